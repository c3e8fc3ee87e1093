DO $$ BEGIN NULL; END $$;
----
do
  block
    other null
====
DO LANGUAGE plpgsql $body$
#variable_conflict use_column
<<outer>>
DECLARE
  i integer := 0;
  j CONSTANT numeric(10, 2) NOT NULL = 1.5;
  k t.c%TYPE DEFAULT now();
  r t%ROWTYPE;
  rec RECORD;
  name text COLLATE "C";
  list int[];
  a ALIAS FOR $1;
  c CURSOR FOR SELECT * FROM t;
  d NO SCROLL CURSOR (x int, y text) IS SELECT x, y;
  e refcursor;
  "order" int;
  limit int;
BEGIN
  i := i + 1;
  j = 2;
  r.c := 1;
  list[1] := 2;
  list[i + 1] := list[i];
  list[1:2] = ARRAY[1, 2];
  rec.inner.field := NULL;
  limit := 5;
  outer.i := count(*) FROM t WHERE c > 0;
END outer
$body$;
----
do
  block
    declare i: integer = 0
    declare j: numeric(10, 2) = 1.5
    declare k: t.c%TYPE = now()
    declare r: t%ROWTYPE
    declare rec: RECORD
    declare name: text
    declare list: int[]
    declare a
    declare c for SELECT * FROM t
    declare d for SELECT x, y
    declare e: refcursor
    declare order: int
    declare limit: int
    assign i = i + 1
    assign j = 2
    assign r.c = 1
    assign list = 2
    assign list = list[i]
    assign list = ARRAY[1, 2]
    assign rec.inner.field = NULL
    assign limit = 5
    assign outer.i = count(*) FROM t WHERE c > 0
====
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't') THEN
    ALTER TABLE t DROP COLUMN c;
  ELSIF count(*) > 1 FROM t WHERE c IS NULL THEN
    UPDATE t SET c = 1;
  ELSEIF a THEN NULL;
  ELSE
    RAISE NOTICE 'nothing';
  END IF;
END
$$;
----
do
  block
    if EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 't')
      alter-table: ALTER TABLE t DROP COLUMN c
    if count(*) > 1 FROM t WHERE c IS NULL
      update: UPDATE t SET c = 1
    if a
      other null
    else
      raise notice 'nothing'
====
DO $$
BEGIN
  CASE x
    WHEN 1, 2 THEN PERFORM f(x);
    ELSE PERFORM a, b FROM t WHERE CASE WHEN a THEN b END ORDER BY a LIMIT 1;
  END CASE;
  CASE WHEN x > 1 THEN NULL; WHEN x BETWEEN 1 AND 2 THEN NULL; END CASE;
END
$$;
----
do
  block
    case x
    when 1, 2
      perform f(x)
    else
      perform a, b FROM t WHERE CASE WHEN a THEN b END ORDER BY a LIMIT 1
    case
    when x > 1
      other null
    when x BETWEEN 1 AND 2
      other null
====
DO $$
<<block>>
BEGIN
  LOOP EXIT WHEN i > 3; END LOOP;
  <<top>>
  WHILE i < 3 LOOP CONTINUE top WHEN true; EXIT top; END LOOP top;
  FOR i IN 1..10 LOOP NULL; END LOOP;
  FOR i IN REVERSE array_upper(a, 1) .. 1 BY 2 LOOP NULL; END LOOP;
  FOR r IN SELECT * FROM t LOOP DELETE FROM t WHERE id = r.id; END LOOP;
  FOR a, b IN SELECT x, y FROM t u WHERE z LOOP NULL; END LOOP;
  FOR r IN (SELECT 1) UNION SELECT 2 LOOP NULL; END LOOP;
  FOR r IN WITH w AS (SELECT 1) SELECT * FROM w LOOP NULL; END LOOP;
  FOR r IN UPDATE t SET a = 1 RETURNING * LOOP NULL; END LOOP;
  FOR r IN EXPLAIN SELECT 1 LOOP NULL; END LOOP;
  FOR r IN EXECUTE 'SELECT ' || x USING a, b LOOP NULL; END LOOP;
  FOR r IN c LOOP NULL; END LOOP;
  FOR r IN c(1, y := 2) LOOP NULL; END LOOP;
  FOREACH x IN ARRAY list LOOP NULL; END LOOP;
  FOREACH x SLICE 1 IN ARRAY ARRAY[[1, 2]] LOOP NULL; END LOOP;
END block;
$$;
----
do
  block
    loop endless
      other exit
    loop while i < 3
      other continue
      other exit
    loop i from 1 to 10
      other null
    loop i from array_upper(a, 1) to 1
      other null
    loop r in query SELECT * FROM t
      delete: DELETE FROM t WHERE id = r.id
    loop a in query SELECT x, y FROM t u WHERE z
      other null
    loop r in query (SELECT 1) UNION SELECT 2
      other null
    loop r in query WITH w AS (SELECT 1) SELECT * FROM w
      other null
    loop r in update UPDATE t SET a = 1 RETURNING *
      other null
    loop r in explain EXPLAIN SELECT 1
      other null
    loop r in dynamic 'SELECT ' || x
      other null
    loop r in cursor c
      other null
    loop r in cursor c
      other null
    loop x in array list
      other null
    loop x in array ARRAY[[1, 2]]
      other null
====
CREATE FUNCTION e(a int) RETURNS record LANGUAGE plpgsql AS $$
BEGIN
  RETURN a;
  RETURN (a, 1);
  RETURN count(*) FROM t;
