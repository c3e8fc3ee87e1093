with recursive t (a) as (select 1 union all select a + 1 from t) search depth first by a set o cycle a set c to 'y' default 'n' using p select * from t
----

====
select a, b into unlogged x from only t as y join z using (a) as j tablesample system (10) repeatable (1) group by distinct rollup (a, (b, c)), grouping sets ((), cube (a)) fetch first 3 rows with ties
----

====
select f(a) over (w rows between 1 preceding and unbounded following exclude ties), sum(b) over (order by c groups current row) from t for no key update of t nowait limit all
----

====
select * from rows from (f(1) as (a int, b text collate "C"), g(2)) with ordinality as h (x, y, z), u tablesample bernoulli (1.5)
----

====
select a is nfc normalized, b is not json object with unique keys, c operator(pg_catalog.+) d, n'x', interval '1' day to second(3), interval(2) '1' from t order by a using operator("S".<), b asc nulls first
----

====
select extract('year' from a), normalize(a, nfc), overlay(a placing b from 1 for 2), position((a in (b)) in c), trim(from a), substring(a similar b escape '#'), treat(a as t), collation for (a), xmlroot(a, version no value, standalone yes)
----

====
select json_object(('a' || b) value c format json, 'd': e absent on null with unique keys returning jsonb), json_array(select 1 returning text), json_value(a, '$' passing b as c returning int default 1 on empty error on error), json_query(a, '$.x' with unconditional array wrapper omit quotes null on empty)
----

====
select * from json_table(a, '$' as p passing 1 as x columns (i for ordinality, b int exists path '$.b' error on error, nested path '$[*]' as n columns (c text format json with wrapper))) as j
----

====
select * from xmltable(xmlnamespaces('a' as b, default 'c'), '/r' passing by ref d by value columns e int path 'e' default 1 not null, f for ordinality), xmlexists('x' passing y), xmlserialize(content a as text indent)
----

====
insert into t as x (a[1], b.c, d) overriding system value values (1, 2, default) on conflict (a collate "C" text_ops) where b do update set (a, b) = row (1, 2), c[2:3].d = 4 where t.a > 1 returning with (old as o, new as n) o.a, n.*
----

====
update t set (a) = (select 1), b.c[1] = 2 where current of cur
----

====
merge into t using s on t.a = s.a when matched and s.x then update set a = 1 when not matched by source then delete when not matched by target then insert (a) overriding user value values (1) when matched then do nothing returning merge_action(), t.*
----

====
prepare p (int, text) as select $1, $2
----

====
table only t
----

====
do language plpgsql $x$ begin perform $$a$$; end $x$
----

====
create or replace function s.f(a int, out b text, variadic c int[] default '{1}') returns setof record language plpgsql immutable strict parallel safe cost 10 rows 5 support x transform for type hstore set a = 1 as $f$
begin
  return $$x$$;
end
$f$
----

====
create function c(int) returns int as 'lib', 'sym' language c
----

====
create function g(a int) returns table (b int, c text) begin atomic select a, 'x'; insert into t values (1); end
----

====
create procedure h() language sql return 1 + 2
----

====
