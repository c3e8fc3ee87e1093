↓CRAETE TABLE t (id int);
----
`CRAETE` is no keyword; `CREATE` is
  write `CREATE`
====
CREATE ↓TALBE t (id int);
----
`TALBE` is no keyword; `TABLE` is
  write `TABLE`
====
CREATE TABLE t (id int ↓PRIMRY KEY);
----
`PRIMRY` is no keyword; `PRIMARY` is
  write `PRIMARY`
====
CREATE TABLE t (id int ↓AUTO_INCREMNT);
----
`AUTO_INCREMNT` is no keyword; `AUTO_INCREMENT` is
  write `AUTO_INCREMENT`
====
CREATE TABLE t (id int ↓AUTOINCREMENT);
----
`AUTOINCREMENT` is no keyword; `AUTO_INCREMENT` is
  write `AUTO_INCREMENT`
====
CREATE TABLE t (id int NOT ↓NUL);
----
`NUL` is no keyword; `NULL` is
  write `NULL`
====
CREATE TABLE t (id int ↓UNSIGEND);
----
`UNSIGEND` is no keyword; `UNSIGNED` is
  write `UNSIGNED`
====
CREATE TABLE t (id int ↓DEFUALT 1);
----
`DEFUALT` is no keyword; `DEFAULT` is
  write `DEFAULT`
====
CREATE TABLE t (id int ↓REFERNCES u (id));
----
`REFERNCES` is no keyword; `REFERENCES` is
  write `REFERENCES`
====
CREATE TABLE t (id int, FOREIGN KEY (id) ↓REFERENCE u (id));
----
`REFERENCE` is no keyword; `REFERENCES` is
  write `REFERENCES`
====
CREATE TABLE IF NOT ↓EXIST t (id int);
----
`EXIST` is no keyword; `EXISTS` is
  write `EXISTS`
====
CREATE TABLE ↓IF EXISTS t (id int);
----
`CREATE` takes `IF NOT EXISTS`
  write `IF NOT EXISTS`
====
CREATE TABLE t ↓IF NOT EXISTS (id int);
----
`IF NOT EXISTS` stands before the name
  write `CREATE TABLE IF NOT EXISTS …`
====
DROP TABLE IF ↓EXIST t;
----
`EXIST` is no keyword; `EXISTS` is
  write `EXISTS`
====
DROP TABLE ↓IF NOT EXISTS t;
----
`DROP` takes `IF EXISTS`
  remove `NOT`
====
DROP TABLE t ↓IF EXISTS;
----
`IF EXISTS` stands before the name
  write `DROP TABLE IF EXISTS …`
====
CREATE ↓UNQIUE INDEX i ON t (a);
----
`UNQIUE` is no keyword; `UNIQUE` is
  write `UNIQUE`
====
ALTER ↓TALBE t ADD COLUMN a int;
----
`TALBE` is no keyword; `TABLE` is
  write `TABLE`
====
ALTER TABLE t ADD ↓COLUM a int;
----
`COLUM` is no keyword; `COLUMN` is
  write `COLUMN`
====
ALTER TABLE t ↓DORP COLUMN a;
----
`DORP` is no keyword; `DROP` is
  write `DROP`
====
ALTER TABLE t ↓MODFY COLUMN a int;
----
`MODFY` is no keyword; `MODIFY` is
  write `MODIFY`
====
ALTER TABLE t MODIFY ↓COLUM a int;
----
`COLUM` is no keyword; `COLUMN` is
  write `COLUMN`
====
ALTER TABLE t ↓CHANEG a b int;
----
`CHANEG` is no keyword; `CHANGE` is
  write `CHANGE`
====
ALTER TABLE t ADD COLUMN a int ↓AFTR b;
----
`AFTR` is no keyword; `AFTER` is
  write `AFTER`
====
ALTER TABLE t RENAME COLUMN a ↓b;
----
unexpected `b`, expected `TO`
  write `RENAME COLUMN a TO b`
====
ALTER TABLE t ADD CONSTRAINT c ↓FORIEGN KEY (a) REFERENCES u (a);
----
`FORIEGN` is no keyword; `FOREIGN` is
  write `FOREIGN`
====
ALTER TABLE t ↓ALGORITM=INPLACE;
----
`ALGORITM` is no keyword; `ALGORITHM` is
  write `ALGORITHM`
====
CREATE TABLE t (id int) ↓ENGIN=InnoDB;
----
`ENGIN` is no keyword; `ENGINE` is
  write `ENGINE`
====
CREATE TABLE t (id int) ENGINE InnoDB DEFAULT ↓CHARST=utf8;
----
unexpected `CHARST`, expected `CHARACTER SET` or `COLLATE`
====
↓SELCT 1;
----
`SELCT` is no keyword; `SELECT` is
  write `SELECT`
====
SELECT * ↓FORM t;
----
`FORM` is no keyword; `FROM` is
  write `FROM`
====
SELECT * FROM t ↓WEHRE a = 1;
----
`WEHRE` is no keyword; `WHERE` is
  write `WHERE`
====
SELECT * FROM t ORDER ↓a;
----
unexpected `a`, expected `BY`
  write `ORDER BY`
====
SELECT * FROM a LEFT ↓JION b ON a.x = b.x;
----
`JION` is no keyword; `JOIN` is
  write `JOIN`
====
INSERT INTO t ↓VALEUS (1);
----
`VALEUS` is no keyword; `VALUES` is
  write `VALUES`
====
↓UPDTE t SET a = 1;
----
`UPDTE` is no keyword; `UPDATE` is
  write `UPDATE`
====
DELETE ↓FORM t;
----
`FORM` is no keyword; `FROM` is
  write `FROM`
====
CREATE ↓FUNCTOIN f() RETURNS int RETURN 1;
----
`FUNCTOIN` is no keyword; `FUNCTION` is
  write `FUNCTION`
====
CREATE FUNCTION f() ↓RETURN int RETURN 1;
----
unexpected `RETURN`, expected `RETURNS`
====
CREATE TRIGGER tr BEFORE INSERT ON t ↓EACH ROW SET NEW.a = 1;
----
unexpected `EACH`, expected `FOR`
====
CREATE TRIGGER tr ↓ON t BEFORE INSERT FOR EACH ROW SET NEW.a = 1;
----
the time of a trigger stands before `ON`
  write `BEFORE INSERT ON t`
====
CREATE ↓VEIW v AS SELECT 1;
----
`VEIW` is no keyword; `VIEW` is
  write `VIEW`
====
DROP COLUMN ↓a;
----
`DROP COLUMN` is an action of `ALTER TABLE`
  write `ALTER TABLE t DROP COLUMN a`
====
DROP INDEX i↓;
----
`DROP INDEX` names its table in MySQL
  write `DROP INDEX i ON table`
====
SELECT CASE WHEN a THEN b↓;
----
the `CASE` of line 1 has no `END`
  write `END` behind it
====
SELECT a BETWEEN 1↓, 2;
----
unexpected `,`, expected `AND`
  write `BETWEEN 1 AND 2`
====
