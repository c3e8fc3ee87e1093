-- accepted
SELECT abs.between, int.left, t.select, abort.all FROM abs, int, abort
SELECT 1 AS select, 2 AS int, 3 AS left, 4 AS abort, 5 select, 6 int, 7 left, 8 abort
CREATE TABLE between (int int, abort abort, value left)
CREATE TABLE s.select (a s.select, b left.all)
CREATE FUNCTION left(abort int, left int) RETURNS left LANGUAGE sql AS 'x', 'y'
SELECT left(1), abort(1), s.select(1), s.between(2)
SELECT * FROM abort AS int (a, b) CROSS JOIN int between
INSERT INTO t (int, abort) VALUES (1, 2)
COMMENT ON ROLE abort IS NULL
DROP ROLE left, between
-- refused
SELECT select FROM t
SELECT left FROM t
SELECT 1 year
SELECT 1 over
CREATE TABLE left (a int)
CREATE TABLE t (select int)
CREATE TABLE t (a between)
CREATE TABLE t (a json_table)
SELECT between(1, 2)
SELECT left.f(1)
SELECT * FROM t AS left
INSERT INTO t (left) VALUES (1)
CREATE FUNCTION between(a int) RETURNS int LANGUAGE x AS 'y'
COMMENT ON ROLE left IS NULL
CREATE TABLE t (format json)
