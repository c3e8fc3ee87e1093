DO $$
BEGIN
  RAISE NOTICE 'x'
↓END;
$$;
----
in the body: `;` is missing before `END`
  end the statement: `'x';`
====
DO $$
BEGIN
  PERFORM f()
END↓
$$;
----
in the body: `;` is missing before `END`
  write `);`
====
DO $$
BEGIN
  a := 1
  ↓b := 2;
END;
$$;
----
in the body: `;` is missing before `b`
  end the statement: `1;`
====
DO $$
BEGIN
  IF a = 1 THEN
    RAISE NOTICE 'x';
END↓;
$$;
----
in the body: the `IF` of line 3 is not closed: this `END` would end it
  write `END IF;` before it
====
DO $$
BEGIN
  IF a = 1
    ↓RAISE NOTICE 'x';
  END IF;
END;
$$;
----
in the body: unexpected `RAISE`, expected `THEN`
  write `IF condition THEN`
====
DO $$
BEGIN
  IF a = 1 THEN
    RAISE NOTICE 'x';
  END↓;
END;
$$;
----
in the body: the `IF` of line 3 is not closed: this `END` would end it
  write `END IF;` before it
====
DO $$
BEGIN
  IF a = 1 THEN
    RAISE NOTICE 'x';
  ELSE IF b = 2 THEN
    RAISE NOTICE 'y';
  END IF;
END↓;
$$;
----
in the body: the `IF` of line 3 is not closed: this `END` would end it
  write `END IF;` before it
====
DO $$
BEGIN
  IF a = 1 THEN
    RAISE NOTICE 'x';
  ELSEIF b = 2
    ↓RAISE NOTICE 'y';
  END IF;
END;
$$;
----
in the body: unexpected `RAISE`, expected `THEN`
  write `ELSEIF condition THEN`
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
  IF a = 1 ↓{
    RAISE NOTICE 'x';
  }
END;
$$;
----
in the body: `{` has no meaning here
====
DO $$
BEGIN
  FOR i IN 1..10 LOOP
    RAISE NOTICE '%', i;
END↓;
$$;
----
in the body: the `LOOP` of line 3 is not closed: this `END` would end it
  write `END LOOP;` before it
====
DO $$
BEGIN
  FOR i IN 1..10
    ↓RAISE NOTICE '%', i;
  END LOOP;
END;
$$;
----
in the body: unexpected `RAISE`, expected `LOOP`
  write `LOOP` before the first statement of the loop
====
DO $$
BEGIN
  FOR r IN SELECT * FROM t
    RAISE ↓NOTICE '%', r;
  END LOOP;
END;
$$;
----
in the body: unexpected `NOTICE`, expected `LOOP`
  write `LOOP` before the first statement of the loop
====
DO $$
BEGIN
  WHILE a < 10 ↓DO
    a := a + 1;
  END WHILE;
END;
$$;
----
in the body: `DO` is MySQL's
  in PL/pgSQL write `WHILE condition LOOP … END LOOP`
====
DO $$
BEGIN
  LOOP
    EXIT;
  END↓;
END;
$$;
----
in the body: the `LOOP` of line 3 is not closed: this `END` would end it
  write `END LOOP;` before it
====
DO $$
BEGIN
  RAISE NOTICE 'x';↓
$$;
----
in the body: the `BEGIN` of line 2 has no `END`
  write `END` behind the last statement
====
DO $$
  ↓RAISE NOTICE 'x';
END;
$$;
----
in the body: unexpected `RAISE`, expected `BEGIN`
  a body is a block: `BEGIN RAISE … END`
====
DO $$
  ↓ALTER TABLE t ADD COLUMN a int;
$$;
----
in the body: unexpected `ALTER`, expected `BEGIN`
  a body is a block: `BEGIN ALTER … END`
====
DO $$
DECLARE
  a int
↓BEGIN
  a := 1;
END;
$$;
----
in the body: `;` is missing before `BEGIN`
  end the statement: `int;`
====
DO $$
DECLARE
  a↓;
