SELECT * FROM t WHERE a == 1;
----
====
SELECT * FROM t WHERE a = ↓= 1;
----
`= =` is no operator
  write `=`
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
SELECT * FROM t WHERE a =↓ ;
----
nothing follows `=`
  write the expression behind `=`, or remove it
====
SELECT * FROM t WHERE ↓= 1;
----
unexpected `=`, expected an expression
====
SELECT * FROM t WHERE a < ↓> 1;
----
`<>` is one operator
  write it without a blank: `<>`
====
SELECT * FROM t WHERE a = 1 OR ↓OR b = 2;
----
`OR` stands twice
  remove one of them
====
SELECT * FROM t WHERE a ↓NOT = 1;
----
`NOT =` is no operator
  write `<>`
====
SELECT * FROM t WHERE a IS ↓= 1;
----
unexpected `=`, expected `NULL`, `TRUE`, `FALSE`, `UNKNOWN` or `DISTINCT FROM`
====
SELECT * FROM t WHERE a ↓NOT b;
----
unexpected `NOT`, expected `;`
====
SELECT * FROM t WHERE NOT↓;
----
nothing follows `NOT`
  write the expression behind `NOT`, or remove it
====
SELECT 1 +↓;
----
nothing follows `+`
  write the expression behind `+`, or remove it
====
SELECT * ↓2;
----
unexpected `2`, expected `;`
====
SELECT a ? b ↓: c FROM t;
----
unexpected `:`, expected `;`
====
SELECT a::↓;
----
the statement ends where a type should be
====
SELECT a:: ↓FROM t;
----
unexpected `FROM`, expected a type
====
SELECT a::int::↓;
----
the statement ends where a type should be
====
SELECT a ↓=> 1;
----
unexpected `=>`, expected `;`
====
SELECT f(a => ↓);
----
nothing follows `=>` before `)`
  write the expression behind `=>`, or remove it
====
SELECT a ↓:= 1;
----
`:=` assigns in procedures only
  compare with `=`; name a result with `AS`
====
SELECT 1 ↓1;
----
unexpected `1`, expected `;`
====
SELECT 'a' ↓1;
----
unexpected `1`, expected `;`
====
SELECT a ; ; ↓b;
----
select, unrecognized
no statement begins with `b`
====
SELECT a @↓;
----
nothing follows `@`
  write the expression behind `@`, or remove it
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
SELECT a LIKE ↓ANY;
----
`ANY` takes an array or a query in parentheses
  write `= ANY (ARRAY[1, 2])` or `= ANY (SELECT …)`
====
SELECT a ILIKE 'b' ESCAPE↓;
----
the statement ends where an expression should be
====
SELECT a = ↓ANY 1;
----
`ANY` takes an array or a query in parentheses
  write `= ANY (ARRAY[1, 2])` or `= ANY (SELECT …)`
====
SELECT a = ↓ANY;
----
`ANY` takes an array or a query in parentheses
  write `= ANY (ARRAY[1, 2])` or `= ANY (SELECT …)`
====
SELECT 1 = 1 ↓= 1;
----
unexpected `=`: comparisons cannot be chained
  write `a < b AND b < c`, or put one comparison into parentheses
====
SELECT a < b ↓< c;
----
unexpected `<`: comparisons cannot be chained
  write `a < b AND b < c`, or put one comparison into parentheses
====
SELECT ↓a OVERLAPS b;
----
`OVERLAPS` compares two rows of two values
  write `(start1, end1) OVERLAPS (start2, end2)`
====
SELECT a COLLATE;
----
====
SELECT a AT TIME ↓'x';
----
unexpected `'x'`, expected `ZONE`
====
SELECT INTERVAL;
----
====
SELECT ROW(↓;
----
the `(` of line 1 is not closed
  write what is missing behind `(`, and `)`
====
SELECT sum(a) ↓OVER;
----
unexpected `OVER`, expected `;`
====
SELECT sum(a) OVER (PARTITION ↓a) FROM t;
----
unexpected `a`, expected `BY`
  write `PARTITION BY`
====
SELECT sum(a) OVER (ORDER ↓a) FROM t;
----
unexpected `a`, expected `BY`
  write `ORDER BY`
====
SELECT sum(a) FILTER (↓a > 1) FROM t;
----
unexpected `a`, expected `WHERE`
  write `FILTER (WHERE condition)`
====
SELECT ↓0x;
----
a name touches the number before it
  put a space between them, or AS before an alias
====
SELECT ↓1e;
----
a name touches the number before it
  put a space between them, or AS before an alias
====
SELECT ↓1abc;
----
a name touches the number before it
  put a space between them, or AS before an alias
====
SELECT ↓100_;
----
a name touches the number before it
  put a space between them, or AS before an alias
====
SELECT @a;
----
====
SELECT ↓${x;
----
unterminated placeholder: `}` is missing in this line
====
SELECT a->↓;
----
nothing follows `->`
  write the expression behind `->`, or remove it
====
SELECT a % ↓FROM t;
----
nothing follows `%` before `FROM`
  write the expression behind `%`, or remove it
====
SELECT * FROM t WHERE a ↓≠ 1;
----
`≠` is no operator of SQL
  write `<>`
====
SELECT * FROM t WHERE a = 1 && b ↓= 2;
----
unexpected `=`: comparisons cannot be chained
  write `a < b AND b < c`, or put one comparison into parentheses
====
SELECT * FROM t WHERE a ||↓ ;
----
nothing follows `||`
  write the expression behind `||`, or remove it
====
