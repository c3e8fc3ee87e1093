import Text

/// CREATE INDEX, and an index among the columns or actions of a MySQL table.
package struct IndexDefinition: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case plain
    case unique
    /// MySQL.
    case fulltext
    case spatial
    /// MariaDB 11.7.
    case vector
  }

  package var range: SourceRange
  package var kind: Kind = .plain
  package var name: Identifier?
  /// The table of CREATE INDEX; nil inside a table's definition.
  package var table: ObjectName?
  package var isOnly = false
  package var isConcurrent = false
  package var ifNotExists = false
  /// MariaDB CREATE OR REPLACE INDEX.
  package var orReplace = false
  package var method: Identifier?
  package var elements: [IndexElement] = []
  /// INCLUDE: columns; the grammar takes any index element, and the server then refuses the rest.
  package var includedElements: [IndexElement] = []
  package var nullsNotDistinct = false
  package var condition: Expression?
  package var options: [TableOption] = []
  package var tablespace: Identifier?
  package var algorithm: AlterAlgorithm?

  package init(range: SourceRange) {
    self.range = range
  }

  package var include: [Identifier] { includedElements.compactMap(\.column) }

  package var isUnique: Bool { kind == .unique }
}

/// MySQL's ALGORITHM and LOCK clauses, in upper case as written: `INPLACE`, `NONE`.
package struct AlterAlgorithm: Hashable, Sendable {
  package var algorithm: String?
  package var lock: String?
  package var range: SourceRange

  package init(algorithm: String?, lock: String?, range: SourceRange) {
    self.algorithm = algorithm
    self.lock = lock
    self.range = range
  }
}
