CRAETE TABLE t (id int);
----
====
CREATE TALBE t (id int);
----
====
CREATE TABLE t (id int PRIMRY KEY);
----
====
CREATE TABLE t (id int AUTO_INCREMNT);
----
====
CREATE TABLE t (id int AUTOINCREMENT);
----
====
CREATE TABLE t (id int NOT NUL);
----
====
CREATE TABLE t (id int UNSIGEND);
----
====
CREATE TABLE t (id int DEFUALT 1);
----
====
CREATE TABLE t (id int REFERNCES u (id));
----
====
CREATE TABLE t (id int, FOREIGN KEY (id) REFERENCE u (id));
----
====
CREATE TABLE IF NOT EXIST t (id int);
----
====
CREATE TABLE IF EXISTS t (id int);
----
====
CREATE TABLE t IF NOT EXISTS (id int);
----
====
DROP TABLE IF EXIST t;
----
====
DROP TABLE IF NOT EXISTS t;
----
====
DROP TABLE t IF EXISTS;
----
====
CREATE UNQIUE INDEX i ON t (a);
----
====
ALTER TALBE t ADD COLUMN a int;
----
====
ALTER TABLE t ADD COLUM a int;
----
====
ALTER TABLE t DORP COLUMN a;
----
====
ALTER TABLE t MODFY COLUMN a int;
----
====
ALTER TABLE t MODIFY COLUM a int;
----
====
ALTER TABLE t CHANEG a b int;
----
====
ALTER TABLE t ADD COLUMN a int AFTR b;
----
====
ALTER TABLE t RENAME COLUMN a b;
----
====
ALTER TABLE t ADD CONSTRAINT c FORIEGN KEY (a) REFERENCES u (a);
----
====
ALTER TABLE t ALGORITM=INPLACE;
----
====
CREATE TABLE t (id int) ENGIN=InnoDB;
----
====
CREATE TABLE t (id int) ENGINE InnoDB DEFAULT CHARST=utf8;
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
SELECT * FROM t ORDER a;
----
====
SELECT * FROM a LEFT JION b ON a.x = b.x;
----
====
INSERT INTO t VALEUS (1);
----
====
UPDTE t SET a = 1;
----
====
DELETE FORM t;
----
====
CREATE FUNCTOIN f() RETURNS int RETURN 1;
----
====
CREATE FUNCTION f() RETURN int RETURN 1;
----
====
CREATE TRIGGER tr BEFORE INSERT ON t EACH ROW SET NEW.a = 1;
----
====
CREATE TRIGGER tr ON t BEFORE INSERT FOR EACH ROW SET NEW.a = 1;
----
====
CREATE VEIW v AS SELECT 1;
----
====
DROP COLUMN a;
----
====
DROP INDEX i;
----
====
SELECT CASE WHEN a THEN b;
----
====
SELECT a BETWEEN 1, 2;
----
====
