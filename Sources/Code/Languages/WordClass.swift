/// The words of languages, frameworks and object mappers that say what stands beside them.
///
/// A word may be of several classes; the lexer looks each word up once.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// Words that declare a type.
  static let declaring = WordClass(rawValue: 1 << 0)
  /// Inner classes that speak for the class around them.
  static let inner = WordClass(rawValue: 1 << 1)
  /// Calls whose first string is a table and whose other arguments are its columns.
  static let tableDefinition = WordClass(rawValue: 1 << 2)
  /// Words after which a definition says which table it stands for.
  static let mappingKey = WordClass(rawValue: 1 << 3)
  /// Words of object mappers, which say that a class is mapped.
  static let mapped = WordClass(rawValue: 1 << 4)
  /// Words between a mapping key and the table.
  static let mappingFiller = WordClass(rawValue: 1 << 5)
  /// Calls whose argument is a table.
  static let queryBuilder = WordClass(rawValue: 1 << 6)
  /// Calls whose argument is a model's class.
  static let modelTaker = WordClass(rawValue: 1 << 7)
  /// Objects whose members are tables.
  static let client = WordClass(rawValue: 1 << 8)
  /// Members of a model's class that read or write its table.
  static let modelMember = WordClass(rawValue: 1 << 9)
  /// Words between a variable and the class in its type.
  static let typeModifier = WordClass(rawValue: 1 << 10)
  /// The object itself.
  static let selfWord = WordClass(rawValue: 1 << 11)
  /// Members that give an element or the thing itself.
  static let element = WordClass(rawValue: 1 << 12)
  /// Keys of query builders within which columns stand.
  static let clause = WordClass(rawValue: 1 << 13)
  /// Calls whose argument is a key of their receiver.
  static let getter = WordClass(rawValue: 1 << 14)
  /// Words beside a loop's variable.
  static let loop = WordClass(rawValue: 1 << 15)
  /// Words that declare a variable.
  static let declares = WordClass(rawValue: 1 << 16)

  /// The words of each class.
  private static let all: [(WordClass, String)] = [
    (
      .declaring,
      """
      class struct interface type model record trait impl message entity object defmodule
      table input extend
      """
    ),
    (
      .inner,
      """
      Meta Config Options Params Arguments Settings Relationships
      """
    ),
    (
      .tableDefinition,
      """
      pgTable mysqlTable sqliteTable pgTableCreator createTable mysqlTableCreator table
      define schema create_table change_table alterTable create Table Entity EntitySchema
      pgView mysqlView
      """
    ),
    (
      .mappingKey,
      """
      __tablename__ tablename table_name tableName db_table table databaseTableName schema
      Table Entity MappedEntity map TableName MappedTable mapped_table
      """
    ),
    (
      .mapped,
      """
      Base Model ApplicationRecord ActiveRecord Entity DeclarativeBase SQLModel Eloquent
      Queryable Insertable AsChangeset Identifiable Selectable FromRow DeriveEntityModel
      PanacheEntity BaseEntity PanacheEntityBase Column mapped_column Mapped CharField
      TextField ForeignKey IntegerField BooleanField DateTimeField JSONField belongs_to
      has_many has_one has_and_belongs_to_many JoinColumn ManyToOne OneToMany OneToOne
      ManyToMany PrimaryGeneratedColumn PrimaryKey PrimaryColumn DataTypes fillable
      guarded casts validates enum_for relationship GeneratedValue MappedEntity pgTable
      mysqlTable sqliteTable SelectableTable Authenticatable FetchableRecord
      PersistableRecord TableRecord DbContext IEntityTypeConfiguration InferModel
      """
    ),
    (
      .mappingFiller,
      """
      name value return string String str get static Optional ClassVar tableName
      table_name let final
      """
    ),
    (
      .queryBuilder,
      """
      knex db DB trx tx qb table Table from into insert update delete upsert insertInto
      insert_into selectFrom select_from updateTable update_table deleteFrom delete_from
      mergeInto replaceInto join innerJoin leftJoin rightJoin fullJoin crossJoin
      inner_join left_join right_join outerjoin leftOuterJoin withTable table_name
      createTable alterTable dropTable hasTable hasColumn renameTable create_table
      change_table add_column remove_column add_index truncate createQueryBuilder
      """
    ),
    (
      .modelTaker,
      """
      select query get all one first count exists aggregate alias aliased find findOne
      findAll findMany getRepository get_repository repository get_or_404
      get_object_or_404 get_list_or_404 InjectRepository forFeature InjectModel model
      Model require insert_all preload get! get_by update_all delete_all scalars
      AutoMigrate Create Save First Find Take Delete Where inspect knex db DB trx tx qb
      table Table from into insert update delete upsert insertInto insert_into selectFrom
      select_from updateTable update_table deleteFrom delete_from mergeInto replaceInto
      join innerJoin leftJoin rightJoin fullJoin crossJoin inner_join left_join right_join
      outerjoin leftOuterJoin withTable table_name createTable alterTable dropTable
      hasTable hasColumn renameTable create_table change_table add_column remove_column
      add_index truncate createQueryBuilder
      """
    ),
    (
      .client,
      """
      prisma db tx trx client orm em database query queries models ctx tables schema
      prismaClient dbClient conn dsl store entClient ent sql Tables Models repo
      repositories manager entityManager
      """
    ),
    (
      .modelMember,
      """
      objects query where find find_by find_each findOne findAll findMany findFirst
      findUnique findById findByPk create insert insert_all update update_all delete
      delete_all destroy destroy_all all count exists order includes joins select pluck
      upsert upsert_all bulkCreate findOrCreate first last get get_by get_or_none
      get_or_create filter filter_by with query_builder createQueryBuilder aggregate
      paginate scope unscoped table __table__ tableName find_by_id
      """
    ),
    (
      .typeModifier,
      """
      List Optional Vec Option Iterable Array Sequence Set Promise Partial models schemas
      mut const ref
      """
    ),
    (
      .selfWord,
      """
      self this cls Self me static
      """
    ),
    (
      .element,
      """
      first last one find get all where filter fetchone fetchall scalar scalars unwrap
      value map toList to_a data rows current result at order_by limit take single some
      items objects values
      """
    ),
    (
      .clause,
      """
      where data select values set attributes orderBy order_by order and or not AND OR NOT
      create update some every none is defaults on columns fields returning target connect
      whereIn having groupBy group_by by _count _sum _max _min _avg distinct omit
      conditions insert upsert
      """
    ),
    (
      .getter,
      """
      get getString getInt getLong getObject getBoolean getDate getTimestamp getDouble
      fetch dig try_get Get GetString try_get_raw pop setdefault has key? column attr
      value
      """
    ),
    (
      .loop,
      """
      in of range as
      """
    ),
    (.declares, "const let var val"),
  ]

  private static let maximumLength = 32
  private static let mask = (1 << 12) - 1

  /// Words by a hash of their bytes; a slot without bytes is free.
  private static let slots: [(word: [UInt8], classes: WordClass)] = {
    var classes: [[UInt8]: WordClass] = [:]
    for (kind, text) in all {
      for word in text.utf8.split(whereSeparator: ByteClass.isSpace) {
        classes[Array(word), default: []].insert(kind)
      }
    }
    var slots = [(word: [UInt8], classes: WordClass)](repeating: ([], []), count: mask + 1)
    for (word, kinds) in classes {
      var slot = hash(word[...]) & mask
      while !slots[slot].word.isEmpty { slot = (slot + 1) & mask }
      slots[slot] = (word, kinds)
    }
    return slots
  }()

  /// The classes of a word: mostly none.
  static func classes(of word: ArraySlice<UInt8>) -> WordClass {
    guard word.count <= maximumLength else { return [] }
    let slots = slots
    var slot = hash(word) & mask
    while !slots[slot].word.isEmpty {
      if slots[slot].word.elementsEqual(word) { return slots[slot].classes }
      slot = (slot + 1) & mask
    }
    return []
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 0
    for byte in word { hash = hash &* 31 &+ UInt32(byte) }
    return Int((hash &* 0x9E37_79B1) >> 16)
  }
}
