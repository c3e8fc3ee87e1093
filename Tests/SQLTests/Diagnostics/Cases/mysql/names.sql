CREATE TABLE ↓order (id int);
----
`order` is a reserved word and cannot be a table's name
  quote it with backticks, here and wherever it is used, or choose another name
====
CREATE TABLE t (↓order int);
----
`order` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int, key ↓int);
----
`key` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int, ↓rank int, groups int);
----
`rank` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int, ↓desc text);
----
`desc` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
CREATE TABLE t (id int, ↓condition text);
----
`condition` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
SELECT * FROM ↓order;
----
`order` is a reserved word and cannot be a table's name
  quote it with backticks, here and wherever it is used, or choose another name
====
SELECT ↓order FROM t;
----
`order` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
SELECT a AS ↓order FROM t;
----
`order` is a reserved word and cannot be a name
  quote it with backticks, here and wherever it is used, or choose another name
====
UPDATE t SET ↓order = 1;
----
`order` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
INSERT INTO t (↓order, a) VALUES (1, 2);
----
`order` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
INSERT INTO t (a, ↓key) VALUES (1, 2);
----
`key` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
ALTER TABLE t ADD COLUMN ↓order int;
----
`order` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
ALTER TABLE t DROP COLUMN ↓order;
----
`order` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
ALTER TABLE t RENAME COLUMN a TO ↓order;
----
`order` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
CREATE INDEX i ON t (↓order);
----
`order` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
DROP TABLE ↓order;
----
`order` is a reserved word and cannot be a name
  quote it with backticks, here and wherever it is used, or choose another name
====
SELECT * FROM t WHERE ↓order = 1;
----
`order` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
SELECT ↓row_number FROM t;
----
`row_number` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
CREATE TABLE a. ↓(id int);
----
unexpected `(`, expected a name
====
