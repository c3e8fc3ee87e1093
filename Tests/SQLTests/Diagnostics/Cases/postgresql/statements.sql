CREATE TABLE a (id int)
CREATE TABLE b (id int);
----
====
SELECT 1
SELECT 2;
----
====
ALTER TABLE a ADD COLUMN b int
ALTER TABLE a ADD COLUMN c int;
----
====
UPDATE a SET b = 1
DELETE FROM a;
----
====
DROP TABLE a
DROP TABLE b;
----
====
CREATE INDEX i ON t (a)
COMMENT ON INDEX i IS 'x';
----
====
INSERT INTO a VALUES (1)
INSERT INTO a VALUES (2);
----
====
BEGIN
CREATE TABLE a (id int);
COMMIT;
----
====
CREATE TABLE a (id int) CREATE TABLE b (id int);
----
====
GRANT SELECT ON a TO b
REVOKE ALL ON a FROM c;
----
====
CREATE EXTENSION hstore
CREATE EXTENSION citext;
----
====
CREATE VIEW v AS SELECT 1 FROM t
GRANT SELECT ON v TO r;
----
====
SET lock_timeout = '1s'
ALTER TABLE t ADD COLUMN a int;
----
====
hello world;
----
====
id int;
----
====
);
----
====
, b int;
----
====
123;
----
====
'abc';
----
====
TABLE t (id int);
----
====
CREATE;
----
====
ALTER;
----
====
DROP;
----
====
CREATE foo bar;
----
====
ALTER TABLE;
----
====
ALTER TABLE t;
----
====
DROP TABLE;
----
====
DROP t;
----
====
ALTER t ADD COLUMN a int;
----
====
CREATE t (a int);
----
====
SELECT FROM;
----
====
UPDATE t a = 1;
----
====
UPDATE t WHERE a = 1;
----
====
UPDATE SET a = 1;
----
====
UPDATE t SET a 1;
----
====
UPDATE t SET a == 1;
----
====
UPDATE FROM t SET a = 1;
----
====
DELETE t WHERE a = 1;
----
====
DELETE * FROM t WHERE a = 1;
----
====
DELETE FROM t a = 1;
----
====
INSERT t VALUES (1);
----
====
INSERT INTO t;
----
====
INSERT INTO t (a, b);
----
====
INSERT INTO t VALUE (1);
----
====
INSERT INTO t SET a = 1;
----
====
INSERT INTO VALUES (1);
----
====
SELECT * WHERE a = 1 FROM t;
----
====
SELECT * t;
----
====
SELECT a FROM;
----
====
TRUNCATE;
----
====
COMMENT ON t IS 'x';
----
====
COMMENT ON TABLE t 'x';
----
====
COMMENT TABLE t IS 'x';
----
====
GRANT SELECT t TO r;
----
====
GRANT SELECT ON t r;
----
====
GRANT ON t TO r;
----
====
REVOKE SELECT ON t TO r;
----
====
GRANT SELECT ON t FROM r;
----
====
VACUUM FULL ON t;
----
====
BEGIN TRANSACTION READ;
----
====
SET a;
----
====
SET a TO;
----
====
GO
----
====
SELECT 1
GO
----
====
EXEC f();
----
====
END IF;
----
====
\copy
SELECT 1 \g x y
;
----
====
