SELECT a->'$.b' FROM t;
----
====
SELECT a->>'$.b' FROM t;
----
====
INSERT INTO t VALUES (1) RETURNING id;
----
====
UPDATE t SET a = 1 RETURNING a;
----
====
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int;
----
====
CREATE OR REPLACE TABLE t (id int);
----
====
SELECT a::int FROM t;
----
====
CREATE TABLE t (a jsonb);
----
====
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY);
----
====
CREATE TABLE t (
  id bigint,
  name text,
);
----
====
CREATE TABLE "t" (id int);
----
====
CREATE SEQUENCE s START 1;
----
====
CREATE FUNCTION f() RETURNS int AS $$ SELECT 1 $$ LANGUAGE sql;
----
====
SELECT * FORM t;
----
====
CREATE TABLE order (id int);
----
====
