↓CRAETE TABLE t (id int);
----
`CRAETE` is no keyword; `CREATE` is
  write `CREATE`
====
↓CREAT TABLE t (id int);
----
`CREAT` is no keyword; `CREATE` is
  write `CREATE`
====
CREATE ↓TALBE t (id int);
----
`TALBE` is no keyword; `TABLE` is
  write `TABLE`
====
CREATE ↓TABEL t (id int);
----
`TABEL` is no keyword; `TABLE` is
  write `TABLE`
====
CREATE TABLE t (id int ↓PRIMRY KEY);
----
`PRIMRY` is no keyword; `PRIMARY` is
  write `PRIMARY`
====
CREATE TABLE t (id int PRIMARY ↓KYE);
----
`KYE` is no keyword; `KEY` is
  write `KEY`
====
CREATE TABLE t (id int NOT ↓NUL);
----
`NUL` is no keyword; `NULL` is
  write `NULL`
====
CREATE TABLE t (id int ↓NTO NULL);
----
`NTO` is no keyword; `NOT` is
  write `NOT`
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
CREATE TABLE t (id int ↓REFERENCE u (id));
----
`REFERENCE` is no keyword; `REFERENCES` is
  write `REFERENCES`
====
CREATE TABLE t (id int, FOREIGN KEY (id) ↓REFERENCE u (id));
----
`REFERENCE` is no keyword; `REFERENCES` is
  write `REFERENCES`
====
CREATE TABLE t (id int, FORIEGN KEY (id) REFERENCES u (id));
----
====
CREATE TABLE t (id int, CONSTRAIT c UNIQUE ↓(id));
----
a comma is missing before `UNIQUE (…)`
  the constraint of a table stands behind a comma: `, UNIQUE (…)`
====
CREATE TABLE t (id int, CONSTRAINT c ↓UNIQE (id));
----
`UNIQE` is no keyword; `UNIQUE` is
  write `UNIQUE`
====
CREATE TABLE t (id int ↓UNIQE);
----
`UNIQE` is no keyword; `UNIQUE` is
  write `UNIQUE`
====
CREATE TABLE IF NOT ↓EXIST t (id int);
----
`EXIST` is no keyword; `EXISTS` is
  write `EXISTS`
====
CREATE TABLE IF ↓NOTEXISTS t (id int);
----
`(` is missing before `NOTEXISTS`
  write `IF (NOTEXISTS …)`
====
CREATE TABLE IF ↓EXISTS t (id int);
----
`CREATE` takes `IF NOT EXISTS`
  write `IF NOT EXISTS`
====
CREATE TABLE ↓NOT EXISTS t (id int);
----
`IF` is missing before `NOT EXISTS`
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
DROP TABLE IF ↓EXITS t;
----
`EXITS` is no keyword; `EXISTS` is
  write `EXISTS`
====
DROP TABLE IF ↓NOT EXISTS t;
----
`DROP` takes `IF EXISTS`
  remove `NOT`
====
DROP TABLE t ↓IF EXISTS;
----
`IF EXISTS` stands before the name
  write `DROP TABLE IF EXISTS …`
====
DROP TABLE t ↓CASCAD;
----
`CASCAD` is no keyword; `CASCADE` is
  write `CASCADE`
====
CREATE ↓UNQIUE INDEX i ON t (a);
----
`UNQIUE` is no keyword; `UNIQUE` is
  write `UNIQUE`
====
CREATE ↓INDX i ON t (a);
----
`INDX` is no keyword; `INDEX` is
  write `INDEX`
====
CREATE INDEX ↓CONCURENTLY i ON t (a);
----
`CONCURENTLY` is no keyword; `CONCURRENTLY` is
  write `CONCURRENTLY`
====
CREATE INDEX CONCURRENTLY IF NOT ↓EXIST i ON t (a);
----
`EXIST` is no keyword; `EXISTS` is
  write `EXISTS`
====
CREATE INDEX i ON t ↓USNG btree (a);
----
`USNG` is no keyword; `USING` is
  write `USING`
====
CREATE INDEX i ON t (a) ↓WEHRE a > 0;
----
`WEHRE` is no keyword; `WHERE` is
  write `WHERE`
====
CREATE INDEX i ↓t (a);
----
unexpected `t`, expected `ON`
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
ALTER TABLE t ↓AD COLUMN a int;
----
unexpected `AD`, expected an action such as `ADD COLUMN`
====
ALTER TABLE t ↓DORP COLUMN a;
----
`DORP` is no keyword; `DROP` is
  write `DROP`
