CREATE USER IF NOT EXISTS 'a'@'%' IDENTIFIED WITH caching_sha2_password BY 'x' DEFAULT ROLE r REQUIRE SSL WITH MAX_USER_CONNECTIONS 3 PASSWORD EXPIRE INTERVAL 90 DAY ACCOUNT LOCK COMMENT 'c';
GRANT SELECT (a, b), INSERT, BACKUP_ADMIN ON shop.* TO 'a'@'%' WITH GRANT OPTION;
GRANT r1, r2 TO a WITH ADMIN OPTION;
REVOKE IF EXISTS ALL PRIVILEGES, GRANT OPTION FROM a IGNORE UNKNOWN USER;
SET DEFAULT ROLE r TO a;
SET PASSWORD FOR a = 'x' RETAIN CURRENT PASSWORD;
----
create-user 0..<190
  parts
    word
      "CREATE"
    word
      "USER"
    word
      "IF"
    word
      "NOT"
    word
      "EXISTS"
    account
      RoleName
        name: "a" 26..<29
        host: "@'%'" 29..<33
    word
      "IDENTIFIED"
    word
      "WITH"
    name
      caching_sha2_password 50..<71
    word
      "BY"
    text
      'x' 75..<78
    word
      "DEFAULT"
    word
      "ROLE"
    account
      RoleName
        name: r 92..<93
    word
      "REQUIRE"
    word
      "SSL"
    word
      "WITH"
    word
      "MAX_USER_CONNECTIONS"
    value
      integer "3" 132..<133
    word
      "PASSWORD"
    word
      "EXPIRE"
    word
      "INTERVAL"
    value
      integer "90" 159..<161
    word
      "DAY"
    word
      "ACCOUNT"
    word
      "LOCK"
    word
      "COMMENT"
    text
      'c' 187..<190
grant 192..<272
  object: shop 237..<241
  parts
    word
      "GRANT"
    word
      "SELECT"
    sign
      "("
    name
      a 206..<207
    sign
      ","
    name
      b 209..<210
    sign
      ")"
    sign
      ","
    word
      "INSERT"
    sign
      ","
    account
      RoleName
        name: BACKUP_ADMIN 221..<233
    word
      "ON"
    name
      shop 237..<241
    sign
      "."
    sign
      "*"
    word
      "TO"
    account
      RoleName
        name: "a" 247..<250
        host: "@'%'" 250..<254
    word
      "WITH"
    word
      "GRANT"
    word
      "OPTION"
grant 274..<309
  parts
    word
      "GRANT"
    account
      RoleName
        name: r1 280..<282
    sign
      ","
    account
      RoleName
        name: r2 284..<286
    word
      "TO"
    account
      RoleName
        name: a 290..<291
    word
      "WITH"
    word
      "ADMIN"
    word
      "OPTION"
revoke 311..<383
  parts
    word
      "REVOKE"
    word
      "IF"
    word
      "EXISTS"
    word
      "ALL"
    word
      "PRIVILEGES"
    sign
      ","
    word
      "GRANT"
    word
      "OPTION"
    word
      "FROM"
    account
      RoleName
        name: a 362..<363
    word
      "IGNORE"
    word
      "UNKNOWN"
    word
      "USER"
set 385..<408
  parts
    word
      "SET"
    word
      "DEFAULT"
    word
      "ROLE"
    account
      RoleName
        name: r 402..<403
    word
      "TO"
    account
      RoleName
        name: a 407..<408
set 410..<458
  parts
    word
      "SET"
    word
      "PASSWORD"
    word
      "FOR"
    account
      RoleName
        name: a 427..<428
    sign
      "="
    text
      'x' 431..<434
    word
      "RETAIN"
    word
      "CURRENT"
    word
      "PASSWORD"
====
SET GLOBAL max_connections = 10, @@session.sql_mode = 'ANSI_QUOTES', @x := 1, NAMES utf8mb4 COLLATE utf8mb4_bin;
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED, READ ONLY;
LOCK TABLES t AS x READ LOCAL, u LOW_PRIORITY WRITE;
XA COMMIT 'a', 'b', 1 ONE PHASE;
----
set 0..<111
  items
    Item
      scope: global
      name: "max_connections"
      values
        integer "10" 29..<31
    Item
      scope: unspecified
      name: "@@session.sql_mode"
      values
        string 'ANSI_QUOTES' 54..<67
    Item
      scope: unspecified
      name: "@x"
      values
        integer "1" 75..<76
    Item
      scope: session
      name: "names"
      values
        column utf8mb4 84..<91
  parts
    word
      "SET"
    word
      "GLOBAL"
    name
      max_connections 11..<26
    sign
      "="
    value
      integer "10" 29..<31
    sign
      ","
    value
      variable "@@session.sql_mode" 33..<51
    sign
      "="
    value
      string 'ANSI_QUOTES' 54..<67
    sign
      ","
    value
      variable "@x" 69..<71
    sign
      ":="
    value
      integer "1" 75..<76
    sign
      ","
    word
      "NAMES"
    name
      utf8mb4 84..<91
    word
      "COLLATE"
    name
      utf8mb4_bin 100..<111
