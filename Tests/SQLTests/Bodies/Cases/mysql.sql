DELIMITER $$
CREATE PROCEDURE p(IN a INT, OUT b INT)
outer_block: BEGIN
  DECLARE x, y INT DEFAULT 0;
  DECLARE n VARCHAR(10) CHARACTER SET utf8mb4 DEFAULT 'a';
  DECLARE missing CONDITION FOR SQLSTATE '42S02';
  DECLARE known CONDITION FOR 1051;
  DECLARE c CURSOR FOR SELECT id FROM t;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET x = 1;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION, 1062, missing, SQLSTATE VALUE '42000'
  BEGIN
    ROLLBACK;
    RESIGNAL;
  END;
  SET x = 1, @y = 2;
  SELECT COUNT(*) INTO x FROM t WHERE a = x;
  OPEN c;
  read_loop: LOOP
    FETCH c INTO x;
    IF x THEN LEAVE read_loop; END IF;
    ITERATE read_loop;
  END LOOP read_loop;
  CLOSE c;
END outer_block$$
DELIMITER ;
----
client-command: DELIMITER $$
create-procedure
  block
    declare x: INT = 0
    declare y: INT = 0
    declare n: VARCHAR(10) CHARACTER SET utf8mb4 = 'a'
    declare missing
    declare known
    declare c for SELECT id FROM t
    set: SET x = 1, @y = 2
    select: SELECT COUNT(*) INTO x FROM t WHERE a = x
    open c
    loop endless
      fetch c into x
      if x
        leave read_loop
      iterate read_loop
    close c
  continue when not found
    set: SET x = 1
  when sqlexception or 1062 or missing or sqlstate '42000'
    block
      rollback: ROLLBACK
      raise - 
client-command: DELIMITER ;
====
CREATE PROCEDURE q()
BEGIN
  IF NOT EXISTS (SELECT * FROM information_schema.columns WHERE column_name = 'c') THEN
    ALTER TABLE t ADD COLUMN c INT;
  ELSEIF a = 1 THEN
    DROP TABLE t;
  ELSE
    SELECT IF(1, 2, 3);
  END IF;
  CASE x WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE;
  CASE WHEN x > 1 THEN SELECT CASE WHEN 1 THEN 2 END; END CASE;
  WHILE x < 3 DO SET x = x + 1; END WHILE;
  again: REPEAT SET x = x - 1; UNTIL x = 0 END REPEAT again;
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no', MYSQL_ERRNO = 1000;
  SIGNAL SQLSTATE '01000';
  GET DIAGNOSTICS CONDITION 1 @a = RETURNED_SQLSTATE, b = MESSAGE_TEXT;
  START TRANSACTION;
  COMMIT;
END;
DROP PROCEDURE q;
----
create-procedure
  block
    if NOT EXISTS (SELECT * FROM information_schema.columns WHERE column_name = 'c')
      alter-table: ALTER TABLE t ADD COLUMN c INT
    if a = 1
      drop-table: DROP TABLE t
    else
      select: SELECT IF(1, 2, 3)
    case x
    when 1
      select: SELECT 1
    else
      block
    case
    when x > 1
      select: SELECT CASE WHEN 1 THEN 2 END
    loop while x < 3
      set: SET x = x + 1
    loop until x = 0
      set: SET x = x - 1
    raise - '45000' | MESSAGE_TEXT = 'no' | MYSQL_ERRNO = 1000
    raise warning '01000'
    get diagnostics RETURNED_SQLSTATE, MESSAGE_TEXT
    begin: START TRANSACTION
    commit: COMMIT
drop-procedure: DROP PROCEDURE q
====
DELIMITER //
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = UPPER(NEW.a); //
CREATE DEFINER=`root`@`localhost` TRIGGER tr2 AFTER UPDATE ON t FOR EACH ROW
BEGIN
  INSERT INTO log VALUES (OLD.id);
END //
CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a + 1 //
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM t; END //
DELIMITER ;
----
client-command: DELIMITER //
create-trigger
  set: SET NEW.a = UPPER(NEW.a)
create-trigger
  block
    insert: INSERT INTO log VALUES (OLD.id)
create-function
  return a + 1
create-event
  block
    delete: DELETE FROM t
client-command: DELIMITER ;
====
CREATE PROCEDURE p()
BEGIN
  SET @sql = 'SELECT 1';
  PREPARE s FROM @sql;
  PREPARE s FROM 'ALTER TABLE t ADD COLUMN c INT DEFAULT \'0\'';
  PREPARE s FROM 'DROP ' 'TABLE t';
  EXECUTE s USING @a;
  DEALLOCATE PREPARE s;
END;
----
create-procedure
  block
    set: SET @sql = 'SELECT 1'
    dynamic @sql
    dynamic 'ALTER TABLE t ADD COLUMN c INT DEFAULT \'0\''
      alter-table: ALTER TABLE t ADD COLUMN c INT DEFAULT \'0
    dynamic 'DROP ' 'TABLE t'
      drop-table: DROP ' 'TABLE t
    execute: EXECUTE s USING @a
    deallocate: DEALLOCATE PREPARE s
====
