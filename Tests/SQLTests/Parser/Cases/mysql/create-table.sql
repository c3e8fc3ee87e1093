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
create-table 0..<684
  name: "order" 27..<34
  kind: table
  persistence: permanent
  ifNotExists: true
  columns
    ColumnDefinition 39..<95
      name: id 39..<41
      type: TypeName 42..<57
        name: bigint 42..<48
        isUnsigned: true
      attributes
        notNull 58..<66
        autoIncrement 67..<81
        comment 'key' 90..<95 82..<95
    ColumnDefinition 99..<177
      name: name 99..<103
      type: TypeName 104..<137
        name: varchar 104..<111
        arguments
          integer "40" 112..<114
        characterSet: utf8mb4 130..<137
      attributes
        collate utf8mb4_bin 146..<157 138..<157
        default 158..<177
          string 'x' 166..<177
    ColumnDefinition 181..<253
      name: total 181..<186
      type: TypeName 187..<200
        name: decimal 187..<194
        arguments
          integer "10" 195..<197
          integer "2" 198..<199
      attributes
        generated 201..<244
          binary 222..<236
            first: column price 222..<227
            rest
              BinaryPart
                op: "*"
                operand: column amount 230..<236
          stored
        notNull 245..<253
    ColumnDefinition 257..<277
      name: hidden 257..<263
      type: TypeName 264..<267
        name: int 264..<267
      attributes
        visibility 268..<277
    ColumnDefinition 281..<311
      name: place 281..<286
      type: TypeName 287..<292
        name: point 287..<292
      attributes
        notNull 293..<301
        srid 302..<311
          integer "4326" 307..<311
  constraints
    primaryKey 315..<331
      elements
        IndexElement 328..<330
          key: column
            id 328..<330
    unique 378..<425
      elements
        IndexElement 401..<414
          key: expression
            call 402..<413
              name: lower 402..<407
              arguments
                column name 408..<412
      indexName: lower_name 389..<399
      indexOptions
        TableOption 416..<425
          name: "invisible"
    check 476..<527
      binary 503..<513
        first: column total 503..<508
        rest
          BinaryPart
            op: ">="
            operand: integer "0" 512..<513
      name: positive 487..<495
      isNotEnforced: true
    foreignKey 531..<607
      columns
        user_id 558..<565
      ForeignKeyTarget 567..<607
        table: users 578..<583
        columns
          id 585..<587
        onDelete: setNull
      name: fk 542..<544
  indexes
    plain 335..<374
      name: by_name 339..<346
      elements
        IndexElement 348..<361
          key: column
            name 348..<352
          prefixLength: integer "10" 353..<355
          isDescending: true
      options
        TableOption 363..<374
          name: "using"
          value: column BTREE 369..<374
    fulltext 429..<472
      name: words 442..<447
      elements
        IndexElement 449..<453
          key: column
            name 449..<453
      options
        TableOption 455..<472
          name: "with parser"
          value: column ngram 467..<472
  options
    TableOption 610..<623
      name: "engine"
      value: column InnoDB 617..<623
    TableOption 624..<640
      name: "auto_increment"
      value: integer "7" 639..<640
    TableOption 642..<665
      name: "character set"
      value: column utf8mb4 658..<665
    TableOption 666..<684
      name: "row_format"
      value: column DYNAMIC 677..<684
====
CREATE TABLE sales (id int, sold date) PARTITION BY RANGE (YEAR(sold)) SUBPARTITION BY HASH (id) SUBPARTITIONS 2 (
  PARTITION p0 VALUES LESS THAN (2020) ENGINE = InnoDB,
  PARTITION p1 VALUES LESS THAN MAXVALUE (SUBPARTITION s0 COMMENT = 'a', SUBPARTITION s1)
);
----
create-table 0..<262
  name: sales 13..<18
  kind: table
  persistence: permanent
  columns
    ColumnDefinition 20..<26
      name: id 20..<22
      type: TypeName 23..<26
        name: int 23..<26
    ColumnDefinition 28..<37
      name: sold 28..<32
      type: TypeName 33..<37
        name: date 33..<37
  partitionBy: PartitionScheme 39..<262
    method: "range"
    keys
      IndexElement 59..<69
        key: expression
          call 59..<69
            name: YEAR 59..<63
            arguments
              column sold 64..<68
    partitions
      p0 127..<129
      p1 183..<185
    definitions
      PartitionDefinition 117..<169
        name: p0 127..<129
        values: lessThan
          list
            integer "2020" 148..<152
        options
          TableOption 154..<169
            name: "engine"
            value: column InnoDB 163..<169
      PartitionDefinition 173..<260
        name: p1 183..<185
        values: lessThanMaximum
        subpartitions
          PartitionDefinition 213..<242
            name: s0 226..<228
            options
              TableOption 229..<242
                name: "comment"
                value: string 'a' 239..<242
          PartitionDefinition 244..<259
            name: s1 257..<259
    subpartitionBy: SubpartitionScheme
      method: "hash"
      keys
        IndexElement 93..<95
          key: column
            id 93..<95
      count: integer "2" 111..<112
====
CREATE TABLE regions (code int, sub int) PARTITION BY LIST COLUMNS (code, sub) (PARTITION north VALUES IN ((1, 2), (3, 4)));
----
create-table 0..<123
  name: regions 13..<20
  kind: table
  persistence: permanent
  columns
    ColumnDefinition 22..<30
      name: code 22..<26
      type: TypeName 27..<30
        name: int 27..<30
    ColumnDefinition 32..<39
      name: sub 32..<35
      type: TypeName 36..<39
        name: int 36..<39
  partitionBy: PartitionScheme 41..<123
    method: "list columns"
    keys
      IndexElement 68..<72
        key: column
          code 68..<72
      IndexElement 74..<77
        key: column
          sub 74..<77
    partitions
      north 90..<95
    definitions
      PartitionDefinition 80..<122
        name: north 90..<95
        values: list
          list
            row 107..<113
              list
                integer "1" 108..<109
                integer "2" 111..<112
            row 115..<121
              list
                integer "3" 116..<117
                integer "4" 119..<120
====
CREATE TEMPORARY TABLE copy LIKE shop.orders;
----
create-table 0..<44
  name: copy 23..<27
  kind: table
  persistence: temporary
  likes
    LikeClause 28..<44
      table: shop.orders 33..<44
      position: 0
====
CREATE TABLE t (a int) REPLACE AS SELECT 1 AS a;
----
create-table 0..<47
  name: t 13..<14
  kind: table
  persistence: permanent
  columns
    ColumnDefinition 16..<21
      name: a 16..<17
      type: TypeName 18..<21
        name: int 18..<21
  query: Query 34..<47
    body: select
      SelectCore 34..<47
        items
          SelectItem
            expression: integer "1" 41..<42
            alias: a 46..<47
====
