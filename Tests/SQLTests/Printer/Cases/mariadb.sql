create or replace table t (a int without system versioning) with system versioning
----
CREATE OR REPLACE TABLE t (a int WITHOUT SYSTEM VERSIONING) WITH SYSTEM VERSIONING
====
alter table if exists t add column if not exists (a int, b int), drop column if exists c, alter index i not ignored
----
ALTER TABLE IF EXISTS t
  ADD COLUMN IF NOT EXISTS (a int, b int),
  DROP COLUMN IF EXISTS c,
  ALTER INDEX i NOT IGNORED
====
create sequence s start with 5 increment by 2 nocycle
----
CREATE SEQUENCE s START WITH 5 INCREMENT BY 2 NOCYCLE
====
alter table t add constraint fk foreign key if not exists (a) references o (a)
----
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY IF NOT EXISTS (a) REFERENCES o (a)
====
create algorithm=merge definer=`a`@`b` sql security invoker view v as select 1 as a
----
CREATE ALGORITHM = MERGE definer=`a`@`b` SQL SECURITY INVOKER VIEW v AS SELECT 1 AS a
====
create table t (a int `Opt`='x') engine=x `Enc`=yes storage disk
----
CREATE TABLE t (a int `Opt`='x') ENGINE = x `Enc`=yes STORAGE disk
====
alter table t add constraint u unique key if not exists (a), add constraint if not exists c check (a > 0)
----
ALTER TABLE t
  ADD CONSTRAINT u UNIQUE KEY IF NOT EXISTS (a),
  ADD CONSTRAINT IF NOT EXISTS c CHECK (a > 0)
====
select * from t for system_time as of timestamp '2020-01-01' as x
----
SELECT * FROM t FOR SYSTEM_TIME AS OF TIMESTAMP '2020-01-01' AS x
====
change master 'c' to master_host = 'h', master_use_gtid = slave_pos
----
CHANGE MASTER 'c' TO MASTER_HOST = 'h', MASTER_USE_GTID = slave_pos
====
