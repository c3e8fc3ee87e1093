select (a + b) * c, a + (b * c), a - (b - c), (a - b) - c, -(-1), - (a + b), (-1)::int, -1::int, 2 ^ -1
----
SELECT (a + b) * c, a + b * c, a - (b - c), a - b - c, - -1, -(a + b), (-1)::int, -1::int, 2 ^ -1
====
select (a and b) or c, a and (b or c), not (a = b), (not a) = b, (a is null) is null, a = (b is null), (a = b) = c
----
SELECT a AND b OR c, a AND (b OR c), NOT a = b, (NOT a) = b, (a IS NULL) IS NULL, a = (b IS NULL), (a = b) = c
====
select a between (b + 1) and (c + 2), a between (b is null) and c, a not in (1, (2)), a like 'x' || (y) escape '!', x = any ((array[1, 2]))
----
SELECT a BETWEEN b + 1 AND c + 2, a BETWEEN (b IS NULL) AND c, a NOT IN (1, 2), a LIKE 'x' || y ESCAPE '!', x = ANY (ARRAY[1, 2])
====
select (a.b).c, (f(x)).*, (arr)[1], arr[1:2], (arr || b)[1], row(1, 2), (1, 2), array[[1, 2], [3, 4]], (select 1), exists (select 1)
----
SELECT (a.b).c, (f(x)).*, (arr)[1], arr[1:2], (arr || b)[1], ROW(1, 2), (1, 2), ARRAY[ARRAY[1, 2], ARRAY[3, 4]], (SELECT 1), EXISTS (SELECT 1)
====
select cast(a as numeric(1, 2)), a::timestamp(3) with time zone, interval '1' day, date '2024-01-01', a at time zone 'utc' collate "C", (a || b) collate "C"
----
SELECT CAST(a AS numeric(1, 2)), a::timestamp(3) with time zone, interval '1' day, date '2024-01-01', a AT TIME ZONE 'utc' COLLATE "C", (a || b) COLLATE "C"
====
select case a when 1 then 'x' else 'y' end, coalesce(a, b), extract(year from d), trim(both ' ' from a), substring(a from 1 for 2), count(distinct a order by b), f(variadic x), f(a => 1), xmlelement(name foo, 'bar')
----
SELECT CASE a WHEN 1 THEN 'x' ELSE 'y' END, COALESCE(a, b), EXTRACT(year FROM d), TRIM(BOTH ' ' FROM a), SUBSTRING(a FROM 1 FOR 2), count(DISTINCT a ORDER BY b), f(VARIADIC x), f(a => 1), XMLELEMENT(NAME foo, 'bar')
====
select E'a\nb', U&'\0041', $x$it's$x$, B'01', 1e5, $1
----
SELECT 'a
b', 'A', 'it''s', B'01', 1e5, $1
====
select @ -5, @ a + b, (@ a) + b, a operator(pg_catalog.+) b, a <-> (b <-> c)
----
SELECT @ -5, @ a + b, (@ a) + b, a OPERATOR(pg_catalog.+) b, a <-> (b <-> c)
====
select distinct on (a) a as "A", b as "select" from only t as x (p, q), lateral f(1) with ordinality as g, rows from (f(1), g(2)) as h where a is not distinct from b group by rollup (a, b), () having count(*) > 1 window w as (partition by a) order by a desc nulls last limit 10 offset 5 for update of x skip locked
----
SELECT DISTINCT ON (a) a AS "A", b AS "select"
FROM ONLY t AS x (p, q), LATERAL f(1) WITH ORDINALITY AS g, ROWS FROM (f(1), g(2)) AS h
WHERE a IS NOT DISTINCT FROM b
GROUP BY ROLLUP(a, b), ()
HAVING count(*) > 1
WINDOW w AS (PARTITION BY a)
ORDER BY a DESC NULLS LAST
LIMIT 10
OFFSET 5
FOR UPDATE OF x SKIP LOCKED
====
with recursive a (n) as (values (1) union all select n + 1 from a where n < 10), b as materialized (delete from t returning *) select * from a union (select 2 order by 1) intersect select 3
----
WITH RECURSIVE a (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM a WHERE n < 10), b AS MATERIALIZED (DELETE FROM t RETURNING *)
SELECT *
FROM a
UNION
(SELECT 2 ORDER BY 1)
INTERSECT
SELECT 3
====
insert into t as x (a, b) values (1, default), (2, 3) on conflict (a) where b > 1 do update set a = excluded.a, (b, c) = (1, 2) where x.a > 1 returning a as z
----
INSERT INTO t AS x (a, b)
VALUES (1, DEFAULT), (2, 3)
ON CONFLICT (a) WHERE b > 1 DO UPDATE SET a = excluded.a, (b, c) = (1, 2) WHERE x.a > 1
RETURNING a AS z
====
update only t as x set a = 1, b = default from u where x.id = u.id returning *
----
UPDATE ONLY t AS x SET a = 1, b = DEFAULT FROM u WHERE x.id = u.id RETURNING *
====
delete from t using u where t.id = u.id
----
DELETE FROM t USING u WHERE t.id = u.id
====
merge into t using s on t.id = s.id when matched and s.x > 1 then update set a = 1 when not matched then insert (a) values (1) when matched then delete
----
MERGE INTO t
USING s ON t.id = s.id
WHEN MATCHED AND s.x > 1 THEN UPDATE SET a = 1
WHEN NOT MATCHED THEN INSERT (a) VALUES (1)
WHEN MATCHED THEN DELETE
====
set local search_path to a, "B", public
----
SET LOCAL search_path = a, "B", public
====
set time zone 'UTC'
----
SET TIME ZONE 'UTC'
====
reset all
----
RESET ALL
====
begin; commit; savepoint a; rollback to a
----
BEGIN;
COMMIT;
SAVEPOINT a;
ROLLBACK TO SAVEPOINT a
====
truncate only t, u restart identity cascade
----
TRUNCATE TABLE ONLY t, u RESTART IDENTITY CASCADE
====
lock table t in access exclusive mode
----
LOCK TABLE t IN ACCESS EXCLUSIVE MODE
====
refresh materialized view concurrently v with data
----
REFRESH MATERIALIZED VIEW CONCURRENTLY v WITH DATA
====
prepare p (int) as select $1
----
PREPARE p (int) AS SELECT $1
====
execute p (1, 'a')
----
EXECUTE p (1, 'a')
====
call p(1)
----
CALL p(1)
====
create policy p on t for select to public using (a  =  1)
----
CREATE POLICY p ON t FOR SELECT TO public USING (a = 1)
====
