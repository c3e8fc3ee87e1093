CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY);
----
====
CREATE TABLE t (id int NOT NULL AUTO_INCREMENT, PRIMARY KEY (id));
----
====
CREATE TABLE `t` (`id` int, `name` text);
----
====
SELECT `a` FROM `t`;
----
====
CREATE TABLE t (id int) ENGINE=InnoDB;
----
====
CREATE TABLE t (id int) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
----
====
CREATE TABLE t (id int) DEFAULT CHARSET=utf8mb4;
----
====
CREATE TABLE t (id int) CHARACTER SET utf8;
----
====
CREATE TABLE t (id int) COMMENT='x';
----
====
CREATE TABLE t (id int) AUTO_INCREMENT=5;
----
====
CREATE TABLE t (id int) COLLATE utf8mb4_bin;
----
====
CREATE TABLE t (id int unsigned);
----
====
CREATE TABLE t (id bigint(20) unsigned NOT NULL);
----
====
CREATE TABLE t (id bigint(20) NOT NULL);
----
====
CREATE TABLE t (id tinyint(1) DEFAULT 0);
----
====
CREATE TABLE t (a datetime NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP);
----
====
CREATE TABLE t (a timestamp ON UPDATE CURRENT_TIMESTAMP);
----
====
CREATE TABLE t (a enum('x', 'y'));
----
====
CREATE TABLE t (a set('x', 'y'));
----
====
CREATE TABLE t (a int COMMENT 'x');
----
====
CREATE TABLE t (a varchar(10) CHARACTER SET utf8);
----
====
CREATE TABLE t (a int, KEY (a));
----
====
CREATE TABLE t (a int, KEY a_idx (a));
----
====
CREATE TABLE t (a int, INDEX a_idx (a));
----
====
CREATE TABLE t (a int, UNIQUE KEY a_idx (a));
----
====
CREATE TABLE t (a int, FULLTEXT KEY a_idx (a));
----
====
CREATE TABLE t (a longtext);
----
====
CREATE TABLE t LIKE u;
----
====
ALTER TABLE t MODIFY COLUMN a int;
----
====
ALTER TABLE t MODIFY a int;
----
====
ALTER TABLE t CHANGE a b int;
----
====
ALTER TABLE t CHANGE COLUMN a b int;
----
====
ALTER TABLE t ADD INDEX i (a);
----
====
ALTER TABLE t ADD KEY (a);
----
====
ALTER TABLE t DROP KEY i;
----
====
ALTER TABLE t ENGINE=InnoDB;
----
====
ALTER TABLE t CONVERT TO CHARACTER SET utf8;
----
====
ALTER TABLE t AUTO_INCREMENT = 10;
----
====
ALTER TABLE t ADD COLUMN a int AFTER b;
----
====
ALTER TABLE t ADD COLUMN a int, ALGORITHM=INPLACE, LOCK=NONE;
----
====
ALTER TABLE t ADD a int UNSIGNED;
----
====
DROP INDEX i ON t;
----
====
CREATE INDEX i USING btree ON t (a);
----
====
CREATE FULLTEXT INDEX i ON t (a);
----
====
CREATE INDEX i ON t (a(10));
----
====
DELIMITER //
----
====
DELIMITER $$
CREATE PROCEDURE p()
BEGIN
  SELECT 1;
