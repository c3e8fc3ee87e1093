import Text

/// A partition or subpartition of a MySQL table, as its definition says it.
package struct PartitionDefinition: Hashable, Sendable {
  package enum Values: Hashable, Sendable {
    /// LESS THAN `(` … `)`; MAXVALUE is a column of that name.
    case lessThan([Expression])
    /// LESS THAN MAXVALUE without parentheses.
    case lessThanMaximum
    /// IN `(` … `)`, a tuple where there are several columns.
    case list([Expression])
    /// MariaDB's DEFAULT of LIST.
    case `default`
    /// MariaDB's HISTORY and CURRENT of SYSTEM_TIME.
    case history
    case current
  }

  package var range: SourceRange
  package var name: Identifier
  package var values: Values?
  package var options: [TableOption] = []
  package var subpartitions: [PartitionDefinition] = []

  package init(name: Identifier, range: SourceRange) {
    self.name = name
    self.range = range
  }
}

/// MySQL's SUBPARTITION BY.
package struct SubpartitionScheme: Hashable, Sendable {
  /// `hash`, `key`, `linear hash`, `linear key`.
  package var method: String
  package var keys: [IndexElement]
  package var count: Expression?

  package init(method: String, keys: [IndexElement]) {
    self.method = method
    self.keys = keys
  }
}
