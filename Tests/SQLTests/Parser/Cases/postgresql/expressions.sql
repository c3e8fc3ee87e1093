SELECT a or, b IS NULL and FROM t
----
====
SELECT interval '1' day to second(3), numeric(3, 1) '1', lower(x) 'y', s.t 'z'
----
====
SELECT a BETWEEN b <= c AND d, e AT LOCAL :: text
----
====
