SELECT SQL_CALC_FOUND_ROWS DISTINCT a -> '$.x' AS x, @n := @n + 1
FROM t PARTITION (p0) AS s USE INDEX FOR ORDER BY (i, PRIMARY)
  STRAIGHT_JOIN u ON s.id = u.id LEFT JOIN LATERAL (SELECT 1) AS l ON TRUE
WHERE 17 MEMBER OF (tags) AND d > NOW() - INTERVAL 1 DAY
GROUP BY a WITH ROLLUP ORDER BY x LIMIT 5, 10 FOR UPDATE OF s SKIP LOCKED;
----
select 0..<334
  body: select
    SelectCore 0..<283
      isDistinct: true
      modifiers
        "sql_calc_found_rows"
      items
        SelectItem
          expression: binary 36..<46
            first: column a 36..<37
            rest
              BinaryPart
                op: "->"
                operand: string '$.x' 41..<46
          alias: x 50..<51
        SelectItem
          expression: assignment 53..<65
            variable "@n" 53..<55
            binary 59..<65
              first: variable "@n" 59..<61
              rest
                BinaryPart
                  op: "+"
                  operand: integer "1" 64..<65
      from
        join 71..<203
          first: table 71..<128
            t 71..<72
            alias: s 91..<92
            partitions
              p0 84..<86
            indexHints
              IndexHint
                verb: "use"
                purpose: "order by"
                indexes
                  i 117..<118
                  PRIMARY 120..<127
          rest
            Join
              op: "straight_join"
              table: table 145..<146
                u 145..<146
              condition: binary 150..<161
                first: column s.id 150..<154
                rest
                  BinaryPart
                    op: "="
                    operand: column u.id 157..<161
            Join
              op: "left join"
              table: subquery 172..<195
                Query 181..<189
                  body: select
                    SelectCore 181..<189
                      items
                        SelectItem
                          expression: integer "1" 188..<189
                isLateral: true
                alias: l 194..<195
              condition: boolean true 199..<203
      condition: and 210..<260
        like 210..<229
          operand: integer "17" 210..<212
          op: "member of"
          pattern: parenthesized 223..<229
            column tags 224..<228
        binary 234..<260
          first: column d 234..<235
          rest
            BinaryPart
              op: ">"
              operand: binary 238..<260
                first: call 238..<243
                  name: NOW 238..<241
                rest
                  BinaryPart
                    op: "-"
                    operand: interval 246..<260
                      integer "1" 255..<256
                      unit: "day"
      groupBy
        column a 270..<271
  orderBy
    OrderItem
      expression: column x 293..<294
  limit: integer "10" 304..<306
  offset: integer "5" 301..<302
  locking
    LockingClause
      strength: "update"
      tables
        s 321..<322
      wait: skipLocked
====
SELECT * FROM JSON_TABLE(j, '$[*]' COLUMNS (n FOR ORDINALITY, a int PATH '$.a' DEFAULT '0' ON EMPTY NULL ON ERROR,
  NESTED PATH '$.b[*]' COLUMNS (b varchar(10) EXISTS PATH '$'))) AS rows_of;
----
select 0..<190
  body: select
    SelectCore 0..<190
      items
        SelectItem
          expression: star 7..<8
      from
        function 14..<190
          call 14..<179
            name: JSON_TABLE 14..<24
            arguments
              column j 25..<26
              string '$[*]' 28..<34
          alias: rows_of 183..<190
          columnAliases
            n 44..<45
            a 62..<63
            b 147..<148
====
INSERT INTO t (a, b) VALUES (1, 2), (3, DEFAULT) AS new (x, y) ON DUPLICATE KEY UPDATE b = new.y;
----
insert 0..<96
  table: t 12..<13
  alias: new 52..<55
  columns
    a 15..<16
    b 18..<19
  source: query
    Query 21..<48
      body: values
        list
          list
            integer "1" 29..<30
            integer "2" 32..<33
          list
            integer "3" 37..<38
            defaultValue 40..<47
  onConflict: OnConflict
    assignments
      Assignment 87..<96
        columns
          b 87..<88
        value: column new.y 91..<96
