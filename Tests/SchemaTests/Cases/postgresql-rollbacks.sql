-- restored (down)
CREATE TABLE t (id int);
-- migration
ALTER TABLE t ADD COLUMN a int;
CREATE INDEX t_a ON t (a);
-- migration
ALTER TABLE t DROP COLUMN a;
----------


==========
-- not restored (down)
CREATE TABLE t (id int, n varchar(10) NOT NULL DEFAULT 'x', gone int, CONSTRAINT c CHECK (id > 0));
-- migration
ALTER TABLE t ADD COLUMN a int;
ALTER TABLE t DROP COLUMN gone;
ALTER TABLE t ALTER n TYPE text, ALTER n DROP NOT NULL, ALTER n DROP DEFAULT;
ALTER TABLE t DROP CONSTRAINT c;
CREATE INDEX i ON t (id);
CREATE TABLE u (id int);
CREATE TYPE e AS ENUM ('a');
-- migration
ALTER TABLE t ALTER n TYPE varchar(20);
----------
type public.e: is still there
column public.t.a: is still there
column public.t.gone: is missing
column public.t.n: has lost its default
column public.t.n: has type `character varying(20)` instead of `character varying(10)`
column public.t.n: is no longer NOT NULL
constraint public.t.c: is missing
index public.t.i: is still there
table public.u: is still there

==========
-- column order is no difference (down)
CREATE TABLE t (a int, b int);
-- migration
ALTER TABLE t DROP COLUMN a;
-- migration
ALTER TABLE t ADD COLUMN a int;
----------


==========
-- what was assumed is no difference (incomplete) (down)
SELECT 1;
-- migration
ALTER TABLE t ADD COLUMN a int;
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t DROP COLUMN c;
-- migration
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t ADD COLUMN b int;
----------
column public.t.c: is missing

==========
-- a table renamed and back (down)
CREATE TABLE t (id serial PRIMARY KEY);
-- migration
ALTER TABLE t RENAME TO u;
-- migration
ALTER TABLE u RENAME TO t;
----------

