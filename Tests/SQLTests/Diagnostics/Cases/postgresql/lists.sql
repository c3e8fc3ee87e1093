CREATE TABLE t (
  id bigint
  ↓name text
);
----
a comma is missing before `name`
  write `id bigint, name`
====
CREATE TABLE t (id bigint PRIMARY KEY ↓name text);
----
a comma is missing before `name`
  write `id bigint PRIMARY KEY, name`
====
CREATE TABLE t (
  id bigint PRIMARY KEY
  ↓name text NOT NULL,
  CHECK (id > 0)
);
----
a comma is missing before `name`
  write `id bigint PRIMARY KEY, name`
====
CREATE TABLE t (
  id bigint,
  name text
  CONSTRAINT t_name_key UNIQUE ↓(name)
);
----
a comma is missing before `UNIQUE (…)`
  the constraint of a table stands behind a comma: `, UNIQUE (…)`
====
CREATE TABLE t (
  id bigint
  PRIMARY KEY ↓(id)
);
----
a comma is missing before `PRIMARY KEY (…)`
  the constraint of a table stands behind a comma: `, PRIMARY KEY (…)`
====
CREATE TABLE t (
  id bigint,
  name text,
↓);
----
nothing follows the `,` before `)`
  remove the comma
====
CREATE TABLE t (id bigint,↓, name text);
----
two commas in a row
  remove one of them
====
CREATE TABLE t (↓, id bigint);
----
nothing stands before the `,`
  remove the comma, or write what is missing before it
====
INSERT INTO t (a, b) VALUES (1 ↓2);
----
a comma is missing before `2`
  write `1, 2`
====
INSERT INTO t (a, b) VALUES (1, 2,↓);
----
nothing follows the `,` before `)`
  remove the comma
====
INSERT INTO t (a ↓b) VALUES (1, 2);
----
a comma is missing before `b`
  write `a, b`
====
INSERT INTO t (a, b,↓) VALUES (1, 2);
----
nothing follows the `,` before `)`
  remove the comma
====
INSERT INTO t (a, b) VALUES (1, 2) ↓(3, 4);
----
a comma is missing between two rows
  write `), (`
====
INSERT INTO t (a, b) VALUES
  (1, 2)
  ↓(3, 4);
----
a comma is missing between two rows
  write `), (`
====
INSERT INTO t (a, b) VALUES (1, 2),↓;
----
nothing follows the `,` at the end of the statement
  remove the comma
====
INSERT INTO t (a, b) VALUES ('x' ↓'y');
----
a comma is missing before `'y'`
  write `'x', 'y'`
====
SELECT a, b, ↓FROM t;
----
nothing follows the `,` before `FROM`
  remove the comma
====
SELECT a b ↓c FROM t;
----
a comma is missing before `c`
  write `SELECT a b, c`
====
SELECT
  a
  b
  ↓c
FROM t;
----
a comma is missing before `c`
  write `SELECT a b, c`
====
SELECT a FROM t ORDER BY a,↓ ;
----
nothing follows the `,` at the end of the statement
  remove the comma
====
SELECT a FROM t GROUP BY a, ↓HAVING count(*) > 1;
----
nothing follows the `,` before `HAVING`
  remove the comma
====
SELECT * FROM t, ↓WHERE a = 1;
----
nothing follows the `,` before `WHERE`
  remove the comma
====
UPDATE t SET a = 1, ↓WHERE b = 2;
----
nothing follows the `,` before `WHERE`
  remove the comma
====
UPDATE t SET a = 1 ↓b = 2;
----
a comma is missing before `b`
  write `UPDATE t SET a = 1, b`
====
UPDATE t SET a = 1
  ↓b = 2
WHERE c;
----
a comma is missing before `b`
  write `UPDATE t SET a = 1, b`
====
CREATE INDEX i ON t (a b);
----
====
CREATE INDEX i ON t (a, b,↓);
----
nothing follows the `,` before `)`
  remove the comma
====
CREATE UNIQUE INDEX i ON t (a,↓, b);
----
two commas in a row
  remove one of them
====
ALTER TABLE t ADD COLUMN a int ↓ADD COLUMN b int;
----
a comma is missing before `ADD`
  write `ADD COLUMN a int, ADD`
====
ALTER TABLE t
  ADD COLUMN a int
  ↓ADD COLUMN b int,
  DROP COLUMN c;
----
a comma is missing before `ADD`
  write `ADD COLUMN a int, ADD`
====
ALTER TABLE t ADD COLUMN a int, ↓b int;
----
unexpected `b`, expected an action such as `ADD COLUMN`
  each action has its own verb: `, ADD COLUMN b …`
====
ALTER TABLE t ADD COLUMN a int,↓ ;
----
nothing follows the `,` at the end of the statement
  remove the comma
====
ALTER TABLE t ADD COLUMN ↓(a int, b int);
----
unexpected `(`, expected a column's name
====
ALTER TABLE t DROP COLUMN a, ↓b;
----
unexpected `b`, expected an action such as `ADD COLUMN`
  each action has its own verb: `, ADD COLUMN b …`
====
ALTER TABLE t ADD FOREIGN KEY (a ↓b) REFERENCES u (a, b);
----
a comma is missing before `b`
  write `a, b`
====
CREATE TYPE mood AS ENUM ('sad' ↓'ok');
----
a comma is missing before `'ok'`
  write `'sad', 'ok'`
====
CREATE TYPE mood AS ENUM ('sad', 'ok',↓);
----
nothing follows the `,` before `)`
  remove the comma
====
CREATE TYPE mood AS ENUM ('sad'
  'ok',
  'happy');
----
====
GRANT SELECT ↓INSERT ON t TO r;
----
a comma is missing before `INSERT`
  write `GRANT SELECT, INSERT`
====
DROP TABLE a ↓b;
----
a comma is missing before `b`
  write `DROP TABLE a, b`
====
SELECT f(a ↓b);
----
a comma is missing before `b`
  write `a, b`
====
SELECT f(a, ↓);
----
nothing follows the `,` before `)`
  remove the comma
====
SELECT coalesce(a ↓b, c) FROM t;
----
a comma is missing before `b`
  write `a, b`
====
SELECT ARRAY[1 ↓2];
----
a comma is missing before `2`
  write `1, 2`
====
SELECT ARRAY[1, 2,↓];
----
nothing follows the `,` before `]`
  remove the comma
====
SELECT * FROM t WHERE a IN (1, 2, ↓);
----
nothing follows the `,` before `)`
  remove the comma
====
SELECT * FROM t WHERE a IN (1 ↓2);
----
a comma is missing before `2`
  write `1, 2`
====
SELECT * FROM t WHERE a IN (↓);
----
the list of `IN` is empty
  write what it should hold, or `false` for no value at all
====
WITH a AS (SELECT 1) ↓b AS (SELECT 2) SELECT * FROM a, b;
----
a comma is missing before `b`
  write `WITH a AS (SELECT 1), b`
====
WITH a AS (SELECT 1), ↓SELECT * FROM a;
----
nothing follows the `,` before `SELECT`
  remove the comma
====
CREATE FUNCTION f(a int ↓b int) RETURNS int LANGUAGE sql AS 'SELECT 1';
----
a comma is missing before `b`
  write `a int, b`
====
CREATE VIEW v (a ↓b) AS SELECT 1, 2;
----
a comma is missing before `b`
  write `a, b`
====
