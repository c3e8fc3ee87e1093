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
SELECT count(* FROM t;
----
====
SELECT * FROM t WHERE a IN 1, 2);
----
====
INSERT INTO t (a, b VALUES (1, 2);
----
====
INSERT INTO t (a, b) VALUES (1, 2;
----
====
CREATE INDEX i ON t a;
----
====
CREATE INDEX i ON t lower(name);
----
====
ALTER TABLE t ADD CONSTRAINT c CHECK a > 0;
----
====
ALTER TABLE t ADD CONSTRAINT c UNIQUE a;
----
====
ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (a REFERENCES u (id);
----
====
CREATE TABLE t (a int) ENGINE=InnoDB);
----
====
SELECT CASE WHEN (a = 1 THEN 2 END;
----
====
