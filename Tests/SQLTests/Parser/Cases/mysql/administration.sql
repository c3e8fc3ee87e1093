CREATE USER IF NOT EXISTS 'a'@'%' IDENTIFIED WITH caching_sha2_password BY 'x' DEFAULT ROLE r REQUIRE SSL WITH MAX_USER_CONNECTIONS 3 PASSWORD EXPIRE INTERVAL 90 DAY ACCOUNT LOCK COMMENT 'c';
GRANT SELECT (a, b), INSERT, BACKUP_ADMIN ON shop.* TO 'a'@'%' WITH GRANT OPTION;
GRANT r1, r2 TO a WITH ADMIN OPTION;
REVOKE IF EXISTS ALL PRIVILEGES, GRANT OPTION FROM a IGNORE UNKNOWN USER;
SET DEFAULT ROLE r TO a;
SET PASSWORD FOR a = 'x' RETAIN CURRENT PASSWORD;
----
create-user 0..<190
grant 192..<272
  shop 237..<241
grant 274..<309
revoke 311..<383
set 385..<408
set 410..<458
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
set 113..<178
lock-table 180..<231
  items
    Item
      table: t 192..<193
      mode: "read"
    Item
      table: u 211..<212
      mode: "write"
xa 233..<264
====
CHANGE REPLICATION SOURCE TO SOURCE_HOST = 'h', SOURCE_PORT = 3306, IGNORE_SERVER_IDS = (1, 2) FOR CHANNEL 'c';
START REPLICA SQL_THREAD UNTIL SQL_AFTER_GTIDS = 'x' USER = 'u' PASSWORD = 'p';
PURGE BINARY LOGS BEFORE NOW() - INTERVAL 3 DAY;
RESET REPLICA ALL FOR CHANNEL 'c';
----
change 0..<110
start 112..<190
purge 192..<239
reset 241..<274
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
  t 23..<24
show 44..<67
  p 66..<67
explain 69..<99
analyze 101..<157
  t 115..<116
load-data 159..<286
  table: t 204..<205
  columns
    a 269..<270
  isFrom: true
handler 288..<334
  t 296..<297
create-tablespace 336..<416
  ts 354..<356
create-resource 418..<495
  rg 440..<442
flush 497..<529
  t 510..<511
kill 531..<543
clone 545..<578
install 580..<620
====
