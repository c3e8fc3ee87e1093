extension Keyword {
  /// What divides the words of a list.
  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  /// The words in lower case, in the order of the cases after ``notKeyword``.
  ///
  /// Sources: PostgreSQL 9.6 to 18 `src/include/parser/kwlist.h`, the MySQL 5.7 to 9.5 manuals' pages
  /// "Keywords and Reserved Words", MariaDB's page "Reserved Words", and the words of PL/pgSQL.
  static let spellingList = #"""
    abort absent absolute access accessible account action active add admin after against
    aggregate algorithm alias all allow_missing_files also alter always analyse analyze and any
    array as asc ascii asensitive assertion assignment asymmetric at atomic attach attribute
    authentication authorization authors auto auto_increment auto_refresh auto_refresh_source
    autoextend_size avg avg_row_length backup backward before begin bernoulli between bigint
    bigserial binary binlog bit blob block body bool boolean both bpchar breadth brin btree
    buckets bulk by byte cache call called cascade cascaded case cast catalog catalog_name chain
    challenge_response change changed channel char character characteristics charset check
    checkpoint checksum cipher class class_origin client clob clone close cluster clustering
    coalesce code collate collation column column_add column_check column_create column_delete
    column_format column_get column_name columns comment comments commit committed compact
    completion component compressed compression concurrent concurrently condition conditional
    configuration conflict connection consistent constant constraint constraint_catalog
    constraint_name constraint_schema constraints contains content context continue contributors
    conversion convert copy cost cpu create cross csv cube cume_dist current current_catalog
    current_date current_pos current_role current_schema current_time current_timestamp
    current_user cursor cursor_name cycle data database databases datafile date datetime day
    day_hour day_microsecond day_minute day_second deallocate debug dec decimal declare default
    default_auth defaults deferrable deferred definer definition delay_key_write delayed delete
    delete_domain_id delimiter delimiters dense_rank depends depth des_key_file desc describe
    description detach deterministic diagnostics dictionary directory disable discard disk
    distinct distinctrow div do do_domain_ids document domain double drop dual duality dumpfile
    duplicate dynamic each else elseif elsif empty enable enclosed encoding encrypted encryption
    encryption_key_id end ends enforced engine engine_attribute engines enum error errors escape
    escaped event events every examined except exception exchange exclude excluding exclusive
    execute exists exit expansion expire explain export expression extended extension extent_size
    external external_format extract factor failed_login_attempts false family fast faults
    federated fetch fields file file_block_size file_format file_name file_pattern file_prefix
    files fillfactor filter finalize finish first first_value fixed float float4 float8 flush
    following follows for force foreach foreign format forward found freeze from full fulltext
    function functions general generate generated geomcollection geometry geometrycollection get
    get_format get_master_public_key get_source_public_key gin gist global goto grant granted
    grants greatest group group_replication grouping groups gtid_only gtids guided handler hard
    hash having header help high_priority histogram history hold host hosts hour hour_microsecond
    hour_minute hour_second id identified identity if ignore ignore_domain_ids ignore_server_ids
    ignored ilike immediate immutable implicit import in inactive include including increment
    indent index indexes inet infile info inherit inherits initial initial_size initially
    initiate inline inner inout inplace input insensitive insert insert_method install instance
    instant instead int int1 int2 int3 int4 int8 integer intersect interval into invisible
    invoker io io_after_gtids io_before_gtids io_thread ipc is isnull isolation isopen issuer
    iterate join json json_array json_arrayagg json_exists json_object json_objectagg json_query
    json_scalar json_serialize json_table json_value jsonb keep key key_block_size keyring keys
    kill label lag language large last last_value lastval lateral lead leading leakproof least
    leave leaves left less level library like limit linear lines linestring list listen load
    local localtime localtimestamp location lock locked locks log logfile logged logs long
    longblob longtext loop low_priority manual mapping master master_auto_position master_bind
    master_compression_algorithms master_connect_retry master_delay master_demote_to_replica
    master_demote_to_slave master_gtid_pos master_heartbeat_period master_host master_log_file
    master_log_pos master_password master_port master_public_key_path master_retry_count
    master_server_id master_ssl master_ssl_ca master_ssl_capath master_ssl_cert master_ssl_cipher
    master_ssl_crl master_ssl_crlpath master_ssl_key master_ssl_verify_server_cert
    master_tls_ciphersuites master_tls_version master_use_gtid master_user
    master_zstd_compression_level match matched materialized max_connections_per_hour
    max_queries_per_hour max_rows max_size max_statement_time max_updates_per_hour
    max_user_connections maxvalue medium mediumblob mediumint mediumtext member memory merge
    merge_action message_text method microsecond middleint migrate min_rows minus minute
    minute_microsecond minute_second minvalue mod mode modifies modify monitor month move
    multilinestring multipoint multipolygon mutex mysql mysql_errno name names national natural
    nchar ndb ndbcluster nested network_namespace never new next nextval nfc nfd nfkc nfkd no
    no_wait no_write_to_binlog nocache nocopy nocycle nodegroup nomaxvalue nominvalue nonblocking
    none normalize normalized not notfound nothing notice notify notnull nowait nth_value ntile
    null nullif nulls number numeric nvarchar object objects of off offline offset oids oj old
    old_password omit on one online only open operator optimize optimizer_costs option optional
    optionally options or order ordinality organization others out outer outfile over overlaps
    overlay overriding owned owner pack_keys package page page_checksum parallel parameter
    parameters parse_gcol_expr parse_tree parse_vcol_expr parser partial partition partitioning
    partitions passing password password_lock_time path percent_rank perform period persist
    persist_only persistent phase placing plan plans plpgsql plugin plugin_dir plugins point
    policy polygon port portion position precedes preceding precision prepare prepared preserve
    prev previous primary prior privilege_checks_user privileges procedural procedure procedures
    process processlist profile profiles program proxy publication purge qualify quarter query
    quick quote quotes raise random range rank raw read read_only read_write reads real reassign
    rebuild recover recursive redo_buffer_size redofile redundant ref ref_system_id reference
    references referencing refresh regexp registration reindex relational relative relay
    relay_log_file relay_log_pos relay_thread relaylog release reload remote remove rename
    reorganize repack repair repeat repeatable replace replay replica replica_pos replicas
    replicate_do_db replicate_do_table replicate_ignore_db replicate_ignore_table
    replicate_rewrite_db replicate_wild_do_table replicate_wild_ignore_table replication require
    require_row_format reset resignal resource respect restart restore restrict resume retain
    return returned_sqlstate returning returns reuse reverse revoke right rlike role rollback
    rollup rotate routine routines row row_count row_format row_number rowcount rownum rows
    rowtype rtree rule s3 savepoint scalar schedule schema schema_name schemas scroll search
    second second_microsecond secondary secondary_engine secondary_engine_attribute
    secondary_load secondary_unload security select sensitive separator sequence sequences serial
    serializable server session session_user set setof sets setval share shared show shutdown
    signal signed similar simple skip slave slave_pos slaves slice slow smallint snapshot socket
    soft some soname sounds source source_auto_position source_bind source_compression_algorithms
    source_connect_retry source_delay source_heartbeat_period source_host source_log_file
    source_log_pos source_password source_port source_public_key_path source_retry_count
    source_ssl source_ssl_ca source_ssl_capath source_ssl_cert source_ssl_cipher source_ssl_crl
    source_ssl_crlpath source_ssl_key source_ssl_verify_server_cert source_tls_ciphersuites
    source_tls_version source_user source_zstd_compression_level spatial specific spgist sql
    sql_after_gtids sql_after_mts_gaps sql_before_gtids sql_big_result sql_buffer_result
    sql_cache sql_calc_found_rows sql_no_cache sql_small_result sql_thread sql_tsi_day
    sql_tsi_hour sql_tsi_minute sql_tsi_month sql_tsi_quarter sql_tsi_second sql_tsi_week
    sql_tsi_year sqlexception sqlstate sqlwarning srid ssl stable stacked stage standalone start
    starting starts statement statistics stats_auto_recalc stats_persistent stats_sample_pages
    status stdin stdout stop storage stored straight_join stream strict strict_load string strip
    subclass_origin subject subpartition subpartitions subscription substring super support
    suspend swaps switches symmetric sysdate sysid system system_time system_user table
    table_checksum table_name tables tablesample tablespace target temp template temporary
    temptable terminated text than then thread_priority threads ties time timestamp timestampadd
    timestampdiff timestamptz timetz tinyblob tinyint tinytext tls to trailing transaction
    transactional transform treat trigger triggers trim true truncate trusted type types uescape
    unbounded uncommitted unconditional undefined undo undo_buffer_size undofile unencrypted
    unicode uninstall union unique unknown unlisten unlock unlogged unregister unsigned until
    update upgrade uri url usage use use_frm user user_resources using utc_date utc_time
    utc_timestamp uuid vacuum valid validate validation validator value values varbinary varchar
    varchar2 varcharacter variables variadic varying vcpu vector verbose verify_key_constraints
    version versioning via view views virtual visible volatile wait warning warnings week
    weight_string when where while whitespace window with within without work wrapper write x509
    xa xid xml xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse
    xmlpi xmlroot xmlserialize xmltable xor year year_month yes zerofill zone
    """#

  /// The word in lower case, empty for ``notKeyword``.
  package var spelling: Substring {
    KeywordTable.shared.spelling(of: self)
  }
}
