grant select (a, b), update on s.t to group dev, public with grant option
----

====
revoke grant option for all privileges on all tables in schema a, "B" from current_user cascade
----

====
grant execute on function f(int, out text), g to app granted by current_user
----

====
grant admins to "Ann" with admin option, inherit false
----

====
alter default privileges for role a in schema s grant select on tables to b
----

====
create user ann with login password 'x' valid until '2030-01-01' in role a, b connection limit 3
----

====
alter role ann in database d set search_path to a, "B"
----

====
alter group g drop user a, b
----

====
create policy p on t as restrictive for update to a using (a > 0) with check ((b) is not null)
----

====
create or replace rule r as on update to t where old.a <> new.a do instead (insert into l values (old.a); notify c)
----

====
create publication p for table only a (x, y) where (x > 1), tables in schema s, current_schema with (publish = 'insert')
----

====
alter subscription s set publication a, b with (refresh = false)
----

====
create event trigger e on ddl_command_start when tag in ('DROP TABLE') execute procedure f()
----

====
create statistics s (ndistinct, mcv) on a, (b + 1), lower(c) from t
----

====
create aggregate a (int, variadic "any" order by text) (sfunc = f, stype = int[], initcond = '{}', sortop = <, hypothetical)
----

====
create operator s.<-> (leftarg = box, rightarg = "char", function = d, commutator = operator(s.<->), hashes)
----

====
create operator class c default for type int4 using btree family s.f as operator 1 < (int4, int4) for order by o, function 1 (int4, int8) f(int4, int4), storage int8
----

====
alter operator family f using gist drop operator 1 (int, none_t), function 2 (int)
----

====
create cast (a as b[]) with function f(a) as assignment
----

====
create or replace transform for hstore language plperl (from sql with function f(internal), to sql with function g(internal))
----

====
create server if not exists s type 'a' version '1' foreign data wrapper w options (host 'h', "Port" '1')
----

====
alter server s version null options (add a '1', set b '2', drop c)
----

====
create user mapping for user server s options (u 'x')
----

====
import foreign schema a limit to (b, c) from server s into d
----

====
create text search dictionary d (template = simple, stopwords = 'x')
----

====
alter text search configuration c alter mapping for a, b replace x with y
----

====
create collation if not exists c from "de_DE"
----

====
alter domain d add constraint k check (value > 0) not valid
----

====
alter extension e add function f(int)
----

====
alter operator s.+ (none, int) set (restrict = none)
----

====
alter index i alter column 2 set statistics 100
----

====
alter database d set tablespace t
----

====
alter table all in tablespace a owned by u set tablespace b nowait
----

====
drop operator class if exists c using btree cascade
----

====
drop function f(int, out text), g
----

====
drop cast if exists (a as b)
----

====
comment on large object 1 is null
----

====
comment on constraint k on domain d is 'x'
----

====
security label for p on column t.c is 'secret'
----

====
alter function f(int) strict cost 10 set a from current
----

====
