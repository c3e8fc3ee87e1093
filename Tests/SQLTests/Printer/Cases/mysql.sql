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
FROM t use index (i)
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
