-- names in variables, and IF in a query
CREATE TABLE t (id int);
SET @dbname = DATABASE();
SET @tablename = "t"; SET @columnname = "c";
SET @preparedStatement = (SELECT IF(
  (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE (table_name = @tablename) AND (table_schema = @dbname) AND (column_name = @columnname)) > 0,
  "SELECT 1", CONCAT('ALTER TABLE ', @tablename, ' ADD COLUMN ', @columnname, ' VARCHAR(100) NULL AFTER id;')));
PREPARE alterIfNotExists FROM @preparedStatement; EXECUTE alterIfNotExists; DEALLOCATE PREPARE alterIfNotExists;
SET @dbname = DATABASE();
SET @tablename = "t"; SET @columnname = "c";
SET @preparedStatement = (SELECT IF(
  (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE (table_name = @tablename) AND (table_schema = @dbname) AND (column_name = @columnname)) > 0,
  "SELECT 1", CONCAT('ALTER TABLE ', @tablename, ' ADD COLUMN ', @columnname, ' VARCHAR(100) NULL AFTER id;')));
PREPARE alterIfNotExists FROM @preparedStatement; EXECUTE alterIfNotExists; DEALLOCATE PREPARE alterIfNotExists;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c varchar(100)

==========
-- either of two changes
CREATE TABLE t (id int);
SET @s = (SELECT IF((SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 't' AND COLUMN_NAME = 'c') > 0,
 "ALTER TABLE t MODIFY COLUMN c INT DEFAULT 0", "ALTER TABLE t ADD COLUMN c INT DEFAULT 0"));
PREPARE a FROM @s; EXECUTE a; DEALLOCATE PREPARE a;
SET @s = (SELECT IF((SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 't' AND COLUMN_NAME = 'c') > 0,
 "ALTER TABLE t MODIFY COLUMN c INT DEFAULT 0", "ALTER TABLE t ADD COLUMN c INT DEFAULT 0"));
PREPARE a FROM @s; EXECUTE a; DEALLOCATE PREPARE a;
----------
> alter-table  in execute
? column t.c absent
> alter-table  in execute
? column t.c present
table t
  id int(11)
  c int(11) default 0

