grant select (a, b), update on s.t to group dev, public with grant option
----
GRANT SELECT (a, b), UPDATE ON TABLE s.t TO dev, public WITH GRANT OPTION
====
revoke grant option for all privileges on all tables in schema a, "B" from current_user cascade
----
REVOKE GRANT OPTION FOR ALL ON ALL TABLES IN SCHEMA a, "B" FROM CURRENT_USER CASCADE
====
grant execute on function f(int, out text), g to app granted by current_user
----
GRANT EXECUTE ON FUNCTION f(int, OUT text), g TO app GRANTED BY CURRENT_USER
====
grant admins to "Ann" with admin option, inherit false
----
GRANT admins TO "Ann" WITH ADMIN OPTION, INHERIT FALSE
====
alter default privileges for role a in schema s grant select on tables to b
----
ALTER DEFAULT PRIVILEGES FOR ROLE a IN SCHEMA s GRANT SELECT ON TABLES TO b
====
create user ann with login password 'x' valid until '2030-01-01' in role a, b connection limit 3
----
CREATE USER ann LOGIN PASSWORD 'x' VALID UNTIL '2030-01-01' IN ROLE a, b CONNECTION LIMIT 3
====
alter role ann in database d set search_path to a, "B"
----
ALTER ROLE ann IN DATABASE d SET search_path = a, "B"
====
alter group g drop user a, b
----
ALTER GROUP g DROP USER a, b
====
create policy p on t as restrictive for update to a using (a > 0) with check ((b) is not null)
----
CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO a USING (a > 0) WITH CHECK (b IS NOT NULL)
====
create or replace rule r as on update to t where old.a <> new.a do instead (insert into l values (old.a); notify c)
----
CREATE OR REPLACE RULE r AS ON UPDATE TO t WHERE old.a <> new.a DO INSTEAD (
  INSERT INTO l VALUES (old.a);
  NOTIFY c
)
====
create publication p for table only a (x, y) where (x > 1), tables in schema s, current_schema with (publish = 'insert')
----
CREATE PUBLICATION p FOR TABLE ONLY a (x, y) WHERE (x > 1), TABLES IN SCHEMA s, TABLES IN SCHEMA CURRENT_SCHEMA WITH (publish = 'insert')
====
alter subscription s set publication a, b with (refresh = false)
----
ALTER SUBSCRIPTION s SET PUBLICATION a, b WITH (refresh = FALSE)
====
create event trigger e on ddl_command_start when tag in ('DROP TABLE') execute procedure f()
----
CREATE EVENT TRIGGER e ON ddl_command_start WHEN tag IN ('DROP TABLE') EXECUTE FUNCTION f()
====
create statistics s (ndistinct, mcv) on a, (b + 1), lower(c) from t
----
CREATE STATISTICS s (ndistinct, mcv) ON a, (b + 1), lower(c) FROM t
====
create aggregate a (int order by variadic "any") (sfunc = f, stype = int[], initcond = '{}', sortop = <, hypothetical)
----
CREATE AGGREGATE a(int ORDER BY VARIADIC "any") (sfunc = f, stype = int[], initcond = '{}', sortop = <, hypothetical)
====
create operator s.<-> (leftarg = box, rightarg = "char", function = d, commutator = operator(s.<->), hashes)
----
CREATE OPERATOR s.<-> (leftarg = box, rightarg = "char", function = d, commutator = OPERATOR(s.<->), hashes)
====
create operator class c default for type int4 using btree family s.f as operator 1 < (int4, int4) for order by o, function 1 (int4, int8) f(int4, int4), storage int8
----
CREATE OPERATOR CLASS c DEFAULT FOR TYPE int4 USING btree FAMILY s.f AS
  OPERATOR 1 < (int4, int4) FOR ORDER BY o,
  FUNCTION 1 (int4, int8) f(int4, int4),
  STORAGE int8
====
alter operator family f using gist drop operator 1 (int, none_t), function 2 (int)
----
ALTER OPERATOR FAMILY f USING gist DROP OPERATOR 1 (int, none_t), FUNCTION 2 (int)
====
create cast (a as b[]) with function f(a) as assignment
----
CREATE CAST (a AS b[]) WITH FUNCTION f(a) AS ASSIGNMENT
====
create or replace transform for hstore language plperl (from sql with function f(internal), to sql with function g(internal))
----
CREATE OR REPLACE TRANSFORM FOR hstore LANGUAGE plperl (FROM SQL WITH FUNCTION f(internal), TO SQL WITH FUNCTION g(internal))
====
create server if not exists s type 'a' version '1' foreign data wrapper w options (host 'h', "Port" '1')
----
CREATE SERVER IF NOT EXISTS s TYPE 'a' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'h', "Port" '1')
====
alter server s version null options (add a '1', set b '2', drop c)
----
ALTER SERVER s VERSION NULL OPTIONS (ADD a '1', SET b '2', DROP c)
====
create user mapping for user server s options (u 'x')
----
CREATE USER MAPPING FOR USER SERVER s OPTIONS (u 'x')
====
import foreign schema a limit to (b, c) from server s into d
----
IMPORT FOREIGN SCHEMA a LIMIT TO (b, c) FROM SERVER s INTO d
====
create text search dictionary d (template = simple, stopwords = 'x')
----
CREATE TEXT SEARCH DICTIONARY d (template = simple, stopwords = 'x')
====
alter text search configuration c alter mapping for a, b replace x with y
----
ALTER TEXT SEARCH CONFIGURATION c ALTER MAPPING FOR a, b REPLACE x WITH y
====
create collation if not exists c from "de_DE"
----
CREATE COLLATION IF NOT EXISTS c FROM "de_DE"
====
alter domain d add constraint k check (value > 0) not valid
----
ALTER DOMAIN d ADD CONSTRAINT k CHECK (value > 0) NOT VALID
====
alter extension e add function f(int)
----
ALTER EXTENSION e ADD FUNCTION f(int)
====
alter operator s.+ (none, int) set (restrict = none)
----
ALTER OPERATOR s.+ (NONE, int) SET (restrict = none)
====
alter index i alter column 2 set statistics 100
----
ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 100
====
alter database d set tablespace t
----
ALTER DATABASE d SET TABLESPACE t
====
alter table all in tablespace a owned by u set tablespace b nowait
----
ALTER TABLE ALL IN TABLESPACE a OWNED BY u SET TABLESPACE b NOWAIT
====
drop operator class if exists c using btree cascade
----
DROP OPERATOR CLASS IF EXISTS c USING btree CASCADE
====
drop function f(int, out text), g
----
DROP FUNCTION f(int, OUT text), g
====
drop cast if exists (a as b)
----
DROP CAST IF EXISTS (a AS b)
====
comment on large object 1 is null
----
COMMENT ON LARGE OBJECT 1 IS NULL
====
comment on constraint k on domain d is 'x'
----
COMMENT ON CONSTRAINT k ON DOMAIN d IS 'x'
====
security label for p on column t.c is 'secret'
----
SECURITY LABEL FOR 'p' ON COLUMN t.c IS 'secret'
====
alter function f(int) strict cost 10 set a from current
----
ALTER FUNCTION f(int) STRICT COST 10 SET a FROM CURRENT
====
