import SQL
import Text

extension Layout {
  /// Sqitch: the changes of `sqitch.plan` in its order, `deploy/NAME.sql` and `revert/NAME.sql`.
  ///
  /// Documentation, "sqitchchanges" and "sqitch rework": where a change is in the plan again, the
  /// earlier one is kept as `NAME@TAG.sql`, with the next tag behind it. Scripts run through the
  /// server's own client, so transactions are those that they open.
  static let sqitch = Layout(
    name: .sqitch,
    recognises: { $0.supportFile(named: "sqitch.plan") != nil },
    read: { listing in
      var reading = LayoutReading()
      let scripts = SqitchScripts(listing)
      var used: Set<String> = []
      let plan = listing.supportFile(named: "sqitch.plan")
      for change in plan.map({ sqitchChanges($0.source.bytes) }) ?? [] {
        let up = scripts.script("deploy", change)
        let down = scripts.script("revert", change)
        guard up != nil || down != nil else { continue }
        for file in [up, down] { if let file { used.insert(file.path) } }
        reading.migrations.append(
          Migration(
            version: nil, name: change.name,
            up: up.map { Script(whole: $0.source, transaction: .perStatement) },
            down: down.map { Script(whole: $0.source, transaction: .perStatement) }))
      }
      for file in listing.scripts where !used.contains(file.path) {
        let isTest = listing.folders(of: file).contains("verify")
        reading.ignore(
          file, isTest ? "a Sqitch test, which changes nothing" : "not in `sqitch.plan`")
      }
      return reading
    })
}

/// A line of the plan: a change, and the tag that keeps it where it is reworked later.
private struct SqitchChange {
  let name: String
  var reworkedAt: String?
}

private func sqitchChanges(_ bytes: [UInt8]) -> [SqitchChange] {
  var changes: [SqitchChange] = []
  // Indices of changes by name, and of those that have no tag behind them yet.
  var latest: [String: Int] = [:]
  var untagged: [Int] = []
  var tags: [Int: String] = [:]
  for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
    guard let word = line.split(whereSeparator: { $0 <= 0x20 }).first else { continue }
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
      changes.append(SqitchChange(name: name))
    }
  }
  return changes
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
