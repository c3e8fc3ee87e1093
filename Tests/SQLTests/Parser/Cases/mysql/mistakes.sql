CREATE TABLE t (a int, b varchar, c int);
----
====
CREATE INDEX IF NOT EXISTS i ON t (a);
----
====
ALTER TABLE t ADD COLUMN a int, DROP COLUMN IF EXISTS b, ADD d int;
----
====
ALTER TABLE t ALTER COLUMN a TYPE bigint;
----
====
CREATE OR REPLACE TABLE t (a int);
----
====
SELECT a FROM t WHERE a = NOT b;
----
====
SELECT COUNT (*) FROM t LEFT JOIN u;
----
====
DELETE FROM t RETURNING a;
----
====
CREATE TABLE t (a int DEFAULT uuid());
----
====
GRANT SELECT ON t FROM a;
----
====