BEGIN
  NULL;
END;
$$;
----
in the body: the statement ends where a type should be
====
DO $$
BEGIN
  DECLARE a int;
  a ↓:= 1;
END;
$$;
----
in the body: `DECLARE` stands before `BEGIN`
  move the declarations before the `BEGIN` of the block
====
DO $$
BEGIN
  NULL;
EXCEPTION
  WHEN duplicate_column
    ↓NULL;
END;
$$;
----
in the body: unexpected `NULL`, expected `THEN`
  write `WHEN condition THEN`
====
DO $$
BEGIN
  NULL;
EXCEPTION
  ↓NULL;
END;
$$;
----
in the body: unexpected `NULL`, expected `WHEN`
  write `EXCEPTION WHEN others THEN`
====
DO $$
BEGIN
  CREATE TABLE t (id int,↓);
  ALTER TABLE t ADD ↓COLUM a int;
END;
$$;
----
in the body: nothing follows the `,` before `)`
  remove the comma
in the body: `COLUM` is no keyword; `COLUMN` is
  write `COLUMN`
====
DO $$
BEGIN
  SELECT a ↓FORM t;
END;
$$;
----
in the body: `FORM` is no keyword; `FROM` is
  write `FROM`
====
DO $$
BEGIN
  EXECUTE 'ALTER TABLE t ADD ↓COLUM a int';
END;
$$;
----
in the body: `COLUM` is no keyword; `COLUMN` is
  write `COLUMN`
====
DO $$
BEGIN
  SET a = 1;
  a = 1;
  ↓a == 1;
END;
$$;
----
in the body: `==` is no operator of SQL
  write `a := …`
====
DO $$
BEGIN
  RETURN 1
↓END;
$$ LANGUAGE plpgsql;
----
in the body: `;` is missing before `END`
  end the statement: `1;`
====
DO $$
BEGIN
  CASE a
    WHEN 1 THEN NULL;
  END↓;
END;
$$;
----
in the body: the `CASE` of line 3 is not closed: this `END` would end it
  write `END CASE;` before it
====
DO $$
BEGIN
  IF NOT EXISTS ↓SELECT 1 FROM t THEN
    NULL;
  END IF;
END;
$$;
----
in the body: the query of `EXISTS` stands in parentheses
  write `EXISTS (SELECT …)`
====
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM t ↓THEN
    NULL;
  END IF;
END;
$$;
----
in the body: the `(` of line 3 is not closed before `THEN`
  write `) THEN`
====
CREATE FUNCTION f() RETURNS trigger AS $$
BEGIN
  NEW.updated_at = now();
  RETURN NEW
↓END;
$$ LANGUAGE plpgsql;
----
in the body: `;` is missing before `END`
  end the statement: `NEW;`
====
CREATE FUNCTION f() RETURNS trigger AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    RETURN NEW;
  ELSE
    RETURN OLD;
  ↓ENDIF;
END;
$$ LANGUAGE plpgsql;
----
in the body: `ENDIF` is two words
  write `END IF`
====
CREATE FUNCTION f() RETURNS int AS $$
  SELECT 1 ↓FORM t
$$ LANGUAGE sql;
----
in the body: `FORM` is no keyword; `FROM` is
  write `FROM`
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
↓CREATE TABLE t (id int);
----
create-function, create-table
`;` is missing before `CREATE`
  end the statement before: `$$ BEGIN   RETURN 1; END; $$;`
====
DO '↓body';
----
in the body: unexpected `body`, expected `BEGIN`
  a body is a block: `BEGIN body … END`
====
DO $$ ↓hello $$;
----
in the body: unexpected `hello`, expected `BEGIN`
  a body is a block: `BEGIN hello … END`
====
CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 END;↓
----
the statement ends where `END` should be
====
CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT FROM ↓FROM; END;
----
`FROM` is a reserved word and cannot be a table's name
  quote it, `"FROM"`, here and wherever it is used, or choose another name
====
CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1;↓
----
the `BEGIN` of line 1 has no `END`
  write `END` behind the last statement
====
