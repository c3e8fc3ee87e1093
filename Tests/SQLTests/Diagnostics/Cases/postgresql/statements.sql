CREATE TABLE a (id int)
↓CREATE TABLE b (id int);
----
create-table, create-table
`;` is missing before `CREATE`
  end the statement before: `);`
====
SELECT 1
SELECT ↓2;
----
select, select
`;` is missing before `SELECT`
  end the statement before: `1;`
====
ALTER TABLE a ADD COLUMN b int
↓ALTER TABLE a ADD COLUMN c int;
----
alter-table, alter-table
`;` is missing before `ALTER`
  end the statement before: `int;`
====
UPDATE a SET b = 1
↓DELETE FROM a;
----
update, delete
`;` is missing before `DELETE`
  end the statement before: `1;`
====
DROP TABLE a
↓DROP TABLE b;
----
drop-table, drop-table
`;` is missing before `DROP`
  end the statement before: `a;`
====
CREATE INDEX i ON t (a)
↓COMMENT ON INDEX i IS 'x';
----
create-index, comment
`;` is missing before `COMMENT`
  end the statement before: `);`
====
INSERT INTO a VALUES (1)
↓INSERT INTO a VALUES (2);
----
insert, insert
`;` is missing before `INSERT`
  end the statement before: `);`
====
BEGIN
↓CREATE TABLE a (id int);
COMMIT;
----
begin, create-table, commit
`;` is missing before `CREATE`
  end the statement before: `BEGIN;`
====
CREATE TABLE a (id int) ↓CREATE TABLE b (id int);
----
unexpected `CREATE`, expected `;`
====
GRANT SELECT ON a TO b
↓REVOKE ALL ON a FROM c;
----
grant, revoke
`;` is missing before `REVOKE`
  end the statement before: `b;`
====
CREATE EXTENSION hstore
↓CREATE EXTENSION citext;
----
create-extension, create-extension
`;` is missing before `CREATE`
  end the statement before: `hstore;`
====
CREATE VIEW v AS SELECT 1 FROM t
↓GRANT SELECT ON v TO r;
----
create-view, grant
`;` is missing before `GRANT`
  end the statement before: `t;`
====
SET lock_timeout = '1s'
↓ALTER TABLE t ADD COLUMN a int;
----
set, alter-table
`;` is missing before `ALTER`
  end the statement before: `'1s';`
====
↓hello world;
----
no statement begins with `hello`
====
↓id int;
----
no statement begins with `id`
====
↓);
----
a `)` too many: no statement is open here
  remove it, or the `;` before it that ends the statement too early
====
↓, b int;
----
no statement begins with `,`
  the `;` before it ends the statement too early: remove it
====
↓123;
----
no statement begins with `123`
====
↓'abc';
----
no statement begins with `'abc'`
====
TABLE t ↓(id int);
----
unexpected `(`, expected `;`
====
CREATE↓;
----
the statement ends where a kind of object such as `TABLE` should be
====
ALTER↓;
----
the statement ends where a kind of object such as `TABLE` should be
====
DROP↓;
----
the statement ends where a kind of object such as `TABLE` should be
====
CREATE ↓foo bar;
----
unexpected `foo`, expected a kind of object such as `TABLE`
  if it is a table: `CREATE TABLE foo …`
====
ALTER TABLE↓;
----
the statement ends where a table's name should be
====
ALTER TABLE t↓;
----
the statement ends where an action such as `ADD COLUMN` should be
====
DROP TABLE↓;
----
the statement ends where a name should be
====
DROP ↓t;
----
unexpected `t`, expected a kind of object such as `TABLE`
  if it is a table: `DROP TABLE t …`
====
ALTER ↓t ADD COLUMN a int;
----
unexpected `t`, expected a kind of object such as `TABLE`
  if it is a table: `ALTER TABLE t …`
====
CREATE ↓t (a int);
----
unexpected `t`, expected a kind of object such as `TABLE`
  if it is a table: `CREATE TABLE t …`
