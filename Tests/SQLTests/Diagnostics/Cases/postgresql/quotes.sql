SELECT 1;
SELECT ↓'abc;
SELECT 2;
----
select, select
unterminated string: `'` is missing
  it begins here and has no end: close it, and double each quote inside it
====
INSERT INTO t VALUES ('it'↓s', 1);
----
the string ends before `s`
  double an apostrophe inside a string: `'it''s…'`
====
INSERT INTO t VALUES ('it'↓s');
----
the string ends before `s`
  double an apostrophe inside a string: `'it''s…'`
====
INSERT INTO t VALUES ("a");
----
====
SELECT * FROM t WHERE name = "abc";
----
====
SELECT ↓"abc FROM t;
----
unterminated quoted name: `"` is missing
  the name begins here: write its closing quote
====
SELECT 1 ↓/* a comment
  that goes on;
----
unterminated comment: `*/` is missing
  it begins here: comments nest, and each `/*` needs its own `*/`
====
↓/* outer /* inner */ SELECT 1;
----

unterminated comment: `*/` is missing
  it begins here: comments nest, and each `/*` needs its own `*/`
====
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS ↓$$
BEGIN
  RETURN 1;
END;
----
unterminated dollar-quoted string: `$$` is missing
  it begins here and has no end: write the same mark behind the body
====
DO ↓$body$
BEGIN
  RAISE NOTICE 'x';
END;
$$;
----
unterminated dollar-quoted string: `$body$` is missing
  it begins here and has no end: write the same mark behind the body
====
CREATE TYPE mood AS ENUM (↓"sad", "ok");
----
`"sad"` is a name, not a string
  a string stands in single quotes: `'sad'`
====
COMMENT ON TABLE t IS ↓"the table";
----
`"the table"` is a name, not a string
  a string stands in single quotes: `'the table'`
====
ALTER TABLE t ALTER COLUMN a SET DEFAULT ↓"x;
----
unterminated quoted name: `"` is missing
  the name begins here: write its closing quote
====
SELECT ↓E'abc\';
----
unterminated string: `'` is missing
  it begins here and has no end: close it, and double each quote inside it
====
CREATE TABLE ↓'t' (id int);
----
`'t'` is a string, not a name
  write `t`, or `"t"` where it needs quotes
====
CREATE TABLE t (↓'id' int);
----
`'id'` is a string, not a name
  write `id`, or `"id"` where it needs quotes
====
SELECT * FROM ↓'t';
----
`'t'` is a string, not a name
  write `t`, or `"t"` where it needs quotes
====
ALTER TABLE t ADD COLUMN ↓'a' int;
----
`'a'` is a string, not a name
  write `a`, or `"a"` where it needs quotes
====
CREATE TABLE "" (a int);
----
====
SELECT ‘abc’;
----
====
SELECT “a” FROM t;
----
====
SELECT ↓X'12;
----
unterminated string: `'` is missing
  it begins here and has no end: close it, and double each quote inside it
====
SELECT U&'\00';
----
====
SELECT $1a;
----
====
SELECT 'a' "b" ↓'c';
----
unexpected `'c'`, expected `;`
====
SELECT B'012';
----
====
