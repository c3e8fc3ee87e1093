DROP INDEX i ON t ALGORITHM = INPLACE;
----
drop-index 0..<37
  kind: index
  names
    i 11..<12
  table: t 16..<17
! a comma is missing before `ALGORITHM` 18..<27
====
SELECT a -> '$.x' FROM t;
----
select 0..<24
  body: select
    SelectCore 0..<24
      items
        SelectItem
          expression: binary 7..<17
            first: column a 7..<8
            rest
              BinaryPart
                op: "->"
                operand: string '$.x' 12..<17
      from
        table 23..<24
          t 23..<24
! MariaDB does not know `->` and `->>` 9..<11
====
INSERT INTO t VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a;
----
insert 0..<65
  table: t 12..<13
  alias: new 28..<31
  source: query
    Query 14..<24
      body: values
        list
          list
            integer "1" 22..<23
  onConflict: OnConflict
    assignments
      Assignment 56..<65
        columns
          a 56..<57
        value: column new.a 60..<65
! MariaDB does not know an alias of the new row in `INSERT` 25..<27
====
CREATE INDEX i ON t ((lower(a)));
----
create-index 0..<32
  kind: plain
  name: i 13..<14
  table: t 18..<19
  elements
    IndexElement 21..<31
      key: expression
        call 22..<30
          name: lower 22..<27
          arguments
            column a 28..<29
! MariaDB does not know an index on an expression 21..<22
====
ALTER TABLE t DROP CHECK c;
----
alter-table 0..<26
  target: table
  name: t 12..<13
  actions
    dropConstraint 14..<26
      c 25..<26
      check
! MariaDB does not know `DROP CHECK` 14..<18
====
CREATE TABLE t (a int, b int AS (a + 1) STORED NOT NULL);
----
create-table 0..<56
  name: t 13..<14
  kind: table
  persistence: permanent
  columns
    ColumnDefinition 16..<21
      name: a 16..<17
      type: TypeName 18..<21
        name: int 18..<21
    ColumnDefinition 23..<55
      name: b 23..<24
      type: TypeName 25..<28
        name: int 25..<28
      attributes
        generated 29..<46
          binary 33..<38
            first: column a 33..<34
            rest
              BinaryPart
                op: "+"
                operand: integer "1" 37..<38
          stored
        notNull 47..<55
! MariaDB takes no such attribute behind the expression of a generated column 47..<55
====
