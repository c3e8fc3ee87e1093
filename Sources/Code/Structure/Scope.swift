/// A class, struct, schema or table definition in the code: what stands in it may be a column.
struct Scope {
  /// The token of the name, or of the string that names the table.
  var name: Int
  /// The tokens of the definition, from the word that begins it to its last.
  var tokens: Range<Int>
  /// How deep the fields stand, in brackets; and in columns where blocks are indented.
  var fieldDepth: UInt16
  var fieldIndent: UInt16 = 0
  /// Whether it is a call that defines a table: `pgTable("tasks", { … })`.
  var isCall = false
  /// `class Meta` and the like speak for the class around them.
  var speaksFor: Int?
  /// The scope around it.
  var parent: Int?
  /// The table that the definition itself names.
  var table: String?
  /// Whether something in it says that an object mapper reads it.
  var isMapped = false
  /// Whether the mapper's default for the table's name is the class's own name, unchanged.
  var isNamedAsTable = false
}

/// All scopes of a file and the innermost one of each token.
struct Scopes {
  private(set) var all: [Scope] = []
  /// For each token its scope, or -1.
  private(set) var innermost: [Int32]

  private let source: Source
  private var named: [[UInt8]: Int] = [:]
  /// Tokens that may still be read for the ends of indented blocks, so that no input takes long.
  private var budget: Int

  /// A definition's first word stands within as many tokens of its line's start.
  private static let maximumHeader = 64

  init(_ source: Source) {
    self.source = source
    budget = source.tokens.count * 16 + 10_000
    innermost = [Int32](repeating: -1, count: source.tokens.count)
    for index in source.tokens.indices {
      if let scope = declaration(at: index) ?? call(at: index) { all.append(scope) }
    }
    nest()
    findMappings()
  }

  func scope(of token: Int) -> Int? {
    guard innermost.indices.contains(token), innermost[token] >= 0 else { return nil }
    return Int(innermost[token])
  }

  // MARK: Finding

  private mutating func declaration(at index: Int) -> Scope? {
    guard source.word(index, is: .declaring), !source.isMark(index - 1, "."),
      source.isWord(index + 1) || source.isMark(index + 1, "<")
    else { return nil }
    let keyword = source.text(index)
    var name = index + 1
    if keyword.equals("impl") || source.isMark(name, "<") {
      name = implemented(index)
    } else {
      while isPathJoint(name + 1), source.isWord(name + 2) || source.isWord(name + 3) {
        name += source.isWord(name + 2) ? 2 : 3
      }
    }
    guard source.isWord(name), isHeader(after: name, keyword: keyword) else { return nil }
    if source.language.indents { return indented(from: index, name: name) }
    return braced(from: index, name: name)
  }

  /// `Api::Task`, `MyApp.Task`.
  private func isPathJoint(_ index: Int) -> Bool {
    source.isMark(index, ".") || source.isMark(index, ":") && source.isMark(index + 1, ":")
  }

  /// The type in `impl<T> Trait for Type {`.
  private func implemented(_ start: Int) -> Int {
    var name = start + 1
    for index in (start + 1)..<min(start + 24, source.tokens.count) {
      if source.isMark(index, "{") { break }
      if source.isWord(index), source.text(index).equals("for") { return index + 1 }
    }
    while name < source.tokens.count, !source.isWord(name) { name += 1 }
    return name
  }

  /// Common words such as `type` and `table` declare something only before certain marks.
  private func isHeader(after name: Int, keyword: ArraySlice<UInt8>) -> Bool {
    if keyword.equals("class") || keyword.equals("struct") || keyword.equals("interface")
      || keyword.equals("impl") || keyword.equals("defmodule") || keyword.equals("trait")
    {
      return true
    }
    if source.isMark(name + 1, "{") || source.isMark(name + 1, "=") { return true }
    if source.isMark(name + 1, "("), keyword.equals("record") || keyword.equals("object") {
      return true
    }
    if source.isMark(name + 1, ":"), keyword.equals("object") { return true }
    guard source.isWord(name + 1) else { return false }
    let next = source.text(name + 1)
    return next.equals("struct") || next.equals("interface") || next.equals("extends")
      || next.equals("implements")
  }

  /// The body by braces, or by the parentheses of a constructor that declares the fields.
  private func braced(from start: Int, name: Int) -> Scope? {
    let limit = min(name + 80, source.tokens.count)
    var end: Int?
    var depth: UInt16 = 0
    var index = name + 1
    while index < limit {
      if source.isMark(index, ";") { break }
      if source.isMark(index, "{"), let partner = source.partner(index) {
        if end == nil { depth = source.depth(index) + 1 }
        return Scope(name: name, tokens: start..<(partner + 1), fieldDepth: depth)
      }
      if source.isMark(index, "("), end == nil, let partner = source.partner(index) {
        end = partner + 1
        depth = source.depth(index) + 1
        index = partner
      } else if end != nil, source.startsLine(index), !source.isMark(index, "{"),
        !source.isMark(index, ":")
      {
        break
      }
      index += 1
    }
    return end.map { Scope(name: name, tokens: start..<$0, fieldDepth: depth) }
  }

