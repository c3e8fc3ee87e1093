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

  /// Names of anything, and yet keywords: a few places take a name only that is none (version 18).
  static let unreserved = #"""
    abort absent absolute access action add admin after aggregate also alter always asensitive
    assertion assignment at atomic attach attribute backward before begin breadth by cache call
    called cascade cascaded catalog chain characteristics checkpoint class close cluster
    columns comment comments commit committed compression conditional configuration conflict
    connection constraints content continue conversion copy cost csv cube current cursor cycle
    data database day deallocate declare defaults deferred definer delete delimiter delimiters
    depends depth detach dictionary disable discard document domain double drop each empty
    enable encoding encrypted enforced enum error escape event exclude excluding exclusive
    execute explain expression extension external family filter finalize first following force
    format forward function functions generated global granted groups handler header hold hour
    identity if immediate immutable implicit import include including increment indent index
    indexes inherit inherits inline input insensitive insert instead invoker isolation keep key
    keys label language large last leakproof level listen load local location lock locked
    logged mapping match matched materialized maxvalue merge method minute minvalue mode month
    move name names nested new next nfc nfd nfkc nfkd no normalized nothing notify nowait nulls
    object objects of off oids old omit operator option options ordinality others over
    overriding owned owner parallel parameter parser partial partition passing password path
    period plan plans policy preceding prepare prepared preserve prior privileges procedural
    procedure procedures program publication quote quotes range read reassign recursive ref
    referencing refresh reindex relative release rename repeatable replace replica reset
    restart restrict return returns revoke role rollback rollup routine routines rows rule
    savepoint scalar schema schemas scroll search second security sequence sequences
    serializable server session set sets share show simple skip snapshot source sql stable
    standalone start statement statistics stdin stdout storage stored strict string strip
    subscription support sysid system tables tablespace target temp template temporary text
    ties transaction transform trigger truncate trusted type types uescape unbounded
    uncommitted unconditional unencrypted unknown unlisten unlogged until update vacuum valid
    validate validator value varying version view views virtual volatile whitespace within
    without work wrapper write xml year yes zone
    """#

  private static let unreservedKeywords: Set<Keyword> = Set(
    unreserved.split(whereSeparator: \.isWhitespace).map { Keyword(word: $0) })

  static func isUnreserved(_ keyword: Keyword) -> Bool {
    keyword != .notKeyword && unreservedKeywords.contains(keyword)
  }

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

  /// The unreserved keywords up to version 13, where no keyword was an alias without AS.
  static let unreservedBefore14: Set<Keyword> = Set(
    """
    abort absolute access action add admin after aggregate also alter always assertion assignment
    at attach attribute backward before begin by cache call called cascade cascaded catalog chain
    characteristics checkpoint class close cluster columns comment comments commit committed
    configuration conflict connection constraints content continue conversion copy cost csv cube
    current cursor cycle data database day deallocate declare defaults deferred definer delete
    delimiter delimiters depends detach dictionary disable discard document domain double drop
    each enable encoding encrypted enum escape event exclude excluding exclusive execute explain
    expression extension external family filter first following force forward function functions
    generated global granted groups handler header hold hour identity if immediate immutable
    implicit import include including increment index indexes inherit inherits inline input
    insensitive insert instead invoker isolation key label language large last leakproof level
    listen load local location lock locked logged mapping match materialized maxvalue method
    minute minvalue mode month move name names new next nfc nfd nfkc nfkd no normalized nothing
    notify nowait nulls object of off oids old operator option options ordinality others over
    overriding owned owner parallel parser partial partition passing password plans policy
    preceding prepare prepared preserve prior privileges procedural procedure procedures program
    publication quote range read reassign recheck recursive ref referencing refresh reindex
    relative release rename repeatable replace replica reset restart restrict returns revoke role
    rollback rollup routine routines rows rule savepoint schema schemas scroll search second
    security sequence sequences serializable server session set sets share show simple skip
    snapshot sql stable standalone start statement statistics stdin stdout storage stored strict
    strip subscription support sysid system tables tablespace temp template temporary text ties
    transaction transform trigger truncate trusted type types uescape unbounded uncommitted
    unencrypted unknown unlisten unlogged until update vacuum valid validate validator value
    varying version view views volatile whitespace within without work wrapper write xml year yes
    zone
    """.split(whereSeparator: \.isWhitespace).map { Keyword(word: $0) })
}
