CREATE TABLE a (id int)
CREATE TABLE b (id int);
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
INSERT INTO a VALUES (1)
INSERT INTO a VALUES (2);
----
====
CREATE TABLE a (id int) ENGINE=InnoDB
CREATE TABLE b (id int) ENGINE=InnoDB;
----
====
DROP TABLE a
DROP TABLE b;
----
====
hello world;
----
====
);
----
====
CREATE;
----
====
CREATE foo bar;
----
====
ALTER TABLE;
----
====
DROP t;
----
====
ALTER t ADD COLUMN a int;
----
====
UPDATE t a = 1;
----
====
UPDATE t SET a == 1;
----
====
DELETE t WHERE a = 1;
----
====
INSERT t VALUES (1);
----
====
INSERT INTO t;
----
====
SELECT * WHERE a = 1 FROM t;
----
====
SELECT * t;
----
====
GRANT SELECT t TO r;
----
====
REVOKE SELECT ON t TO r;
----
====
SET a;
----
====
GO
----
====
END IF;
----
====
