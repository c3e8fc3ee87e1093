SELECT * FROM t WHERE a == 1;
----
====
SELECT * FROM t WHERE a = = 1;
----
====
SELECT * FROM t WHERE a ! b;
----
====
SELECT * FROM t WHERE ! a;
----
====
SELECT * FROM t WHERE a && b;
----
====
SELECT * FROM t WHERE a = ;
----
====
SELECT * FROM t WHERE = 1;
----
====
SELECT * FROM t WHERE a < > 1;
----
====
SELECT * FROM t WHERE a = 1 OR OR b = 2;
----
====
SELECT * FROM t WHERE a NOT = 1;
----
====
SELECT * FROM t WHERE a IS = 1;
----
====
SELECT * FROM t WHERE a NOT b;
----
====
SELECT * FROM t WHERE NOT;
----
====
SELECT 1 +;
----
====
SELECT * 2;
----
====
SELECT a ? b : c FROM t;
----
====
SELECT a::;
----
====
SELECT a:: FROM t;
----
====
SELECT a::int::;
----
====
SELECT a => 1;
----
====
SELECT f(a => );
----
====
SELECT a := 1;
----
====
SELECT 1 1;
----
====
SELECT 'a' 1;
----
====
SELECT a ; ; b;
----
====
SELECT a @;
----
====
SELECT a # b;
----
====
SELECT # a;
----
====
SELECT a LIKE;
----
====
SELECT a LIKE ANY;
----
====
SELECT a ILIKE 'b' ESCAPE;
----
====
SELECT a = ANY 1;
----
====
SELECT a = ANY;
----
====
SELECT 1 = 1 = 1;
----
====
SELECT a < b < c;
----
====
SELECT a OVERLAPS b;
----
====
SELECT a COLLATE;
----
====
SELECT a AT TIME 'x';
----
====
SELECT INTERVAL;
----
====
SELECT ROW(;
----
====
SELECT sum(a) OVER;
----
====
SELECT sum(a) OVER (PARTITION a) FROM t;
----
====
SELECT sum(a) OVER (ORDER a) FROM t;
----
====
SELECT sum(a) FILTER (a > 1) FROM t;
----
====
SELECT 0x;
----
====
SELECT 1e;
----
====
SELECT 1abc;
----
====
SELECT 100_;
----
====
SELECT @a;
----
====
SELECT ${x;
----
====
SELECT a->;
----
====
SELECT a % FROM t;
----
====
SELECT * FROM t WHERE a ≠ 1;
----
====
SELECT * FROM t WHERE a = 1 && b = 2;
----
====
SELECT * FROM t WHERE a || ;
----
====
