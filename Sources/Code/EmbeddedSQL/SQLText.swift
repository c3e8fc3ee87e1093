/// One SQL text with the tables that each of its statements names.
struct SQLText {
  /// A table in a statement, under its name and perhaps an alias.
  struct Mention {
    var table: ArraySlice<UInt8>
    var schema: ArraySlice<UInt8>?
    var alias: ArraySlice<UInt8>?
    var range: Range<Int>
    /// The query within the statement, as numbered by `Statement.queries`.
    var query = 0
  }

  struct Statement {
    var words: ArraySlice<SQLWord>
    var mentions: [Mention]
    /// The query that each word belongs to: 0 the statement itself, others those in parentheses.
    var queries: [Int]

    func query(ofWord index: Int) -> Int { queries[index - words.startIndex] }
  }

  let bytes: [UInt8]
  let statements: [Statement]

  /// Reads the words; statements that are no SQL are left out.
  ///
  /// `isSQL` says that the text is known to be SQL, as that of a `.sql` file is.
  init(_ words: SQLWords, isSQL: Bool) {
    bytes = words.bytes
    var statements: [Statement] = []
    for words in words.words.split(whereSeparator: { $0.kind == .mark && $0.byte == 59 }) {
      let reader = Reader(bytes: bytes, words: words)
      if isSQL || reader.looksLikeSQL {
        let queries = reader.queries()
        statements.append(
          Statement(words: words, mentions: reader.mentions(queries), queries: queries))
      }
    }
    self.statements = statements
  }

  /// Looks at one statement's words.
  private struct Reader {
    let bytes: [UInt8]
    let words: ArraySlice<SQLWord>

    func keyword(_ index: Int) -> SQLKeyword? {
      words.indices.contains(index) ? words[index].keyword : nil
    }

    func isMark(_ index: Int, _ byte: UInt8) -> Bool {
      words.indices.contains(index) && words[index].kind == .mark && words[index].byte == byte
    }

    func isName(_ index: Int) -> Bool {
      guard words.indices.contains(index) else { return false }
      return words[index].kind == .quoted || words[index].kind == .word && keyword(index) == nil
    }

    /// Whether a name or something put in for one stands here.
    func isOperand(_ index: Int) -> Bool {
      guard words.indices.contains(index) else { return false }
      return isName(index) || words[index].kind == .placeholder || isMark(index, 40)
        || keyword(index) == .only || keyword(index) == .if
    }

    /// Prose has such words as `select` and `update` too, but not in this order.
    var looksLikeSQL: Bool {
      var first = words.startIndex
      while isMark(first, UInt8(ascii: "(")) || keyword(first) == .explain
        || keyword(first) == .begin || keyword(first) == .analyze
      {
        first += 1
      }
      switch keyword(first) {
      case .select:
        return has(.from)
      case .with: return has(.as) && (has(.select) || has(.insert) || has(.update) || has(.delete))
      case .insert, .replace, .merge: return has(.into)
      case .update: return has(.set)
      case .delete: return has(.from)
      case .alter, .drop, .create, .truncate, .lock, .comment, .copy:
        return has(.table) || has(.index) || has(.view) || has(.column) || has(.trigger)
          || (keyword(first) == .truncate || keyword(first) == .copy) && isName(first + 1)
      case .from, .join: return isName(first + 1) && words.count > 2
      case .left, .right, .inner, .cross, .full, .natural: return has(.join)
      default: return hasClauses
      }
    }

    private func has(_ wanted: SQLKeyword) -> Bool {
      words.indices.contains { keyword($0) == wanted && isOperandWanted(wanted, $0 + 1) }
    }

    private func isOperandWanted(_ wanted: SQLKeyword, _ index: Int) -> Bool {
      switch wanted {
      case .from, .join, .into, .table, .index, .view, .column:
        return isOperand(index)
          || keyword(index) == .concurrently || keyword(index) == .lateral
      default: return true
      }
    }

    /// A piece of a statement that starts anywhere: `…, t.status FROM tasks t WHERE …`.
    private var hasClauses: Bool {
      let clauses = words.indices.filter { index in
        guard let keyword = keyword(index) else { return false }
        let isCapital = ByteClass.isUpper(bytes[words[index].start])
        return isCapital
          && [.from, .join, .where, .set, .on, .values, .order, .group, .limit, .and, .select]
            .contains(keyword)
      }
      return clauses.count > 1
        && clauses.contains {
          (keyword($0) == .from || keyword($0) == .join) && isName($0 + 1)
        }
    }

    // MARK: Tables

    /// Numbers the queries: a parenthesis before `SELECT` begins one.
    func queries() -> [Int] {
      var numbers: [Int] = []
      numbers.reserveCapacity(words.count)
      var open: [Int] = []
      var current = 0
      var count = 0
      for index in words.indices {
        if isMark(index, UInt8(ascii: "(")) {
          open.append(current)
          if keyword(index + 1) == .select || keyword(index + 1) == .with {
            count += 1
            current = count
          }
        } else if isMark(index, UInt8(ascii: ")")), let outer = open.popLast() {
          current = outer
        }
        numbers.append(current)
      }
      return numbers
    }

