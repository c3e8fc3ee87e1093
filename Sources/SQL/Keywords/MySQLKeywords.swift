/// The words that MySQL and MariaDB do not allow as an unquoted name.
///
/// MySQL: the manuals' pages "Keywords and Reserved Words", 5.7 to 9.5. MariaDB: each word tried as the
/// name of a column on 10.11.19; the versions are those of the page "Reserved Words".
enum MySQLKeywords {
  /// Reserved in MySQL 5.7 and in every later version.
  static let mysqlReserved = #"""
    accessible add all alter analyze and as asc asensitive before between bigint binary blob both by
    call cascade case change char character check collate column condition constraint continue
    convert create cross current_date current_time current_timestamp current_user cursor database
    databases day_hour day_microsecond day_minute day_second dec decimal declare default delayed
    delete desc describe deterministic distinct distinctrow div double drop dual each else elseif
    enclosed escaped exists exit explain false fetch float float4 float8 for force foreign from
    fulltext generated get grant group having high_priority hour_microsecond hour_minute hour_second
    if ignore in index infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer
    interval into io_after_gtids io_before_gtids is iterate join key keys kill leading leave left
    like limit linear lines load localtime localtimestamp lock long longblob longtext loop
    low_priority match maxvalue mediumblob mediumint mediumtext middleint minute_microsecond
    minute_second mod modifies natural not no_write_to_binlog null numeric on optimize
    optimizer_costs option optionally or order out outer outfile partition precision primary
    procedure purge range read reads read_write real references regexp release rename repeat replace
    require resignal restrict return revoke right rlike schema schemas second_microsecond select
    sensitive separator set show signal smallint spatial specific sql sqlexception sqlstate
    sqlwarning sql_big_result sql_calc_found_rows sql_small_result ssl starting stored straight_join
    table terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock
    unsigned update usage use using utc_date utc_time utc_timestamp values varbinary varchar
    varcharacter varying virtual when where while with write xor year_month zerofill
    """#

  /// Words that a later version of MySQL reserved, each list behind the version that did.
  static let mysqlReservedLater: [(ServerVersion, String)] = [
    (
      ServerVersion(major: 8),
      """
      cube cume_dist dense_rank empty except first_value function grouping groups json_table lag
      last_value lead nth_value ntile of over percent_rank rank recursive row row_number rows system
      window
      """
    ),
    (ServerVersion(major: 8, minor: 0, patch: 14), "lateral"),
    (ServerVersion(major: 8, minor: 0, patch: 31), "intersect"),
    (ServerVersion(major: 8, minor: 4), "manual parallel qualify tablesample"),
    (ServerVersion(major: 9, minor: 2), "library"),
    (ServerVersion(major: 9, minor: 5), "external"),
  ]

  /// Words that were reserved up to MySQL 8.3.
  static let mysqlReservedBefore84 = "master_bind master_ssl_verify_server_cert"

  /// Reserved in every MariaDB that is still in use.
  static let mariadbReserved = #"""
    accessible add all alter analyze and as asc asensitive before between bigint binary blob both by
    call cascade case change char character check collate column condition constraint continue
    convert create cross current_date current_role current_time current_timestamp current_user
    cursor databases day_hour day_microsecond day_minute day_second dec decimal declare default
    delayed delete delete_domain_id desc describe deterministic distinct distinctrow div
    do_domain_ids double drop dual each else elseif enclosed escaped exists exit explain false fetch
    float float4 float8 for force foreign from fulltext grant group having high_priority
    hour_microsecond hour_minute hour_second if ignore ignore_domain_ids in index infile inner inout
    insensitive insert int int1 int2 int3 int4 int8 integer interval into is iterate join key keys
    kill leading leave left like limit linear lines load localtime localtimestamp lock long longblob
    longtext loop low_priority master_demote_to_replica master_demote_to_slave
    master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext middleint
    minute_microsecond minute_second mod modifies natural not no_write_to_binlog null numeric on
    optimize optionally or order out outer outfile over page_checksum parse_vcol_expr partition
    portion precision primary procedure purge range read reads read_write real recursive
    ref_system_id references regexp release rename repeat replace require resignal restrict return
    returning revoke right rlike rows schemas second_microsecond select sensitive separator set show
    signal smallint spatial specific sql sql_big_result sql_calc_found_rows sql_small_result
    sqlexception sqlstate sqlwarning ssl starting stats_auto_recalc stats_persistent
    stats_sample_pages straight_join table terminated then tinyblob tinyint tinytext to trailing
    trigger true undo union unique unlock unsigned update usage use using utc_date utc_time
    utc_timestamp values varbinary varchar varcharacter varying when where while with write xor
    year_month zerofill
    """#

  /// Words that a later version of MariaDB reserved.
  static let mariadbReservedLater: [(ServerVersion, String)] = [
    (ServerVersion(major: 10, minor: 3), "except intersect"),
    (ServerVersion(major: 10, minor: 6), "offset"),
    (ServerVersion(major: 10, minor: 7), "row_number"),
  ]

  /// The character sets that a string's introducer may name, as `_utf8mb4'…'`.
  static let characterSets: Set<String> = Set(
    """
    armscii8 ascii big5 binary cp1250 cp1251 cp1256 cp1257 cp850 cp852 cp866 cp932 dec8 eucjpms
    euckr gb18030 gb2312 gbk geostd8 greek hebrew hp8 keybcs2 koi8r koi8u latin1 latin2 latin5
    latin7 macce macroman sjis swe7 tis620 ucs2 ujis utf16 utf16le utf32 utf8 utf8mb3 utf8mb4
    """.utf8.split(whereSeparator: Keyword.isSeparator).map { String(Substring($0)) })
}
