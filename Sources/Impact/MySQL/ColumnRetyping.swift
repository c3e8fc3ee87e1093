import SQL
import Schema

/// A change of a column's type, character set or collation (MySQL and MariaDB).
package struct ColumnRetyping {
  private let old: DataType
  private let new: DataType
  private let defaultCharacterSet: String
  private let isIndexed: Bool
  private let dialect: Dialect

  package init(_ old: Column, _ new: Column, of table: Table?, _ dialect: Dialect) {
    self.old = old.type
    self.new = new.type
    self.dialect = dialect
    defaultCharacterSet = table?.options["character set"]?.lowercased() ?? "utf8mb4"
    let name = old.name.lowercased()
    isIndexed = (table?.indexes ?? []).contains { index in
      index.elements.contains { $0.column?.lowercased() == name }
    }
  }

  /// The rows are copied one by one into a new table.
  package var copiesTable: Bool { operation == .changeType }

  var operation: OnlineOperation {
    if old.base == "enum" || old.base == "set" { return memberOperation }
    if oldSet != newSet { return characterSetOperation }
    if old.name == new.name {
      if old.collation == new.collation { return .nothing }
      return isIndexed ? .changeIndexedCollation : .changeCollation
    }
    // Only the display width of an integer.
    if old.base == new.base, old.isUnsigned == new.isUnsigned, Self.integers.contains(old.base) {
      return .nothing
    }
    guard old.base == new.base, old.base == "varchar" || old.base == "varbinary",
      let length = old.arguments.first, let newLength = new.arguments.first, length <= newLength
    else { return .changeType }
    return keepsLengthBytes(length, newLength) ? .lengthen : .changeType
  }

  private static let integers: Set = ["tinyint", "smallint", "mediumint", "int", "bigint"]

  private var oldSet: String { old.characterSet ?? defaultCharacterSet }
  private var newSet: String { new.characterSet ?? defaultCharacterSet }

  /// Up to 255 bytes the length takes one byte, from 256 two.
  ///
  /// MariaDB 10.4.3 crosses the border INSTANT where the old maximum is at most 127 bytes (measured).
  private func keepsLengthBytes(_ length: Int, _ newLength: Int) -> Bool {
    let bytes = length &* Self.bytesPerCharacter(old.base == "varbinary" ? "binary" : oldSet)
    let newBytes = newLength &* Self.bytesPerCharacter(new.base == "varbinary" ? "binary" : newSet)
    if (bytes <= 255) == (newBytes <= 255) { return true }
    return dialect == .mariadb && bytes <= 127
  }

  /// The most that a character takes (`information_schema.CHARACTER_SETS.MAXLEN`).
  private static func bytesPerCharacter(_ set: String) -> Int {
    switch set {
    case "utf8mb4", "utf16", "utf16le", "utf32", "gb18030": 4
    case "utf8", "utf8mb3", "ujis", "eucjpms": 3
    case "gbk", "big5", "sjis", "cp932", "euckr", "gb2312", "ucs2": 2
    default: 1
    }
  }

  private var characterSetOperation: OnlineOperation {
    let isWidened = (oldSet == "utf8" || oldSet == "utf8mb3") && newSet == "utf8mb4"
    guard isWidened, old.base == new.base, !isIndexed else { return .changeType }
    let length = old.arguments.first ?? 0
    let newLength = new.arguments.first ?? 0
    guard old.base != "varchar" || length <= newLength && keepsLengthBytes(length, newLength) else {
      return .changeType
    }
    return .widenCharacterSet
  }

  /// New members at the end, as long as a value takes as many bytes as before.
  private var memberOperation: OnlineOperation {
    guard old.base == new.base, new.labels.starts(with: old.labels), oldSet == newSet else {
      return .changeType
    }
    if old.labels.count == new.labels.count { return .nothing }
    func bytes(_ count: Int) -> Int {
      old.base == "enum" ? (count <= 255 ? 1 : 2) : (count + 7) / 8
    }
    return bytes(old.labels.count) == bytes(new.labels.count) ? .appendMember : .changeType
  }
}
