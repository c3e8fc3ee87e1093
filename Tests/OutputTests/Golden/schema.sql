CREATE TYPE public.mood AS ENUM ('sad', 'glad');

CREATE SEQUENCE public.counter;

CREATE TABLE "app"."others" ("id" text /* the type is not known */);

CREATE TABLE public."Größe" (
  id bigint NOT NULL,
  note character varying(20) DEFAULT 'x''y' NOT NULL,
  other_id integer,
  extra integer,
  CONSTRAINT "Größe_pkey" PRIMARY KEY (id)
);

CREATE UNIQUE INDEX "Größe_lower_idx" ON public."Größe" (lower(note)) WHERE id IN (1, 2);

ALTER TABLE public."Größe" ADD CONSTRAINT other_fk FOREIGN KEY (other_id) REFERENCES app.others (id) ON DELETE SET NULL;

CREATE VIEW public.big AS SELECT g.id FROM "Größe" AS g WHERE NOT g.id BETWEEN 1 AND 9;