END
$$;
----
create-function
  block
    return a
    return (a, 1)
    return count(*) FROM t
====
CREATE OR REPLACE FUNCTION f(a int) RETURNS SETOF t AS $$
DECLARE x int; y int;
BEGIN
  RETURN;
  RETURN NEXT a;
  RETURN QUERY SELECT * FROM t;
  RETURN QUERY INSERT INTO t VALUES (1) RETURNING *;
  RETURN QUERY EXECUTE 'SELECT * FROM u' USING a;
  SELECT 1, 2 INTO x, y;
  SELECT INTO STRICT x a FROM t;
  SELECT a INTO x FROM t WHERE b;
  SELECT a FROM t WHERE b ORDER BY a LIMIT 1 INTO x;
  WITH w AS (SELECT 1 AS c) SELECT c FROM w INTO x;
  INSERT INTO t VALUES (1) RETURNING a INTO STRICT x;
  UPDATE t SET a = 1 RETURNING a, b INTO x, y;
END
$$ LANGUAGE plpgsql STABLE;
----
create-function
  block
    declare x: int
    declare y: int
    return -
    other return next
    return query SELECT * FROM t
    insert: INSERT INTO t VALUES (1) RETURNING *
    dynamic 'SELECT * FROM u'
      select: SELECT * FROM u
    select: SELECT 1, 2 INTO x, y
    select: SELECT INTO STRICT x a FROM t
    select: SELECT a INTO x FROM t WHERE b
    select: SELECT a FROM t WHERE b ORDER BY a LIMIT 1 INTO x
    select: WITH w AS (SELECT 1 AS c) SELECT c FROM w INTO x
    insert: INSERT INTO t VALUES (1) RETURNING a INTO STRICT x
    update: UPDATE t SET a = 1 RETURNING a, b INTO x, y
====
DO $$
BEGIN
  RAISE;
  RAISE 'x %', 1;
  RAISE NOTICE 'a % b %', a + 1, (SELECT 1) USING HINT = 'h', ERRCODE := '22012';
  RAISE EXCEPTION unique_violation USING MESSAGE = 'm';
  RAISE SQLSTATE '22012';
  RAISE WARNING USING MESSAGE = 'x';
  ASSERT a > 1, 'message';
  GET DIAGNOSTICS n = ROW_COUNT, s := PG_CONTEXT;
  GET STACKED DIAGNOSTICS m = MESSAGE_TEXT;
EXCEPTION
  WHEN duplicate_column OR SQLSTATE '42701' THEN RAISE NOTICE 'there';
  WHEN OTHERS THEN
    BEGIN
      ROLLBACK;
    EXCEPTION WHEN others THEN NULL;
    END;
END
$$;
----
do
  block
    raise - 
    raise - 'x %' | 1
    raise notice 'a % b %' | a + 1 | (SELECT 1) | HINT = 'h' | ERRCODE := '22012'
    raise exception unique_violation | MESSAGE = 'm'
    raise - '22012'
    raise warning MESSAGE = 'x'
    other assert
    other get diagnostics
    other get diagnostics
  when duplicate_column or sqlstate '42701'
    raise notice 'there'
  when others
    block
      rollback: ROLLBACK
    when others
      other null
====
DO $$
BEGIN
  OPEN c;
  OPEN c(1, y := 2);
  OPEN c FOR SELECT * FROM t;
  OPEN c NO SCROLL FOR EXECUTE 'SELECT a FROM t' USING b;
  FETCH c INTO x;
  FETCH NEXT FROM c INTO x, y;
  FETCH ABSOLUTE -2 FROM c INTO x;
  FETCH RELATIVE n FROM c INTO x;
  MOVE FORWARD 2 FROM c;
  MOVE BACKWARD ALL IN c;
  MOVE LAST FROM c;
  CLOSE c;
  UPDATE t SET a = 1 WHERE CURRENT OF c;
  CALL p(1);
  COMMIT AND CHAIN;
  ROLLBACK;
  DO $inner$ BEGIN DROP TABLE t; END $inner$;
  CREATE INDEX CONCURRENTLY i ON t (a);
  LOCK TABLE t IN SHARE MODE;
  SET LOCAL lock_timeout = '1s';
END
$$;
----
do
  block
    other open
    other open
    select: SELECT * FROM t
    dynamic 'SELECT a FROM t'
      select: SELECT a FROM t
    other fetch
    other fetch
    other fetch
    other fetch
    other move
    other move
    other move
    other close
    update: UPDATE t SET a = 1 WHERE CURRENT OF c
    call: CALL p(1)
    commit: COMMIT AND CHAIN
    rollback: ROLLBACK
    do
      block
        drop-table: DROP TABLE t
    create-index: CREATE INDEX CONCURRENTLY i ON t (a)
    lock-table: LOCK TABLE t IN SHARE MODE
    set: SET LOCAL lock_timeout = '1s'
====
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS '
BEGIN
  NEW.name := ''it''''s'';
  IF TG_OP = ''INSERT'' THEN RETURN NEW; END IF;
  RETURN OLD;
END';
----
create-function
  block
    assign new.name = ''it'''
    if TG_OP = ''INSERT
      return NEW
    return OLD
====
CREATE FUNCTION h() RETURNS int LANGUAGE plpython3u AS $$ return 1 $$;
----
create-function (body not read)
====
CREATE FUNCTION i() RETURNS int LANGUAGE c AS 'library', 'symbol';
----
create-function: CREATE FUNCTION i() RETURNS int LANGUAGE c AS 'library', 'symbol'
====