====
ALTER TABLE t DROP ↓COLUM a;
----
`COLUM` is no keyword; `COLUMN` is
  write `COLUMN`
====
ALTER TABLE t ALTER COLUMN a ↓TYP int;
----
`TYP` is no keyword; `TYPE` is
  write `TYPE`
====
ALTER TABLE t ALTER COLUMN a SET NOT ↓NUL;
----
`NUL` is no keyword; `NULL` is
  write `NULL`
====
ALTER TABLE t ALTER COLUMN a SET ↓NULL;
----
unexpected `NULL`, expected `DEFAULT`, `NOT NULL` or `DATA TYPE`
  write `ALTER COLUMN a DROP NOT NULL`
====
ALTER TABLE t ALTER COLUMN a DROP ↓NULL;
----
unexpected `NULL`, expected `DEFAULT`, `NOT NULL`, `IDENTITY` or `EXPRESSION`
  write `ALTER COLUMN a DROP NOT NULL`
====
ALTER TABLE t ALTER COLUMN a ↓int;
----
unexpected `int`, expected `TYPE`, `SET` or `DROP`
  write `ALTER COLUMN a TYPE int`
====
ALTER TABLE t ALTER COLUMN a ↓NOT NULL;
----
unexpected `NOT`, expected `TYPE`, `SET` or `DROP`
  write `ALTER COLUMN a SET NOT NULL`
====
ALTER TABLE t ALTER COLUMN a ↓DEFAULT 1;
----
unexpected `DEFAULT`, expected `TYPE`, `SET` or `DROP`
  write `ALTER COLUMN a SET DEFAULT …`
====
ALTER TABLE t ALTER COLUMN a SET ↓TYPE int;
----
unexpected `TYPE`, expected `DEFAULT`, `NOT NULL` or `DATA TYPE`
  write `SET DATA TYPE`, or `TYPE` alone
====
ALTER TABLE t ALTER COLUMN a SET ↓DEFUALT 1;
----
`DEFUALT` is no keyword; `DEFAULT` is
  write `DEFAULT`
====
ALTER TABLE t RENAME COLUMN a ↓b;
----
unexpected `b`, expected `TO`
  write `RENAME COLUMN a TO b`
====
ALTER TABLE t RENAME a ↓b;
----
unexpected `b`, expected `TO`
  write `RENAME COLUMN a TO b`
====
ALTER TABLE t RENAME COLUMN a ↓AS b;
----
unexpected `AS`, expected `TO`
  write `RENAME COLUMN a TO b`
====
ALTER TABLE t ADD CONSTRAINT c ↓FORIEGN KEY (a) REFERENCES u (a);
----
`FORIEGN` is no keyword; `FOREIGN` is
  write `FOREIGN`
====
ALTER TABLE t ADD CONSTRAINT ↓FOREIGN KEY (a) REFERENCES u (a);
----
`CONSTRAINT` has no name behind it
  write a name between them, or `FOREIGN` without `CONSTRAINT`
====
ALTER TABLE t VALIDATE ↓c;
----
unexpected `c`, expected `CONSTRAINT`
  write `VALIDATE CONSTRAINT name`
====
ALTER TABLE t OWNER ↓r;
----
unexpected `r`, expected `TO`
====
ALTER TABLE t SET SCHEMA↓;
----
the statement ends where a name should be
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
SELECT * FROM t ↓WHER a = 1;
----
`WHER` is no keyword; `WHERE` is
  write `WHERE`
====
SELECT * FROM t ↓ORDR BY a;
----
`ORDR` is no keyword; `ORDER` is
  write `ORDER`
====
SELECT * FROM t ORDER ↓a;
----
unexpected `a`, expected `BY`
  write `ORDER BY`
====
SELECT * FROM t GROUP ↓a;
----
unexpected `a`, expected `BY`
  write `GROUP BY`
====
SELECT * FROM t ↓GRUOP BY a;
----
`GRUOP` is no keyword; `GROUP` is
  write `GROUP`
====
SELECT * FROM t ↓LMIT 1;
----
`LMIT` is no keyword; `LIMIT` is
  write `LIMIT`
====
SELECT * FROM a INER JOIN b ON a.x = b.x;
----
====
SELECT * FROM a LEFT ↓JION b ON a.x = b.x;
----
`JION` is no keyword; `JOIN` is
  write `JOIN`
====
SELECT * FROM a JOIN b↓;
----
the statement ends where `ON` or `USING` should be
  write `JOIN table ON condition`, or `CROSS JOIN` where no condition is meant
