CREATE TABLE IF NOT EXISTS `order` (
  id bigint unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',
  name varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT _utf8mb4'x',
  total decimal(10,2) GENERATED ALWAYS AS (price * amount) STORED NOT NULL,
  hidden int INVISIBLE,
  place point NOT NULL SRID 4326,
  PRIMARY KEY (id),
  KEY by_name (name(10) DESC) USING BTREE,
  UNIQUE KEY lower_name ((lower(name))) INVISIBLE,
  FULLTEXT KEY words (name) WITH PARSER ngram,
  CONSTRAINT positive CHECK (total >= 0) NOT ENFORCED,
  CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
) ENGINE=InnoDB AUTO_INCREMENT=7, DEFAULT CHARSET utf8mb4 ROW_FORMAT=DYNAMIC;
----
====
CREATE TABLE sales (id int, sold date) PARTITION BY RANGE (YEAR(sold)) SUBPARTITION BY HASH (id) SUBPARTITIONS 2 (
  PARTITION p0 VALUES LESS THAN (2020) ENGINE = InnoDB,
  PARTITION p1 VALUES LESS THAN MAXVALUE (SUBPARTITION s0 COMMENT = 'a', SUBPARTITION s1)
);
----
====
CREATE TABLE regions (code int, sub int) PARTITION BY LIST COLUMNS (code, sub) (PARTITION north VALUES IN ((1, 2), (3, 4)));
----
====
CREATE TEMPORARY TABLE copy LIKE shop.orders;
----
====
CREATE TABLE t (a int) REPLACE AS SELECT 1 AS a;
----
====
