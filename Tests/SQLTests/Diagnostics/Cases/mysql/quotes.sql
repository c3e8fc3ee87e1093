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
SELECT ↓`abc FROM t;
----
unterminated quoted name: a backtick is missing
  the name begins here: write its closing quote
====
SELECT 1 ↓/* a comment
  that goes on;
----
unterminated comment: `*/` is missing
  it begins here: write `*/` where it ends
====
SELECT ↓"abc FROM t;
----
unterminated string: `"` is missing
  it begins here and has no end: close it, and double each quote inside it
====
CREATE TABLE ↓'t' (id int);
----
`'t'` is a string, not a name
  write the name bare or in backticks: `t`
====
CREATE TABLE t (↓'id' int);
----
`'id'` is a string, not a name
  write the name bare or in backticks: `id`
====
CREATE TABLE ↓"t" ("id" int);
----
`"t"` is a string, not a name, in MySQL
  quote the name with backticks, or set the SQL mode `ANSI_QUOTES`
====
ALTER TABLE t ADD COLUMN ↓"a" int;
----
`"a"` is a string, not a name, in MySQL
  quote the name with backticks, or set the SQL mode `ANSI_QUOTES`
====
CREATE TABLE t (id int) COMMENT=↓x;
----
unexpected `x`, expected a string
  a string stands in quotes: `'x'`
====
CREATE TABLE t (id int COMMENT ↓the id);
----
unexpected `the`, expected a string
  a string stands in quotes: `'the'`
====
CREATE TABLE t (a enum(↓x, y));
----
unexpected `x`, expected a string
  a string stands in quotes: `'x'`
====
CREATE TABLE t (a enum(↓`x`, `y`));
----
`x` in backticks is a name, not a string
  write `'x'`
====
ALTER TABLE t ALTER a SET DEFAULT `x`;
----
====
CREATE TABLE my↓-table (id int);
----
a name with `-` in it needs quotes
  write `my-table`
====
CREATE TABLE ↓[t] (id int);
----
`[name]` is SQL Server's way to quote
  write the name bare, or in quotes: `name`
====
