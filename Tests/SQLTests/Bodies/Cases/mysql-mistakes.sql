DELIMITER $$
CREATE PROCEDURE p() BEGIN SET x = ; DROP TABLE t; END$$
DROP TABLE u$$
----
client-command: DELIMITER $$
create-procedure
  block
    set: SET x =
    drop-table: DROP TABLE t
drop-table: DROP TABLE u
! nothing follows `=` @ ;
====
CREATE PROCEDURE p()
BEGIN
  IF x y THEN DROP TABLE t; END IF;
  DROP TABLE u;
END;
DROP PROCEDURE p;
----
create-procedure
  block
    if x
      drop-table: DROP TABLE t
    drop-table: DROP TABLE u
drop-procedure: DROP PROCEDURE p
! unexpected `y`, expected `THEN` @ y
====
CREATE PROCEDURE p()
BEGIN
  IF x THEN DROP TABLE t;
  DROP TABLE u;
END;
DROP PROCEDURE p;
----
create-procedure
  block
    if x
      drop-table: DROP TABLE t
      drop-table: DROP TABLE u
drop-procedure: DROP PROCEDURE p
! the `IF` of line 3 is not closed: this `END` would end it @ 
====
DELIMITER $$
CREATE PROCEDURE p() BEGIN DROP TABLE t$$
DROP TABLE u$$
----
client-command: DELIMITER $$
create-procedure
  block
    drop-table: DROP TABLE t
drop-table: DROP TABLE u
! `;` is missing at the end @ 
====
CREATE PROCEDURE p() BEGIN FETCH c x; DROP TABLE t; END;
----
create-procedure
  block
    unreadable FETCH c x
    drop-table: DROP TABLE t
! unexpected `x`, expected `INTO` @ x
====
CREATE PROCEDURE p() BEGIN DECLARE x INT 1; DROP TABLE t; END;
----
create-procedure
  block
    declare x: INT
    drop-table: DROP TABLE t
! unexpected `1`, expected `;` @ 1
====
