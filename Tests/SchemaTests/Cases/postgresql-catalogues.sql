-- a loop over the catalogue's tables
CREATE TABLE a (id int);
CREATE TABLE b (id int);
CREATE TABLE pg_like (id int);
DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'pg%' LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN added_to_%s text', r.tablename, r.tablename);
  END LOOP;
END $$;
----------
> alter-table  in do
> alter-table  in do
table public.a
  id integer
  added_to_a text
table public.b
  id integer
  added_to_b text
table public.pg_like
  id integer

==========
-- constraints renamed after their columns
CREATE TABLE t (id int, a int, b int, CONSTRAINT one UNIQUE (a, b), CONSTRAINT two UNIQUE (b));
DO $$
DECLARE c record;
BEGIN
  FOR c IN
    SELECT pc.conname AS old, cl.relname AS table_name,
      cl.relname || '_' || (SELECT string_agg(att.attname, '_') FROM (
        SELECT attname FROM pg_attribute pa WHERE pa.attrelid = pc.conrelid AND pa.attnum = ANY(pc.conkey) ORDER BY attname
      ) att) || '_uq' AS new
    FROM pg_constraint pc JOIN pg_class cl ON pc.conrelid = cl.oid
    WHERE contype = 'u' ORDER BY pc.conname
  LOOP
    IF length(c.new) < 10 AND c.old !~ '^t_.*uq$' THEN
      EXECUTE format('ALTER TABLE %I RENAME CONSTRAINT %I TO %I', c.table_name, c.old, c.new);
    END IF;
  END LOOP;
END $$;
----------
> alter-table  in do
> alter-table  in do
table public.t
  id integer
  a integer
  b integer
  unique t_a_b_uq (a, b)
  unique t_b_uq (b)
  unique index t_a_b_uq (a, b)
  unique index t_b_uq (b)

==========
-- a name that is looked up
CREATE TABLE t (id int PRIMARY KEY, camelCase int, "camelCase" int);
DO $$
DECLARE
  pk text;
  c text;
BEGIN
  SELECT conname INTO pk FROM pg_constraint WHERE conrelid = 't'::regclass AND contype = 'p';
  EXECUTE 'ALTER TABLE t DROP CONSTRAINT ' || quote_ident(pk);
  FOR c IN SELECT column_name FROM information_schema.columns WHERE table_name = 't' AND column_name <> lower(column_name) LOOP
    EXECUTE format('ALTER TABLE t RENAME COLUMN %I TO %I', c, lower(regexp_replace(c, '([A-Z])', '_\1', 'g')));
  END LOOP;
END $$;
----------
> select  in do
> alter-table  in do
> alter-table  in do
table public.t
  id integer not null
  camelcase integer
  camel_case integer

==========
-- nothing is there to find
CREATE TABLE t (id int);
DO $$
DECLARE name text;
BEGIN
  SELECT conname INTO name FROM pg_constraint WHERE conrelid = 't'::regclass AND contype = 'p';
  IF name IS NOT NULL THEN
    EXECUTE 'DROP TABLE t';
  END IF;
END $$;
----------
> select  in do
table public.t
  id integer

==========
-- a function for each table
CREATE TABLE a (id int);
CREATE TABLE b (id int, updated_at int);
CREATE FUNCTION touch(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ADD COLUMN IF NOT EXISTS updated_at timestamptz', name);
END $$;
SELECT touch(table_name) FROM information_schema.tables WHERE table_schema = 'public';
----------
> alter-table  in select
> alter-table  in select
table public.a
  id integer
  updated_at timestamp with time zone
table public.b
  id integer
  updated_at integer
function public.touch

==========
-- a template for the schema (incomplete)
CREATE TABLE {{ .Schema }}.t (id int);
ALTER TABLE "{{ .Schema }}".t ADD COLUMN a int;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = '{{.Schema}}' AND table_name = 't' AND column_name = 'a') THEN
    ALTER TABLE {{ .Schema }}.t ADD COLUMN never int;
  END IF;
END $$;
CREATE TABLE {{ .Other }}.t (id int);
----------
table public.t
  id integer
  a integer
table {{ .Other }}.t
  id integer
incomplete

==========
-- DROP TYPE CASCADE takes the default that still names it
CREATE TYPE currency AS ENUM ('USD');
CREATE TABLE t (a currency DEFAULT 'USD', b currency DEFAULT 'USD');
ALTER TABLE t ALTER COLUMN a TYPE text;
ALTER TABLE t ALTER COLUMN b TYPE text, ALTER COLUMN b SET DEFAULT 'EUR';
DROP TYPE currency CASCADE;
----------
table public.t
  a text
  b text default 'EUR'

==========
-- SET LOCAL ends with its transaction
CREATE SCHEMA s;
BEGIN;
SET LOCAL search_path TO s;
CREATE TABLE t (id int);
COMMIT;
CREATE TABLE u (id int);
BEGIN;
SET search_path TO s;
CREATE TABLE gone (id int);
ROLLBACK;
CREATE TABLE v (id int);
----------
table public.u
  id integer
table public.v
  id integer
table s.t
  id integer
schema s
