CREATE DEFINER = 'root'@'localhost' EVENT IF NOT EXISTS e
ON SCHEDULE EVERY 1 DAY STARTS NOW() ON COMPLETION PRESERVE DISABLE ON REPLICA COMMENT 'x' DO DELETE FROM log;
----
create-event 0..<167
  kind: event
  name: e 56..<57
  ifNotExists: true
  language: "sql"
  body: Body 152..<167
    statements
      sql 152..<167
        Statement 152..<167
          kind: delete
          node: delete
            Delete
              tables
                table 164..<167
                  log 164..<167
    isRead: true
====
ALTER ALGORITHM = MERGE DEFINER = CURRENT_USER SQL SECURITY INVOKER VIEW v (a) AS SELECT 1 WITH LOCAL CHECK OPTION;
----
alter-view 0..<114
  name: v 73..<74
  orReplace: true
  columns
    a 76..<77
  options
    TableOption 6..<23
      name: "algorithm"
      value: column MERGE 18..<23
    TableOption 24..<46
      name: "definer"
      value: column CURRENT_USER 34..<46
    TableOption 47..<67
      name: "sql security"
      value: column INVOKER 60..<67
  query: Query 82..<90
    body: select
      SelectCore 82..<90
        items
          SelectItem
            expression: integer "1" 89..<90
  checkOption: "local"
====
CREATE AGGREGATE FUNCTION median RETURNS REAL SONAME 'udf.so';
----
create-function 0..<61
  kind: function
  name: median 26..<32
  language: "sql"
====
CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW FOLLOWS first_one SET NEW.a = OLD.a + 1;
----
create-trigger 0..<89
  name: tr 15..<17
  table: t 35..<36
  timing: "before"
  events
    "update"
  body: Body 68..<89
    statements
      sql 68..<89
        Statement 68..<89
          kind: set
          node: set
            SetVariable
              items
                Item
                  scope: unspecified
                  name: "new.a"
                  values
                    binary 80..<89
                      first: column OLD.a 80..<85
                      rest
                        BinaryPart
                          op: "+"
                          operand: integer "1" 88..<89
              parts
                word
                  "SET"
                name
                  NEW 72..<75
                sign
                  "."
                name
                  a 76..<77
                sign
                  "="
                value
                  binary 80..<89
                    first: column OLD.a 80..<85
                    rest
                      BinaryPart
                        op: "+"
                        operand: integer "1" 88..<89
    isRead: true
====
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_name = 't' AND column_name = 'c') = 0, 'ALTER TABLE t ADD c int', 'SELECT 1');
PREPARE s FROM @s;
EXECUTE s;
DEALLOCATE PREPARE s;
----
set 0..<150
  items
    Item
      scope: unspecified
      name: "@s"
      values
        call 9..<150
          name: IF 9..<11
          arguments
            binary 12..<110
              first: subquery 12..<106
                Query 13..<105
                  body: select
                    SelectCore 13..<105
                      items
                        SelectItem
                          expression: call 20..<28
                            name: COUNT 20..<25
                            arguments
                              star 26..<27
                      from
                        table 34..<60
                          information_schema.columns 34..<60
                      condition: and 67..<105
                        binary 67..<83
                          first: column table_name 67..<77
                          rest
                            BinaryPart
                              op: "="
                              operand: string 't' 80..<83
                        binary 88..<105
                          first: column column_name 88..<99
                          rest
                            BinaryPart
                              op: "="
                              operand: string 'c' 102..<105
              rest
                BinaryPart
                  op: "="
                  operand: integer "0" 109..<110
            string 'ALTER TABLE t ADD c int' 112..<137
            string 'SELECT 1' 139..<149
  parts
    word
      "SET"
    value
      variable "@s" 4..<6
    sign
      "="
    value
      call 9..<150
        name: IF 9..<11
        arguments
          binary 12..<110
            first: subquery 12..<106
              Query 13..<105
                body: select
                  SelectCore 13..<105
                    items
                      SelectItem
                        expression: call 20..<28
                          name: COUNT 20..<25
                          arguments
                            star 26..<27
                    from
                      table 34..<60
                        information_schema.columns 34..<60
                    condition: and 67..<105
                      binary 67..<83
                        first: column table_name 67..<77
                        rest
                          BinaryPart
                            op: "="
                            operand: string 't' 80..<83
                      binary 88..<105
                        first: column column_name 88..<99
                        rest
                          BinaryPart
                            op: "="
                            operand: string 'c' 102..<105
            rest
              BinaryPart
                op: "="
                operand: integer "0" 109..<110
          string 'ALTER TABLE t ADD c int' 112..<137
          string 'SELECT 1' 139..<149
prepare 152..<169
  name: s 160..<161
  text: variable "@s" 167..<169
execute 171..<180
  s 179..<180
deallocate 182..<202
  parts
    word
      "DEALLOCATE"
    word
      "PREPARE"
    name
      s 201..<202
====
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER tr AFTER INSERT ON t FOR EACH ROW SET @a = 1 */;
----
create-trigger 0..<112
  name: tr 65..<67
  table: t 84..<85
  timing: "after"
  events
    "insert"
  body: Body 99..<109
    statements
      sql 99..<109
        Statement 99..<109
          kind: set
          node: set
            SetVariable
              items
                Item
                  scope: unspecified
                  name: "@a"
                  values
                    integer "1" 108..<109
              parts
                word
                  "SET"
                value
                  variable "@a" 103..<105
                sign
                  "="
                value
                  integer "1" 108..<109
    isRead: true
====
