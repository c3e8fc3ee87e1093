DO $$ BEGIN
  EXECUTE 'DROP TABLE ' || quote_ident('Order') || ' CASCADE';
  EXECUTE format('COMMENT ON TABLE %I IS %L', 't', 'it''s');
  EXECUTE 'COMMENT ON TABLE t IS ' || quote_literal('it''s');
  EXECUTE 'DROP TABLE ' || quote_ident(name);
END $$;
----
do 0..<250
  body: Body 5..<248
    statements
      block 6..<247
        statements
          dynamic 14..<73
            binary 22..<73
              first: string 'DROP TABLE ' 22..<35
              rest
                BinaryPart
                  op: "||"
                  operand: call 39..<59
                    name: quote_ident 39..<50
                    arguments
                      string 'Order' 51..<58
                BinaryPart
                  op: "||"
                  operand: string ' CASCADE' 63..<73
            list
              Statement 23..<72
                kind: drop-table
                node: drop
                  table
                    names
                      "Order" 51..<58
                    behavior: cascade
                    signatures
                    objects
                      table 51..<58
                        name: "Order" 51..<58
          dynamic 77..<134
            call 85..<134
              name: format 85..<91
              arguments
                string 'COMMENT ON TABLE %I IS %L' 92..<119
                string 't' 121..<124
                string 'it's' 126..<133
            list
              Statement 93..<123
                kind: comment
                node: commentOn
                  table
                    name: t 110..<111
                    comment: 'it's' 116..<123
                    object: table 110..<111
                      name: t 110..<111
          dynamic 138..<196
            binary 146..<196
              first: string 'COMMENT ON TABLE t IS ' 146..<170
              rest
                BinaryPart
                  op: "||"
                  operand: call 174..<196
                    name: quote_literal 174..<187
                    arguments
                      string 'it's' 188..<195
            list
              Statement 147..<195
                kind: comment
                node: commentOn
                  table
                    name: t 164..<165
                    comment: 'it's' 188..<195
                    object: table 164..<165
                      name: t 164..<165
          dynamic 200..<242
            binary 208..<242
              first: string 'DROP TABLE ' 208..<221
              rest
                BinaryPart
                  op: "||"
                  operand: call 225..<242
                    name: quote_ident 225..<236
                    arguments
                      column name 237..<241
    form: text
    isRead: true
  text: ' BEGIN\n  EXECUTE 'DROP TABLE ' || quote_ident('Order') || ' CASCADE';\n  EXECUTE format('COMMENT ON TABLE %I IS %L', 't', 'it''s');\n  EXECUTE 'COMMENT ON TABLE t IS ' || quote_literal('it''s');\n  EXECUTE 'DROP TABLE ' || quote_ident(name);\nEND ' 3..<250
====