  /// The body by indentation: the lines that stand further in than the header's.
  private mutating func indented(from start: Int, name: Int) -> Scope? {
    var header = start
    while header > 0, !source.startsLine(header), start - header < Self.maximumHeader {
      header -= 1
    }
    guard budget > 0, source.startsLine(header) else { return nil }
    let margin = source.tokens[header].indent
    var index = name + 1
    var fieldIndent: UInt16 = 0
    while index < source.tokens.count {
      let token = source.tokens[index]
      if token.flags.contains(.startsLine), token.kind != .comment,
        source.depth(index) <= source.depth(header)
      {
        if token.indent <= margin, !source.isMark(index, ")") { break }
        if fieldIndent == 0 { fieldIndent = token.indent }
      }
      index += 1
    }
    budget -= index - name
    return Scope(
      name: name, tokens: start..<index, fieldDepth: source.depth(header), fieldIndent: fieldIndent)
  }

  /// `pgTable("tasks", {`, `schema "tasks" do`, `table! { tasks (id) {`.
  private mutating func call(at index: Int) -> Scope? {
    guard source.word(index, is: .tableDefinition) else { return nil }
    var argument = index + 1
    if source.isMark(argument, "!"), source.isMark(argument + 1, "{"),
      let end = source.partner(argument + 1)
    {
      for name in (argument + 2)..<max(argument + 2, min(end, argument + 60))
      where source.isWord(name) && source.isMark(name + 1, "(") {
        return Scope(
          name: name, tokens: index..<(end + 1), fieldDepth: source.depth(name) + 1, isCall: true)
      }
      return nil
    }
    if source.isMark(argument, "<"), let close = closingAngle(argument) { argument = close + 1 }
    var end: Int?
    if source.isMark(argument, "(") {
      end = source.partner(argument)
      argument += 1
    }
    if source.isMark(argument, ":") { argument += 1 }
    let isSymbol = source.isMark(argument - 1, ":") && source.isWord(argument)
    guard source.isString(argument) || isSymbol,
      source.tokens[argument].end > source.tokens[argument].start
    else { return nil }
    let isBlock = source.language.indents
    if isBlock, var scope = indented(from: index, name: argument) {
      scope.isCall = true
      if let end, end > scope.tokens.upperBound { scope.tokens = index..<(end + 1) }
      return scope
    }
    guard let end, end > argument + 1 else { return nil }
    return Scope(
      name: argument, tokens: index..<(end + 1), fieldDepth: source.depth(argument), isCall: true)
  }

  private func closingAngle(_ start: Int) -> Int? {
    (start..<min(start + 16, source.tokens.count)).first { source.isMark($0, ">") }
  }

  // MARK: Nesting

  private mutating func nest() {
    var open: [Int] = []
    var next = 0
    for token in source.tokens.indices {
      while let last = open.last, all[last].tokens.upperBound <= token { open.removeLast() }
      while next < all.count, all[next].tokens.lowerBound <= token {
        if all[next].tokens.contains(token) {
          let isInner = source.word(all[next].name, is: .inner)
          if isInner, let around = open.last {
            all[next].speaksFor = all[around].speaksFor ?? around
          }
          all[next].parent = open.last
          open.append(next)
        }
        next += 1
      }
      if let last = open.last { innermost[token] = Int32(truncatingIfNeeded: last) }
    }
  }

  // MARK: Mapping

  /// Whether the word says which table a definition stands for.
  static func isMappingKey(_ index: Int, _ source: Source) -> Bool {
    source.word(index, is: .mappingKey)
  }

  /// Looks once at all tokens for what says which table a scope stands for.
  private mutating func findMappings() {
    for index in all.indices { named[Array(source.text(all[index].name))] = index }
    let isPrisma = source.path.hasSuffix(".prisma")
    for index in all.indices {
      if isPrisma { all[index].isNamedAsTable = true }
      guard all[index].isCall else { continue }
      all[index].table = tableName(all[index].name)
      all[index].isMapped = true
      // The `schema "tasks" do` of Ecto is its module's.
      if let parent = all[index].parent, source.language.indents, all[parent].table == nil,
        source.text(all[index].tokens.lowerBound).equals("schema")
      {
        all[parent].table = all[index].table
        all[parent].isMapped = true
      }
    }
    for index in source.tokens.indices {
      if source.word(index, is: .mapped) {
        if let scope = owner(of: index) { all[scope].isMapped = true }
      } else if source.word(index, is: .mappingKey), !isCallScope(index) {
        map(key: index)
      } else if source.isString(index) {
        readTag(index)
      }
    }
    for index in all.indices where isPrisma && all[index].table == nil {
      all[index].isMapped = true
    }
  }

