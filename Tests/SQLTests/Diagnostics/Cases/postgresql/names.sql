CREATE TABLE ↓user (id int);
----
`user` is a reserved word and cannot be a table's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
CREATE TABLE ↓order (id int);
----
`order` is a reserved word and cannot be a table's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
CREATE TABLE public.user (id int);
----
====
CREATE TABLE t (↓order int);
----
`order` is a reserved word and cannot be a column's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int, ↓user text);
----
`user` is a reserved word and cannot be a column's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int, ↓end date);
----
`end` is a reserved word and cannot be a column's name
  quote it, `"end"`, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int, ↓desc text, limit int);
----
`desc` is a reserved word and cannot be a column's name
  quote it, `"desc"`, here and wherever it is used, or choose another name
====
CREATE TABLE t (↓table text);
----
`table` is a reserved word and cannot be a column's name
  quote it, `"table"`, here and wherever it is used, or choose another name
====
SELECT id FROM user WHERE id = 1;
----
====
SELECT * FROM ↓order;
----
`order` is a reserved word and cannot be a table's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
SELECT order ↓FROM t;
----
unexpected `FROM`, expected `BY`
  write `ORDER BY`
====
SELECT a AS order FROM t;
----
====
SELECT a user FROM t;
----
====
SELECT t.order FROM t;
----
====
UPDATE t SET ↓order = 1;
----
`order` is a reserved word and cannot be a column's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
UPDATE ↓user SET a = 1;
----
`user` is a reserved word and cannot be a table's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
INSERT INTO ↓order VALUES (1);
----
`order` is a reserved word and cannot be a table's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
INSERT INTO t (↓order, a) VALUES (1, 2);
----
`order` is a reserved word and cannot be a column's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
INSERT INTO t (a, ↓user) VALUES (1, 2);
----
`user` is a reserved word and cannot be a column's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
ALTER TABLE ↓user ADD COLUMN a int;
----
`user` is a reserved word and cannot be a table's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
ALTER TABLE ↓order ADD COLUMN a int;
----
`order` is a reserved word and cannot be a table's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
ALTER TABLE t ADD COLUMN ↓user text;
----
`user` is a reserved word and cannot be a column's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
ALTER TABLE t ADD COLUMN ↓default int;
----
`default` is a reserved word and cannot be a column's name
  quote it, `"default"`, here and wherever it is used, or choose another name
====
ALTER TABLE t DROP COLUMN ↓order;
----
`order` is a reserved word and cannot be a column's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
ALTER TABLE t RENAME COLUMN a TO ↓order;
----
`order` is a reserved word and cannot be a column's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
ALTER TABLE t RENAME TO ↓user;
----
`user` is a reserved word and cannot be a name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
ALTER TABLE t ADD CONSTRAINT ↓check CHECK (a > 0);
----
`CONSTRAINT` has no name behind it
  write a name between them, or `CHECK` without `CONSTRAINT`
====
CREATE INDEX i ON ↓user (a);
----
`user` is a reserved word and cannot be a table's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
CREATE INDEX i ON t (↓order);
----
`order` is a reserved word and cannot be a column's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
DROP TABLE ↓order;
----
`order` is a reserved word and cannot be a name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
DELETE FROM ↓user;
----
`user` is a reserved word and cannot be a table's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
GRANT SELECT ON ↓user TO r;
----
`user` is a reserved word and cannot be a table's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int REFERENCES ↓user (id));
----
`user` is a reserved word and cannot be a table's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
CREATE TABLE my↓-table (id int);
----
a name with `-` in it needs quotes
  write `"my-table"`
====
CREATE TABLE t (my↓-col int);
----
a name with `-` in it needs quotes
  write `"my-col"`
====
CREATE TABLE ↓1t (id int);
----
a name touches the number before it
  put a space between them, or AS before an alias
====
CREATE TABLE t (↓1st int);
----
a name touches the number before it
  put a space between them, or AS before an alias
====
CREATE TABLE t (first name ↓text);
----
a name with a blank in it needs quotes
  write `"first name"`
====
ALTER TABLE t ADD COLUMN my↓-col int;
----
a name with `-` in it needs quotes
  write `"my-col"`
====
CREATE TABLE ↓[t] (id int);
----
`[name]` is SQL Server's way to quote
  write the name bare, or in quotes: `"name"`
====
SELECT ↓[a] FROM [t];
----
`[name]` is SQL Server's way to quote
  write the name bare, or in quotes: `"name"`
====
CREATE TABLE a. ↓(id int);
----
unexpected `(`, expected a name
====
SELECT a. FROM t;
----
====
CREATE TABLE a↓..b (id int);
----
`(` is missing before `..`
  write `a (.. …)`
====
CREATE TABLE ↓.b (id int);
----
unexpected `.`, expected a table's name
====
CREATE TABLE ↓a.b.c.d (id int);
----
too many dots in a relation's name
  a name is `name`, `schema.name` or `database.schema.name`
====
CREATE SCHEMA ↓user;
----
`user` is a reserved word and cannot be a schema's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
CREATE ROLE ↓user;
----
`user` is a reserved word and cannot be a role's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
CREATE FUNCTION ↓user() RETURNS int LANGUAGE sql AS 'SELECT 1';
----
`user` is a reserved word and cannot be a function's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
CREATE TYPE ↓order AS ENUM ('a');
----
`order` is a reserved word and cannot be a type's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
SELECT ↓column FROM t;
----
`column` is a reserved word and cannot be a column's name
  quote it, `"column"`, here and wherever it is used, or choose another name
====
SELECT * FROM t WHERE ↓order = 1;
----
`order` is a reserved word and cannot be a column's name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
SELECT * FROM t WHERE ↓user.id = 1;
----
`user` is a reserved word and cannot be a column's name
  quote it, `"user"`, here and wherever it is used, or choose another name
====
WITH ↓order AS (SELECT 1) SELECT * FROM order;
----
`order` is a reserved word and cannot be a name
  quote it, `"order"`, here and wherever it is used, or choose another name
====
ALTER TABLE t ADD COLUMN ↓column int;
----
`column` is a reserved word and cannot be a column's name
  quote it, `"column"`, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int, ↓group text);
----
`group` is a reserved word and cannot be a column's name
  quote it, `"group"`, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int, primary ↓boolean);
----
unexpected `boolean`, expected `KEY`
  write `PRIMARY KEY`; a column called so is written `"primary"`
====
CREATE TABLE t (id int, ↓references int);
----
`references` is a reserved word and cannot be a column's name
  quote it, `"references"`, here and wherever it is used, or choose another name
====
CREATE TABLE t (↓when timestamp);
----
`when` is a reserved word and cannot be a column's name
  quote it, `"when"`, here and wherever it is used, or choose another name
====
CREATE TABLE t (
  id int,
  ↓from date,
  to date
);
----
`from` is a reserved word and cannot be a column's name
  quote it, `"from"`, here and wherever it is used, or choose another name
====
