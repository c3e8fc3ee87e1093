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
    SelectCore 0..<8
      items
        SelectItem
          expression: column a 7..<8
! MariaDB has no `->`; MySQL has 9..<11
====
INSERT INTO t VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a;
----
insert 0..<65
  table: t 12..<13
  source: query
    Query 14..<24
      body: values
        list
          list
            integer "1" 22..<23
! unexpected `AS`, expected `;` 25..<27
====
CREATE INDEX i ON t ((lower(a)));
----
create-index 0..<32
  kind: plain
  name: i 13..<14
  table: t 18..<19
  elements
    IndexElement 21..<21
      key: column
         21..<21
! unexpected `(`, expected a column's name 21..<22
====
ALTER TABLE t DROP CHECK c;
----
alter-table 0..<26
  target: table
  name: t 12..<13
  actions
    unreadable 14..<18
! `CHECK` is a reserved word and cannot be a column's name 19..<24
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
