CREATE PROCEDURE p()
BEGIN NOT ATOMIC
  DECLARE r ROW TYPE OF t;
  DECLARE v TYPE OF t.a;
  DECLARE c CURSOR (x INT) FOR SELECT a FROM t WHERE a > x;
  FOR i IN 1..10 DO INSERT INTO t VALUES (i); END FOR;
  FOR i IN REVERSE a .. b DO SELECT i; END FOR;
  FOR r IN c(1) DO SELECT r.a; END FOR;
  FOR r IN (SELECT * FROM t) DO SELECT r.a; END FOR;
  EXECUTE IMMEDIATE 'DROP TABLE t';
  EXECUTE IMMEDIATE CONCAT('DROP TABLE ', 'u');
END;
----
create-procedure
  block
    declare r: ROW TYPE OF t
    declare v: TYPE OF t.a
    declare c for SELECT a FROM t WHERE a > x
    loop i from 1. to .10
      insert: INSERT INTO t VALUES (i)
    loop i from a to b
      select: SELECT i
    loop r in cursor c
      select: SELECT r.a
    loop r in query SELECT * FROM t
      select: SELECT r.a
    dynamic 'DROP TABLE t'
      drop-table: DROP TABLE t
    dynamic CONCAT('DROP TABLE ', 'u')
      drop-table: DROP TABLE ', 'u
====
