CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $$ INSERT INTO t VALUES (a); SELECT 1 $$;
----
create-function
  insert: INSERT INTO t VALUES (a)
  select: SELECT 1
====
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT ''a'';';
----
create-function
  select: SELECT ''a
====
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql RETURN a + 1;
----
create-function
  return a + 1
====
CREATE PROCEDURE p(a int) LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO t VALUES (a);
  UPDATE t SET b = CASE WHEN a > 1 THEN 1 ELSE 2 END;
  SELECT 1;
END;
DROP TABLE t;
----
create-procedure
  insert: INSERT INTO t VALUES (a)
  update: UPDATE t SET b = CASE WHEN a > 1 THEN 1 ELSE 2 END
  select: SELECT 1
drop-table: DROP TABLE t
====
