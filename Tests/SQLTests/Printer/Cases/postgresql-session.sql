begin isolation level serializable, read only, not deferrable
----
BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY, NOT DEFERRABLE
====
start transaction read write
----
START TRANSACTION READ WRITE
====
commit work and no chain
----
COMMIT AND NO CHAIN
====
rollback to s
----
ROLLBACK TO SAVEPOINT s
====
prepare transaction 'x'
----
PREPARE TRANSACTION 'x'
====
set local transaction isolation level read committed
----
SET LOCAL TRANSACTION ISOLATION LEVEL READ COMMITTED
====
set session characteristics as transaction read only
----
SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY
====
set time zone interval '1:00' hour to minute
----
SET TIME ZONE interval '1:00' hour to minute
====
set session authorization default
----
SET SESSION AUTHORIZATION DEFAULT
====
set search_path from current
----
SET search_path FROM CURRENT
====
reset transaction isolation level
----
RESET TRANSACTION ISOLATION LEVEL
====
lock only a, b in share row exclusive mode nowait
----
LOCK TABLE ONLY a, b IN SHARE ROW EXCLUSIVE MODE NOWAIT
====
truncate a, only b restart identity
----
TRUNCATE TABLE a, ONLY b RESTART IDENTITY
====
copy binary t (a, b) from program 'x' using delimiters ',' with null as '' csv header force quote a, b
----
COPY BINARY t (a, b) FROM PROGRAM 'x' USING DELIMITERS ',' WITH NULL '' CSV HEADER FORCE QUOTE a, b
====
copy (delete from t returning *) to stdout (format csv, header, force_quote *, delimiter ',')
----
COPY (DELETE FROM t RETURNING *) TO STDOUT WITH (FORMAT csv, HEADER, FORCE_QUOTE *, DELIMITER ',')
====
explain analyze verbose select 1
----
EXPLAIN (ANALYZE, VERBOSE) SELECT 1
====
explain (costs off, format json) create table t as execute p (1)
----
EXPLAIN (COSTS off, FORMAT json) CREATE TABLE t AS EXECUTE p (1)
====
vacuum full verbose t (a, b), only u
----
VACUUM (FULL, VERBOSE) t (a, b), ONLY u
====
cluster verbose i on t
----
CLUSTER (VERBOSE) t USING i
====
declare c no scroll cursor with hold for select 1
----
DECLARE c NO SCROLL CURSOR WITH HOLD FOR SELECT 1
====
fetch backward 2 from c
----
FETCH BACKWARD 2 FROM c
====
move absolute -1 c
----
MOVE ABSOLUTE -1 FROM c
====
notify c, 'x'
----
NOTIFY c, 'x'
====
unlisten *
----
UNLISTEN *
====
deallocate prepare all
----
DEALLOCATE ALL
====
show time zone
----
SHOW TIME ZONE
====
set constraints s.a, b deferred
----
SET CONSTRAINTS s.a, b DEFERRED
====
reindex (verbose) table concurrently t
----
REINDEX (VERBOSE) TABLE CONCURRENTLY t
====
checkpoint
----
CHECKPOINT
====
load 'x'
----
LOAD 'x'
====