END$$
DELIMITER ;
----
====
INSERT IGNORE INTO t VALUES (1);
----
====
REPLACE INTO t VALUES (1);
----
====
INSERT INTO t SET a = 1;
----
====
INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = 1;
----
====
INSERT INTO t (a) VALUES (1), (2) ON DUPLICATE KEY UPDATE a = VALUES(a);
----
====
SELECT * FROM t LIMIT 1, 2;
----
====
SELECT * FROM t LIMIT 10, 20;
----
====
SELECT IF(a, b, c) FROM t;
----
====
SELECT IFNULL(a, b) FROM t;
----
====
# a comment
SELECT 1;
----
====
SELECT 1; # a comment
----
====
SELECT a REGEXP 'x' FROM t;
----
====
SELECT a RLIKE 'x' FROM t;
----
====
SELECT a DIV b FROM t;
----
====
SELECT a <=> b FROM t;
----
====
SELECT a XOR b;
----
====
SELECT @a := 1;
----
====
SET @a = 1;
----
====
SET @a := 1;
----
====
SET NAMES utf8mb4;
----
====
SET FOREIGN_KEY_CHECKS = 0;
----
====
SET SQL_MODE = 'x';
----
====
SELECT GROUP_CONCAT(a SEPARATOR ',') FROM t;
----
====
SELECT CONVERT(a, CHAR) FROM t;
----
====
SELECT CAST(a AS UNSIGNED) FROM t;
----
====
SELECT DATE_ADD(a, INTERVAL 1 DAY) FROM t;
----
====
SELECT a + INTERVAL 1 DAY FROM t;
----
====
SELECT a FROM t FORCE INDEX (i);
----
====
SELECT STRAIGHT_JOIN a FROM t;
----
====
SELECT SQL_CALC_FOUND_ROWS * FROM t;
----
====
SHOW TABLES;
----
====
SHOW CREATE TABLE t;
----
====
DESCRIBE t;
----
====
DESC t;
----
====
USE d;
----
====
LOCK TABLES t WRITE;
----
====
UNLOCK TABLES;
----
====
OPTIMIZE TABLE t;
----
====
RENAME TABLE a TO b;
----
====
FLUSH PRIVILEGES;
----
====
CREATE USER 'a'@'b' IDENTIFIED BY 'c';
----
====
GRANT ALL ON d.* TO 'a'@'b';
----
====
CREATE DATABASE d CHARACTER SET utf8mb4;
----
====
DROP TABLE IF EXISTS a, b RESTRICT CASCADE;
----
====
DROP TEMPORARY TABLE t;
----
====
DROP FOREIGN KEY x;
----
====
TRUNCATE TABLE t; ALTER TABLE t DISABLE KEYS;
----
====
UPDATE t, u SET t.a = u.a WHERE t.b = u.b;
----
====
UPDATE t SET a = 1 LIMIT 1;
----
====
DELETE FROM t LIMIT 1;
----
====
DELETE FROM t ORDER BY a LIMIT 1;
----
====
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
----
====
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.a = 1; END;
----
====
CREATE PROCEDURE p() BEGIN SELECT 1; END;
----
====
CREATE DEFINER=`root`@`localhost` PROCEDURE p() BEGIN SELECT 1; END;
----
====
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t;
----
====
START TRANSACTION WITH CONSISTENT SNAPSHOT;
----
====
LOAD DATA INFILE 'x' INTO TABLE t;
----
====
CREATE TABLE t (id int) ROW_FORMAT=DYNAMIC;
----
====
CREATE TABLE t (id int PRIMARY KEY) PARTITION BY HASH(id) PARTITIONS 4;
----
====
CREATE TABLE t (id int) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10));
----
====
CREATE TABLE t (a int GENERATED ALWAYS AS (b) VIRTUAL NOT NULL, c mediumtext);
----
====
CREATE TABLE t (a double(10, 2));
----
====
CREATE TABLE t (a float(10, 2));
----
====
CREATE OR REPLACE ALGORITHM=MERGE VIEW v AS SELECT 1;
----
====
SELECT a FROM t WHERE a = b'1' LOCK IN SHARE MODE;
----
====
SELECT NOW() FROM DUAL PROCEDURE ANALYSE();
----
====
CREATE TABLE t (a varchar(10) BINARY);
----
====
ALTER TABLE t ORDER BY a;
----
====
ALTER TABLE t ADD UNIQUE KEY u (a);
----
====
ALTER TABLE t ADD CONSTRAINT u UNIQUE KEY (a);
----
====
ALTER TABLE t RENAME KEY a TO b;
----
====
ALTER TABLE t DROP CHECK c;
----
====
ALTER TABLE t ALTER INDEX i INVISIBLE;
----
====
INSERT LOW_PRIORITY INTO t VALUES (1);
----
====
INSERT INTO t VALUES (1, 'it\'s');
----
====
KILL 1;
----
====
SELECT * INTO OUTFILE 'x' FROM t;
----
====
EXPLAIN EXTENDED SELECT 1;
----
====
CREATE TABLE IF NOT EXISTS `t` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB;
----
====
