ALTER TABLE t
  ADD COLUMN a int NOT NULL AFTER b,
  ADD (c int, d text),
  MODIFY COLUMN e bigint NOT NULL FIRST,
  CHANGE f g varchar(10),
  ALTER COLUMN h SET DEFAULT (uuid()),
  ALTER i SET INVISIBLE,
  ALTER INDEX j INVISIBLE,
  ALTER CHECK k NOT ENFORCED,
  DROP CHECK l,
  DROP FOREIGN KEY m,
  RENAME COLUMN n TO o,
  RENAME INDEX p TO q,
  RENAME TO r,
  CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci,
  ALGORITHM=INPLACE, LOCK=NONE;
----
alter-table 0..<455
  target: table
  name: t 12..<13
  actions
    addColumn 16..<49
      ColumnDefinition 27..<41
        name: a 27..<28
        type: TypeName 29..<32
          name: int 29..<32
        attributes
          notNull 33..<41
      position: after
        b 48..<49
    addColumns 53..<72
      list
        ColumnDefinition 58..<63
          name: c 58..<59
          type: TypeName 60..<63
            name: int 60..<63
        ColumnDefinition 65..<71
          name: d 65..<66
          type: TypeName 67..<71
            name: text 67..<71
    redefineColumn 76..<113
      ColumnDefinition 90..<107
        name: e 90..<91
        type: TypeName 92..<98
          name: bigint 92..<98
        attributes
          notNull 99..<107
      position: first
    redefineColumn 117..<139
      ColumnDefinition 126..<139
        name: g 126..<127
        type: TypeName 128..<139
          name: varchar 128..<135
          arguments
            integer "10" 136..<138
      from: f 124..<125
    alterColumn 143..<178
      h 156..<157
      setDefault
        parenthesized 170..<178
          call 171..<177
            name: uuid 171..<175
    alterColumn 182..<203
      i 188..<189
      setVisibility
    alterIndexVisibility 207..<230
      j 219..<220
    alterConstraint 234..<260
      k 246..<247
      ConstraintAlteration
    dropConstraint 264..<276
      l 275..<276
      check
    dropConstraint 280..<298
      m 297..<298
      foreignKey
    renameColumn 302..<322
      n 316..<317
      to: o 321..<322
    renameIndex 326..<345
      p 339..<340
      to: q 344..<345
    renameTable r 359..<360 349..<360
    convertCharacterSet 364..<423
      utf8mb4 389..<396
      collation: utf8mb4_0900_ai_ci 405..<423
  algorithm: AlterAlgorithm 427..<455
    algorithm: "INPLACE"
    lock: "NONE"
====
ALTER TABLE t REORGANIZE PARTITION p0, p1 INTO (PARTITION p VALUES LESS THAN (10));
----
alter-table 0..<82
  target: table
  name: t 12..<13
  actions
    partitions 14..<82
      "reorganize partition"
      list
        p0 35..<37
        p1 39..<41
====
ALTER TABLE t EXCHANGE PARTITION p WITH TABLE u WITHOUT VALIDATION;
----
alter-table 0..<66
  target: table
  name: t 12..<13
  actions
    partitions 14..<66
      "exchange partition"
      list
        p 33..<34
====
