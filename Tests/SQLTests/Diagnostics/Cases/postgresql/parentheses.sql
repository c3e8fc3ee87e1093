CREATE TABLE t (
  id bigint PRIMARY KEY,
  amount numeric(10, 2,
  name text
);
----
====
CREATE TABLE t (
  id bigint PRIMARY KEY,
  amount numeric(10, 2
);
----
====
CREATE TABLE t (
  id bigint,
  CHECK (id > 0
);
CREATE TABLE u (id bigint);
----
====
CREATE TABLE t (
  id bigint,
  CHECK (id > 0))
);
----
====
CREATE TABLE t (id bigint;
----
====
CREATE TABLE t (
  id bigint

CREATE INDEX i ON t (id);
----
====
CREATE TABLE t id bigint);
----
====
CREATE TABLE t id bigint;
----
====
CREATE TABLE t;
----
====
CREATE TABLE t ();
----
====
SELECT (1 + 2;
----
====
SELECT 1 + 2);
----
====
SELECT ((1 + 2) * 3;
----
====
SELECT count(* FROM t;
----
====
SELECT * FROM (SELECT 1 FROM t;
----
====
SELECT * FROM (SELECT 1) WHERE;
----
====
SELECT * FROM t WHERE a IN (1, 2;
----
====
SELECT * FROM t WHERE a IN 1, 2);
----
====
SELECT * FROM t WHERE (a = 1 AND (b = 2 OR c = 3);
----
====
SELECT * FROM t WHERE a = 1 AND b = 2 OR c = 3);
----
====
INSERT INTO t (a, b VALUES (1, 2);
----
====
INSERT INTO t (a, b) VALUES 1, 2);
----
====
INSERT INTO t (a, b) VALUES (1, 2;
----
====
INSERT INTO t a, b VALUES (1, 2);
----
====
CREATE INDEX i ON t a;
----
====
CREATE INDEX i ON t (lower(name);
----
====
CREATE INDEX i ON t lower(name);
----
====
ALTER TABLE t ADD CONSTRAINT c CHECK a > 0;
----
====
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0;
----
====
ALTER TABLE t ADD CONSTRAINT c UNIQUE a;
----
====
ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY a REFERENCES u (id);
----
====
ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (a REFERENCES u (id);
----
====
ALTER TABLE t ADD PRIMARY KEY id;
----
====
SELECT ARRAY[1, 2;
----
====
SELECT a[1 FROM t;
----
====
CREATE TABLE t (a int GENERATED ALWAYS AS b * 2 STORED);
----
====
CREATE TABLE t (a int GENERATED ALWAYS AS (b * 2));
----
====
CREATE FUNCTION f RETURNS int LANGUAGE sql AS 'SELECT 1';
----
====
CREATE FUNCTION f( RETURNS int LANGUAGE sql AS 'SELECT 1';
----
====
CREATE POLICY p ON t USING a = 1;
----
====
CREATE TYPE c AS (a int, b int;
----
====
SELECT CASE WHEN (a = 1 THEN 2 END;
----
====
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f;
----
====
SELECT now(;
----
====
