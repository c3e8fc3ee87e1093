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
  /// Both types name the character set that they really have, the table's where the column has none.
  package init(
    from: DataType, to: DataType, isIndexed: Bool, dialect: Dialect, version: ServerVersion
  ) {
    let question = TypeQuestion(
      from: from, to: to, isIndexed: isIndexed, dialect: dialect, version: version)
    if question.keepsStoredForm {
      self = .metadata
    } else {
      let isOnline = dialect == .mariadb && version >= ServerVersion(major: 11, minor: 2)
      self = isOnline ? .onlineCopy : .copy
    }
  }
}

/// A change of type, and where it takes place.
private struct TypeQuestion {
  var from: DataType
  var to: DataType
  var isIndexed: Bool
  var dialect: Dialect
  var version: ServerVersion

  var keepsStoredForm: Bool {
    guard from.base == to.base else { return false }
    switch from.base {
    case "tinyint", "smallint", "mediumint", "int", "bigint":
      // Nothing but the display width differs.
      return from.isUnsigned == to.isUnsigned
    case "varchar", "varbinary":
      return keepsCharacterSet && widens
    default:
      return keepsCharacterSet && from.name == to.name
    }
  }

  /// The same set and collation, or from utf8mb3 to utf8mb4, whose bytes are the same (MySQL 8.0 only
  /// without an index; MariaDB 10.4).
  private var keepsCharacterSet: Bool {
    if from.characterSet == to.characterSet {
      guard dialect == .mysql, let old = from.collation, let new = to.collation else { return true }
      return old == new
    }
    guard let old = from.characterSet, ["utf8", "utf8mb3"].contains(old),
      to.characterSet == "utf8mb4"
    else { return false }
    return dialect == .mysql
      ? version >= ServerVersion(major: 8) && !isIndexed
      : version >= ServerVersion(major: 10, minor: 4)
  }

  /// The greatest length stays on its side of 255 bytes, the border between one length byte and two.
  private var widens: Bool {
    guard let length = from.arguments.first, let newLength = to.arguments.first,
      newLength >= length, let old = bytes(length, from), let new = bytes(newLength, to)
    else { return false }
    if (old <= 255) == (new <= 255) { return true }
    return dialect == .mariadb && version >= ServerVersion(major: 10, minor: 4, patch: 3)
      && old <= 127
  }

  private func bytes(_ length: Int, _ type: DataType) -> Int? {
    let width =
      type.base == "varbinary"
      ? 1 : type.characterSet.flatMap { MySQLCharacterSet.maximumBytes(of: $0) } ?? 4
    let (bytes, overflow) = length.multipliedReportingOverflow(by: width)
    return overflow ? nil : bytes
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