====
SELECT * FROM a LEFT JOIN b ↓WHERE a.x = b.x;
----
unexpected `WHERE`, expected `ON` or `USING`
  write `JOIN table ON condition`, or `CROSS JOIN` where no condition is meant
====
↓INSRT INTO t VALUES (1);
----
`INSRT` is no keyword; `INSERT` is
  write `INSERT`
====
INSERT INTO t ↓VALEUS (1);
----
`VALEUS` is no keyword; `VALUES` is
  write `VALUES`
====
INSERT ↓INOT t VALUES (1);
----
`INOT` is no keyword; `INTO` is
  write `INTO`
====
INSERT INTO t VALUES (1) ON CONFLICT DO ↓NOTING;
----
unexpected `NOTING`, expected `UPDATE`
====
INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE ↓a = 1;
----
unexpected `a`, expected `SET`
====
↓UPDTE t SET a = 1;
----
`UPDTE` is no keyword; `UPDATE` is
  write `UPDATE`
====
↓DELTE FROM t;
----
`DELTE` is no keyword; `DELETE` is
  write `DELETE`
====
DELETE ↓FORM t;
----
`FORM` is no keyword; `FROM` is
  write `FROM`
====
↓TRUNCTE TABLE t;
----
`TRUNCTE` is no keyword; `TRUNCATE` is
  write `TRUNCATE`
====
↓GRNAT SELECT ON t TO r;
----
`GRNAT` is no keyword; `GRANT` is
  write `GRANT`
====
↓COMIT;
----
`COMIT` is no keyword; `COMMIT` is
  write `COMMIT`
====
↓BEGN;
----
`BEGN` is no keyword; `BEGIN` is
  write `BEGIN`
====
CREATE OR ↓REPLCE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
----
`REPLCE` is no keyword; `REPLACE` is
  write `REPLACE`
====
CREATE OR REPLACE TABLE t (id int);
----
====
CREATE ↓FUNCTOIN f() RETURNS int LANGUAGE sql AS 'SELECT 1';
----
`FUNCTOIN` is no keyword; `FUNCTION` is
  write `FUNCTION`
====
CREATE FUNCTION f() RETURN int ↓LANGUAGE sql AS 'SELECT 1';
----
unexpected `LANGUAGE`, expected `;`
====
CREATE FUNCTION f() RETURNS int ↓LANGAUGE sql AS 'SELECT 1';
----
`LANGAUGE` is no keyword; `LANGUAGE` is
  write `LANGUAGE`
====
CREATE FUNCTION f() LANGUAGE sql ↓RETURNS int AS 'SELECT 1' IMUTABLE;
----
`RETURNS` stands right behind the parameters
  move `RETURNS …` before the other options
====
CREATE ↓TRIGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
----
`TRIGER` is no keyword; `TRIGGER` is
  write `TRIGGER`
====
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE ↓f();
----
unexpected `f`, expected `FUNCTION`
  write `EXECUTE FUNCTION name()`
====
CREATE TRIGGER tr ↓ON t BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION f();
----
the time of a trigger stands before `ON`
  write `BEFORE INSERT ON t`
====
CREATE TRIGGER tr BEFORE INSERT ↓t FOR EACH ROW EXECUTE FUNCTION f();
----
unexpected `t`, expected `ON`
====
CREATE ↓VEIW v AS SELECT 1;
----
`VEIW` is no keyword; `VIEW` is
  write `VIEW`
====
CREATE VIEW v ↓SELECT 1;
----
unexpected `SELECT`, expected `AS`
  write `CREATE VIEW name AS SELECT …`
====
CREATE VIEW IF ↓NOT EXISTS v AS SELECT 1;
----
`CREATE VIEW` has no `IF NOT EXISTS`
  look it up in a `DO` block first, or drop it: `DROP VIEW IF EXISTS …`
====
CREATE ↓MATERIALISED VIEW v AS SELECT 1;
----
`MATERIALISED` is no keyword; `MATERIALIZED` is
  write `MATERIALIZED`
====
CREATE SEQUENCE s ↓STRAT WITH 1;
----
`STRAT` is no keyword; `START` is
  write `START`
====
CREATE SEQUENCE s INCREMENT 1 START WITH↓;
----
the statement ends where a number should be
====
CREATE EXTENSION IF NOT ↓EXIST hstore;
----
`EXIST` is no keyword; `EXISTS` is
  write `EXISTS`
====
CREATE EXTENSION uuid↓-ossp;
----
a name with `-` in it needs quotes
  write `"uuid-ossp"`
