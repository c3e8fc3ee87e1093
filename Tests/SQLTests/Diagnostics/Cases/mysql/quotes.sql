SELECT 1;
SELECT 'abc;
SELECT 2;
----
====
INSERT INTO t VALUES ('it's', 1);
----
====
SELECT `abc FROM t;
----
====
SELECT 1 /* a comment
  that goes on;
----
====
SELECT "abc FROM t;
----
====
CREATE TABLE 't' (id int);
----
====
CREATE TABLE t ('id' int);
----
====
CREATE TABLE "t" ("id" int);
----
====
ALTER TABLE t ADD COLUMN "a" int;
----
====
CREATE TABLE t (id int) COMMENT=x;
----
====
CREATE TABLE t (id int COMMENT the id);
----
====
CREATE TABLE t (a enum(x, y));
----
====
CREATE TABLE t (a enum(`x`, `y`));
----
====
ALTER TABLE t ALTER a SET DEFAULT `x`;
----
====
CREATE TABLE my-table (id int);
----
====
CREATE TABLE [t] (id int);
----
====