====
SELECT FROM↓;
----
the statement ends where a table's name should be
====
UPDATE t a ↓= 1;
----
unexpected `=`, expected `SET`
  write `UPDATE t SET column = value`
====
UPDATE t ↓WHERE a = 1;
----
unexpected `WHERE`, expected `SET`
  write `UPDATE t SET column = value`
====
UPDATE SET a ↓= 1;
----
unexpected `=`, expected `SET`
  write `UPDATE SET SET column = value`
====
UPDATE t SET a ↓1;
----
unexpected `1`, expected `=`
====
UPDATE t SET a ↓== 1;
----
`==` is no operator of SQL
  write `=`
====
UPDATE ↓FROM t SET a = 1;
----
unexpected `FROM`, expected a table's name
====
DELETE ↓t WHERE a = 1;
----
unexpected `t`, expected `FROM`
  write `DELETE FROM table …`
====
DELETE ↓* FROM t WHERE a = 1;
----
unexpected `*`, expected `FROM`
  write `DELETE FROM table …`
====
DELETE FROM t a ↓= 1;
----
unexpected `=`, expected `;`
====
INSERT ↓t VALUES (1);
----
unexpected `t`, expected `INTO`
  write `INSERT INTO table …`
====
INSERT INTO t↓;
----
the statement ends where a query should be
====
INSERT INTO t (a, b)↓;
----
the statement ends where a query should be
====
INSERT INTO t ↓VALUE (1);
----
`VALUE` is MySQL's syntax
  in PostgreSQL write `VALUES`
====
INSERT INTO t ↓SET a = 1;
----
`INSERT … SET` is MySQL's syntax
  in PostgreSQL write `INSERT INTO t (column) VALUES (value)`
====
INSERT INTO VALUES (↓1);
----
unexpected `1`, expected a column's name
====
SELECT * WHERE a = 1 ↓FROM t;
----
`FROM` stands before `WHERE`
  move `FROM …` before `WHERE`
====
SELECT * ↓t;
----
`FROM` is missing before `t`
  write `FROM t`
====
SELECT a FROM↓;
----
the statement ends where a table's name should be
====
TRUNCATE↓;
----
the statement ends where a table's name should be
====
COMMENT ON ↓t IS 'x';
----
unexpected `t`, expected a kind of object such as `TABLE`
====
COMMENT ON TABLE t ↓'x';
----
unexpected `'x'`, expected `IS`
  write `COMMENT ON TABLE t IS 'text'`
====
COMMENT ↓TABLE t IS 'x';
----
unexpected `TABLE`, expected `ON`
====
GRANT SELECT ↓t TO r;
----
unexpected `t`, expected `TO`
  write `GRANT SELECT ON table TO role`
====
GRANT SELECT ON t ↓r;
----
unexpected `r`, expected `TO`
  write `GRANT SELECT ON table TO role`
====
GRANT ↓ON t TO r;
----
unexpected `ON`, expected a privilege or a role
====
REVOKE SELECT ON t ↓TO r;
----
unexpected `TO`, expected `FROM`
  write `REVOKE … FROM role`; `GRANT` has `TO`
====
GRANT SELECT ON t ↓FROM r;
----
unexpected `FROM`, expected `TO`
  write `GRANT … TO role`; `REVOKE` has `FROM`
====
VACUUM FULL ↓ON t;
----
unexpected `ON`, expected a table's name
====
BEGIN TRANSACTION READ↓;
----
the statement ends where `ONLY` should be
====
SET a↓;
----
the statement ends where `=` or `TO` should be
====
SET a TO↓;
----
the statement ends where a value should be
====
↓GO
----
no statement begins with `GO`
  `GO` is SQL Server's: end the statement with `;`
====
SELECT 1
GO
----
====
↓EXEC f();
----
no statement begins with `EXEC`
  write `CALL procedure()`
====
END ↓IF;
----
unexpected `IF`, expected `;`
====
\copy
SELECT 1 \g x y
;
----
client-command, select, client-command
====
