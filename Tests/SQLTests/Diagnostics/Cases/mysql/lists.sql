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
CREATE TABLE t (
  id bigint NOT NULL,
  name text
  PRIMARY KEY ↓(id),
  KEY n (name)
);
----
a comma is missing before `PRIMARY KEY (…)`
  the constraint of a table stands behind a comma: `, PRIMARY KEY (…)`
====
CREATE TABLE t (
  id bigint NOT NULL,
  name varchar(20)
  KEY ↓n (name)
);
----
unexpected `n`, expected `,` or `)`
  the `(` of line 1 is perhaps not closed
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
INSERT INTO t (a, b) VALUES (1, 2) ↓(3, 4);
----
a comma is missing between two rows
  write `), (`
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
CREATE INDEX i ON t (a ↓b);
----
a comma is missing before `b`
  write `a, b`
====
CREATE INDEX i ON t (a, b,↓);
----
nothing follows the `,` before `)`
  remove the comma
====
ALTER TABLE t ADD COLUMN a int ↓ADD COLUMN b int;
----
a comma is missing before `ADD`
  write `ADD COLUMN a int, ADD`
====
ALTER TABLE t
  ADD COLUMN a int
  ↓ADD COLUMN b int;
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
ALTER TABLE t ADD FOREIGN KEY (a ↓b) REFERENCES u (a, b);
----
a comma is missing before `b`
  write `a, b`
====
CREATE TABLE t (a enum('x' ↓'y'));
----
a comma is missing before `'y'`
  write `'x', 'y'`
====
CREATE TABLE t (a enum('x', 'y',↓));
----
nothing follows the `,` before `)`
  remove the comma
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
SELECT f(a b);
----
====
SELECT * FROM t WHERE a IN (1, 2, ↓);
----
nothing follows the `,` before `)`
  remove the comma
====
SELECT * FROM t WHERE a IN (↓);
----
the list of `IN` is empty
  write what it should hold, or `false` for no value at all
====
CREATE PROCEDURE p(a int ↓b int) SELECT 1;
----
a comma is missing before `b`
  write `a int, b`
====
