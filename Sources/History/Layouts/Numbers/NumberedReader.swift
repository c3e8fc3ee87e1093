import Text

/// Reads `NUMBER_name.sql` files of one folder, with `.up` and `.down` as pairs.
struct NumberedReader {
  enum Order {
    case number
    case fileName
  }

  let layout: LayoutName
  let order: Order
  /// What the tool does with two files of one version.
  let sameVersion: String
  let transaction: (ListedFile) -> TransactionMode

  func read(_ listing: Listing) -> LayoutReading {
    var reading = LayoutReading(layout)
    var ups: [(number: NumberedName, file: ListedFile)] = []
    var downs: [String: ListedFile] = [:]
    for file in listing.scripts {
      let direction = DirectedStem(file.stem)
      guard listing.folders(of: file).isEmpty, file.name.hasSuffix(".sql"),
        let number = NumberedName(direction.isDotted ? direction.stem : file.stem, separator: "_")
      else {
        passOver(file, in: listing, &reading)
        continue
      }
      if direction.isDotted, direction.direction == .down {
        downs[number.version.key] = file
      } else {
        ups.append((number, file))
      }
    }
    ups.sort { left, right in
      let versions = order == .number ? left.number.version.compare(to: right.number.version) : 0
      return versions != 0
        ? versions < 0 : NaturalOrder.bytesPrecede(left.file.name, right.file.name)
    }
    for (number, file) in ups {
      let down = downs.removeValue(forKey: number.version.key)
      reading.migrations.append(
        Migration(
          version: number.number, name: number.rest,
          up: Script(whole: file.source, transaction: transaction(file)),
          down: down.map { Script(whole: $0.source, transaction: transaction($0)) }))
    }
    for file in downs.values.sorted(by: { NaturalOrder.bytesPrecede($0.path, $1.path) }) {
      reading.ignore(file, "a rollback without its migration")
    }
    let byName = ups.sorted { NaturalOrder.bytesPrecede($0.file.name, $1.file.name) }
    reading.noteSameVersions(
      byName.map { ($0.number.version.key, $0.number.number, $0.file) }, sameVersion)
    reading.ignorePrograms(in: listing)
    return reading
  }

  private func passOver(
    _ file: ListedFile, in listing: Listing, _ reading: inout LayoutReading
  ) {
    let rule = "\(layout.toolName) runs only files named `NUMBER_name.sql`"
    guard listing.folders(of: file).isEmpty else {
      reading.passOver(file, "\(rule) of the folder itself")
      return
    }
    let name = MigrationLookalike.numbered(file.stem)
    reading.passOver(file, rule, betterName: name.map { $0 + ".sql" })
  }
}