set 113..<178
  parts
    word
      "SET"
    word
      "SESSION"
    word
      "TRANSACTION"
    word
      "ISOLATION"
    word
      "LEVEL"
    word
      "READ"
    word
      "COMMITTED"
    sign
      ","
    word
      "READ"
    word
      "ONLY"
lock-table 180..<231
  items
    Item
      table: t 192..<193
      mode: "read"
    Item
      table: u 211..<212
      mode: "write"
  parts
    word
      "LOCK"
    word
      "TABLES"
    name
      t 192..<193
    word
      "AS"
    name
      x 197..<198
    word
      "READ"
    word
      "LOCAL"
    sign
      ","
    name
      u 211..<212
    word
      "LOW_PRIORITY"
    word
      "WRITE"
xa 233..<264
  parts
    word
      "XA"
    word
      "COMMIT"
    text
      'a' 243..<246
    sign
      ","
    text
      'b' 248..<251
    sign
      ","
    value
      integer "1" 253..<254
    word
      "ONE"
    word
      "PHASE"
====
CHANGE REPLICATION SOURCE TO SOURCE_HOST = 'h', SOURCE_PORT = 3306, IGNORE_SERVER_IDS = (1, 2) FOR CHANNEL 'c';
START REPLICA SQL_THREAD UNTIL SQL_AFTER_GTIDS = 'x' USER = 'u' PASSWORD = 'p';
PURGE BINARY LOGS BEFORE NOW() - INTERVAL 3 DAY;
RESET REPLICA ALL FOR CHANNEL 'c';
----
change 0..<110
  parts
    word
      "CHANGE"
    word
      "REPLICATION"
    word
      "SOURCE"
    word
      "TO"
    word
      "SOURCE_HOST"
    sign
      "="
    text
      'h' 43..<46
    sign
      ","
    word
      "SOURCE_PORT"
    sign
      "="
    value
      integer "3306" 62..<66
    sign
      ","
    word
      "IGNORE_SERVER_IDS"
    sign
      "="
    sign
      "("
    value
      integer "1" 89..<90
    sign
      ","
    value
      integer "2" 92..<93
    sign
      ")"
    word
      "FOR"
    word
      "CHANNEL"
    text
      'c' 107..<110
start 112..<190
  parts
    word
      "START"
    word
      "REPLICA"
    word
      "SQL_THREAD"
    word
      "UNTIL"
    word
      "SQL_AFTER_GTIDS"
    sign
      "="
    text
      'x' 161..<164
    word
      "USER"
    sign
      "="
    text
      'u' 172..<175
    word
      "PASSWORD"
    sign
      "="
    text
      'p' 187..<190
purge 192..<239
  parts
    word
      "PURGE"
    word
      "BINARY"
    word
      "LOGS"
    word
      "BEFORE"
    value
      binary 217..<239
        first: call 217..<222
          name: NOW 217..<220
        rest
          BinaryPart
            op: "-"
            operand: interval 225..<239
              integer "3" 234..<235
              unit: "day"
reset 241..<274
  parts
    word
      "RESET"
    word
      "REPLICA"
    word
      "ALL"
    word
      "FOR"
    word
      "CHANNEL"
    text
      'c' 271..<274
====
SHOW FULL COLUMNS FROM t FROM db LIKE 'a%';
SHOW CREATE PROCEDURE p;
EXPLAIN FORMAT = TREE SELECT 1;
ANALYZE TABLE t UPDATE HISTOGRAM ON a, b WITH 10 BUCKETS;
LOAD DATA LOCAL INFILE 'f' IGNORE INTO TABLE t CHARACTER SET utf8mb4 FIELDS TERMINATED BY ',' IGNORE 1 LINES (a, @b) SET c = @b;
HANDLER t READ i >= (1, 2) WHERE a > 1 LIMIT 3;
CREATE TABLESPACE ts ADD DATAFILE 'x.ibd' FILE_BLOCK_SIZE = 8192 ENGINE = InnoDB;
CREATE RESOURCE GROUP rg TYPE = USER VCPU = 0-3, 5 THREAD_PRIORITY = 5 ENABLE;
FLUSH TABLES t, u WITH READ LOCK;
KILL QUERY 5;
CLONE LOCAL DATA DIRECTORY = '/x';
INSTALL COMPONENT 'file://a', 'file://b';
----
show 0..<42
  object: t 23..<24
  parts
    word
      "SHOW"
    word
      "FULL"
    word
      "COLUMNS"
    word
      "FROM"
    name
      t 23..<24
    word
      "FROM"
    name
      db 30..<32
    word
      "LIKE"
    text
      'a%' 38..<42