====
DELETE t, u FROM t JOIN u USING (id) WHERE t.a = 1;
----
delete 0..<50
  tables
    table 7..<8
      t 7..<8
    table 10..<11
      u 10..<11
  using
    join 17..<36
      first: table 17..<18
        t 17..<18
      rest
        Join
          op: "join"
          table: table 24..<25
            u 24..<25
          using
            id 33..<35
  condition: binary 43..<50
    first: column t.a 43..<46
    rest
      BinaryPart
        op: "="
        operand: integer "1" 49..<50
====
SELECT GROUP_CONCAT(DISTINCT a ORDER BY b DESC SEPARATOR ', '), EXTRACT(DAY_MINUTE FROM d), TRIM(LEADING 'x' FROM s),
  SUM(a) OVER (PARTITION BY b ORDER BY c ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), CAST(j AS UNSIGNED ARRAY),
  CONVERT(s USING utf8mb4), _latin1 X'41', MATCH (s) AGAINST ('word' IN BOOLEAN MODE)
FROM t INTO OUTFILE '/tmp/x' FIELDS TERMINATED BY ',' LINES TERMINATED BY '\n';
----
select 0..<393
  body: select
    SelectCore 0..<393
      items
        SelectItem
          expression: call 7..<62
            name: GROUP_CONCAT 7..<19
            arguments
              column a 29..<30
            isDistinct: true
            orderBy
              OrderItem
                expression: column b 40..<41
                isDescending: true
            separator: string ', ' 57..<61
        SelectItem
          expression: call 64..<90
            name: EXTRACT 64..<71
            arguments
              column DAY_MINUTE 72..<82
              column d 88..<89
            modifiers
              "from"
        SelectItem
          expression: call 92..<116
            name: TRIM 92..<96
            arguments
              string 'x' 105..<108
              column s 114..<115
            modifiers
              "leading"
        SelectItem
          expression: call 120..<200
            name: SUM 120..<123
            arguments
              column a 124..<125
            over: specification
              WindowSpecification
                partitionBy
                  column b 146..<147
                orderBy
                  OrderItem
                    expression: column c 157..<158
                frame: 159..<199
        SelectItem
          expression: cast 202..<227
            operand: column j 207..<208
            type: TypeName 211..<211
              name: unsigned 211..<211
            form: function
        SelectItem
          expression: cast 231..<255
            operand: column s 239..<240
            type: TypeName 247..<254
              name: utf8mb4 247..<254
            form: charset
        SelectItem
          expression: bits "X'41'" 257..<270
        SelectItem
          expression: match 272..<314
            columns
              column s 279..<280
            against: string 'word' 291..<297
            modifier: "in boolean mode"
      into: file
        '/tmp/x' 335..<343
      from
        table 320..<321
          t 320..<321
====
VALUES ROW(1, 'a'), ROW(2, 'b') ORDER BY column_0 LIMIT 1;
TABLE t ORDER BY a LIMIT 3;
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 5) UPDATE t, c SET t.a = c.n;
----
values 0..<57
  body: values
    list
      list
        integer "1" 11..<12
        string 'a' 14..<17
      list
        integer "2" 24..<25
        string 'b' 27..<30
  orderBy
    OrderItem
      expression: column column_0 41..<49
  limit: integer "1" 56..<57
table 59..<85
  body: table
    t 65..<66
  orderBy
    OrderItem
      expression: column a 76..<77
  limit: integer "3" 84..<85
update 87..<189
  with: WithClause
    isRecursive: true
    tables
      CommonTable
        name: c 102..<103
        columns
          n 105..<106
        statement: Statement 112..<162
          kind: select
          node: query
            Query 112..<162
              body: setOperation
                first: select
                  SelectCore 112..<120
                    items
                      SelectItem
                        expression: integer "1" 119..<120
                rest
                  SetOperand
                    op: "union"
                    isAll: true
                    body: select
                      SelectCore 131..<162
                        items
                          SelectItem
                            expression: binary 138..<143
                              first: column n 138..<139
                              rest
                                BinaryPart
                                  op: "+"
                                  operand: integer "1" 142..<143
                        from
                          table 149..<150
                            c 149..<150
                        condition: binary 157..<162
                          first: column n 157..<158
                          rest
                            BinaryPart
                              op: "<"
                              operand: integer "5" 161..<162
  tables
    table 171..<172
      t 171..<172
    table 174..<175
      c 174..<175
  assignments
    Assignment 180..<189
      columns
        t.a 180..<183
      value: column c.n 186..<189
====
