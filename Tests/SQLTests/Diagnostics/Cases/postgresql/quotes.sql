SELECT 1;
SELECT 'abc;
SELECT 2;
----
====
INSERT INTO t VALUES ('it's', 1);
----
====
INSERT INTO t VALUES ('it's');
----
====
INSERT INTO t VALUES ("a");
----
====
SELECT * FROM t WHERE name = "abc";
----
====
SELECT "abc FROM t;
----
====
SELECT 1 /* a comment
  that goes on;
----
====
/* outer /* inner */ SELECT 1;
----
====
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN 1;
END;
----
====
DO $body$
BEGIN
  RAISE NOTICE 'x';
END;
$$;
----
====
CREATE TYPE mood AS ENUM ("sad", "ok");
----
====
COMMENT ON TABLE t IS "the table";
----
====
ALTER TABLE t ALTER COLUMN a SET DEFAULT "x;
----
====
SELECT E'abc\';
----
====
CREATE TABLE 't' (id int);
----
====
CREATE TABLE t ('id' int);
----
====
SELECT * FROM 't';
----
====
ALTER TABLE t ADD COLUMN 'a' int;
----
====
CREATE TABLE "" (a int);
----
====
SELECT ‘abc’;
----
====
SELECT “a” FROM t;
----
====
SELECT X'12;
----
====
SELECT U&'\00';
----
====
SELECT $1a;
----
====
SELECT 'a' "b" 'c';
----
====
SELECT B'012';
----
====
