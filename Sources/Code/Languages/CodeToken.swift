/// One word, literal, comment or mark of a file in any language.
struct CodeToken: Sendable {
  enum Kind: UInt8 { case word, number, string, comment, mark }

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// The first token of its line.
    static let startsLine = Flags(rawValue: 1)
    /// A piece of a literal that began earlier, after code put into it.
    static let continues = Flags(rawValue: 2)
    /// A piece that ends where code is put into the literal.
    static let isInterrupted = Flags(rawValue: 4)
  }

  var kind: Kind
  var flags: Flags
  /// Columns before the first token of the line.
  var indent: UInt16
  /// The range; that of a string is its content, without quotes.
  var start: UInt32
  var end: UInt32
  /// Of a word its entry in the table of words, or -1; of a string the number of its literal; of a mark its byte.
  var link: Int32
  /// What a word is known for.
  var classes: WordClass = []
}
