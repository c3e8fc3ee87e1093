import Text

extension Layout {
  /// Sqitch: the changes of `sqitch.plan` in its order, `deploy/NAME.sql` and `revert/NAME.sql`.
  ///
  /// Documentation, "sqitchchanges" and "sqitch rework": where a change is in the plan again, the
  /// earlier one is kept as `NAME@TAG.sql`, with the next tag behind it. A change that requires one
  /// which the plan has later, or has not at all, stops `sqitch deploy`
  /// (`lib/App/Sqitch/Plan/ChangeList.pm`, `Engine.pm`, `check_deploy_dependencies`). Scripts run
  /// through the server's own client, so transactions are those that they open.
  static let sqitch = Layout(
    name: .sqitch,
    recognises: { $0.supportFile(named: "sqitch.plan") != nil },
    read: { listing in
      var reading = LayoutReading(.sqitch)
      let scripts = SqitchScripts(listing)
      var used: Set<String> = []
      let plan = listing.supportFile(named: "sqitch.plan")
      let changes = plan.map { SqitchChange.all(in: $0.source.bytes) } ?? []
      let first = Dictionary(
        changes.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: min)
      for (index, change) in changes.enumerated() {
        let up = scripts.script("deploy", change)
        let down = scripts.script("revert", change)
        guard up != nil || down != nil else { continue }
        for file in [up, down] { if let file { used.insert(file.path) } }
        reading.migrations.append(
          Migration(
            version: nil, name: change.name,
            up: up.map { Script(whole: $0.source, transaction: .perStatement) },
            down: down.map { Script(whole: $0.source, transaction: .perStatement) }))
        for required in change.required {
          guard let place = first[required], place > index, let file = up else { continue }
          reading.note(
            .outOfOrder(change.name, behind: required), file,
            "`sqitch.plan` has `\(required)` only later, and `sqitch deploy` stops here")
        }
      }
      for file in listing.scripts where !used.contains(file.path) {
        let folders = listing.folders(of: file)
        if folders.contains("verify") {
          reading.ignore(file, "a Sqitch test, which changes nothing")
        } else {
          reading.passOver(file, "not in `sqitch.plan`", isMeant: folders.contains("deploy"))
        }
      }
      return reading
    })
}

/// A line of the plan: a change, what it requires, and the tag that keeps it where it is reworked.
private struct SqitchChange {
  let name: String
  let required: [String]
  var reworkedAt: String?

  static func all(in bytes: [UInt8]) -> [SqitchChange] {
    var changes: [SqitchChange] = []
    // Indices of changes by name, and of those that have no tag behind them yet.
    var latest: [String: Int] = [:]
    var untagged: [Int] = []
    var tags: [Int: String] = [:]
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      var words = line.split(whereSeparator: { $0 <= 0x20 })[...]
      guard let word = words.popFirst() else { continue }
      let text = String(decoding: word, as: UTF8.self)
      switch text.utf8.first {
      case UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "-"): continue
      case UInt8(ascii: "@"):
        for index in untagged { tags[index] = text }
        untagged.removeAll()
      default:
        let name = text.hasPrefix("+") ? String(text.dropFirst()) : text
        if let earlier = latest[name] { changes[earlier].reworkedAt = tags[earlier] }
        latest[name] = changes.count
        untagged.append(changes.count)
        changes.append(SqitchChange(name: name, required: required(words)))
      }
    }
    return changes
  }

  /// `[users !old other:change tables@v1]`: changes of this project that must come before.
  private static func required(_ words: ArraySlice<ArraySlice<UInt8>>) -> [String] {
    guard let first = words.first, first.first == UInt8(ascii: "[") else { return [] }
    var names: [String] = []
    for word in words {
      var name = String(decoding: word, as: UTF8.self)
      if name.hasPrefix("[") { name.removeFirst() }
      let isLast = name.hasSuffix("]")
      if isLast { name.removeLast() }
      name = String(name.prefix { $0 != "@" })
      if !name.isEmpty, !name.hasPrefix("!"), !name.contains(":") { names.append(name) }
      if isLast { break }
    }
    return names
  }
}

/// Finds a change's scripts, wherever the configuration puts `deploy/` and `revert/`.
private struct SqitchScripts {
  private var files: [String: ListedFile] = [:]

  init(_ listing: Listing) {
    for file in listing.scripts {
      let folders = listing.folders(of: file)
      // Names of changes may hold slashes, so what follows the folder counts.
      guard let top = folders.lastIndex(where: { ["deploy", "revert"].contains($0) }) else {
        continue
      }
      let name = (folders[(top + 1)...] + [file.stem]).joined(separator: "/")
      files["\(folders[top])/\(name)"] = file
    }
  }

  func script(_ folder: String, _ change: SqitchChange) -> ListedFile? {
    files["\(folder)/\(change.name)\(change.reworkedAt ?? "")"]
  }
}
