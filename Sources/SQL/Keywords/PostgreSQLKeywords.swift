/// What PostgreSQL allows a keyword to name (the four lists of appendix C, "SQL Key Words").
///
/// Words that stand in none of the lists are ordinary names.
enum PostgreSQLKeywords {
  /// Never a name unless quoted; a column label after AS.
  static let reserved = #"""
    all analyse analyze and any array as asc asymmetric both case cast check collate column
    constraint create current_catalog current_date current_role current_time current_timestamp
    current_user default deferrable desc distinct do else end except false fetch for foreign from
    grant group having in initially intersect into lateral leading limit localtime localtimestamp
    not null offset on only or order placing primary references returning select session_user
    some symmetric system_user table then to trailing true union unique user using variadic when
    where window with
    """#

  /// Names of columns and tables, not of functions or types.
  static let columnName = #"""
    between bigint bit boolean char character coalesce dec decimal exists extract float greatest
    grouping inout int integer interval json json_array json_arrayagg json_exists json_object
    json_objectagg json_query json_scalar json_serialize json_table json_value least merge_action
    national nchar none normalize nullif numeric out overlay position precision real row setof
    smallint substring time timestamp treat trim values varchar xmlattributes xmlconcat
    xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
    """#

  /// Names of functions and types, not of columns or tables.
  static let typeFunction = #"""
    authorization binary collation concurrently cross current_schema freeze full ilike inner is
    isnull join left like natural notnull outer overlaps right similar tablesample verbose
    """#

  /// The categories hold from these versions on; before, the word was an ordinary name or an
  /// unreserved keyword (`src/include/parser/kwlist.h` of each version).
  static let introduced: [(ServerVersion, String)] = [
    (ServerVersion(major: 10), "xmlnamespaces xmltable"),
    (ServerVersion(major: 13), "normalize"),
    (ServerVersion(major: 16), "json_array json_arrayagg json_object json_objectagg system_user"),
    (
      ServerVersion(major: 17),
      "json json_exists json_query json_scalar json_serialize json_table json_value merge_action"
    ),
  ]
}
