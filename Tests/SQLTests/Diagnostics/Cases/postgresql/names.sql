CREATE TABLE user (id int);
----
====
CREATE TABLE order (id int);
----
====
CREATE TABLE public.user (id int);
----
====
CREATE TABLE t (order int);
----
====
CREATE TABLE t (id int, user text);
----
====
CREATE TABLE t (id int, end date);
----
====
CREATE TABLE t (id int, desc text, limit int);
----
====
CREATE TABLE t (table text);
----
====
SELECT id FROM user WHERE id = 1;
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
SELECT a user FROM t;
----
====
SELECT t.order FROM t;
----
====
UPDATE t SET order = 1;
----
====
UPDATE user SET a = 1;
----
====
INSERT INTO order VALUES (1);
----
====
INSERT INTO t (order, a) VALUES (1, 2);
----
====
INSERT INTO t (a, user) VALUES (1, 2);
----
====
ALTER TABLE user ADD COLUMN a int;
----
====
ALTER TABLE order ADD COLUMN a int;
----
====
ALTER TABLE t ADD COLUMN user text;
----
====
ALTER TABLE t ADD COLUMN default int;
----
====
ALTER TABLE t DROP COLUMN order;
----
====
ALTER TABLE t RENAME COLUMN a TO order;
----
====
ALTER TABLE t RENAME TO user;
----
====
ALTER TABLE t ADD CONSTRAINT check CHECK (a > 0);
----
====
CREATE INDEX i ON user (a);
----
====
CREATE INDEX i ON t (order);
----
====
DROP TABLE order;
----
====
DELETE FROM user;
----
====
GRANT SELECT ON user TO r;
----
====
CREATE TABLE t (id int REFERENCES user (id));
----
====
CREATE TABLE my-table (id int);
----
====
CREATE TABLE t (my-col int);
----
====
CREATE TABLE 1t (id int);
----
====
CREATE TABLE t (1st int);
----
====
CREATE TABLE t (first name text);
----
====
ALTER TABLE t ADD COLUMN my-col int;
----
====
CREATE TABLE [t] (id int);
----
====
SELECT [a] FROM [t];
----
====
CREATE TABLE a. (id int);
----
====
SELECT a. FROM t;
----
====
CREATE TABLE a..b (id int);
----
====
CREATE TABLE .b (id int);
----
====
CREATE TABLE a.b.c.d (id int);
----
====
CREATE SCHEMA user;
----
====
CREATE ROLE user;
----
====
CREATE FUNCTION user() RETURNS int LANGUAGE sql AS 'SELECT 1';
----
====
CREATE TYPE order AS ENUM ('a');
----
====
SELECT column FROM t;
----
====
SELECT * FROM t WHERE order = 1;
----
====
SELECT * FROM t WHERE user.id = 1;
----
====
WITH order AS (SELECT 1) SELECT * FROM order;
----
====
ALTER TABLE t ADD COLUMN column int;
----
====
CREATE TABLE t (id int, group text);
----
====
CREATE TABLE t (id int, primary boolean);
----
====
CREATE TABLE t (id int, references int);
----
====
CREATE TABLE t (when timestamp);
----
====
CREATE TABLE t (
  id int,
  from date,
  to date
);
----
====
