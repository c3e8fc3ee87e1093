CREATE TABLE t (a NOT NULL int);
----
====
CREATE TABLE t (a);
----
====
CREATE TABLE t (id varchar);
----
====
CREATE TABLE t (id varchar NOT NULL);
----
====
CREATE TABLE t (id int ON DELETE CASCADE REFERENCES u (id));
----
====
CREATE TABLE t (id int REFERENCES u (id) ON CASCADE);
----
====
CREATE TABLE t (id int REFERENCES u (id) ON DELETE);
----
====
CREATE TABLE t (id int, FOREIGN KEY (id) u (id));
----
====
CREATE TABLE t (id int, PRIMARY (id));
----
====
CREATE TABLE t (id int DEFAULT);
----
====
CREATE TABLE t (id int DEFAULT now());
----
====
CREATE TABLE t (id int DEFAULT a + 1);
----
====
SELECT * FROM t LIMIT 1 WHERE a = 1;
----
====
SELECT * FROM t ORDER BY a WHERE b = 1;
----
====
SELECT * FROM t HAVING a > 1 GROUP BY a;
----
====
SELECT TOP 10 * FROM t;
----
====
SELECT * FROM t WHERE;
----
====
SELECT * FROM t WHERE a = 1 AND;
----
====
SELECT * FROM t WHERE AND a = 1;
----
====
SELECT * FROM t WHERE a = 1 WHERE b = 2;
----
====
SELECT * FROM a, JOIN b ON a.x = b.x;
----
====
SELECT * FROM (SELECT 1);
----
====
INSERT INTO t VALUES (1) WHERE a = 2;
----
====
INSERT INTO t VALUES (1) ON DUPLICATE KEY a = 1;
----
====
ALTER TABLE t ALTER COLUMN a int;
----
====
ALTER TABLE t ALTER COLUMN a NOT NULL;
----
====
ALTER TABLE t MODIFY a;
----
====
ALTER TABLE t CHANGE a int;
----
====
ALTER TABLE t CHANGE a b;
----
====
ALTER TABLE t ADD COLUMN a;
----
====
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int;
----
====
ALTER TABLE t DROP COLUMN IF EXISTS a;
----
====
ALTER TABLE t DROP CONSTRAINT IF EXISTS c;
----
====
CREATE INDEX IF NOT EXISTS i ON t (a);
----
====
DROP INDEX IF EXISTS i ON t;
----
====
CREATE OR REPLACE TABLE t (id int);
----
====
ALTER TABLE t ADD CONSTRAINT c;
----
====
ALTER TABLE t DROP FOREIGN KEY;
----
====
ALTER TABLE t ADD COLUMN a int AFTER;
----
====
ALTER TABLE t ADD INDEX (a), ALGORITHM INPLACE LOCK NONE, ADD b int;
----
====
CREATE INDEX i ON t USING (a);
----
====
CREATE TABLE t (id int) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN 10);
----
====
CREATE TABLE t (id int) PARTITION RANGE (id);
----
====
