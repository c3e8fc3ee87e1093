-- a guarded column (changes)
CREATE TABLE t (id int);
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'a') THEN
    ALTER TABLE t ADD COLUMN a int;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'id') THEN
    ALTER TABLE t ADD COLUMN id int;
  ELSE
    ALTER TABLE t ADD COLUMN other int;
  END IF;
END $$;
----------
+ table public.t created
> alter-table  in do
? column t.a absent
+ column public.t.a added
> alter-table  in do
? column t.id present
+ column public.t.other added
table public.t
  id integer
  a integer
  other integer

==========
-- handlers (changes)
CREATE TABLE t (id int);
CREATE TYPE e AS ENUM ('a');
DO $$ BEGIN
  CREATE TYPE e AS ENUM ('a');
EXCEPTION WHEN duplicate_object THEN null;
END $$;
DO $$ BEGIN
  ALTER TABLE t ADD COLUMN id int;
  ALTER TABLE t ADD COLUMN never int;
EXCEPTION WHEN duplicate_column THEN
  RAISE NOTICE 'there';
END $$;
DO $$ BEGIN
  ALTER TABLE missing ADD COLUMN id int;
EXCEPTION WHEN duplicate_column THEN null;
END $$;
----------
+ table public.t created
+ enum public.e created
> create-type  in do
? something absent
> alter-table  in do
? something absent
> alter-table  in do
? something absent
+ column public.missing.id added
! table public.missing doesNotExist at `missing`
table public.missing incomplete rows
  id integer nulls
table public.t
  id integer
enum public.e a

==========
-- guards of the catalogues (changes)
CREATE TABLE t (id int, CONSTRAINT c CHECK (id > 0));
CREATE INDEX i ON t (id);
CREATE TYPE e AS ENUM ('a');
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_class WHERE relname = 't' AND relkind = 'r') THEN ALTER TABLE t ADD a1 int; END IF;
  IF EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'c' AND conrelid = 't'::regclass) THEN ALTER TABLE t ADD a2 int; END IF;
  IF EXISTS (SELECT 1 FROM pg_indexes WHERE indexname = 'i') THEN ALTER TABLE t ADD a3 int; END IF;
  IF EXISTS (SELECT 1 FROM pg_type WHERE typname = 'e') THEN ALTER TABLE t ADD a4 int; END IF;
  IF to_regclass('public.t') IS NOT NULL THEN ALTER TABLE t ADD a5 int; END IF;
  IF (SELECT count(*) FROM information_schema.tables WHERE table_name = 'u') = 0 THEN ALTER TABLE t ADD a6 int; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_enum JOIN pg_type ON pg_enum.enumtypid = pg_type.oid WHERE typname = 'e' AND enumlabel = 'b') THEN ALTER TYPE e ADD VALUE 'b'; END IF;
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'id' AND is_nullable = 'NO') THEN ALTER TABLE t ADD never int; END IF;
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'x') THEN ALTER TABLE t ADD maybe int; END IF;
END $$;
----------
+ table public.t created
+ index public.t.i created
+ enum public.e created
> alter-table  in do
? table t present
+ column public.t.a1 added
> alter-table  in do
? constraint t.c present
+ column public.t.a2 added
> alter-table  in do
? index i present
+ column public.t.a3 added
> alter-table  in do
? type e present
+ column public.t.a4 added
> alter-table  in do
? table public.t present
+ column public.t.a5 added
> alter-table  in do
? table u absent
+ column public.t.a6 added
> alter-type  in do
? enum value e.b absent
+ enum public.e value b added
> alter-table  in do
? object x present
+ column public.t.maybe added
table public.t
  id integer
  a1 integer
  a2 integer
  a3 integer
  a4 integer
  a5 integer
  a6 integer
  maybe integer
  check c (id)
  index i (id)
enum public.e a b

==========
-- dynamic SQL (changes)
CREATE TABLE t (id int);
DO $$
DECLARE
  name text := 'made';
BEGIN
  EXECUTE 'ALTER TABLE t ADD COLUMN a int';
  EXECUTE format('ALTER TABLE %I ADD COLUMN %I text DEFAULT %L', 't', name, 'it''s');
  EXECUTE 'ALTER TABLE t ADD COLUMN ' || name || '_too int';
END $$;
----------
+ table public.t created
> alter-table  in do
+ column public.t.a added
> alter-table  in do
+ column public.t.made added
> alter-table  in do
+ column public.t.made_too added
table public.t
  id integer
  a integer
  made text default 'it''s'
  made_too integer

==========
-- dynamic SQL that is not understood
CREATE TABLE t (id int);
DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT tablename FROM settings LOOP
    EXECUTE 'CREATE INDEX ON ' || r.tablename || ' (id)';
  END LOOP;
END $$;
DROP INDEX t_id_idx;
----------
table public.t
  id integer
uncertain index

==========
-- a routine is run where it is called (changes)
CREATE TABLE t (id int);
CREATE FUNCTION migrate(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  ALTER TABLE t ADD COLUMN a int;
  EXECUTE format('ALTER TABLE t ADD COLUMN %I int', name);
END $$;
SELECT migrate('b');
DROP FUNCTION migrate(text);
----------
+ table public.t created
+ function public.migrate created
> alter-table  in select
+ column public.t.a added
> alter-table  in select
+ column public.t.b added
+ function public.migrate dropped
table public.t
  id integer
  a integer
  b integer
