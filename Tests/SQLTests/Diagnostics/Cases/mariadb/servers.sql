SELECT a↓->'$.b' FROM t;
----
MariaDB does not know `->` and `->>`
  write `JSON_EXTRACT(column, '$.path')`
====
SELECT a↓->>'$.b' FROM t;
----
MariaDB does not know `->` and `->>`
  write `JSON_EXTRACT(column, '$.path')`
====
INSERT INTO t VALUES (1) RETURNING id;
----
====
UPDATE t SET a = 1 ↓RETURNING a;
----
MariaDB has no `RETURNING` here
  read the rows with `SELECT` first
====
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int;
----
====
CREATE OR REPLACE TABLE t (id int);
----
====
SELECT a↓::int FROM t;
----
`::` is PostgreSQL's syntax
  in MariaDB write `CAST(value AS type)`
====
CREATE TABLE t (a ↓jsonb);
----
`jsonb` is PostgreSQL's syntax
  in MariaDB write `json`
====
CREATE TABLE t (id bigint GENERATED ALWAYS AS ↓IDENTITY);
----
`GENERATED … AS IDENTITY` is PostgreSQL's syntax
  in MariaDB write `AUTO_INCREMENT`
====
CREATE TABLE t (
  id bigint,
  name text,
↓);
----
nothing follows the `,` before `)`
  remove the comma
====
CREATE TABLE ↓"t" (id int);
----
`"t"` is a string, not a name, in MariaDB
  quote the name with backticks, or set the SQL mode `ANSI_QUOTES`
====
CREATE SEQUENCE s START 1;
----
====
CREATE FUNCTION f() RETURNS int ↓AS $$ SELECT 1 $$ LANGUAGE sql;
----
`AS` begins a body as Oracle writes it
  MariaDB reads it after SET sql_mode = 'ORACLE'
====
SELECT * ↓FORM t;
----
`FORM` is no keyword; `FROM` is
  write `FROM`
====
CREATE TABLE ↓order (id int);
----
`order` is a reserved word and cannot be a table's name
  quote it with backticks, here and wherever it is used, or choose another name
====
