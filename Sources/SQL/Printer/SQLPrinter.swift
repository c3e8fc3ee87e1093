import Text

/// Prints syntax trees as canonical SQL of one dialect and version.
///
/// One style: keywords in upper case, names quoted only where they need it, parentheses only where they
/// say something, a short statement on one line and else a column or an action a line.
///
/// The tree does not hold everything that a statement can say. Where a node read from `source` leaves
/// words of its text out, that node is printed as its text: the same tokens, its white space made single
/// spaces, its comments left out. Bodies of routines are printed as they stand.
package struct SQLPrinter {
  package let options: SyntaxOptions
  /// What the ranges of the nodes point into; nil for trees made by a program.
  package let source: TokenizedFile?
  /// A node that leaves words of its text out is printed as that text.
  ///
  /// To be false for a tree that was read and then changed: what was taken out of it would come back.
  package var completesFromSource = true

  package init(options: SyntaxOptions, source: TokenizedFile? = nil) {
    self.options = options
    self.source = source
  }

  /// For the statements of a file as they were read.
  package init(_ file: ParsedFile) {
    self.init(options: file.options, source: file.tokens)
  }

  var dialect: Dialect { options.dialect }

  /// The longest statement or clause that is not broken into lines.
  static let lineWidth = 100

  // MARK: Single parts

  package func text(of expression: Expression) -> String { self.expression(expression) }
  package func text(of query: Query) -> String { self.query(query) }
  package func text(of column: ColumnDefinition) -> String { self.column(column) }
  package func text(of constraint: TableConstraint) -> String { self.constraint(constraint) }
  package func text(of index: IndexDefinition) -> String {
    index.table == nil ? inlineIndex(index) : createIndex(index)
  }
  package func text(of type: TypeName) -> String { self.type(type) }
  package func text(of name: ObjectName) -> String { self.name(name) }
  package func text(of name: Identifier) -> String { self.name(name) }
  package func text(of literal: StringLiteral) -> String { string(literal) }

  // MARK: Lists

  /// The parts that say something, with single spaces.
  func words(_ parts: String?...) -> String {
    parts.compactMap { $0?.isEmpty == false ? $0 : nil }.joined(separator: " ")
  }

  func list<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
    items.map(text).joined(separator: ", ")
  }

  func parenthesizedList<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
    "(\(list(items, text)))"
  }

  func columns(_ names: [Identifier]) -> String {
    parenthesizedList(names) { name($0) }
  }

  /// `head (a, b) tail` on one line where it is short, and else an item a line.
  func block(_ head: String, _ items: [String], _ tail: String = "") -> String {
    let end = tail.isEmpty ? ")" : ") \(tail)"
    let line = "\(head) (\(items.joined(separator: ", "))\(end)"
    if items.count < 2, line.utf8.count <= Self.lineWidth, !line.utf8.contains(10) { return line }
    return "\(head) (\n  \(items.joined(separator: ",\n  "))\n\(end)"
  }

  /// Clauses on one line where they are short, and else a line each.
  func clauses(_ parts: [String], isBroken: Bool) -> String {
    let parts = parts.filter { !$0.isEmpty }
    let line = parts.joined(separator: " ")
    guard isBroken, line.utf8.count > Self.lineWidth else { return line }
    return parts.joined(separator: "\n")
  }
}
