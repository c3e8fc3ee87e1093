with recursive t (a) as (select 1 union all select a + 1 from t) search depth first by a set o cycle a set c to 'y' default 'n' using p select * from t
----
WITH RECURSIVE t (a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM t) SEARCH DEPTH FIRST BY a SET o CYCLE a SET c TO 'y' DEFAULT 'n' USING p
SELECT *
FROM t
====
select a, b into unlogged x from only t as y tablesample system (10) repeatable (1) join z using (a) as j group by distinct rollup (a, (b, c)), grouping sets ((), cube (a)) order by a fetch first 3 rows with ties
----
SELECT a, b
INTO UNLOGGED TABLE x
FROM ONLY t AS y TABLESAMPLE system(10) REPEATABLE (1) JOIN z USING (a) AS j
GROUP BY DISTINCT ROLLUP(a, (b, c)), GROUPING SETS ((), CUBE(a))
ORDER BY a
FETCH FIRST 3 ROWS WITH TIES
====
select f(a) over (w rows between 1 preceding and unbounded following exclude ties), sum(b) over (order by c groups current row) from t for no key update of t nowait limit all
----
SELECT f(a) OVER (w ROWS BETWEEN 1 PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES), sum(b) OVER (ORDER BY c GROUPS CURRENT ROW)
FROM t
LIMIT ALL
FOR NO KEY UPDATE OF t NOWAIT
====
select * from rows from (f(1) as (a int, b text collate "C"), g(2)) with ordinality as h (x, y, z), u tablesample bernoulli (1.5)
----
SELECT *
FROM ROWS FROM (f(1) AS (a int, b text COLLATE "C"), g(2)) WITH ORDINALITY AS h (x, y, z), u TABLESAMPLE bernoulli(1.5)
====
select a is nfc normalized, b is not json object with unique keys, c operator(pg_catalog.+) d, n'x', interval '1' day to second(3), interval(2) '1' from t order by a using operator("S".<), b asc nulls first
----
SELECT a IS NFC NORMALIZED, b IS NOT JSON OBJECT WITH UNIQUE KEYS, c OPERATOR(pg_catalog.+) d, character 'x', interval '1' day to second(3), interval(2) '1'
FROM t
ORDER BY a USING OPERATOR("S".<), b ASC NULLS FIRST
====
select extract('year' from a), normalize(a, nfc), overlay(a placing b from 1 for 2), position((a in (b)) in c), trim(from a), substring(a similar b escape '#'), treat(a as t), collation for (a), xmlroot(a, version no value, standalone yes)
----
SELECT EXTRACT('year' FROM a), NORMALIZE(a, NFC), OVERLAY(a PLACING b FROM 1 FOR 2), POSITION((a IN (b)) IN c), TRIM(FROM a), SUBSTRING(a SIMILAR b ESCAPE '#'), TREAT(a AS t), COLLATION FOR(a), XMLROOT(a, VERSION NO VALUE, STANDALONE YES)
====
select json_object(('a' || b) value c format json, 'd': e absent on null with unique keys returning jsonb), json_array(select 1 returning text), json_value(a, '$' passing b as c returning int default 1 on empty error on error), json_query(a, '$.x' with unconditional array wrapper omit quotes null on empty)
----
SELECT JSON_OBJECT(('a' || b) VALUE c FORMAT JSON, 'd' VALUE e ABSENT ON NULL WITH UNIQUE KEYS RETURNING jsonb), JSON_ARRAY(SELECT 1 RETURNING text), JSON_VALUE(a, '$' PASSING b AS c RETURNING int DEFAULT 1 ON EMPTY ERROR ON ERROR), JSON_QUERY(a, '$.x' WITH UNCONDITIONAL WRAPPER OMIT QUOTES NULL ON EMPTY)
====
select * from json_table(a, '$' as p passing 1 as x columns (i for ordinality, b int exists path '$.b' error on error, nested path '$[*]' as n columns (c text format json with wrapper))) as j
----
SELECT *
FROM JSON_TABLE(a, '$' AS p PASSING 1 AS x COLUMNS (i FOR ORDINALITY, b int EXISTS PATH '$.b' ERROR ON ERROR, NESTED PATH '$[*]' AS n COLUMNS (c text FORMAT JSON WITH WRAPPER))) AS j
====
select * from xmltable(xmlnamespaces('a' as b, default 'c'), '/r' passing by ref d by value columns e int path 'e' default 1 not null, f for ordinality), xmlexists('x' passing y), xmlserialize(content a as text indent)
----
SELECT *
FROM XMLTABLE(XMLNAMESPACES('a' AS b, DEFAULT 'c'), '/r' PASSING BY REF d BY VALUE COLUMNS e int PATH 'e' DEFAULT 1 NOT NULL, f FOR ORDINALITY), XMLEXISTS('x' PASSING y), XMLSERIALIZE(CONTENT a AS text INDENT)
====
insert into t as x (a[1], b.c, d) overriding system value values (1, 2, default) on conflict (a collate "C" text_ops) where b do update set (a, b) = row (1, 2), c[2:3].d = 4 where t.a > 1 returning with (old as o, new as n) o.a, n.*
----
INSERT INTO t AS x (a[1], b.c, d) OVERRIDING SYSTEM VALUE
VALUES (1, 2, DEFAULT)
ON CONFLICT (a COLLATE "C" text_ops) WHERE b DO UPDATE SET (a, b) = ROW(1, 2), c[2:3].d = 4 WHERE t.a > 1
RETURNING WITH (OLD AS o, NEW AS n) o.a, n.*
====
update t set (a) = (select 1), b.c[1] = 2 where current of cur
----
UPDATE t SET (a) = (SELECT 1), b.c[1] = 2 WHERE CURRENT OF cur
====
merge into t using s on t.a = s.a when matched and s.x then update set a = 1 when not matched by source then delete when not matched by target then insert (a) overriding user value values (1) when matched then do nothing returning merge_action(), t.*
----
MERGE INTO t
USING s ON t.a = s.a
WHEN MATCHED AND s.x THEN UPDATE SET a = 1
WHEN NOT MATCHED BY SOURCE THEN DELETE
WHEN NOT MATCHED THEN INSERT (a) OVERRIDING USER VALUE VALUES (1)
WHEN MATCHED THEN DO NOTHING
RETURNING merge_action(), t.*
====
prepare p (int, text) as select $1, $2
----
PREPARE p (int, text) AS SELECT $1, $2
====
table only t
----
TABLE ONLY t
====
do language plpgsql $x$ begin perform $$a$$; end $x$
----
DO LANGUAGE plpgsql $body$ begin perform $$a$$; end $body$
====
create or replace function s.f(a int, out b text, variadic c int[] default '{1}') returns setof record language plpgsql immutable strict parallel safe cost 10 rows 5 support x transform for type hstore set a = 1 as $f$
begin
  return $$x$$;
end
$f$
----
CREATE OR REPLACE FUNCTION s.f(a int, OUT b text, VARIADIC c int[] DEFAULT '{1}') RETURNS SETOF record
LANGUAGE plpgsql
IMMUTABLE
STRICT
PARALLEL SAFE
COST 10
ROWS 5
SUPPORT x
TRANSFORM FOR TYPE hstore
SET a = 1
AS $body$
begin
  return $$x$$;
end
$body$
====
create function c(int) returns int as 'lib', 'sym' language c
----
CREATE FUNCTION c(int) RETURNS int AS 'lib', 'sym' LANGUAGE c
====
create function g(a int) returns table (b int, c text) begin atomic select a, 'x'; insert into t values (1); end
----
CREATE FUNCTION g(a int) RETURNS TABLE (b int, c text)
BEGIN ATOMIC
  SELECT a, 'x';
  INSERT INTO t VALUES (1);
END
====
create procedure h() language sql return 1 + 2
----
CREATE PROCEDURE h() LANGUAGE sql RETURN 1 + 2
====
