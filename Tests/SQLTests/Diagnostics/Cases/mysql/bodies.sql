CREATE PROCEDURE p()
BEGIN
  SELECT 1
END;↓
----
the statement ends where `END` should be
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  IF a = 1 THEN
    SELECT 1;
END↓//
DELIMITER ;
SELECT 2;
----
client-command, create-procedure, client-command, select
the `IF` of line 4 is not closed: this `END` would end it
  write `END IF;` before it
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  IF a = 1
    ↓SELECT 1;
  END IF;
END//
DELIMITER ;
----
client-command, create-procedure, client-command
unexpected `SELECT`, expected `THEN`
  write `IF condition THEN`
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  WHILE a < 1
    ↓SET a = a + 1;
  END WHILE;
END//
----
client-command, create-procedure
unexpected `SET`, expected `DO`
  write `WHILE condition DO`
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  WHILE a < 1 DO
    SET a = a + 1;
END↓//
----
client-command, create-procedure
the `WHILE` of line 4 is not closed: this `END` would end it
  write `END WHILE;` before it
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  DECLARE a int
  ↓SET a = 1;
END//
----
client-command, create-procedure
`;` is missing before `SET`
  end the statement: `int;`
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  SET a = 1;
  ↓DECLARE b int;
END//
----
client-command, create-procedure
unexpected `DECLARE`, expected a statement
  DECLARE stands at the start of a BEGIN … END block, before its statements
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  SELECT 1;↓
//
DELIMITER ;
SELECT 2;
----
client-command, create-procedure, client-command, select
the `BEGIN` of line 3 has no `END`
  write `END` behind the last statement
====
DELIMITER //
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW
BEGIN
  SET NEW.a = 1
  ↓SET NEW.b = 2;
END//
----
client-command, create-trigger
`;` is missing before `SET`
  end the statement: `1;`
====
CREATE FUNCTION f() RETURNS int
BEGIN
  RETURN 1;
END
----
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  IF a = 1 THEN
    SELECT 1;
  ELSE IF a = 2 THEN
    SELECT 2;
  END IF;
END↓//
----
client-command, create-procedure
the `IF` of line 4 is not closed: this `END` would end it
  write `END IF;` before it
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  LOOP
    SELECT 1;
  END↓;
END//
----
client-command, create-procedure
the `LOOP` of line 4 is not closed: this `END` would end it
  write `END LOOP;` before it
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  DECLARE CONTINUE HANDLER FOR NOT FOUND ↓done = 1;
END//
----
client-command, create-procedure
no statement begins with `done`
====
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  SELECT a ↓FORM t;
  ↓UPDTE t SET a = 1;
END//
----
client-command, create-procedure
`FORM` is no keyword; `FROM` is
  write `FROM`
`UPDTE` is no keyword; `UPDATE` is
  write `UPDATE`
====
SET @s = 'ALTER TABLE t ADD COLUM a int'; PREPARE s FROM @s; EXECUTE s;
----
set, prepare, execute
====
PREPARE s FROM 'ALTER TABLE t ADD COLUM a int';
----
====
