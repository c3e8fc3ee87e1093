select (a + b) * c, a + (b * c), a - (b - c), (a - b) - c, -(-1), - (a + b), (-1)::int, -1::int, 2 ^ -1
----
====
select (a and b) or c, a and (b or c), not (a = b), (not a) = b, (a is null) is null, a = (b is null), (a = b) = c
----
====
select a between (b + 1) and (c + 2), a between (b is null) and c, a not in (1, (2)), a like 'x' || (y) escape '!', x = any ((array[1, 2]))
----
====
select (a.b).c, (f(x)).*, (arr)[1], arr[1:2], (arr || b)[1], row(1, 2), (1, 2), array[[1, 2], [3, 4]], (select 1), exists (select 1)
----
====
select cast(a as numeric(1, 2)), a::timestamp(3) with time zone, interval '1' day, date '2024-01-01', a at time zone 'utc' collate "C", (a || b) collate "C"
----
====
select case a when 1 then 'x' else 'y' end, coalesce(a, b), extract(year from d), trim(both ' ' from a), substring(a from 1 for 2), count(distinct a order by b), f(variadic x), f(a => 1), xmlelement(name foo, 'bar')
----
====
select E'a\nb', U&'\0041', $x$it's$x$, 'a' 'b', B'01', 1e5, $1
----
====
select @ -5, @ a + b, (@ a) + b, a operator(pg_catalog.+) b, a <-> (b <-> c)
----
====
select distinct on (a) a as "A", b as "select" from only t as x (p, q), lateral f(1) with ordinality as g, rows from (f(1), g(2)) as h where a is not distinct from b group by rollup (a, b), () having count(*) > 1 window w as (partition by a) order by a desc nulls last limit 10 offset 5 for update of x skip locked
----
====
with recursive a (n) as (values (1) union all select n + 1 from a where n < 10), b as materialized (delete from t returning *) select * from a union (select 2 order by 1) intersect select 3
----
====
insert into t as x (a, b) values (1, default), (2, 3) on conflict (a) where b > 1 do update set a = excluded.a, (b, c) = (1, 2) where x.a > 1 returning a as z
----
====
update only t as x set a = 1, b = default from u where x.id = u.id returning *
----
====
delete from t using u where t.id = u.id
----
====
merge into t using s on t.id = s.id when matched and s.x > 1 then update set a = 1 when not matched then insert (a) values (1) when matched then delete
----
====
set local search_path to a, "B", public
----
====
set time zone 'UTC'
----
====
reset all
----
====
begin; commit; savepoint a; rollback to a
----
====
truncate only t, u restart identity cascade
----
====
lock table t in access exclusive mode
----
====
refresh materialized view concurrently v with data
----
====
prepare p (int) as select $1
----
====
execute p (1, 'a')
----
====
call p(1)
----
====
create policy p on t for select to public using (a  =  1)
----
====
