DROP INDEX i ON t ALGORITHM = INPLACE;
----
====
SELECT a -> '$.x' FROM t;
----
====
INSERT INTO t VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a;
----
====
CREATE INDEX i ON t ((lower(a)));
----
====
ALTER TABLE t DROP CHECK c;
----
====
CREATE TABLE t (a int, b int AS (a + 1) STORED NOT NULL);
----
====
