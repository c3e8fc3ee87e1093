CRAETE TABLE t (id int);
----
====
CREAT TABLE t (id int);
----
====
CREATE TALBE t (id int);
----
====
CREATE TABEL t (id int);
----
====
CREATE TABLE t (id int PRIMRY KEY);
----
====
CREATE TABLE t (id int PRIMARY KYE);
----
====
CREATE TABLE t (id int NOT NUL);
----
====
CREATE TABLE t (id int NTO NULL);
----
====
CREATE TABLE t (id int DEFUALT 1);
----
====
CREATE TABLE t (id int REFERNCES u (id));
----
====
CREATE TABLE t (id int REFERENCE u (id));
----
====
CREATE TABLE t (id int, FOREIGN KEY (id) REFERENCE u (id));
----
====
CREATE TABLE t (id int, FORIEGN KEY (id) REFERENCES u (id));
----
====
CREATE TABLE t (id int, CONSTRAIT c UNIQUE (id));
----
====
CREATE TABLE t (id int, CONSTRAINT c UNIQE (id));
----
====
CREATE TABLE t (id int UNIQE);
----
====
CREATE TABLE IF NOT EXIST t (id int);
----
====
CREATE TABLE IF NOTEXISTS t (id int);
----
====
CREATE TABLE IF EXISTS t (id int);
----
====
CREATE TABLE NOT EXISTS t (id int);
----
====
CREATE TABLE t IF NOT EXISTS (id int);
----
====
DROP TABLE IF EXIST t;
----
====
DROP TABLE IF EXITS t;
----
====
DROP TABLE IF NOT EXISTS t;
----
====
DROP TABLE t IF EXISTS;
----
====
DROP TABLE t CASCAD;
----
====
CREATE UNQIUE INDEX i ON t (a);
----
====
CREATE INDX i ON t (a);
----
====
CREATE INDEX CONCURENTLY i ON t (a);
----
====
CREATE INDEX CONCURRENTLY IF NOT EXIST i ON t (a);
----
====
CREATE INDEX i ON t USNG btree (a);
----
====
CREATE INDEX i ON t (a) WEHRE a > 0;
----
====
CREATE INDEX i t (a);
----
====
ALTER TALBE t ADD COLUMN a int;
----
====
ALTER TABLE t ADD COLUM a int;
----
====
ALTER TABLE t AD COLUMN a int;
----
====
ALTER TABLE t DORP COLUMN a;
----
====
ALTER TABLE t DROP COLUM a;
----
====
ALTER TABLE t ALTER COLUMN a TYP int;
----
====
ALTER TABLE t ALTER COLUMN a SET NOT NUL;
----
====
ALTER TABLE t ALTER COLUMN a SET NULL;
----
====
ALTER TABLE t ALTER COLUMN a DROP NULL;
----
====
ALTER TABLE t ALTER COLUMN a int;
----
====
ALTER TABLE t ALTER COLUMN a NOT NULL;
----
====
ALTER TABLE t ALTER COLUMN a DEFAULT 1;
----
====
ALTER TABLE t ALTER COLUMN a SET TYPE int;
----
====
ALTER TABLE t ALTER COLUMN a SET DEFUALT 1;
----
====
ALTER TABLE t RENAME COLUMN a b;
----
====
ALTER TABLE t RENAME a b;
----
====
ALTER TABLE t RENAME COLUMN a AS b;
----
====
ALTER TABLE t ADD CONSTRAINT c FORIEGN KEY (a) REFERENCES u (a);
----
====
ALTER TABLE t ADD CONSTRAINT FOREIGN KEY (a) REFERENCES u (a);
----
====
ALTER TABLE t VALIDATE c;
----
====
ALTER TABLE t OWNER r;
----
====
ALTER TABLE t SET SCHEMA;
----
====
SELCT 1;
----
====
SELECT * FORM t;
----
====
SELECT * FROM t WEHRE a = 1;
----
====
SELECT * FROM t WHER a = 1;
----
====
SELECT * FROM t ORDR BY a;
----
====
SELECT * FROM t ORDER a;
----
====
SELECT * FROM t GROUP a;
----
====
SELECT * FROM t GRUOP BY a;
----
====
SELECT * FROM t LMIT 1;
----
====
SELECT * FROM a INER JOIN b ON a.x = b.x;
----
====
SELECT * FROM a LEFT JION b ON a.x = b.x;
----
====
SELECT * FROM a JOIN b;
----
====
SELECT * FROM a LEFT JOIN b WHERE a.x = b.x;
----
====
INSRT INTO t VALUES (1);
----
====
INSERT INTO t VALEUS (1);
----
====
INSERT INOT t VALUES (1);
----
====
INSERT INTO t VALUES (1) ON CONFLICT DO NOTING;
----
====
INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE a = 1;
----
====
UPDTE t SET a = 1;
----
====
DELTE FROM t;
----
====
DELETE FORM t;
----
====
TRUNCTE TABLE t;
----
====
GRNAT SELECT ON t TO r;
----
====
COMIT;
----
====
BEGN;
----
====
CREATE OR REPLCE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
----
====
CREATE OR REPLACE TABLE t (id int);
----
====
CREATE FUNCTOIN f() RETURNS int LANGUAGE sql AS 'SELECT 1';
----
====
CREATE FUNCTION f() RETURN int LANGUAGE sql AS 'SELECT 1';
----
====
CREATE FUNCTION f() RETURNS int LANGAUGE sql AS 'SELECT 1';
----
====
CREATE FUNCTION f() LANGUAGE sql RETURNS int AS 'SELECT 1' IMUTABLE;
----
====
CREATE TRIGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
----
====
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE f();
----
====
CREATE TRIGGER tr ON t BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION f();
----
====
CREATE TRIGGER tr BEFORE INSERT t FOR EACH ROW EXECUTE FUNCTION f();
----
====
CREATE VEIW v AS SELECT 1;
----
====
CREATE VIEW v SELECT 1;
----
====
CREATE VIEW IF NOT EXISTS v AS SELECT 1;
----
====
CREATE MATERIALISED VIEW v AS SELECT 1;
----
====
CREATE SEQUENCE s STRAT WITH 1;
----
====
CREATE SEQUENCE s INCREMENT 1 START WITH;
----
====
CREATE EXTENSION IF NOT EXIST hstore;
----
====
CREATE EXTENSION uuid-ossp;
----
====
CREATE TYPE mood ENUM ('a');
----
====
CREATE TYPE mood AS ENUM 'a', 'b';
----
====
ALTER TYPE mood ADD 'c';
----
====
ALTER TYPE mood ADD VALUE c;
----
====
ALTER TYPE mood ADD VALUE 'c' AFTR 'b';
----
====
ALTER TYPE mood DROP VALUE 'c';
----
====
CREATE SCHEMA IF NOT EXISTS;
----
====
CREATE ROLE r PASSWORD;
----
====
CREATE ROLE r LOGN;
----
====
CREATE POLICY p ON t FOR SELCT USING (true);
----
====
ALTER TABLE t ENABLE ROW LEVEL SECURTIY;
----
====
ALTER TABLE t ENABLE RLS;
----
====
REFRESH VIEW v;
----
====
REFRESH MATERIALIZED v;
----
====
DROP COLUMN a;
----
====
DROP CONSTRAINT c ON t;
----
====
DROP TRIGGER tr;
----
====
DROP FUNCTION f(;
----
====
SELECT DISTNCT a FROM t;
----
====
SELECT CASE WHEN a THEN b;
----
====
SELECT CASE WHEN a b END;
----
====
SELECT CASE a = 1 THEN b END;
----
====
SELECT a BETWEEN 1, 2;
----
====
SELECT a BETWEEN 1;
----
====
SELECT a IS NUL FROM t;
----
====
SELECT a IS NOT FROM t;
----
====
SELECT a NOT NULL, b;
----
====
SELECT CAST(a, int) FROM t;
----
====
SELECT CAST(a AS) FROM t;
----
====
SELECT EXTRACT(year, d) FROM t;
----
====
SELECT a FROM t LIMIT 1 OFSET 2;
----
====
SELECT a FROM t UNOIN SELECT b FROM u;
----
====
