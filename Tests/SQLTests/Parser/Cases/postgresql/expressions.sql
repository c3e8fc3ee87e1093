SELECT a or, b IS NULL and FROM t
----
select 0..<33
  body: select
    SelectCore 0..<33
      items
        SelectItem
          expression: column a 7..<8
          alias: or 9..<11
        SelectItem
          expression: isTest 13..<22
            operand: column b 13..<14
            predicate: null
          alias: and 23..<26
      from
        table 32..<33
          t 32..<33
====
SELECT interval '1' day to second(3), numeric(3, 1) '1', lower(x) 'y', s.t 'z'
----
select 0..<78
  body: select
    SelectCore 0..<78
      items
        SelectItem
          expression: typedLiteral 7..<36
            TypeName 7..<15
              name: interval 7..<15
              arguments
                integer "3" 34..<35
              intervalFields: "day to second"
            '1' 16..<19
        SelectItem
          expression: typedLiteral 38..<55
            TypeName 38..<51
              name: numeric 38..<45
              arguments
                integer "3" 46..<47
                integer "1" 49..<50
            '1' 52..<55
        SelectItem
          expression: typedLiteral 57..<69
            TypeName 57..<65
              name: lower 57..<62
              arguments
                column x 63..<64
            'y' 66..<69
        SelectItem
          expression: typedLiteral 71..<78
            TypeName 71..<74
              name: s.t 71..<74
            'z' 75..<78
====
SELECT a BETWEEN b <= c AND d, e AT LOCAL :: text
----
select 0..<49
  body: select
    SelectCore 0..<49
      items
        SelectItem
          expression: between 7..<29
            operand: column a 7..<8
            low: binary 17..<23
              first: column b 17..<18
              rest
                BinaryPart
                  op: "<="
                  operand: column c 22..<23
            high: column d 28..<29
        SelectItem
          expression: cast 31..<49
            operand: atTimeZone 31..<41
              column e 31..<32
            type: TypeName 45..<49
              name: text 45..<49
            form: colons
====
