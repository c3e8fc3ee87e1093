-- a column added without a default may hold NULL (changes)
CREATE TABLE t (id int, n text, d int DEFAULT 1);
-- migration
ALTER TABLE t ADD COLUMN a int, ADD COLUMN b int DEFAULT 0, ADD COLUMN c int NOT NULL DEFAULT 0;
----------
+ table public.t created
+ column public.t.a added
+ column public.t.b added
+ column public.t.c added
table public.t rows
  id integer nulls
  n text nulls
  d integer nulls? default 1
  a integer nulls
  b integer default 0
  c integer not null default 0

==========
-- a table of the same migration is empty
CREATE TABLE t (id int);
ALTER TABLE t ADD COLUMN a int;
----------
table public.t
  id integer
  a integer

==========
-- filled (changes)
CREATE TABLE t (id int NOT NULL, a int, b text, c text, d timestamptz, e int);
-- migration
UPDATE t SET a = 0 WHERE a IS NULL;
UPDATE t SET b = 'x' || id;
UPDATE t SET c = coalesce(b, 'none') WHERE c IS NULL OR c = '';
UPDATE t SET d = now() WHERE d IS NULL AND id > 5;
UPDATE t SET e = (SELECT 1) WHERE e IS NULL;
----------
+ table public.t created
+ rows of public.t updated (a) conditionally
+ nulls of public.t.a filled
+ rows of public.t updated (b)
+ nulls of public.t.b filled
+ rows of public.t updated (c) conditionally
+ nulls of public.t.c filled
+ rows of public.t updated (d) conditionally
+ rows of public.t updated (e) conditionally
table public.t rows
  id integer not null
  a integer
  b text
  c text
  d timestamp with time zone nulls
  e integer nulls?

==========
-- filled by deleting
CREATE TABLE t (a int, b int);
-- migration
DELETE FROM t WHERE a IS NULL;
DELETE FROM t WHERE b IS NULL AND a = 1;
----------
table public.t rows
  a integer
  b integer nulls

==========
-- a validated CHECK proves it
CREATE TABLE t (a int, b int);
-- migration
ALTER TABLE t ADD CONSTRAINT a_set CHECK (a IS NOT NULL) NOT VALID;
ALTER TABLE t ADD CONSTRAINT b_set CHECK (b IS NOT NULL);
-- transaction
ALTER TABLE t VALIDATE CONSTRAINT a_set;
----------
table public.t rows
  a integer
  b integer
  check a_set (a)
  check b_set (b)

==========
-- NOT NULL dropped and set again in one transaction
CREATE TABLE t (a int NOT NULL, b int NOT NULL);
-- migration
ALTER TABLE t ALTER a DROP NOT NULL;
ALTER TABLE t ALTER b DROP NOT NULL;
ALTER TABLE t ALTER a SET NOT NULL;
-- migration
SELECT 1;
----------
table public.t rows
  a integer not null
  b integer nulls

==========
-- a column that gander has not seen filled
CREATE TABLE t (a int, b int);
INSERT INTO t (a) VALUES (1);
INSERT INTO t VALUES (1, NULL);
----------
table public.t rows
  a integer
  b integer nulls

==========
-- batches in a loop
CREATE TABLE t (id int NOT NULL, a int);
-- migration
DO $$
BEGIN
  LOOP
    UPDATE t SET a = 0 WHERE id IN (SELECT id FROM t WHERE a IS NULL LIMIT 1000);
    EXIT WHEN NOT FOUND;
  END LOOP;
END $$;
----------
> update  in do
table public.t rows
  id integer not null
  a integer
