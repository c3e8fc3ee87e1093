/// `SET sql_mode = …` in the file changes how what follows it is read (MySQL, MariaDB).
///
/// Dumps and Workbench's scripts keep the mode in a variable and put it back at the end; both are
/// followed.
extension Lexer {
  /// Follows the statement that ends here, if it is a SET of the session's mode.
  mutating func followMode() {
    guard isMySQL, statementStart < tokens.count, tokens[statementStart].keyword == .set else {
      return
    }
    var first = statementStart + 1
    var depth = 0
    var index = first
    while index < tokens.count {
      switch tokens[index].kind {
      case .leftParenthesis: depth += 1
      case .rightParenthesis: depth -= 1
      case .comma where depth == 0:
        followAssignment(first..<index)
        first = index + 1
      default: break
      }
      index += 1
    }
    followAssignment(first..<tokens.count)
  }

  /// [SESSION | LOCAL] variable (`=` | `:=`) value.
  private mutating func followAssignment(_ range: Range<Int>) {
    var target = range.lowerBound
    guard target + 2 < range.upperBound else { return }
    if [.session, .local].contains(tokens[target].keyword) { target += 1 }
    let sign = tokens[target + 1].kind
    guard sign == .equals || sign == .colonEquals else { return }
    let value = target + 2..<range.upperBound
    guard !value.isEmpty else { return }
    if tokens[target].kind == .userVariable {
      if value.count == 1, isMode(tokens[value.lowerBound]) {
        savedModes[word(tokens[target])] = options.sqlMode
      }
    } else if isMode(tokens[target]) {
      set(modeValue(value))
    }
  }

  private mutating func set(_ mode: SQLMode) {
    guard mode != options.sqlMode else { return }
    options.sqlMode = mode
    modeChanges.append(ModeChange(start: UInt32(truncatingIfNeeded: position), mode: mode))
  }

  /// `sql_mode`, `@@sql_mode`, `@@session.sql_mode`, `@@local.sql_mode`.
  private func isMode(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .systemVariable: break
    default: return false
    }
    guard token.end >= token.start &+ 8 else { return false }
    return ["sql_mode", "@@sql_mode", "@@session.sql_mode", "@@local.sql_mode"]
      .contains(word(token))
  }

  private func word(_ token: Token) -> String {
    String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self).lowercased()
  }

  /// The mode that an expression gives: a text, a word, a variable that holds one, or the mode with
  /// some names added or taken away by a function.
  private func modeValue(_ range: Range<Int>) -> SQLMode {
    let first = tokens[range.lowerBound]
    if range.count == 1 {
      switch first.kind {
      case .string: return SQLMode(list: content(first))
      case .userVariable: return savedModes[word(first)] ?? options.sqlMode
      case .integer: return []
      case .word: return first.keyword == .default ? initialMode : SQLMode(list: word(first))
      default: return options.sqlMode
      }
    }
    var mode: SQLMode = []
    var names: SQLMode = []
    var isTaken = false
    for token in tokens[range] {
      switch token.kind {
      case .systemVariable where isMode(token): mode = options.sqlMode
      case .userVariable: mode.formUnion(savedModes[word(token)] ?? [])
      case .string: names.formUnion(SQLMode(list: content(token)))
      case .word: isTaken = isTaken || ["replace", "list_drop"].contains(word(token))
      default: break
      }
    }
    return isTaken ? mode.subtracting(names) : mode.union(names)
  }

  /// What stands between a string's quotes; modes have no escapes.
  private func content(_ token: Token) -> String {
    let text = bytes[Int(token.start)..<Int(token.end)]
    guard let quote = text.firstIndex(where: { $0 == 0x27 || $0 == 0x22 }) else { return "" }
    return String(decoding: text[(quote + 1)...].dropLast(), as: UTF8.self)
  }
}
