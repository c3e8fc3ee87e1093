create table `t` (`id` int(11) unsigned not null auto_increment, `order` varchar(10) character set utf8mb4 collate utf8mb4_bin default 'it''s' comment "a \"b\"", c datetime(3) default current_timestamp(3) on update current_timestamp(3), g int as (a + 1) stored, e enum('a','b'), primary key (id), unique index u (`order`(5) desc), fulltext key ft (c), key type_x using btree (c), constraint fk foreign key (id) references o (id) on delete cascade) engine=InnoDB default charset=utf8mb4 comment 'x'
----
CREATE TABLE t (
  id int(11) UNSIGNED NOT NULL AUTO_INCREMENT,
  `order` varchar(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT 'it''s' COMMENT 'a "b"',
  c datetime(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  g int GENERATED ALWAYS AS (a + 1) STORED,
  e enum('a', 'b'),
  PRIMARY KEY (id),
  UNIQUE KEY u (`order`(5) DESC),
  FULLTEXT KEY ft (c),
  KEY type_x (c) USING btree,
  CONSTRAINT fk FOREIGN KEY (id) REFERENCES o (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COMMENT = 'x'
====
create table t like u
----
CREATE TABLE t LIKE u
====
alter table t add column a int after b, modify b varchar(20) not null first, change c d int, drop primary key, drop foreign key fk, add index i (a), rename index i to j, algorithm=inplace, lock=none
----
ALTER TABLE t
  ADD COLUMN a int AFTER b,
  MODIFY COLUMN b varchar(20) NOT NULL FIRST,
  CHANGE COLUMN c d int,
  DROP PRIMARY KEY,
  DROP FOREIGN KEY fk,
  ADD KEY i (a),
  RENAME INDEX i TO j,
  ALGORITHM = INPLACE, LOCK = NONE
====
alter table t add partition (partition p1 values less than (10))
----
ALTER TABLE t add partition (partition p1 values less than (10))
====
create table t (a int) partition by range (a) (partition p0 values less than (1), partition p1 values less than maxvalue)
----
CREATE TABLE t (
  a int
) partition by range (a) (partition p0 values less than (1), partition p1 values less than maxvalue)
====
create index i on t (a(10)) using btree algorithm=inplace
----
CREATE INDEX i ON t (a(10)) USING btree ALGORITHM = INPLACE
====
rename table a to b, c to d
----
RENAME TABLE a TO b, c TO d
====
insert ignore into t set a = 1, b = 2 on duplicate key update a = values(a)
----
INSERT IGNORE INTO t SET a = 1, b = 2 ON DUPLICATE KEY UPDATE a = values(a)
====
select `a`, (a = b) like c, a like (b), x->'$.y', interval 1 day + now(), @a := 1, group_concat(distinct a order by b separator ',') from t use index (i) where match (a) against ('x' in boolean mode) limit 5, 10
----
SELECT a, (a = b) LIKE c, a LIKE (b), x -> '$.y', INTERVAL 1 DAY + now(), @a := 1, group_concat(DISTINCT a ORDER BY b SEPARATOR ',')
FROM t USE INDEX (i)
WHERE MATCH (a) AGAINST ('x' IN BOOLEAN MODE)
LIMIT 10
OFFSET 5
====
create procedure p(in a int)
begin
  -- a comment
  select  1;
end
----
create procedure p(in a int) begin
  -- a comment
  select  1;
end
====
create definer=`a`@`b` trigger tr before insert on t for each row set new.a = 1
----
create definer=`a`@`b` trigger tr before insert on t for each row set new.a = 1
====
set names utf8mb4
----
SET NAMES utf8mb4
====
set @a = 1, global max_connections = 5
----
SET @a = 1, GLOBAL max_connections = 5
====
drop table if exists a, b
----
DROP TABLE IF EXISTS a, b
====
create or replace view v as select 1 as a
----
CREATE OR REPLACE VIEW v AS SELECT 1 AS a
====
/*!50003 create*/ /*!50017 definer=`a`@`b`*/ /*!50003 trigger tr after insert on t for each row set @a = 1 */
----
create definer=`a`@`b` trigger tr after insert on t for each row set @a = 1
====
select /*+ no_merge(d) */ sql_no_cache straight_join a from t partition (p0) x use index for join (primary, i) ignore key (j)
----
SELECT /*+ no_merge(d) */ SQL_NO_CACHE STRAIGHT_JOIN a
FROM t PARTITION (p0) AS x USE INDEX FOR JOIN (PRIMARY, i) IGNORE INDEX (j)
====
insert /*+ set_var(a=1) */ low_priority ignore into t partition (p0) (a) values (1)
----
INSERT /*+ set_var(a=1) */ LOW_PRIORITY IGNORE INTO t PARTITION (p0) (a) VALUES (1)
====
create user if not exists 'a'@'localhost' identified with caching_sha2_password by 'x' require ssl with max_queries_per_hour 5 password expire interval 3 day account lock comment "c"
----
CREATE USER IF NOT EXISTS 'a'@'localhost' IDENTIFIED WITH caching_sha2_password BY 'x' REQUIRE SSL WITH MAX_QUERIES_PER_HOUR 5 PASSWORD EXPIRE INTERVAL 3 DAY ACCOUNT LOCK COMMENT 'c'
====
grant select (a, b), insert on `db`.* to 'u'@'%', `r`@`h` with grant option
----
GRANT SELECT (a, b), INSERT ON `db`.* TO 'u'@'%', 'r'@`h` WITH GRANT OPTION
====
change replication source to source_host = 'h', source_port = 3306, ignore_server_ids = (1, 2) for channel 'c'
----
CHANGE REPLICATION SOURCE TO SOURCE_HOST = 'h', SOURCE_PORT = 3306, IGNORE_SERVER_IDS = (1, 2) FOR CHANNEL 'c'
====
load data local infile 'f' ignore into table t character set utf8 fields terminated by ',' lines terminated by '\n' ignore 1 lines (a, @b) set c = @b + 1
----
LOAD DATA LOCAL INFILE 'f' IGNORE INTO TABLE t CHARACTER SET utf8 FIELDS TERMINATED BY ',' LINES TERMINATED BY '\n' IGNORE 1 LINES (a, @b) SET c = @b + 1
====
create undo tablespace u add datafile 'u.ibu' engine = innodb
----
CREATE UNDO TABLESPACE u ADD DATAFILE 'u.ibu' ENGINE = innodb
====
lock tables a as x read local, b write
----
LOCK TABLES a AS x READ LOCAL, b WRITE
====
handler t read i >= (1, 2) where a > 1 limit 3
----
HANDLER t READ i >= (1, 2) WHERE a > 1 LIMIT 3
====
xa commit 'a', 'b', 1 one phase
----
XA COMMIT 'a', 'b', 1 ONE PHASE
====
show full columns from t from d like 'a%'
----
SHOW FULL COLUMNS FROM t FROM d LIKE 'a%'
====
set session transaction isolation level read committed, read only
----
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED, READ ONLY
====
