import Text

/// The up and the down of one file, as its section marks divide it.
struct SectionedScripts {
  var up: Script?
  var down: Script?
}

/// Reads files that hold both directions.
struct SectionedReader {
  enum Order {
    case number
    case fileName
    /// By the number in front; files without one come last.
    case numberIfAny
  }

  let layout: LayoutName
  let order: Order
  /// The line that begins the up section; files without it are refused.
  let mark: String
  /// What the tool reads of a name without its ending; nil for a name that it does not run.
  let name: (String) -> NumberedName?
  /// What names the tool runs: the reason for what it does not.
  let rule: String
  /// What the tool does with two files of one version; nil where that is nothing to it.
  let sameVersion: String?
  /// What the tool does where a number is missing; nil where that is nothing to it.
  var gap: String?
  let scripts: (ListedFile) -> SectionedScripts

  private struct Found {
    let file: ListedFile
    let name: NumberedName?
    let scripts: SectionedScripts
  }

  func read(_ listing: Listing) -> LayoutReading {
    var reading = LayoutReading(layout)
    var found: [Found] = []
    for file in listing.scripts {
      // All of these tools look for `.sql` as it is.
      guard file.name.hasSuffix(".sql") else {
        reading.passOver(
          file, "\(layout.toolName) runs only files that end in `.sql`",
          betterName: file.stem + ".sql", isMeant: !file.markers.isEmpty)
        continue
      }
      let name = name(file.stem)
      if name == nil, order != .numberIfAny {
        reading.passOver(
          file, rule, betterName: betterName(for: file),
          isMeant: !file.markers.isEmpty)
        continue
      }
      let sections = scripts(file)
      if sections.up == nil {
        reading.passOver(
          file, "no line `\(mark)`, so \(layout.toolName) refuses the file",
          isMeant: name != nil, consequence: "the run stops at it")
        continue
      }
      found.append(Found(file: file, name: name, scripts: sections))
    }
    found.sort(by: precedes)
    for entry in found {
      reading.migrations.append(
        Migration(
          version: entry.name?.number, name: entry.name?.rest ?? entry.file.stem,
          up: entry.scripts.up, down: entry.scripts.down))
    }
    let versions = found.compactMap { entry in
      entry.name.map { (key: $0.version.key, version: $0.number, file: entry.file) }
    }
    if let sameVersion {
      reading.noteSameVersions(
        programVersions(in: listing, beside: versions) + versions, sameVersion)
    }
    if let gap { reading.noteGaps(versions, gap) }
    reading.ignorePrograms(in: listing)
    return reading
  }

  private func betterName(for file: ListedFile) -> String? {
    guard let stem = MigrationLookalike.numbered(file.stem), name(stem) != nil else { return nil }
    return stem + ".sql"
  }

  /// Programs count among the versions where their number is a script's: then the script is told.
  private func programVersions(
    in listing: Listing, beside versions: [(key: String, version: String, file: ListedFile)]
  ) -> [(key: String, version: String, file: ListedFile)] {
    let known = Set(versions.map(\.key))
    var seen: Set<String> = []
    return listing.files.compactMap { file in
      guard case .program = file.kind, let name = name(file.name), known.contains(name.version.key),
        seen.insert(name.version.key).inserted
      else { return nil }
      return (name.version.key, name.number, file)
    }
  }

  private func precedes(_ left: Found, _ right: Found) -> Bool {
    if order != .fileName {
      if (left.name == nil) != (right.name == nil) { return left.name != nil }
      if let leftName = left.name, let rightName = right.name {
        let versions = leftName.version.compare(to: rightName.version)
        if versions != 0 { return versions < 0 }
      }
    }
    if left.file.name != right.file.name {
      return NaturalOrder.bytesPrecede(left.file.name, right.file.name)
    }
    return NaturalOrder.bytesPrecede(left.file.path, right.file.path)
  }
}

extension LayoutReading {
  /// Notes versions with a number missing before them; the first may be 0 or 1.
  mutating func noteGaps(
    _ versions: [(key: String, version: String, file: ListedFile)], _ consequence: String
  ) {
    var previous = 0
    for (key, version, file) in versions {
      guard let number = VersionNumber(key)?.sequenceNumber else { return }
      if number > previous + 1 {
        note(.gap("\(previous + 1)", "\(number - 1)"), file, "\(consequence) (`\(version)`)")
      }
      previous = max(previous, number)
    }
  }
}

extension Listing {
  /// Whether at least half of the scripts hold instructions of `tool`.
  func isMarked(for tool: MarkerTool) -> Bool {
    let marked = scripts.count { $0.has(tool) }
    return marked > 0 && marked * 2 >= scripts.count
  }
}

extension ListedFile {
  /// The sections that lines with `word` begin; each ends where any of `lines` follows.
  ///
  /// One section without a transaction makes the script one that is not undone as a whole.
  func script(
    _ lines: [MarkerLine], begunBy word: String, wrapped: TransactionMode,
    exception: (MarkerLine) -> TransactionMode?
  ) -> Script? {
    var sections: [SourceRange] = []
    var transaction = wrapped
    for (index, line) in lines.enumerated() where line.words.first == word {
      let end = index + 1 < lines.count ? lines[index + 1].start : source.bytes.count
      sections.append(SourceRange(line.end, end))
      if let mode = exception(line) { transaction = mode }
    }
    guard !sections.isEmpty else { return nil }
    return Script(source, sections, transaction: transaction)
  }
}
