CREATE TABLE a (id int)
↓CREATE TABLE b (id int);
----
create-table, create-table
`;` is missing before `CREATE`
  end the statement before: `);`
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
INSERT INTO a VALUES (1)
↓INSERT INTO a VALUES (2);
----
insert, insert
`;` is missing before `INSERT`
  end the statement before: `);`
====
CREATE TABLE a (id int) ENGINE=InnoDB
↓CREATE TABLE b (id int) ENGINE=InnoDB;
----
create-table, create-table
`;` is missing before `CREATE`
  end the statement before: `InnoDB;`
====
DROP TABLE a
↓DROP TABLE b;
----
drop-table, drop-table
`;` is missing before `DROP`
  end the statement before: `a;`
====
↓hello world;
----
no statement begins with `hello`
====
↓);
----
a `)` too many: no statement is open here
  remove it, or the `;` before it that ends the statement too early
====
CREATE↓;
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
UPDATE t a ↓= 1;
----
unexpected `=`, expected `SET`
  write `UPDATE t SET column = value`
====
UPDATE t SET a =↓= 1;
----
`= =` is no operator
  write `=`
====
DELETE t ↓WHERE a = 1;
----
unexpected `WHERE`, expected `FROM`
  write `DELETE FROM table …`
====
INSERT t VALUES (1);
----
====
INSERT INTO t↓;
----
the statement ends where a query should be
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
GRANT SELECT ↓t TO r;
----
unexpected `t`, expected `TO`
  write `GRANT SELECT ON table TO role`
====
REVOKE SELECT ON t ↓TO r;
----
unexpected `TO`, expected `FROM`
  write `REVOKE … FROM role`; `GRANT` has `TO`
====
SET a↓;
----
the statement ends where `=` should be
====
↓GO
----
no statement begins with `GO`
  `GO` is SQL Server's: end the statement with `;`
====
↓END IF;
----
`END` stands inside stored programs only
  a program with `;` in it is sent whole: DELIMITER $$ before it, $$ behind it
====
