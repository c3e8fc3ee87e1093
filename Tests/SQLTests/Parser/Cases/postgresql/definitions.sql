CREATE INDEX ON ONLY t (user, a s.ops) INCLUDE ((b + c), d)
----
create-index 0..<59
  kind: plain
  table: t 21..<22
  isOnly: true
  elements
    IndexElement 24..<28
      key: expression
        specialValue 24..<28
          "user"
    IndexElement 30..<37
      key: column
        a 30..<31
      operatorClass: s.ops 32..<37
  includedElements
    IndexElement 48..<55
      key: expression
        binary 49..<54
          first: column b 49..<50
          rest
            BinaryPart
              op: "+"
              operand: column c 53..<54
    IndexElement 57..<58
      key: column
        d 57..<58
====
CREATE TABLE t OF u (a WITH OPTIONS NOT NULL)
----
create-table 0..<45
  name: t 13..<14
  kind: table
  persistence: permanent
  columns
    ColumnDefinition 21..<44
      name: a 21..<22
      attributes
        words "with options" 23..<35
        notNull 36..<44
  ofType: u 18..<19
====
CREATE TABLE t (a int STORAGE plain REFERENCES u ON DELETE SET NULL (a), CHECK (a > 0) NOT ENFORCED)
----
create-table 0..<100
  name: t 13..<14
  kind: table
  persistence: permanent
  columns
    ColumnDefinition 16..<71
      name: a 16..<17
      type: TypeName 18..<21
        name: int 18..<21
      attributes
        storage 22..<35
          "storage"
          plain 30..<35
        references 36..<71
          ForeignKeyTarget 36..<71
            table: u 47..<48
            onDelete: setNull
            onDeleteColumns
              a 69..<70
  constraints
    check 73..<99
      binary 80..<85
        first: column a 80..<81
        rest
          BinaryPart
            op: ">"
            operand: integer "0" 84..<85
      isNotEnforced: true
====
ALTER TABLE t ALTER CONSTRAINT c DEFERRABLE INITIALLY DEFERRED, ALTER CONSTRAINT d NO INHERIT
----
alter-table 0..<93
  target: table
  name: t 12..<13
  actions
    alterConstraint 14..<62
      c 31..<32
      ConstraintAlteration
        deferrability: Deferrability
          isDeferrable: true
          isInitiallyDeferred: true
    alterConstraint 64..<93
      d 81..<82
      ConstraintAlteration
====
ALTER USER mapping RESET ALL
----
alter-user-mapping 0..<28
  subject: mapping 11..<18
  action: alterRole
    RoleDefinition
      word: "user"
      role: RoleName
        name: mapping 11..<18
      parameter: SetVariable
        items
          Item
            scope: unspecified
            name: "all"
        isReset: true
====
