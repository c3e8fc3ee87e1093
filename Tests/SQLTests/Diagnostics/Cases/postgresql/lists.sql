CREATE TABLE t (
  id bigint
  name text
);
----
====
CREATE TABLE t (id bigint PRIMARY KEY name text);
----
====
CREATE TABLE t (
  id bigint PRIMARY KEY
  name text NOT NULL,
  CHECK (id > 0)
);
----
====
CREATE TABLE t (
  id bigint,
  name text
  CONSTRAINT t_name_key UNIQUE (name)
);
----
====
CREATE TABLE t (
  id bigint
  PRIMARY KEY (id)
);
----
====
CREATE TABLE t (
  id bigint,
  name text,
);
----
====
CREATE TABLE t (id bigint,, name text);
----
====
CREATE TABLE t (, id bigint);
----
====
INSERT INTO t (a, b) VALUES (1 2);
----
====
INSERT INTO t (a, b) VALUES (1, 2,);
----
====
INSERT INTO t (a b) VALUES (1, 2);
----
====
INSERT INTO t (a, b,) VALUES (1, 2);
----
====
INSERT INTO t (a, b) VALUES (1, 2) (3, 4);
----
====
INSERT INTO t (a, b) VALUES
  (1, 2)
  (3, 4);
----
====
INSERT INTO t (a, b) VALUES (1, 2),;
----
====
INSERT INTO t (a, b) VALUES ('x' 'y');
----
====
SELECT a, b, FROM t;
----
====
SELECT a b c FROM t;
----
====
SELECT
  a
  b
  c
FROM t;
----
====
SELECT a FROM t ORDER BY a, ;
----
====
SELECT a FROM t GROUP BY a, HAVING count(*) > 1;
----
====
SELECT * FROM t, WHERE a = 1;
----
====
UPDATE t SET a = 1, WHERE b = 2;
----
====
UPDATE t SET a = 1 b = 2;
----
====
UPDATE t SET a = 1
  b = 2
WHERE c;
----
====
CREATE INDEX i ON t (a b);
----
====
CREATE INDEX i ON t (a, b,);
----
====
CREATE UNIQUE INDEX i ON t (a,, b);
----
====
ALTER TABLE t ADD COLUMN a int ADD COLUMN b int;
----
====
ALTER TABLE t
  ADD COLUMN a int
  ADD COLUMN b int,
  DROP COLUMN c;
----
====
ALTER TABLE t ADD COLUMN a int, b int;
----
====
ALTER TABLE t ADD COLUMN a int, ;
----
====
ALTER TABLE t ADD COLUMN (a int, b int);
----
====
ALTER TABLE t DROP COLUMN a, b;
----
====
ALTER TABLE t ADD FOREIGN KEY (a b) REFERENCES u (a, b);
----
====
CREATE TYPE mood AS ENUM ('sad' 'ok');
----
====
CREATE TYPE mood AS ENUM ('sad', 'ok',);
----
====
CREATE TYPE mood AS ENUM ('sad'
  'ok',
  'happy');
----
====
GRANT SELECT INSERT ON t TO r;
----
====
DROP TABLE a b;
----
====
SELECT f(a b);
----
====
SELECT f(a, );
----
====
SELECT coalesce(a b, c) FROM t;
----
====
SELECT ARRAY[1 2];
----
====
SELECT ARRAY[1, 2,];
----
====
SELECT * FROM t WHERE a IN (1, 2, );
----
====
SELECT * FROM t WHERE a IN (1 2);
----
====
SELECT * FROM t WHERE a IN ();
----
====
WITH a AS (SELECT 1) b AS (SELECT 2) SELECT * FROM a, b;
----
====
WITH a AS (SELECT 1), SELECT * FROM a;
----
====
CREATE FUNCTION f(a int b int) RETURNS int LANGUAGE sql AS 'SELECT 1';
----
====
CREATE VIEW v (a b) AS SELECT 1, 2;
----
====
