DO $$
BEGIN
  EXECUTE 'ALTER TABLE t DROP COLUMN c';
  EXECUTE 'DROP TABLE a; DROP TABLE b';
  EXECUTE 'SELECT a FROM t' INTO STRICT x USING 1, 2;
  EXECUTE $q$UPDATE t SET a = 'x'$q$;
  EXECUTE 'UPDATE t SET a = ''x'' WHERE b = $1' USING b;
  EXECUTE ('ALTER TABLE t ' || 'ADD COLUMN ' || 'c int');
  EXECUTE 'DROP TABLE ' || quote_ident(n);
  EXECUTE n;
  EXECUTE concat('DROP', ' ', 'VIEW v');
  EXECUTE 'DROP TABLE t'::text;
END
$$;
----
do
  block
    dynamic 'ALTER TABLE t DROP COLUMN c'
      alter-table: ALTER TABLE t DROP COLUMN c
    dynamic 'DROP TABLE a; DROP TABLE b'
      drop-table: DROP TABLE a
      drop-table: DROP TABLE b
    dynamic 'SELECT a FROM t'
      select: SELECT a FROM t
    dynamic $q$UPDATE t SET a = 'x'$q$
      update: UPDATE t SET a = 'x'
    dynamic 'UPDATE t SET a = ''x'' WHERE b = $1'
      update: UPDATE t SET a = ''x'' WHERE b = $1
    dynamic ('ALTER TABLE t ' || 'ADD COLUMN ' || 'c int')
      alter-table: ALTER TABLE t ' || 'ADD COLUMN ' || 'c int
    dynamic 'DROP TABLE ' || quote_ident(n)
    dynamic n
    dynamic concat('DROP', ' ', 'VIEW v')
      drop-view: DROP', ' ', 'VIEW v
    dynamic 'DROP TABLE t'::text
      drop-table: DROP TABLE t
====
DO $$
BEGIN
  EXECUTE format('ALTER TABLE %I ADD COLUMN %I int DEFAULT %L', 't', 'My Column', 'it''s');
  EXECUTE format('DROP TABLE %2$I, %1$s', 'a', 'b');
  EXECUTE format('SELECT 100 %% 7');
  EXECUTE format('DROP TABLE %I', n);
  EXECUTE format('DROP TABLE %-10s', 'x');
  EXECUTE format('DROP TABLE %I');
END
$$;
----
do
  block
    dynamic format('ALTER TABLE %I ADD COLUMN %I int DEFAULT %L', 't', 'My Column', 'it''s')
      alter-table: ALTER TABLE %I ADD COLUMN %I int DEFAULT %L', 't', 'My
    dynamic format('DROP TABLE %2$I, %1$s', 'a', 'b')
      drop-table: DROP TABLE %2$I, %
    dynamic format('SELECT 100 %% 7')
      select: SELECT 100 %% 7
    dynamic format('DROP TABLE %I', n)
    dynamic format('DROP TABLE %-10s', 'x')
    dynamic format('DROP TABLE %I')
====
DO $$
BEGIN
  EXECUTE 'CREATE FUNCTION f() RETURNS int AS $f$ BEGIN RETURN 1; END $f$ LANGUAGE plpgsql';
  EXECUTE 'DO ''BEGIN EXECUTE ''''DROP TABLE t''''; END''';
END
$$;
----
do
  block
    dynamic 'CREATE FUNCTION f() RETURNS int AS $f$ BEGIN RETURN 1; END $f$ LANGUAGE plpgsql'
      create-function
        block
          return 1
    dynamic 'DO ''BEGIN EXECUTE ''''DROP TABLE t''''; END'''
      do
        block
          dynamic ''''DROP TABL
            drop-table: ''''DROP TAB
====