    func mentions(_ queries: [Int]) -> [Mention] {
      var mentions: [Mention] = []
      let common = commonTables()
      var index = words.startIndex
      while index < words.endIndex {
        guard let keyword = keyword(index), namesTables(keyword, at: index) else {
          index += 1
          continue
        }
        index += 1
        let isList =
          keyword == .from || keyword == .using || keyword == .update
          || keyword == .truncate || keyword == .table
        repeat {
          if isMark(index, UInt8(ascii: ",")) { index += 1 }
          guard let (found, next) = mention(at: index) else { break }
          var mention = found
          mention.query = queries[min(next, words.endIndex) - 1 - words.startIndex]
          if !common.contains(mention.table.map(ByteClass.lowered)) {
            mentions.append(mention)
          }
          index = next
        } while isList && isMark(index, UInt8(ascii: ","))
      }
      return mentions
    }

    /// Whether names of tables follow the keyword.
    private func namesTables(_ keyword: SQLKeyword, at index: Int) -> Bool {
      let before = self.keyword(index - 1)
      switch keyword {
      case .from: return before != .distinct && !isInFunction(index)
      case .join, .straight_join, .into, .table, .references: return true
      case .update:
        return before != .key && before != .for && before != .do && before != .on
          && before != .or && before != .then
      case .using: return !isMark(index + 1, UInt8(ascii: "("))
      case .truncate: return isName(index + 1)
      case .copy: return isName(index + 1)
      case .on: return isDefinition && isName(index + 1)
      default: return false
      }
    }

    /// `CREATE INDEX … ON t`, `CREATE TRIGGER … ON t`.
    private var isDefinition: Bool {
      guard keyword(words.startIndex) == .create || keyword(words.startIndex) == .drop else {
        return false
      }
      return words.prefix(6).indices.contains {
        [.index, .trigger, .policy].contains(keyword($0))
      }
    }

    /// `EXTRACT(year FROM due_at)`: the keyword within a function's own syntax.
    private func isInFunction(_ index: Int) -> Bool {
      var depth = 0
      var position = index - 1
      while position > words.startIndex, index - position < 12 {
        if isMark(position, UInt8(ascii: ")")) { depth += 1 }
        if isMark(position, UInt8(ascii: "(")) {
          if depth == 0 {
            let name = keyword(position - 1)
            return name == .extract || name == .substring || name == .trim || name == .overlay
              || name == .position
          }
          depth -= 1
        }
        position -= 1
      }
      return false
    }

    /// The names that `WITH` gives to queries.
    private func commonTables() -> Set<[UInt8]> {
      guard words.indices.contains(where: { keyword($0) == .with }) else { return [] }
      let names = words.indices.compactMap { index -> [UInt8]? in
        guard isName(index), keyword(index + 1) == .as, isMark(index + 2, UInt8(ascii: "(")),
          keyword(index + 3) == .select || keyword(index + 3) == .insert
            || keyword(index + 3) == .update || keyword(index + 3) == .delete
        else { return nil }
        return bytes[words[index].start..<words[index].end].map(ByteClass.lowered)
      }
      return Set(names)
    }

    /// `[schema.]name [[AS] alias]`, after the words that may stand before a name.
    private func mention(at start: Int) -> (Mention, next: Int)? {
      var index = start
      while let keyword = keyword(index),
        [.only, .lateral, .if, .not, .exists, .ignore, .table, .low_priority, .concurrently]
          .contains(keyword)
      {
        index += 1
      }
      guard isNameOrWord(index) else { return nil }
      var parts = [index]
      while isMark(index + 1, UInt8(ascii: ".")), words.indices.contains(index + 2),
        words[index + 2].isName
      {
        index += 2
        parts.append(index)
      }
      let last = words[index]
      var mention = Mention(
        table: bytes[last.start..<last.end], schema: nil, alias: nil, range: last.start..<last.end)
      if parts.count > 1 {
        let schema = words[parts[parts.count - 2]]
        mention.schema = bytes[schema.start..<schema.end]
      }
      index += 1
      if keyword(index) == .as { index += 1 }
      if isName(index), index < words.endIndex {
        mention.alias = bytes[words[index].start..<words[index].end]
        index += 1
      }
      return (mention, index)
    }

    /// A table may be called like a keyword that is not reserved everywhere: `comment`, `policy`.
    private func isNameOrWord(_ index: Int) -> Bool {
      if isName(index) { return true }
      guard let keyword = keyword(index) else { return false }
      return [
        .comment, .policy, .trigger, .index, .key, .view, .type, .position, .partition, .lock,
      ]
      .contains(keyword)
    }
  }
}
