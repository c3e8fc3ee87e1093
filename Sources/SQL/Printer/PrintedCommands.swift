import Text

/// Statements of administration, from their parts.
extension SQLPrinter {
  func command(_ parts: [CommandPart]) -> String {
    var text = ""
    var previous: CommandPart?
    for part in parts {
      if let previous, hasSpace(between: previous, part) { text += " " }
      text += command(part)
      previous = part
    }
    return text
  }

  private func command(_ part: CommandPart) -> String {
    switch part {
    case .word(let word): Keyword(word: word.lowercased()) == .notKeyword ? word : word.uppercased()
    case .sign(let sign): sign
    case .name(let name):
      (name.qualifiers + [name.name]).map { written($0) }.joined(separator: ".")
    case .account(let account): self.account(account)
    case .text(let literal): string(literal)
    case .value(let value): expression(value)
    case .statement(let statement): self.text(of: statement)
    }
  }

  /// A name as it was quoted: what is reserved differs from clause to clause.
  private func written(_ identifier: Identifier) -> String {
    identifier.isQuoted
      ? "`\(identifier.text.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``"))`"
      : identifier.text
  }

  /// `'user'@'host'`; the host begins with its `@`.
  private func account(_ account: RoleName) -> String {
    let name = account.name.isQuoted ? string(account.name.text) : account.name.text
    return name + (account.host?.text ?? "")
  }

  private func hasSpace(between first: CommandPart, _ second: CommandPart) -> Bool {
    if case .sign(let sign) = second, [",", ")", ".", ":", ";"].contains(sign) { return false }
    if case .sign(let sign) = first, ["(", ".", ":"].contains(sign) { return false }
    if case .value(let value) = second, case .variable = value.kind, case .text = first {
      return false
    }
    return true
  }
}
