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
! `;` is missing before `y` @ y
====
DO $$ BEGIN x := 1 END $$;
----
do
  block
    assign x = 1
! `;` is missing before `END` @ END
====
DO $$ BEGIN IF a 1 THEN NULL; END IF; DROP TABLE t; END $$;
----
do
  block
    if a
      other null
    drop-table: DROP TABLE t
! unexpected `1`, expected `THEN` @ 1
====
DO $$ BEGIN IF a THEN NULL; END; $$;
----
do
  block
    if a
      other null
! the `IF` of line 1 is not closed: this `END` would end it @ 
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
! the `BEGIN` of line 1 has no `END` @ 
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
! `TABL` is no keyword; `TABLE` is @ TABL
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
DO $$ BEGIN x := CASE WHEN a THEN b END 2; NULL; END $$;
----
do
  block
    assign x = CASE WHEN a THEN b END
    other null
! unexpected `2`, expected `;` @ 2
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
DO $$ BEGIN RAISE USING text = 'x'; END $$;
----
do
  block
    unreadable RAISE USING text = 'x'
! RAISE has no option `text` @ text
====
