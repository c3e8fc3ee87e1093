CREATE TABLE t (a ↓NOT NULL int);
----
unexpected `NOT`, expected a type
====
CREATE TABLE t (a↓);
----
unexpected `)`, expected a type
====
CREATE TABLE t (id varchar↓);
----
`VARCHAR` has no length
  write `varchar(255)`
====
CREATE TABLE t (id varchar ↓NOT NULL);
----
`VARCHAR` has no length
  write `varchar(255)`
====
CREATE TABLE t (id int ↓ON DELETE CASCADE REFERENCES u (id));
----
`ON DELETE` stands behind `REFERENCES`
  write `REFERENCES table (column) ON DELETE …`
====
CREATE TABLE t (id int REFERENCES u (id) ON ↓CASCADE);
----
unexpected `CASCADE`, expected `DELETE` or `UPDATE`
  write `ON DELETE CASCADE`
====
CREATE TABLE t (id int REFERENCES u (id) ON DELETE↓);
----
unexpected `)`, expected `CASCADE`, `SET NULL`, `SET DEFAULT`, `RESTRICT` or `NO ACTION`
====
CREATE TABLE t (id int, FOREIGN KEY (id) ↓u (id));
----
unexpected `u`, expected `REFERENCES`
  write `FOREIGN KEY (column) REFERENCES table (column)`
====
CREATE TABLE t (id int, PRIMARY ↓(id));
----
unexpected `(`, expected `KEY`
  write `PRIMARY KEY`
====
CREATE TABLE t (id int DEFAULT↓);
----
nothing follows `DEFAULT` before `)`
  write the expression behind `DEFAULT`, or remove it
====
CREATE TABLE t (id int DEFAULT now());
----
====
CREATE TABLE t (id int DEFAULT ↓a + 1);
----
an expression as `DEFAULT` needs parentheses in MySQL
  write `DEFAULT (a…)`
====
SELECT * FROM t LIMIT 1 ↓WHERE a = 1;
----
`WHERE` stands before `LIMIT`
  move `WHERE …` before `LIMIT`
====
SELECT * FROM t ORDER BY a ↓WHERE b = 1;
----
`WHERE` stands before `ORDER BY`
  move `WHERE …` before `ORDER BY`
====
SELECT * FROM t HAVING a > 1 ↓GROUP BY a;
----
`GROUP BY` stands before `HAVING`
  move `GROUP BY …` before `HAVING`
====
SELECT TOP ↓10 * FROM t;
----
`TOP` is SQL Server's
  write `LIMIT 10` at the end of the query
====
SELECT * FROM t WHERE↓;
----
nothing follows `WHERE`
  write the expression behind `WHERE`, or remove it
====
SELECT * FROM t WHERE a = 1 AND↓;
----
nothing follows `AND`
  write the expression behind `AND`, or remove it
====
SELECT * FROM t WHERE ↓AND a = 1;
----
nothing stands before `AND`
  remove the word, or write its condition
====
SELECT * FROM t WHERE a = 1 ↓WHERE b = 2;
----
a second `WHERE`
  join the conditions with `AND`
====
SELECT * FROM a, ↓JOIN b ON a.x = b.x;
----
nothing follows the `,` before `JOIN`
  remove the comma
====
SELECT * FROM (SELECT 1);
----
====
INSERT INTO t VALUES (1) ↓WHERE a = 2;
----
unexpected `WHERE`, expected `;`
  `INSERT` has no `WHERE`: use `UPDATE`, or `INSERT INTO … SELECT … WHERE`
====
INSERT INTO t VALUES (1) ON DUPLICATE KEY ↓a = 1;
----
a comma is missing before `KEY a`
  write `, KEY a (…)`
====
ALTER TABLE t ALTER COLUMN a ↓int;
----
unexpected `int`, expected `SET DEFAULT` or `DROP DEFAULT`
  to change the column write `MODIFY COLUMN a type …`
====
ALTER TABLE t ALTER COLUMN a ↓NOT NULL;
----
unexpected `NOT`, expected `SET DEFAULT` or `DROP DEFAULT`
  to change the column write `MODIFY COLUMN a type …`
====
ALTER TABLE t MODIFY a↓;
----
the statement ends where a type should be
====
ALTER TABLE t CHANGE a ↓int;
----
`int` is a reserved word and cannot be a column's name
  quote it with backticks, here and wherever it is used, or choose another name
====
ALTER TABLE t CHANGE a b↓;
----
the statement ends where a type should be
====
ALTER TABLE t ADD COLUMN a↓;
----
the statement ends where a type should be
====
ALTER TABLE t ADD COLUMN ↓IF NOT EXISTS a int;
----
MySQL does not know `IF EXISTS` and `IF NOT EXISTS` in `ALTER` and on indexes
  ask `information_schema` first, or leave it out
====
ALTER TABLE t DROP COLUMN ↓IF EXISTS a;
----
MySQL does not know `IF EXISTS` and `IF NOT EXISTS` in `ALTER` and on indexes
  ask `information_schema` first, or leave it out
====
ALTER TABLE t DROP CONSTRAINT ↓IF EXISTS c;
----
MySQL does not know `IF EXISTS` and `IF NOT EXISTS` in `ALTER` and on indexes
  ask `information_schema` first, or leave it out
====
CREATE INDEX ↓IF NOT EXISTS i ON t (a);
----
MySQL does not know `IF EXISTS` and `IF NOT EXISTS` in `ALTER` and on indexes
  ask `information_schema` first, or leave it out
====
DROP INDEX ↓IF EXISTS i ON t;
----
MySQL does not know `IF EXISTS` and `IF NOT EXISTS` in `ALTER` and on indexes
  ask `information_schema` first, or leave it out
====
CREATE OR REPLACE ↓TABLE t (id int);
----
MySQL does not know `CREATE OR REPLACE` of anything but a view
  write `DROP … IF EXISTS` and `CREATE`
====
ALTER TABLE t ADD CONSTRAINT c↓;
----
the statement ends where `PRIMARY KEY`, `UNIQUE`, `FOREIGN KEY` or `CHECK` should be
====
ALTER TABLE t DROP FOREIGN KEY↓;
----
the statement ends where a constraint's name should be
====
ALTER TABLE t ADD COLUMN a int AFTER↓;
----
the statement ends where a column's name should be
====
ALTER TABLE t ADD INDEX (a), ALGORITHM INPLACE LOCK NONE, ADD b int;
----
====
CREATE INDEX i ON t ↓USING (a);
----
`USING (` is PostgreSQL's syntax
  in MySQL leave it out
====
CREATE TABLE t (id int) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN ↓10);
----
`(` is missing before `10`
  write `THAN (10 …)`
====
CREATE TABLE t (id int) ↓PARTITION RANGE (id);
----
unexpected `PARTITION`, expected `;`
====
