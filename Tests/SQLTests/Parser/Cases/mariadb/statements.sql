CREATE OR REPLACE TABLE t (
  x int,
  id uuid DEFAULT uuid(),
  b varchar(10) `xpath`='@b',
  rs timestamp(6) GENERATED ALWAYS AS ROW START INVISIBLE,
  re timestamp(6) GENERATED ALWAYS AS ROW END INVISIBLE,
  PERIOD FOR SYSTEM_TIME (rs, re),
  UNIQUE (x, app WITHOUT OVERLAPS)
) ENGINE=InnoDB PAGE_COMPRESSED=1 WITH SYSTEM VERSIONING
PARTITION BY SYSTEM_TIME INTERVAL 1 MONTH (PARTITION p0 HISTORY, PARTITION pn CURRENT);
----
create-table 0..<422
  name: t 24..<25
  kind: table
  persistence: permanent
  orReplace: true
  columns
    ColumnDefinition 30..<35
      name: x 30..<31
      type: TypeName 32..<35
        name: int 32..<35
    ColumnDefinition 39..<61
      name: id 39..<41
      type: TypeName 42..<46
        name: uuid 42..<46
      attributes
        default 47..<61
          call 55..<61
            name: uuid 55..<59
    ColumnDefinition 65..<91
      name: b 65..<66
      type: TypeName 67..<78
        name: varchar 67..<74
        arguments
          integer "10" 75..<77
      attributes
        options 79..<91
          TableOption 79..<91
            name: "xpath"
            value: string '@b' 87..<91
    ColumnDefinition 95..<150
      name: rs 95..<97
      type: TypeName 98..<110
        name: timestamp 98..<107
        arguments
          integer "6" 108..<109
      attributes
        words "row start" 111..<140
        visibility 141..<150
    ColumnDefinition 154..<207
      name: re 154..<156
      type: TypeName 157..<169
        name: timestamp 157..<166
        arguments
          integer "6" 167..<168
      attributes
        words "row end" 170..<197
        visibility 198..<207
  constraints
    unique 246..<278
      elements
        IndexElement 254..<255
          key: column
            x 254..<255
        IndexElement 257..<277
          key: column
            app 257..<260
      withoutOverlaps: true
  partitionBy: PartitionScheme 336..<422
    method: "system_time"
    partitions
      p0 389..<391
      pn 411..<413
    definitions
      PartitionDefinition 379..<399
        name: p0 389..<391
        values: history
      PartitionDefinition 401..<421
        name: pn 411..<413
        values: current
  options
    TableOption 281..<294
      name: "engine"
      value: column InnoDB 288..<294
    TableOption 295..<312
      name: "page_compressed"
      value: integer "1" 311..<312
    TableOption 313..<335
      name: "with system versioning"
====
ALTER TABLE IF EXISTS t WAIT 5 ADD COLUMN IF NOT EXISTS a int, DROP INDEX IF EXISTS i, MODIFY COLUMN IF EXISTS b text, ALTER INDEX k IGNORED, ADD SYSTEM VERSIONING;
----
alter-table 0..<163
  target: table
  name: t 22..<23
  ifExists: true
  actions
    addColumn 31..<61
      ColumnDefinition 56..<61
        name: a 56..<57
        type: TypeName 58..<61
          name: int 58..<61
      ifNotExists: true
    dropIndex 63..<85
      i 84..<85
      ifExists: true
    redefineColumn 87..<117
      ColumnDefinition 111..<117
        name: b 111..<112
        type: TypeName 113..<117
          name: text 113..<117
      ifExists: true
    alterIndexVisibility 119..<140
      k 131..<132
    other "add system versioning" 142..<163
====
CREATE SEQUENCE IF NOT EXISTS s START WITH 10 INCREMENT BY 2 NOCACHE CYCLE;
ALTER SEQUENCE s RESTART 5;
SELECT NEXT VALUE FOR s, PREVIOUS VALUE FOR s;
DROP SEQUENCE IF EXISTS s;
----
create-sequence 0..<74
  name: s 30..<31
  ifNotExists: true
  options
    start
      integer "10" 43..<45
    increment
      integer "2" 59..<60
    cache
    cycle
      true
