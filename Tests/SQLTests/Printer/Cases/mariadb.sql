create or replace table t (a int without system versioning) with system versioning
----
====
alter table if exists t add column if not exists (a int, b int), drop column if exists c, alter index i not ignored
----
====
create sequence s start with 5 increment by 2 nocycle
----
====
alter table t add constraint if not exists fk foreign key (a) references o (a)
----
====
