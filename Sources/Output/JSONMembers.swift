import SQL
import Schema
import Text

extension JSONWriter {
  /// The version of the documents' form.
  static let formVersion = 1

  mutating func member(_ name: String, _ position: Position) {
    key(name)
    object(onOneLine: true) { writer in
      writer.member("offset", position.offset)
      writer.member("line", position.line)
      writer.member("column", position.column)
    }
  }

  mutating func member(_ name: String, _ names: [QualifiedName]) {
    member(name, names.map(\.display))
  }
}
