CREATE TABLE t (
  id bigint PRIMARY KEY,
  amount numeric(10, 2,
  name ↓text
);
----
unexpected `text`, expected `)`
  the `(` of line 3 is perhaps not closed
====
CREATE TABLE t (
  id bigint PRIMARY KEY,
  amount numeric(10, 2
)↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
CREATE TABLE t (
  id bigint,
  CHECK (id > 0
)↓;
CREATE TABLE u (id bigint);
----
create-table, create-table
the `(` of line 1 is not closed
  write `)` where its content ends
====
CREATE TABLE t (
  id bigint,
  CHECK (id > 0))
↓);
----
a `)` too many: none is open here
  remove it, or write the opening one where it belongs
====
CREATE TABLE t (id bigint↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
CREATE TABLE t (
  id bigint

↓CREATE INDEX i ON t (id);
----
create-table, create-index
`(` of line 1 is not closed before `CREATE`
  close it and end the statement: `);`
====
CREATE TABLE t ↓id bigint);
----
`(` is missing before `id`
  write `t (id …)`
====
CREATE TABLE t ↓id bigint;
----
`(` is missing before `id`
  write `t (id …)`
====
CREATE TABLE t↓;
----
the statement ends where `(`, `OF`, `PARTITION OF` or `AS` should be
====
CREATE TABLE t ();
----
====
SELECT (1 + 2↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
SELECT 1 + 2↓);
----
a `)` too many: none is open here
  remove it, or write the opening one where it belongs
====
SELECT ((1 + 2) * 3↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
SELECT count(* ↓FROM t;
----
the `(` of line 1 is not closed before `FROM`
  write `) FROM`
====
SELECT * FROM (SELECT 1 FROM t↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
SELECT * FROM (SELECT 1) WHERE↓;
----
nothing follows `WHERE`
  write the expression behind `WHERE`, or remove it
====
SELECT * FROM t WHERE a IN (1, 2↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
SELECT * FROM t WHERE a IN ↓1, 2);
----
`(` is missing before `1`
  write `IN (1 …)`
====
SELECT * FROM t WHERE (a = 1 AND (b = 2 OR c = 3)↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
SELECT * FROM t WHERE a = 1 AND b = 2 OR c = 3↓);
----
a `)` too many: none is open here
  remove it, or write the opening one where it belongs
====
INSERT INTO t (a, b ↓VALUES (1, 2);
----
the `(` of line 1 is not closed before `VALUES`
  write `) VALUES`
====
INSERT INTO t (a, b) VALUES ↓1, 2);
----
`(` is missing before `1`
  write `) VALUES (1 …)`
====
INSERT INTO t (a, b) VALUES (1, 2↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
INSERT INTO t ↓a, b VALUES (1, 2);
----
unexpected `a`, expected a query
====
CREATE INDEX i ON t ↓a;
----
`(` is missing before `a`
  write `t (a …)`
====
CREATE INDEX i ON t (lower(name)↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
CREATE INDEX i ON t ↓lower(name);
----
`(` is missing before `lower`
  write `t (lower …)`
====
ALTER TABLE t ADD CONSTRAINT c CHECK ↓a > 0;
----
`(` is missing before `a`
  write `CHECK (a …)`
====
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
ALTER TABLE t ADD CONSTRAINT c UNIQUE ↓a;
----
`(` is missing before `a`
  write `UNIQUE (a …)`
====
ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY ↓a REFERENCES u (id);
----
`(` is missing before `a`
  write `FOREIGN KEY (a …)`
====
ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (a ↓REFERENCES u (id);
----
the `(` of line 1 is not closed before `REFERENCES`
  write `) REFERENCES`
====
ALTER TABLE t ADD PRIMARY KEY ↓id;
----
`(` is missing before `id`
  write `PRIMARY KEY (id …)`
====
SELECT ARRAY[1, 2↓;
----
the `[` of line 1 is not closed
  write `]` where its content ends
====
SELECT a[1 ↓FROM t;
----
the `[` of line 1 is not closed before `FROM`
  write `] FROM`
====
CREATE TABLE t (a int GENERATED ALWAYS AS ↓b * 2 STORED);
----
`(` is missing before `b`
  write `AS (b …)`
====
CREATE TABLE t (a int GENERATED ALWAYS AS (b * 2));
----
====
CREATE FUNCTION f ↓RETURNS int LANGUAGE sql AS 'SELECT 1';
----
`(` is missing before `RETURNS`
  write `f (RETURNS …)`
====
CREATE FUNCTION f( RETURNS int ↓LANGUAGE sql AS 'SELECT 1';
----
the `(` of line 1 is not closed before `LANGUAGE`
  write `) LANGUAGE`
====
CREATE POLICY p ON t USING ↓a = 1;
----
`(` is missing before `a`
  write `USING (a …)`
====
CREATE TYPE c AS (a int, b int↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
SELECT CASE WHEN (a = 1 ↓THEN 2 END;
----
the `(` of line 1 is not closed before `THEN`
  write `) THEN`
====
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f↓;
----
the statement ends where `(` should be
====
SELECT now(↓;
----
the `(` of line 1 is not closed
  write what is missing behind `(`, and `)`
====