show 44..<67
  object: p 66..<67
  parts
    word
      "SHOW"
    word
      "CREATE"
    word
      "PROCEDURE"
    name
      p 66..<67
explain 69..<99
  parts
    word
      "EXPLAIN"
    word
      "FORMAT"
    sign
      "="
    name
      TREE 86..<90
    statement
      Statement 91..<99
        kind: select
        node: query
          Query 91..<99
            body: select
              SelectCore 91..<99
                items
                  SelectItem
                    expression: integer "1" 98..<99
analyze 101..<157
  object: t 115..<116
  parts
    word
      "ANALYZE"
    word
      "TABLE"
    name
      t 115..<116
    word
      "UPDATE"
    word
      "HISTOGRAM"
    word
      "ON"
    name
      a 137..<138
    sign
      ","
    name
      b 140..<141
    word
      "WITH"
    value
      integer "10" 147..<149
    word
      "BUCKETS"
load-data 159..<286
  table: t 204..<205
  columns
    a 269..<270
  isFrom: true
  parts
    word
      "LOAD"
    word
      "DATA"
    word
      "LOCAL"
    word
      "INFILE"
    text
      'f' 182..<185
    word
      "IGNORE"
    word
      "INTO"
    word
      "TABLE"
    name
      t 204..<205
    word
      "CHARACTER"
    word
      "SET"
    name
      utf8mb4 220..<227
    word
      "FIELDS"
    word
      "TERMINATED"
    word
      "BY"
    text
      ',' 249..<252
    word
      "IGNORE"
    value
      integer "1" 260..<261
    word
      "LINES"
    sign
      "("
    name
      a 269..<270
    sign
      ","
    value
      variable "@b" 272..<274
    sign
      ")"
    word
      "SET"
    name
      c 280..<281
    sign
      "="
    value
      variable "@b" 284..<286
handler 288..<334
  object: t 296..<297
  parts
    word
      "HANDLER"
    name
      t 296..<297
    word
      "READ"
    name
      i 303..<304
    sign
      ">="
    sign
      "("
    value
      integer "1" 309..<310
    sign
      ","
    value
      integer "2" 312..<313
    sign
      ")"
    word
      "WHERE"
    value
      binary 321..<326
        first: column a 321..<322
        rest
          BinaryPart
            op: ">"
            operand: integer "1" 325..<326
    word
      "LIMIT"
    value
      integer "3" 333..<334
create-tablespace 336..<416
  object: ts 354..<356
  parts
    word
      "CREATE"
    word
      "TABLESPACE"
    name
      ts 354..<356
    word
      "ADD"
    word
      "DATAFILE"
    text
      'x.ibd' 370..<377
    word
      "FILE_BLOCK_SIZE"
    sign
      "="
    value
      integer "8192" 396..<400
    word
      "ENGINE"
    sign
      "="
    name
      InnoDB 410..<416
create-resource 418..<495
  object: rg 440..<442
  parts
    word
      "CREATE"
    word
      "RESOURCE"
    word
      "GROUP"
    name
      rg 440..<442
    word
      "TYPE"
    sign
      "="
    word
      "USER"
    word
      "VCPU"
    sign
      "="
    value
      integer "0" 462..<463
    sign
      "-"
    value
      integer "3" 464..<465
    sign
      ","
    value
      integer "5" 467..<468
    word
      "THREAD_PRIORITY"
    sign
      "="
    value
      integer "5" 487..<488
    word
      "ENABLE"
flush 497..<529
  object: t 510..<511
  parts
    word
      "FLUSH"
    word
      "TABLES"
    name
      t 510..<511
    sign
      ","
    name
      u 513..<514
    word
      "WITH"
    word
      "READ"
    word
      "LOCK"
kill 531..<543
  parts
    word
      "KILL"
    word
      "QUERY"
    value
      integer "5" 542..<543
clone 545..<578
  parts
    word
      "CLONE"
    word
      "LOCAL"
    word
      "DATA"
    word
      "DIRECTORY"
    sign
      "="
    text
      '/x' 574..<578
install 580..<620
  parts
    word
      "INSTALL"
    word
      "COMPONENT"
    text
      'file://a' 598..<608
    sign
      ","
    text
      'file://b' 610..<620
====