====
CREATE TYPE mood ↓ENUM ('a');
----
unexpected `ENUM`, expected `;`
  write `CREATE TYPE name AS ENUM (…)`
====
CREATE TYPE mood AS ENUM ↓'a', 'b';
----
`(` is missing before `'a'`
  write `ENUM ('a' …)`
====
ALTER TYPE mood ADD ↓'c';
----
unexpected `'c'`, expected `ATTRIBUTE`
  write `ADD VALUE 'label'` for an enum
====
ALTER TYPE mood ADD VALUE ↓c;
----
unexpected `c`, expected a string
  a label is a string: `'c'`
====
ALTER TYPE mood ADD VALUE 'c' ↓AFTR 'b';
----
`AFTR` is no keyword; `AFTER` is
  write `AFTER`
====
ALTER TYPE mood DROP ↓VALUE 'c';
----
unexpected `VALUE`, expected `ATTRIBUTE`
  a value of an enum cannot be dropped: make a new type
====
CREATE SCHEMA IF NOT EXISTS↓;
----
the statement ends where a schema's name should be
====
CREATE ROLE r PASSWORD↓;
----
the statement ends where a string should be
====
CREATE ROLE r ↓LOGN;
----
`LOGN` is no keyword; `LOGIN` is
  write `LOGIN`
====
CREATE POLICY p ON t FOR ↓SELCT USING (true);
----
`SELCT` is no keyword; `SELECT` is
  write `SELECT`
====
ALTER TABLE t ENABLE ROW LEVEL ↓SECURTIY;
----
`SECURTIY` is no keyword; `SECURITY` is
  write `SECURITY`
====
ALTER TABLE t ENABLE ↓RLS;
----
unexpected `RLS`, expected `TRIGGER`
  write `ENABLE ROW LEVEL SECURITY`
====
REFRESH ↓VIEW v;
----
unexpected `VIEW`, expected `MATERIALIZED`
  write `REFRESH MATERIALIZED VIEW name`
====
REFRESH MATERIALIZED ↓v;
----
unexpected `v`, expected `VIEW`
  write `REFRESH MATERIALIZED VIEW name`
====
DROP COLUMN ↓a;
----
`DROP COLUMN` is an action of `ALTER TABLE`
  write `ALTER TABLE t DROP COLUMN a`
====
DROP CONSTRAINT ↓c ON t;
----
`DROP CONSTRAINT` is an action of `ALTER TABLE`
  write `ALTER TABLE t DROP CONSTRAINT c`
====
DROP TRIGGER tr↓;
----
the statement ends where `ON` should be
====
DROP FUNCTION f(↓;
----
the `(` of line 1 is not closed
  write what is missing behind `(`, and `)`
====
SELECT DISTNCT a FROM t;
----
====
SELECT CASE WHEN a THEN b↓;
----
the `CASE` of line 1 has no `END`
  write `END` behind it
====
SELECT CASE WHEN a ↓b END;
----
unexpected `b`, expected `THEN`
  write `WHEN condition THEN`
====
SELECT CASE a = 1 ↓THEN b END;
----
unexpected `THEN`, expected `WHEN`
  write `CASE WHEN condition THEN result END`
====
SELECT a BETWEEN 1↓, 2;
----
unexpected `,`, expected `AND`
  write `BETWEEN 1 AND 2`
====
SELECT a BETWEEN 1↓;
----
the statement ends where `AND` should be
====
SELECT a IS ↓NUL FROM t;
----
`NUL` is no keyword; `NULL` is
  write `NULL`
====
SELECT a IS NOT ↓FROM t;
----
unexpected `FROM`, expected `NULL`, `TRUE`, `FALSE`, `UNKNOWN` or `DISTINCT FROM`
====
SELECT a NOT ↓NULL, b;
----
a test for NULL begins with `IS`
  write `IS NOT NULL`
====
SELECT CAST(a↓, int) FROM t;
----
unexpected `,`, expected `AS`
  write `CAST(value AS type)`
====
SELECT CAST(a AS↓) FROM t;
----
unexpected `)`, expected a type
====
SELECT EXTRACT(year↓, d) FROM t;
----
unexpected `,`, expected `FROM`
  write `EXTRACT(year FROM value)`
====
SELECT a FROM t LIMIT 1 ↓OFSET 2;
----
`OFSET` is no keyword; `OFFSET` is
  write `OFFSET`
====
SELECT a FROM t ↓UNOIN SELECT b FROM u;
----
`UNOIN` is no keyword; `UNION` is
  write `UNION`
====
