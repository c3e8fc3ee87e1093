CREATE TABLE t (a int, b varchar, c int);
----
create-table 0..<40
  name: t 13..<14
  kind: table
  persistence: permanent
  columns
    ColumnDefinition 16..<21
      name: a 16..<17
      type: TypeName 18..<21
        name: int 18..<21
    ColumnDefinition 23..<32
      name: b 23..<24
      type: TypeName 25..<32
        name: varchar 25..<32
! `VARCHAR` has no length 32..<33
====
CREATE INDEX IF NOT EXISTS i ON t (a);
----
create-index 0..<37
  kind: plain
  name: i 27..<28
  table: t 32..<33
  ifNotExists: true
  elements
    IndexElement 35..<36
      key: column
        a 35..<36
! MySQL does not know `IF EXISTS` and `IF NOT EXISTS` in `ALTER` and on indexes 13..<15
====
ALTER TABLE t ADD COLUMN a int, DROP COLUMN IF EXISTS b, ADD d int;
----
alter-table 0..<66
  target: table
  name: t 12..<13
  actions
    addColumn 14..<30
      ColumnDefinition 25..<30
        name: a 25..<26
        type: TypeName 27..<30
          name: int 27..<30
    dropColumn 32..<55
      b 54..<55
      ifExists: true
    addColumn 57..<66
      ColumnDefinition 61..<66
        name: d 61..<62
        type: TypeName 63..<66
          name: int 63..<66
! MySQL does not know `IF EXISTS` and `IF NOT EXISTS` in `ALTER` and on indexes 44..<46
====
ALTER TABLE t ALTER COLUMN a TYPE bigint;
----
alter-table 0..<40
  target: table
  name: t 12..<13
  actions
    unreadable 14..<28
! `ALTER COLUMN … TYPE` is PostgreSQL's syntax 29..<33
====
CREATE OR REPLACE TABLE t (a int);
----
create-table 0..<33
  name: t 24..<25
  kind: table
  persistence: permanent
  orReplace: true
  columns
    ColumnDefinition 27..<32
      name: a 27..<28
      type: TypeName 29..<32
        name: int 29..<32
! MySQL does not know `CREATE OR REPLACE` of anything but a view 18..<23
====
SELECT a FROM t WHERE a = NOT b;
----
select 0..<31
  body: select
    SelectCore 0..<25
      items
        SelectItem
          expression: column a 7..<8
      from
        table 14..<15
          t 14..<15
      condition: binary 22..<25
        first: column a 22..<23
        rest
          BinaryPart
            op: "="
            operand: unreadable 25..<25
! unexpected `NOT`, expected an expression 26..<29
====
SELECT COUNT (*) FROM t LEFT JOIN u;
----
select 0..<35
  body: select
    SelectCore 0..<14
      items
        SelectItem
          expression: call 7..<14
            name: COUNT 7..<12
            arguments
              unreadable 14..<14
! unexpected `*`, expected an expression 14..<15
====
DELETE FROM t RETURNING a;
----
delete 0..<25
  tables
    table 12..<13
      t 12..<13
  returning
    SelectItem
      expression: column a 24..<25
! MySQL does not know `RETURNING` of `DELETE` 14..<23
====
CREATE TABLE t (a int DEFAULT uuid());
----
create-table 0..<37
  name: t 13..<14
  kind: table
  persistence: permanent
  columns
    ColumnDefinition 16..<29
      name: a 16..<17
      type: TypeName 18..<21
        name: int 18..<21
      attributes
        default 22..<29
          unreadable 29..<29
! an expression as `DEFAULT` needs parentheses in MySQL 30..<34
====
GRANT SELECT ON t FROM a;
----
grant 0..<24
  t 16..<17
! unexpected `FROM`, expected `TO` 18..<22
====
