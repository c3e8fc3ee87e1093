DO $$ BEGIN x := ; y := 1; END $$;
----
do
  block
    unreadable x :=
    assign y = 1
! the statement ends where an expression should be @ 
====
DO $$
BEGIN
  x := 1
  y := 2;
END
$$;
----
do
  block
    assign x = 1
    assign y = 2
! unexpected `y`, expected `;` @ y
====
DO $$ BEGIN x := 1 END $$;
----
do
  block
    assign x = 1
! unexpected `END`, expected `;` @ END
====
DO $$ BEGIN IF a 'b' THEN NULL; END IF; DROP TABLE t; END $$;
----
do
  block
    if a
      other null
    drop-table: DROP TABLE t
! unexpected `'b'`, expected `THEN` @ 'b'
====
DO $$ BEGIN IF a THEN NULL; END; $$;
----
do
  block
    if a
      other null
! the statement ends where `IF` should be @ 
====
DO $$ BEGIN LOOP x := 1 2; END LOOP; NULL; END $$;
----
do
  block
    loop endless
      assign x = 1
    other null
! unexpected `2`, expected `;` @ 2
====
DO $$ DECLARE x intt 1; y int; BEGIN NULL; END $$;
----
do
  block
    declare x: intt
    declare y: int
    other null
! unexpected `1`, expected `;` @ 1
====
DO $$ BEGIN NULL; $$;
----
do
  block
    other null
! the statement ends where `END` should be @ 
====
DO $$ BEGIN SELECT FROM WHERE; DROP TABLE t; END $$;
----
do
  block
    select: SELECT FROM WHERE
    drop-table: DROP TABLE t
! unexpected `WHERE`, expected a table's name @ WHERE
====
DO $$ BEGIN frobnicate; DROP TABLE t; END $$;
----
do
  block
    unrecognized: frobnicate
    drop-table: DROP TABLE t
! no statement begins with `frobnicate` @ frobnicate
====
DO $$ BEGIN ; END $$;
----
do
  block
    unrecognized: 
! no statement begins with `;` @ ;
====
DO $$ BEGIN EXECUTE 'ALTER TABL t'; DROP TABLE t; END $$;
----
do
  block
    dynamic 'ALTER TABL t'
      unrecognized: ALTER TABL t
    drop-table: DROP TABLE t
! unexpected `TABL`, expected a kind of object such as `TABLE` @ TABL
====
DO $$ BEGIN FOR i IN 1.. LOOP NULL; END LOOP; NULL; END $$;
----
do
  block
    loop i from 1 to 
      other null
    other null
! unexpected `LOOP`, expected an expression @ LOOP
====
DO $$ BEGIN x := CASE WHEN a THEN b END c; NULL; END $$;
----
do
  block
    assign x = CASE WHEN a THEN b END
    other null
! unexpected `c`, expected `;` @ c
====
DO $$ BEGIN NULL; END $$ LANGUAGE;
----
do: DO $$ BEGIN NULL; END $$ LANGUAGE
! the statement ends where a language should be @ 
====
DO $$ BEGIN NULL; EXCEPTION WHEN 1 THEN NULL; END $$;
----
do
  block
    other null
  when 
    other null
! unexpected `1`, expected a condition's name @ 1
====
DO $$ BEGIN NULL; END; SELECT 1; $$;
----
do
  block
    other null
! unexpected `SELECT`, expected the end of the body @ SELECT
====
DO 'BEGIN x := ''a'' ''b''; NULL; END';
----
do
  block
    assign x = ''a
    other null
! unexpected `'b'`, expected `;` @ ''b
====
DO $$ BEGIN RETURN 1; END $$;
----
do
  block
    unreadable RETURN 1
! unexpected `1`, expected `;` @ 1
====
DO $$ BEGIN RAISE NOTICE '% of %', a; END $$;
----
do
  block
    unreadable RAISE NOTICE '% of %', a
! the format has 2 places for values, and 1 follow @ '% of %'
====
DO $$ BEGIN EXIT; END $$;
----
do
  block
    unreadable EXIT
! `EXIT` stands outside of any loop @ EXIT
====
DO $$ BEGIN <<a>> LOOP EXIT b; END LOOP a; END $$;
----
do
  block
    loop endless
      unreadable EXIT b
! no block or loop around this is `b` @ b
====
