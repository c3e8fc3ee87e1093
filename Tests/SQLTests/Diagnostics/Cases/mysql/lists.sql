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
  id bigint,
  name text,
);
----
====
CREATE TABLE t (id bigint,, name text);
----
====
CREATE TABLE t (
  id bigint NOT NULL,
  name text
  PRIMARY KEY (id),
  KEY n (name)
);
----
====
CREATE TABLE t (
  id bigint NOT NULL,
  name varchar(20)
  KEY n (name)
);
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
INSERT INTO t (a, b) VALUES (1, 2) (3, 4);
----
====
SELECT a, b, FROM t;
----
====
SELECT a b c FROM t;
----
====
UPDATE t SET a = 1, WHERE b = 2;
----
====
UPDATE t SET a = 1 b = 2;
----
====
CREATE INDEX i ON t (a b);
----
====
CREATE INDEX i ON t (a, b,);
----
====
ALTER TABLE t ADD COLUMN a int ADD COLUMN b int;
----
====
ALTER TABLE t
  ADD COLUMN a int
  ADD COLUMN b int;
----
====
ALTER TABLE t ADD COLUMN a int, b int;
----
====
ALTER TABLE t ADD COLUMN a int, ;
----
====
ALTER TABLE t ADD FOREIGN KEY (a b) REFERENCES u (a, b);
----
====
CREATE TABLE t (a enum('x' 'y'));
----
====
CREATE TABLE t (a enum('x', 'y',));
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
SELECT * FROM t WHERE a IN (1, 2, );
----
====
SELECT * FROM t WHERE a IN ();
----
====
CREATE PROCEDURE p(a int b int) SELECT 1;
----
====
