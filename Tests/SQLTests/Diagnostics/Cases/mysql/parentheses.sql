CREATE TABLE t (
  id bigint PRIMARY KEY,
  amount numeric(10, 2,
  ↓name text
);
----
unexpected `name`, expected a number
====
CREATE TABLE t (
  id bigint PRIMARY KEY,
  amount numeric(10, 2
)↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
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
unexpected `id`, expected `;`
====
CREATE TABLE t;
----
====
CREATE TABLE t (↓);
----
unexpected `)`, expected a column
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
SELECT count(* ↓FROM t;
----
the `(` of line 1 is not closed before `FROM`
  write `) FROM`
====
SELECT * FROM t WHERE a IN ↓1, 2);
----
`(` is missing before `1`
  write `IN (1 …)`
====
INSERT INTO t (a, b ↓VALUES (1, 2);
----
the `(` of line 1 is not closed before `VALUES`
  write `) VALUES`
====
INSERT INTO t (a, b) VALUES (1, 2↓;
----
the `(` of line 1 is not closed
  write `)` where its content ends
====
CREATE INDEX i ON t ↓a;
----
`(` is missing before `a`
  write `t (a …)`
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
ALTER TABLE t ADD CONSTRAINT c UNIQUE a↓;
----
the statement ends where `(` should be
====
ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (a ↓REFERENCES u (id);
----
the `(` of line 1 is not closed before `REFERENCES`
  write `) REFERENCES`
====
CREATE TABLE t (a int) ENGINE=InnoDB↓);
----
a `)` too many: none is open here
  remove it, or write the opening one where it belongs
====
SELECT CASE WHEN (a = 1 ↓THEN 2 END;
----
the `(` of line 1 is not closed before `THEN`
  write `) THEN`
====
