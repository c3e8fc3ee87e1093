begin isolation level serializable, read only, not deferrable
----

====
start transaction read write
----

====
commit work and no chain
----

====
rollback to s
----

====
prepare transaction 'x'
----

====
set local transaction isolation level read committed
----

====
set session characteristics as transaction read only
----

====
set time zone interval '1:00' hour to minute
----

====
set session authorization default
----

====
set search_path from current
----

====
reset transaction isolation level
----

====
lock only a, b in share row exclusive mode nowait
----

====
truncate a, only b restart identity
----

====
copy binary t (a, b) from program 'x' using delimiters ',' with null as '' csv header force quote a, b
----

====
copy (delete from t returning *) to stdout (format csv, header, force_quote *, delimiter ',')
----

====
explain analyze verbose select 1
----

====
explain (costs off, format json) create table t as execute p (1)
----

====
vacuum full verbose t (a, b), only u
----

====
cluster verbose i on t
----

====
declare c no scroll cursor with hold for select 1
----

====
fetch backward 2 from c
----

====
move absolute -1 c
----

====
notify c, 'x'
----

====
unlisten *
----

====
deallocate prepare all
----

====
show time zone
----

====
set constraints s.a, b deferred
----

====
reindex (verbose) table concurrently t
----

====
checkpoint
----

====
load 'x'
----

====
