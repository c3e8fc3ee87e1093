create table `t` (`id` int(11) unsigned not null auto_increment, `order` varchar(10) character set utf8mb4 collate utf8mb4_bin default 'it''s' comment "a \"b\"", c datetime(3) default current_timestamp(3) on update current_timestamp(3), g int as (a + 1) stored, e enum('a','b'), primary key (id), unique index u (`order`(5) desc), fulltext key ft (c), key type_x using btree (c), constraint fk foreign key (id) references o (id) on delete cascade) engine=InnoDB default charset=utf8mb4 comment 'x'
----
====
create table t like u
----
====
alter table t add column a int after b, modify b varchar(20) not null first, change c d int, drop primary key, drop foreign key fk, add index i (a), rename index i to j, algorithm=inplace, lock=none
----
====
alter table t add partition (partition p1 values less than (10))
----
====
create table t (a int) partition by range (a) (partition p0 values less than (1), partition p1 values less than maxvalue)
----
====
create index i on t (a(10)) using btree algorithm=inplace
----
====
rename table a to b, c to d
----
====
insert ignore into t set a = 1, b = 2 on duplicate key update a = values(a)
----
====
select `a`, (a = b) like c, a like (b), x->'$.y', interval 1 day + now(), @a := 1, group_concat(distinct a order by b separator ',') from t use index (i) where match (a) against ('x' in boolean mode) limit 5, 10
----
====
create procedure p(in a int)
begin
  -- a comment
  select  1;
end
----
====
create definer=`a`@`b` trigger tr before insert on t for each row set new.a = 1
----
====
set names utf8mb4
----
====
set @a = 1, global max_connections = 5
----
====
drop table if exists a, b
----
====
create or replace view v as select 1 as a
----
====
