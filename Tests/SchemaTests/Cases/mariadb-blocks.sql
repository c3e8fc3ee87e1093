-- a prepared statement that looks first (changes)
CREATE TABLE t (id int);
SET @s = (SELECT IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'a') > 0, 'SELECT 1', 'ALTER TABLE t ADD COLUMN a int'));
PREPARE st FROM @s;
EXECUTE st;
DEALLOCATE PREPARE st;
SET @n = (SELECT COUNT(*) FROM information_schema.statistics WHERE table_name = 't' AND index_name = 'i');
SET @s = IF(@n > 0, 'DROP INDEX i ON t', CONCAT('CREATE INDEX ', 'i', ' ON t (a)'));
PREPARE st FROM @s;
EXECUTE st;
----------
+ table t created
> alter-table  in execute
? column t.a absent
+ column t.a added
> create-index  in execute
? index t.i absent
+ index t.i created
table t
  id int(11)
  a int(11)
  index i (a)

==========
-- a guarded procedure (changes)
CREATE TABLE t (id int);
DELIMITER //
CREATE PROCEDURE up()
BEGIN
  IF NOT EXISTS (SELECT * FROM information_schema.columns WHERE table_name = 't' AND column_name = 'a') THEN
    ALTER TABLE t ADD COLUMN a int;
  END IF;
  IF NOT EXISTS (SELECT * FROM information_schema.columns WHERE table_name = 't' AND column_name = 'a') THEN
    ALTER TABLE t ADD COLUMN a int;
  END IF;
END //
DELIMITER ;
CALL up();
DROP PROCEDURE up;
----------
+ table t created
+ procedure up created
> alter-table  in call
? column t.a absent
+ column t.a added
+ procedure up dropped
table t
  id int(11)
  a int(11)

==========
-- a procedure with the names as arguments (changes)
CREATE TABLE t (id int, KEY i (id));
DELIMITER //
CREATE PROCEDURE drop_index(IN tab varchar(64), ind varchar(64))
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = tab AND index_name = ind) THEN
    SET @s = CONCAT('DROP INDEX ', ind, ' ON ', tab);
    PREPARE st FROM @s;
    EXECUTE st;
    DEALLOCATE PREPARE st;
  END IF;
END //
DELIMITER ;
CALL drop_index('t', 'i');
CALL drop_index('t', 'nothing');
----------
+ table t created
+ procedure drop_index created
> set  in call
? index t.i present
> drop-index  in call
? index t.i present
+ index t.i dropped
> execute  in call
? index t.i present
> deallocate  in call
? index t.i present
table t
  id int(11)
procedure drop_index