==========
-- a count put into a variable by SELECT INTO
CREATE TABLE t (id int);
SELECT COUNT(*) INTO @exist FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'c';
SET @query = IF(@exist <= 0, 'ALTER TABLE t ADD COLUMN c INT', 'select 1 status');
PREPARE stmt FROM @query; EXECUTE stmt;
SELECT COUNT(*) INTO @exist FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'c';
SET @query = IF(@exist <= 0, 'ALTER TABLE t ADD COLUMN c INT', 'select 1 status');
PREPARE stmt FROM @query; EXECUTE stmt;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- a count with := and SCHEMA()
CREATE TABLE t (id int);
set @exist := (select count(*) from information_schema.columns where table_name='t' and column_name='c' and table_schema=schema());
set @sqlstmt := if( @exist > 0, 'select ''INFO: exists.'' ', 'alter table t add c int');
PREPARE stmt FROM @sqlstmt; EXECUTE stmt;
set @exist := (select count(*) from information_schema.columns where table_name='t' and column_name='c' and table_schema=schema());
set @sqlstmt := if( @exist > 0, 'select ''INFO: exists.'' ', 'alter table t add c int');
PREPARE stmt FROM @sqlstmt; EXECUTE stmt;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- IF of EXISTS
CREATE TABLE t (id int);
SET @s = IF(EXISTS(SELECT * FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c'), 'DO 0', 'ALTER TABLE t ADD COLUMN c INT');
PREPARE s1 FROM @s; EXECUTE s1; DEALLOCATE PREPARE s1;
SET @s = IF(EXISTS(SELECT * FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c'), 'DO 0', 'ALTER TABLE t ADD COLUMN c INT');
PREPARE s1 FROM @s; EXECUTE s1; DEALLOCATE PREPARE s1;
----------
> alter-table  in execute
? column t.c absent
> do  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- CASE over a count
CREATE TABLE t (id int);
SET @s = (SELECT CASE WHEN COUNT(*) = 0 THEN 'ALTER TABLE t ADD COLUMN c INT' ELSE 'SELECT 1' END FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
PREPARE s1 FROM @s; EXECUTE s1;
SET @s = (SELECT CASE WHEN COUNT(*) = 0 THEN 'ALTER TABLE t ADD COLUMN c INT' ELSE 'SELECT 1' END FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
PREPARE s1 FROM @s; EXECUTE s1;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- IF over a count, into a variable
CREATE TABLE t (id int);
SELECT IF(COUNT(*) = 0, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1') INTO @s FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c';
PREPARE s1 FROM @s; EXECUTE s1;
SELECT IF(COUNT(*) = 0, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1') INTO @s FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c';
PREPARE s1 FROM @s; EXECUTE s1;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- IF over a count, as a query
CREATE TABLE t (id int);
SET @s = (SELECT IF(COUNT(*) > 0, 'SELECT 1', 'ALTER TABLE t ADD COLUMN c INT') FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
PREPARE s1 FROM @s; EXECUTE s1;
SET @s = (SELECT IF(COUNT(*) > 0, 'SELECT 1', 'ALTER TABLE t ADD COLUMN c INT') FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
PREPARE s1 FROM @s; EXECUTE s1;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- a procedure that takes a definition
CREATE TABLE t (id int);
DELIMITER //
CREATE PROCEDURE p(IN tbl VARCHAR(64), IN col VARCHAR(64), IN definition TEXT) BEGIN
 IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = tbl AND column_name = col) THEN
  SET @ddl = CONCAT('ALTER TABLE `', tbl, '` ADD COLUMN `', col, '` ', definition);
  PREPARE stmt FROM @ddl; EXECUTE stmt; DEALLOCATE PREPARE stmt;
  SELECT 'added'; ELSE SELECT 'there'; END IF; END //
DELIMITER ;
CALL p('t', 'c', 'INT NULL COMMENT "x"');
CALL p('t', 'c', 'INT NULL COMMENT "x"');
----------
> set  in call
? column t.c absent
> alter-table  in call
? column t.c absent
> execute  in call
? column t.c absent
> deallocate  in call
? column t.c absent
> select  in call
? column t.c absent
> select  in call
? column t.c present
table t
  id int(11)
  c int(11) -- x
procedure p

==========
-- counts in variables of a procedure
CREATE TABLE t (id int);
DELIMITER $$
CREATE PROCEDURE p(IN p_t VARCHAR(64), IN p_c VARCHAR(64), IN p_d VARCHAR(500)) BEGIN
 DECLARE te INT DEFAULT 0; DECLARE ce INT DEFAULT 0;
 SELECT COUNT(*) INTO te FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = p_t;
 IF te > 0 THEN
  SELECT COUNT(*) INTO ce FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = p_t AND column_name = p_c;
  IF ce = 0 THEN SET @sql = CONCAT('ALTER TABLE `', p_t, '` ADD COLUMN `', p_c, '` ', p_d);
   PREPARE stmt FROM @sql; EXECUTE stmt; DEALLOCATE PREPARE stmt; END IF; END IF; END$$
CALL p('t','c','INT')$$
DELIMITER ;
CALL p('t','c','INT');
----------
> select  in call
> select  in call
? table t present
> set  in call
? table t present
? column t.c absent
> alter-table  in call
? table t present
? column t.c absent
> execute  in call
? table t present
? column t.c absent
> deallocate  in call
? table t present
? column t.c absent
> select  in call
> select  in call
? table t present
table t
  id int(11)
  c int(11)
procedure p

==========
-- a text put together in steps
CREATE TABLE t (id int);
DELIMITER $$
CREATE PROCEDURE p(in nt VARCHAR(30), in nc VARCHAR(30), in ty VARCHAR(50))
begin
 if ((select count(nc) from INFORMATION_SCHEMA.columns where TABLE_SCHEMA = DATABASE() and TABLE_NAME = nt and COLUMN_NAME = nc) = 0) then
  SET @query = CONCAT('alter table ', nt); SET @query = CONCAT(@query, ' ', 'add column');
  SET @query = CONCAT(@query, ' ', nc); SET @query = CONCAT(@query, ' ', ty);
  PREPARE proc FROM @query; EXECUTE proc; DEALLOCATE PREPARE proc; end if; end$$
DELIMITER ;
CALL p('t','c','INT');
CALL p('t','c','INT');
----------
> set  in call
? column t.c absent
> set  in call
? column t.c absent
> set  in call
? column t.c absent
> set  in call
? column t.c absent
> alter-table  in call
? column t.c absent
> execute  in call
? column t.c absent
> deallocate  in call
? column t.c absent
table t
  id int(11)
  c int(11)
procedure p

==========
-- a handler for a named condition
CREATE TABLE t (id int);
DELIMITER $$
CREATE PROCEDURE p() BEGIN DECLARE dup CONDITION FOR SQLSTATE '42S21'; DECLARE EXIT HANDLER FOR dup BEGIN END; ALTER TABLE t ADD COLUMN c INT; END$$
DELIMITER ;
CALL p();
CALL p();
----------
> alter-table  in call
? something absent
? something present
> alter-table  in call
? something absent
? something present
table t
  id int(11)
  c int(11)
procedure p

==========
-- LEAVE of a block where it is there
CREATE TABLE t (id int);
DELIMITER $$
CREATE PROCEDURE p() main: BEGIN
 IF (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c') > 0 THEN LEAVE main; END IF;
 ALTER TABLE t ADD COLUMN c INT; END$$
DELIMITER ;
CALL p();
CALL p();
----------
> alter-table  in call
table t
  id int(11)
  c int(11)
procedure p

==========
-- a count as the default of a variable
CREATE TABLE t (id int);
DELIMITER $$
CREATE PROCEDURE p() BEGIN
 DECLARE n INT DEFAULT (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
 IF n < 1 THEN ALTER TABLE t ADD COLUMN c INT; END IF; END$$
DELIMITER ;
CALL p();
CALL p();
----------
> alter-table  in call
? column t.c absent
table t
  id int(11)
  c int(11)
procedure p

==========
-- a compound statement of its own
CREATE TABLE t (id int);
DELIMITER $$
BEGIN NOT ATOMIC
 IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c') THEN ALTER TABLE t ADD COLUMN c INT; END IF; END$$
DELIMITER ;
DELIMITER $$
BEGIN NOT ATOMIC
 IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c') THEN ALTER TABLE t ADD COLUMN c INT; END IF; END$$
DELIMITER ;
----------
> alter-table  in begin-not-atomic
? column t.c absent
table t
  id int(11)
  c int(11)

==========
-- IF as a statement of its own
CREATE TABLE t (id int);
DELIMITER $$
IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c') THEN ALTER TABLE t ADD COLUMN c INT; END IF$$
DELIMITER ;
DELIMITER $$
IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c') THEN ALTER TABLE t ADD COLUMN c INT; END IF$$
DELIMITER ;
----------
> alter-table  in if
? column t.c absent
table t
  id int(11)
  c int(11)

==========
-- EXECUTE IMMEDIATE of a choice
CREATE TABLE t (id int);
SET @n = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
EXECUTE IMMEDIATE IF(@n = 0, 'ALTER TABLE t ADD COLUMN c INT', 'DO 0');
SET @n = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
EXECUTE IMMEDIATE IF(@n = 0, 'ALTER TABLE t ADD COLUMN c INT', 'DO 0');
----------
> alter-table  in execute
? column t.c absent
> do  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- IN with one name
CREATE TABLE t (id int);
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name IN ('c')) = 0, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name IN ('c')) = 0, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- LIKE without a wildcard
CREATE TABLE t (id int);
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema LIKE DATABASE() AND table_name LIKE 't' AND column_name LIKE 'c') = 0, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema LIKE DATABASE() AND table_name LIKE 't' AND column_name LIKE 'c') = 0, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- a name that is NULL where there is none
CREATE TABLE t (id int);
SET @c = (SELECT column_name FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
SET @s = IF(@c IS NULL, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
SET @c = (SELECT column_name FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
SET @s = IF(@c IS NULL, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
table t
  id int(11)
  c int(11)

==========
-- a count as a condition
CREATE TABLE t (id int);
SET @n = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
SET @s = IF(@n, 'SELECT 1', 'ALTER TABLE t ADD COLUMN c INT');
PREPARE s FROM @s; EXECUTE s;
SET @n = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
SET @s = IF(@n, 'SELECT 1', 'ALTER TABLE t ADD COLUMN c INT');
PREPARE s FROM @s; EXECUTE s;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- NOT of a count
CREATE TABLE t (id int);
SET @n = (SELECT COUNT(1) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
SET @s = IF(NOT @n, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
SET @n = (SELECT COUNT(1) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c');
SET @s = IF(NOT @n, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- the number first
CREATE TABLE t (id int);
SET @s = IF(0 = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c'), 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
SET @s = IF(0 = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c'), 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)

==========
-- a choice in two steps
CREATE TABLE t (id int);
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c') >= 1, '', 'ALTER TABLE t ADD COLUMN c INT');
SET @s = IF(@s = '', 'SELECT 1', @s);
PREPARE s FROM @s; EXECUTE s;
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND table_name='t' AND column_name='c') >= 1, '', 'ALTER TABLE t ADD COLUMN c INT');
SET @s = IF(@s = '', 'SELECT 1', @s);
PREPARE s FROM @s; EXECUTE s;
----------
> alter-table  in execute
> select  in execute
table t
  id int(11)
  c int(11)

==========
-- names compared in capitals
CREATE TABLE t (id int);
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND UPPER(table_name)='T' AND LOWER(column_name)='c') = 0, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema=DATABASE() AND UPPER(table_name)='T' AND LOWER(column_name)='c') = 0, 'ALTER TABLE t ADD COLUMN c INT', 'SELECT 1');
PREPARE s FROM @s; EXECUTE s;
----------
> alter-table  in execute
? column t.c absent
> select  in execute
? column t.c present
table t
  id int(11)
  c int(11)
