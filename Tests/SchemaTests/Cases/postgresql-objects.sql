-- enums (changes)
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (m mood, ms mood[]);
ALTER TYPE mood ADD VALUE 'happy' AFTER 'sad';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
ALTER TYPE mood ADD VALUE 'first' BEFORE 'sad';
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
ALTER TYPE mood RENAME TO feeling;
CREATE TYPE feeling AS ENUM ();
ALTER TYPE feeling RENAME VALUE 'fin' TO 'x';
DROP TYPE feeling CASCADE;
----------
+ enum public.mood created
+ table public.t created
+ enum public.mood value happy added
+ enum public.mood value first added
+ enum public.mood value ok renamed to fine
+ enum public.mood renamed to public.feeling
! type public.feeling alreadyExists at `feeling`, made before
+ enum public.feeling value fin renamed to x
! enum value public.feeling.fin doesNotExist at `'fin'`, perhaps fine
+ enum public.feeling dropped
+ column public.t.m dropped
+ column public.t.ms dropped
table public.t

==========
-- views and what they read
CREATE TABLE a (id int, x int);
CREATE TABLE b (id int, y int);
CREATE VIEW v AS SELECT a.id, y AS why, now() FROM a JOIN b ON a.id = b.id WHERE x > 1;
CREATE OR REPLACE VIEW v AS SELECT id FROM a;
CREATE MATERIALIZED VIEW m AS WITH w AS (SELECT y FROM b) SELECT * FROM w;
CREATE UNIQUE INDEX m_y ON m (y);
CREATE VIEW v AS SELECT 1;
DROP VIEW v, m, nothing;
----------
! view public.v alreadyExists at `v`, made before
! view nothing doesNotExist at `nothing`
table public.a
  id integer
  x integer
table public.b
  id integer
  y integer

==========
-- sequences
CREATE SEQUENCE s;
CREATE TABLE t (id int DEFAULT nextval('s'), b bigserial);
ALTER SEQUENCE s OWNED BY t.id;
DROP TABLE t;
----------


==========
-- comments (changes)
CREATE TABLE t (id int);
COMMENT ON TABLE t IS 'things';
COMMENT ON COLUMN t.id IS 'deprecated';
COMMENT ON COLUMN t.id IS NULL;
----------
+ table public.t created
+ table public.t commented things
+ column public.t.id commented deprecated
+ column public.t.id commented -
table public.t -- things
  id integer

==========
-- functions, triggers, extensions, domains
CREATE EXTENSION IF NOT EXISTS citext;
CREATE DOMAIN email AS citext;
CREATE TABLE t (e email NOT NULL);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
DROP TRIGGER nothing ON t;
ALTER TABLE t RENAME TO u;
DROP TRIGGER tr ON u;
----------
! trigger t.tr alreadyExists at `tr`, made before
! trigger t.nothing doesNotExist at `nothing`
table public.u
  e public.email not null
domain public.email
extension citext
function public.f
uncertain aggregate, collation, domain, function, operator, procedure, routine, schema, type

==========
-- system objects are no problem
SELECT * FROM pg_class JOIN information_schema.columns USING (x);
SELECT * FROM pg_stat_activity;
UPDATE pg_catalog.pg_attribute SET attnotnull = false;
DELETE FROM nothing;
----------
! table public.nothing doesNotExist at `nothing`
table public.nothing incomplete rows

==========
-- a rolled back transaction leaves nothing
CREATE TABLE t (id int);
BEGIN;
ALTER TABLE t ADD COLUMN a int;
SAVEPOINT s;
DROP TABLE t;
CREATE TYPE e AS ENUM ('x');
ROLLBACK TO s;
ALTER TABLE t ADD COLUMN b int;
COMMIT;
BEGIN;
DROP TABLE t;
ROLLBACK;
----------
table public.t
  id integer
  a integer
  b integer

==========
-- a trigger, its function and a label renamed
CREATE TYPE mood AS ENUM ('sad');
CREATE TABLE t (id int, mood mood DEFAULT 'sad');
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TRIGGER a ON t RENAME TO b;
ALTER FUNCTION f RENAME TO g;
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
DROP FUNCTION g CASCADE;
----------
table public.t
  id integer
  mood public.mood default 'blue'
enum public.mood blue
