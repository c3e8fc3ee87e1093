CREATE TABLE order (id int);
----
====
CREATE TABLE t (order int);
----
====
CREATE TABLE t (id int, key int);
----
====
CREATE TABLE t (id int, rank int, groups int);
----
====
CREATE TABLE t (id int, desc text);
----
====
CREATE TABLE t (id int, condition text);
----
====
SELECT * FROM order;
----
====
SELECT order FROM t;
----
====
SELECT a AS order FROM t;
----
====
UPDATE t SET order = 1;
----
====
INSERT INTO t (order, a) VALUES (1, 2);
----
====
INSERT INTO t (a, key) VALUES (1, 2);
----
====
ALTER TABLE t ADD COLUMN order int;
----
====
ALTER TABLE t DROP COLUMN order;
----
====
ALTER TABLE t RENAME COLUMN a TO order;
----
====
CREATE INDEX i ON t (order);
----
====
DROP TABLE order;
----
====
SELECT * FROM t WHERE order = 1;
----
====
SELECT row_number FROM t;
----
====
CREATE TABLE a. (id int);
----
====
