-- accepted
SELECT interval '1.5' second(2), interval '1 2:03' day to second(3), interval(3) '1 day'
SELECT interval $$1 day$$ hour to minute
SELECT numeric(3, 1) '1.5', bit varying(3) '101', national character varying(3) 'a'
SELECT timestamp(3) with time zone '2020-01-01', time without time zone '12:00', double precision '1'
SELECT lower(x) 'text', a.b 'x', "Point" '(1,2)', a.b.c(1, 2) 'x', scale(numeric) 'NaN'
SELECT current_schema 'x', json '{}', left 'x'
SELECT U&'d!0061t\+000061' UESCAPE '!' AS U&"d*0061t" UESCAPE '*'
SELECT E'\u0061\U0001F600\ud83d\ude00'
SELECT 1_000, 0x1F, 0o17, 0b11, 1.5e-3, .5
WITH t AS (SELECT 1) CYCLE a SET b TO interval '1 day' DEFAULT f(1) 'x' USING c SELECT 1
SET TIME ZONE INTERVAL '-03:00' HOUR TO MINUTE
-- refused
SELECT interval '1' day to month
SELECT interval '1' day(2)
SELECT interval(3) day '1'
SELECT f() 'x'
SELECT f(*) 'x'
SELECT f(a => 1) 'x'
SELECT f(DISTINCT a) 'x'
SELECT varchar(1 + 1) 'x'
SELECT numeric[] '{1}'
SELECT U&'x' UESCAPE 'ab'
SELECT U&'x' UESCAPE '0'
SELECT E'\udb99'
SELECT E'\udb99\u0061'
SELECT E'\u00'
SELECT E'\U002FFFFF'
SELECT 2b
SELECT 1_
SELECT 1e
SELECT 0x
WITH t AS (SELECT 1) CYCLE a SET b TO c DEFAULT 1 USING d SELECT 1
SET TIME ZONE INTERVAL '1' DAY
