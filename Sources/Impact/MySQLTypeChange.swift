import SQL
import Schema

/// What MODIFY or CHANGE to another type makes MySQL and MariaDB do to the table.
///
/// MySQL: manual, "Online DDL Operations", 5.7 to 9.5. MariaDB: manual, "InnoDB Online DDL", and measured
/// on 10.11.19. ENUM and SET have rules of their own and are not asked here.
package enum MySQLTypeChange: Hashable, Sendable {
  /// Only the table's definition changes.
  case metadata
  /// The table is copied row by row; reads go on, writes wait.
  case copy
  /// The table is copied, and writes go on (MariaDB 11.2, LOCK=NONE).
  case onlineCopy

  /// The cost of turning a column of one type into another.
  ///
  /// `maximumBytesPerCharacter` is that of the
  /// column's character set: the border between one and two length bytes lies at 255 bytes.
  package init(
    from: DataType, to: DataType, maximumBytesPerCharacter: Int, dialect: Dialect,
    version: ServerVersion
  ) {
    let isFree =
      Self.isSameInteger(from, to) || Self.isSameText(from, to)
      || Self.isWidening(from, to, maximumBytesPerCharacter, dialect, version)
    if isFree {
      self = .metadata
    } else {
      let isOnline = dialect == .mariadb && version >= ServerVersion(major: 11, minor: 2)
      self = isOnline ? .onlineCopy : .copy
    }
  }

  /// Integers differ in nothing but their display width.
  private static func isSameInteger(_ from: DataType, _ to: DataType) -> Bool {
    let integers = ["tinyint", "smallint", "mediumint", "int", "bigint"]
    return integers.contains(from.base) && from.base == to.base && from.isUnsigned == to.isUnsigned
  }

  private static func isSameText(_ from: DataType, _ to: DataType) -> Bool {
    from.name == to.name && from.characterSet == to.characterSet && from.collation == to.collation
  }

  private static func isWidening(
    _ from: DataType, _ to: DataType, _ bytesPerCharacter: Int, _ dialect: Dialect,
    _ version: ServerVersion
  ) -> Bool {
    guard from.base == to.base, from.base == "varchar" || from.base == "varbinary",
      from.characterSet == to.characterSet,
      let length = from.arguments.first, let newLength = to.arguments.first, newLength >= length
    else { return false }
    let width = from.base == "varchar" ? bytesPerCharacter : 1
    let (old, oldOverflow) = length.multipliedReportingOverflow(by: width)
    let (new, newOverflow) = newLength.multipliedReportingOverflow(by: width)
    guard !oldOverflow, !newOverflow else { return false }
    if (old <= 255) == (new <= 255) { return true }
    return dialect == .mariadb && version >= ServerVersion(major: 10, minor: 4, patch: 3)
      && old <= 127
  }
}

/// How wide a character may be in a character set of MySQL and MariaDB.
package enum MySQLCharacterSet {
  /// Nil for a set that is not listed.
  package static func maximumBytes(of name: String) -> Int? {
    switch name.lowercased() {
    case "utf8mb4", "utf16", "utf16le", "utf32", "gb18030": 4
    case "utf8", "utf8mb3", "ujis", "eucjpms": 3
    case "ucs2", "big5", "cp932", "euckr", "gb2312", "gbk", "sjis": 2
    case "latin1", "latin2", "latin5", "latin7", "ascii", "binary", "cp1250", "cp1251", "cp1256",
      "cp1257", "cp850", "cp852", "cp866", "dec8", "greek", "hebrew", "hp8", "keybcs2", "koi8r",
      "koi8u", "macce", "macroman", "swe7", "tis620", "geostd8", "armscii8":
      1
    default: nil
    }
  }

  /// The server's own default (manuals, "Server Character Set and Collation"; MariaDB changed with 11.6).
  package static func standard(of dialect: Dialect, version: ServerVersion) -> String {
    switch dialect {
    case .postgresql: "utf8"
    case .mysql: version >= ServerVersion(major: 8) ? "utf8mb4" : "latin1"
    case .mariadb: version >= ServerVersion(major: 11, minor: 6) ? "utf8mb4" : "latin1"
    }
  }
}
