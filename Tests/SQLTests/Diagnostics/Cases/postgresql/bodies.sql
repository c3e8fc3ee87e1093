DO $$
BEGIN
  RAISE NOTICE 'x'
END;
$$;
----
====
DO $$
BEGIN
  PERFORM f()
END
$$;
----
====
DO $$
BEGIN
  a := 1
  b := 2;
END;
$$;
----
====
DO $$
BEGIN
  IF a = 1 THEN
    RAISE NOTICE 'x';
END;
$$;
----
====
DO $$
BEGIN
  IF a = 1
    RAISE NOTICE 'x';
  END IF;
END;
$$;
----
====
DO $$
BEGIN
  IF a = 1 THEN
    RAISE NOTICE 'x';
  END;
END;
$$;
----
====
DO $$
BEGIN
  IF a = 1 THEN
    RAISE NOTICE 'x';
  ELSE IF b = 2 THEN
    RAISE NOTICE 'y';
  END IF;
END;
$$;
----
====
DO $$
BEGIN
  IF a = 1 THEN
    RAISE NOTICE 'x';
  ELSEIF b = 2
    RAISE NOTICE 'y';
  END IF;
END;
$$;
----
====
DO $$
BEGIN
  IF a == 1 THEN
    RAISE NOTICE 'x';
  END IF;
END;
$$;
----
====
DO $$
BEGIN
  IF a = 1 {
    RAISE NOTICE 'x';
  }
END;
$$;
----
====
DO $$
BEGIN
  FOR i IN 1..10 LOOP
    RAISE NOTICE '%', i;
END;
$$;
----
====
DO $$
BEGIN
  FOR i IN 1..10
    RAISE NOTICE '%', i;
  END LOOP;
END;
$$;
----
====
DO $$
BEGIN
  FOR r IN SELECT * FROM t
    RAISE NOTICE '%', r;
  END LOOP;
END;
$$;
----
====
DO $$
BEGIN
  WHILE a < 10 DO
    a := a + 1;
  END WHILE;
END;
$$;
----
====
DO $$
BEGIN
  LOOP
    EXIT;
  END;
END;
$$;
----
====
DO $$
BEGIN
  RAISE NOTICE 'x';
$$;
----
====
DO $$
  RAISE NOTICE 'x';
END;
$$;
----
====
DO $$
  ALTER TABLE t ADD COLUMN a int;
$$;
----
====
DO $$
DECLARE
  a int
BEGIN
  a := 1;
END;
$$;
----
====
DO $$
DECLARE
  a;
BEGIN
  NULL;
END;
$$;
----
====
DO $$
BEGIN
  DECLARE a int;
  a := 1;
END;
$$;
----
====
DO $$
BEGIN
  NULL;
EXCEPTION
  WHEN duplicate_column
    NULL;
END;
$$;
----
====
DO $$
BEGIN
  NULL;
EXCEPTION
  NULL;
END;
$$;
----
====
DO $$
BEGIN
  CREATE TABLE t (id int,);
  ALTER TABLE t ADD COLUM a int;
END;
$$;
----
====
DO $$
BEGIN
  SELECT a FORM t;
END;
$$;
----
====
DO $$
BEGIN
  EXECUTE 'ALTER TABLE t ADD COLUM a int';
END;
$$;
----
====
DO $$
BEGIN
  SET a = 1;
  a = 1;
  a == 1;
END;
$$;
----
====
DO $$
BEGIN
  RETURN 1
END;
$$ LANGUAGE plpgsql;
----
====
DO $$
BEGIN
  CASE a
    WHEN 1 THEN NULL;
  END;
END;
$$;
----
====
DO $$
BEGIN
  IF NOT EXISTS SELECT 1 FROM t THEN
    NULL;
  END IF;
END;
$$;
----
====
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM t THEN
    NULL;
  END IF;
END;
$$;
----
====
CREATE FUNCTION f() RETURNS trigger AS $$
BEGIN
  NEW.updated_at = now();
  RETURN NEW
END;
$$ LANGUAGE plpgsql;
----
====
CREATE FUNCTION f() RETURNS trigger AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    RETURN NEW;
  ELSE
    RETURN OLD;
  ENDIF;
END;
$$ LANGUAGE plpgsql;
----
====
CREATE FUNCTION f() RETURNS int AS $$
  SELECT 1 FORM t
$$ LANGUAGE sql;
----
====
CREATE FUNCTION f() RETURNS int AS $$
  SELECT 1
$$;
----
====
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN 1;
END;
$$
CREATE TABLE t (id int);
----
====
DO 'body';
----
====
DO $$ hello $$;
----
====
CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 END;
----
====
CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT FROM FROM; END;
----
====
CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1;
----
====
