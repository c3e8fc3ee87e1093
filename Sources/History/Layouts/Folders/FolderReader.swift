import SQL
import Text

/// Reads a history with a folder for each migration.
struct FolderReader {
  let layout: LayoutName
  let up: String
  let down: String
  /// What the tool runs: the reason for what it does not.
  let rule: String
  /// The version, and the name behind it, that a folder's name says.
  let version: (String) -> (String?, String)
  let precedes: (String, String) -> Bool
  let transaction: (_ metadata: ListedFile?) -> TransactionMode
  /// What the tool does with two folders of one version; nil where that is nothing to it.
  let sameVersion: String?

  func read(_ listing: Listing) -> LayoutReading {
    var reading = LayoutReading(layout)
    var byFolder: [String: (up: ListedFile?, down: ListedFile?)] = [:]
    var metadata: [String: ListedFile] = [:]
    for file in listing.files where file.name == "metadata.toml" {
      if let folder = listing.folders(of: file).first { metadata[folder] = file }
    }
    var others: [ListedFile] = []
    for file in listing.scripts {
      guard let folder = listing.folders(of: file).first, listing.isInOneFolder(file),
        file.name == up || file.name == down
      else {
        others.append(file)
        continue
      }
      if file.name == up {
        byFolder[folder, default: (nil, nil)].up = file
      } else {
        byFolder[folder, default: (nil, nil)].down = file
      }
    }
    for file in others { passOver(file, in: listing, knowing: Set(byFolder.keys), &reading) }
    let folders = byFolder.keys.sorted(by: NaturalOrder.bytesPrecede).sorted(by: precedes)
    for folder in folders {
      guard let entry = byFolder[folder], let up = entry.up else {
        if let down = byFolder[folder]?.down {
          reading.passOver(down, "a rollback without its migration", isMeant: true)
        }
        continue
      }
      let (number, name) = version(folder)
      let mode = transaction(metadata[folder])
      reading.migrations.append(
        Migration(
          version: number, name: name, up: Script(whole: up.source, transaction: mode),
          down: entry.down.map { Script(whole: $0.source, transaction: mode) }))
    }
    if let sameVersion {
      let versions = folders.compactMap { folder in
        byFolder[folder]?.up.map { (version(folder).0 ?? folder, version(folder).0 ?? folder, $0) }
      }
      reading.noteSameVersions(versions, sameVersion)
    }
    reading.ignorePrograms(in: listing)
    return reading
  }

  /// A script that lies loose, or whose folder has nothing that runs, was meant to be a migration.
  private func passOver(
    _ file: ListedFile, in listing: Listing, knowing folders: Set<String>,
    _ reading: inout LayoutReading
  ) {
    let own = listing.folders(of: file)
    let isRight = file.name.lowercased() == up || file.name.lowercased() == down
    if own.isEmpty {
      let name =
        isRight
        ? nil
        : "\(DirectedStem(file.stem).stem)/\(DirectedStem(file.stem).direction == .down ? down : up)"
      reading.passOver(file, rule, betterName: name)
    } else if let folder = own.first, own.count == 1, !folders.contains(folder) {
      let isOnly = listing.scripts.count { listing.folders(of: $0) == own } == 1
      reading.passOver(
        file, rule, betterName: "\(folder)/\(up)",
        isMeant: isRight || isOnly && version(folder).0 != nil)
    } else {
      reading.ignore(file, rule)
    }
  }
}

extension Listing {
  func isInOneFolder(_ file: ListedFile) -> Bool { folders(of: file).count == 1 }

  /// Whether most scripts lie in a folder each, as `up` or `down`.
  func isInFolders(up: String, down: String) -> Bool {
    let scripts = scripts
    let matching = scripts.filter { ($0.name == up || $0.name == down) && isInOneFolder($0) }
    return matching.contains { $0.name == up } && matching.count * 2 > scripts.count
  }
}