  private func isCallScope(_ index: Int) -> Bool {
    guard let scope = scope(of: index) else { return false }
    return all[scope].isCall && all[scope].tokens.lowerBound == index
  }

  /// The scope that a word speaks about: the one around it, or the one that follows as an annotation does.
  private func owner(of index: Int) -> Int? {
    if let scope = scope(of: index) { return all[scope].speaksFor ?? scope }
    guard isAnnotation(index) else { return nil }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].tokens.lowerBound <= index { low = middle + 1 } else { high = middle }
    }
    guard low < all.count, all[low].tokens.lowerBound - index < 48 else { return nil }
    return low
  }

  private func isAnnotation(_ index: Int) -> Bool {
    for position in stride(from: index - 1, through: max(0, index - 12), by: -1) {
      if source.isMark(position, "@") || source.isMark(position, "#") { return true }
      if source.isMark(position, "["), source.startsLine(position) { return true }
    }
    return false
  }

  private mutating func map(key index: Int) {
    guard let table = value(after: index) else { return }
    let key = source.text(index)
    if key.equals("map"), !source.isMark(index - 1, "@") || !source.isMark(index - 2, "@") {
      return
    }
    if key.equals("TableName"), let scope = receiver(of: index) {
      all[scope].table = table
      all[scope].isMapped = true
      return
    }
    guard let scope = owner(of: index), !all[scope].isCall else { return }
    // `table: "x"` deep in a method is an argument, not the class's own word.
    if key.equals("table") || key.equals("schema") || key.equals("Table") || key.equals("Entity") {
      let isField = source.depth(index) <= all[scope].fieldDepth
      guard
        isField || index < all[scope].tokens.lowerBound || source.isMark(index - 1, "@")
          || source.isMark(index - 1, ":") || source.isMark(index - 1, "[")
      else { return }
    }
    if all[scope].table == nil { all[scope].table = table }
    all[scope].isMapped = true
  }

  /// The string that follows a mapping key after a few marks and stock words.
  private func value(after key: Int) -> String? {
    for index in (key + 1)..<min(key + 10, source.tokens.count) {
      if source.isString(index) { return tableName(index) }
      if source.isMark(index, ":"), source.isWord(index + 1), source.touches(index + 1),
        !source.touches(index)
      {
        return tableName(index + 1)
      }
      if source.isMark(index, ";") || source.isMark(index, "}") || source.isMark(index, "@") {
        return nil
      }
      if source.isWord(index) {
        if source.isMark(index - 1, "="), source.path.hasSuffix(".rs") {
          return tableName(index)
        }
        guard source.word(index, is: .mappingFiller) else { return nil }
      }
    }
    return nil
  }

  /// The type in `func (Task) TableName() string { return "tasks" }`.
  private func receiver(of index: Int) -> Int? {
    guard source.isMark(index - 1, ")"), source.isWord(index - 2) else { return nil }
    let name = source.text(index - 2)
    return named[Array(name)]
  }

  /// `gorm:"…"`, `db:"…"`: a tag that only mapped structs have; `bun:"table:tasks"` names the table.
  private mutating func readTag(_ index: Int) {
    guard let scope = scope(of: index), source.path.hasSuffix(".go") else { return }
    let text = source.text(index)
    guard text.count < 400, text.contains(UInt8(ascii: ":")) else { return }
    let tags = ["gorm:\"", "db:\"", "bun:\"", "xorm:\"", "pg:\"", "sql:\""]
    guard tags.contains(where: { text.starts(with: $0.utf8) || contains(text, " " + $0) }) else {
      return
    }
    all[scope].isMapped = true
  }

  private func contains(_ text: ArraySlice<UInt8>, _ part: String) -> Bool {
    let wanted = Array(part.utf8)
    return text.indices.contains { text[$0...].starts(with: wanted) }
  }

  /// A table's name as a mapping writes it, without its schema.
  private func tableName(_ index: Int) -> String? {
    let text = source.text(index)
    guard text.count <= 128, !text.isEmpty else { return nil }
    let last = text.split(separator: UInt8(ascii: ".")).last ?? text
    guard last.allSatisfy({ ByteClass.isWord($0) || $0 == UInt8(ascii: "-") }) else { return nil }
    return String(decoding: last, as: UTF8.self)
  }
}