alter-sequence 76..<102
  target: sequence
  name: s 91..<92
  actions
    sequenceOptions 93..<102
      restart
        integer "5" 101..<102
select 104..<149
  body: select
    SelectCore 104..<149
      items
        SelectItem
          expression: call 111..<127
            name: nextval 111..<127
            arguments
              column s 126..<127
        SelectItem
          expression: call 129..<149
            name: lastval 129..<149
            arguments
              column s 148..<149
drop-sequence 151..<176
  kind: sequence
  names
    s 175..<176
  ifExists: true
====
INSERT INTO t (a) VALUES (1) RETURNING id;
DELETE HISTORY FROM t BEFORE SYSTEM_TIME '2020-01-01';
UPDATE t FOR PORTION OF p FROM '2020-01-01' TO '2021-01-01' SET a = 1;
SELECT * FROM t FOR SYSTEM_TIME BETWEEN '2020-01-01' AND NOW() AS h LIMIT ROWS EXAMINED 100;
SELECT a FROM t FOR UPDATE WAIT 3;
----
insert 0..<41
  table: t 12..<13
  columns
    a 15..<16
  source: query
    Query 18..<28
      body: values
        list
          list
            integer "1" 26..<27
  returning
    SelectItem
      expression: column id 39..<41
delete 43..<96
  tables
    table 63..<64
      t 63..<64
update 98..<167
  tables
    table 105..<106
      t 105..<106
  assignments
    Assignment 162..<167
      columns
        a 162..<163
      value: integer "1" 166..<167
select 169..<260
  body: select
    SelectCore 169..<236
      items
        SelectItem
          expression: star 176..<177
      from
        table 183..<236
          t 183..<184
          alias: h 235..<236
          systemTime: between
            Point
              value: string '2020-01-01' 209..<221
            Point
              value: call 226..<231
                name: NOW 226..<229
select 262..<295
  body: select
    SelectCore 262..<277
      items
        SelectItem
          expression: column a 269..<270
      from
        table 276..<277
          t 276..<277
  locking
    LockingClause
      strength: "update"
      wait: seconds
        integer "3" 294..<295
====
SET STATEMENT max_statement_time = 1 FOR ALTER TABLE t DROP COLUMN a;
EXECUTE IMMEDIATE 'ALTER TABLE t ADD a int' USING @x;
SHOW ALL SLAVES STATUS;
BACKUP STAGE START;
CREATE USER a IDENTIFIED VIA unix_socket OR mysql_native_password USING PASSWORD('x');
ANALYZE FORMAT=JSON SELECT 1;
LOCK TABLES t READ NOWAIT;
----
set 0..<68
  target: table
  name: t 53..<54
  actions
    dropColumn 55..<68
      a 67..<68
execute 70..<122
  IMMEDIATE 78..<87
  list
    string 'ALTER TABLE t ADD a int' 88..<113
    variable "@x" 120..<122
show 124..<146
  parts
    word
      "SHOW"
    word
      "ALL"
    word
      "SLAVES"
    word
      "STATUS"
backup 148..<166
  parts
    word
      "BACKUP"
    word
      "STAGE"
    word
      "START"
create-user 168..<253
  parts
    word
      "CREATE"
    word
      "USER"
    account
      RoleName
        name: a 180..<181
    word
      "IDENTIFIED"
    word
      "VIA"
    name
      unix_socket 197..<208
    word
      "OR"
    name
      mysql_native_password 212..<233
    word
      "USING"
    word
      "PASSWORD"
    sign
      "("
    text
      'x' 249..<252
    sign
      ")"
analyze 255..<283
  parts
    word
      "ANALYZE"
    word
      "FORMAT"
    sign
      "="
    name
      JSON 270..<274
    statement
      Statement 275..<283
        kind: select
        node: query
          Query 275..<283
            body: select
              SelectCore 275..<283
                items
                  SelectItem
                    expression: integer "1" 282..<283
lock-table 285..<310
  items
    Item
      table: t 297..<298
      mode: "read"
  parts
    word
      "LOCK"
    word
      "TABLES"
    name
      t 297..<298
    word
      "READ"
    word
      "NOWAIT"
====
