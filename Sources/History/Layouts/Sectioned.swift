import SQL
import Text

/// The up and the down of one file, as its section marks divide it.
struct SectionedScripts {
  var up: Script?
  var down: Script?
}

extension Layout {
  /// goose: `NUMBER_name.sql` with `-- +goose Up` and `-- +goose Down`.
  ///
  /// Order by number (`goose.NumericComponent`). Each direction runs in a transaction unless the
  /// file says `-- +goose NO TRANSACTION`; then each statement runs by itself (documentation,
  /// "Annotations"; `internal/sqlparser/parser.go`).
  static let goose = Layout(
    name: .goose,
    recognises: { $0.scripts.contains { $0.has(.goose) } },
    read: { listing in
      readSectioned(listing, tool: "goose", mark: "-- +goose Up", order: .number) { file in
        gooseScripts(file, listing)
      }
    })

  /// dbmate: `NUMBER….sql` with `-- migrate:up` and `-- migrate:down`.
  ///
  /// Order by file name. Each section runs in a transaction unless its mark says
  /// `transaction:false`; then the section goes to the server as one query. A file may hold several
  /// pairs of sections
  /// (`pkg/dbmate/migration.go`, `pkg/dbmate/db.go`).
  static let dbmate = Layout(
    name: .dbmate,
    recognises: { $0.scripts.contains { $0.has(.dbmate) } },
    read: { listing in
      readSectioned(listing, tool: "dbmate", mark: "-- migrate:up", order: .fileName) { file in
        dbmateScripts(file, listing)
      }
    })

  /// sql-migrate: `.sql` files with `-- +migrate Up` and `-- +migrate Down`.
  ///
  /// Order by the number in front, then by name; files without a number come last (`migrate.go`,
  /// `Migration.Less`). Each section runs
  /// in a transaction unless its mark says `notransaction` (`sqlparse/sqlparse.go`).
  static let sqlMigrate = Layout(
    name: .sqlMigrate,
    recognises: { $0.scripts.contains { $0.has(.sqlMigrate) } },
    read: { listing in
      readSectioned(listing, tool: "sql-migrate", mark: "-- +migrate Up", order: .numberIfAny) {
        file in sqlMigrateScripts(file, listing)
      }
    })

  /// node-pg-migrate in SQL: `TIMESTAMP_name.sql` with `-- Up Migration` and `-- Down Migration`.
  ///
  /// Order by the number in front. A file without either line is all up (`sqlMigration.ts`). All
  /// pending migrations run in one transaction, unless the command line says otherwise ("CLI",
  /// `--single-transaction`). People write such comments without the tool too, so it is detected
  /// where one file holds both.
  static let nodePgMigrate = Layout(
    name: .nodePgMigrate,
    recognises: { listing in
      let scripts = listing.scripts
      return scripts.contains { nodePgMigrateLines($0).count > 1 }
        && scripts.filter { !nodePgMigrateLines($0).isEmpty }.count * 2 > scripts.count
    },
    read: { listing in
      readSectioned(
        listing, tool: "node-pg-migrate", mark: "-- Up Migration", order: .number
      ) { file in
        let lines = nodePgMigrateLines(file)
        if lines.isEmpty {
          return SectionedScripts(up: Script(whole: file.source, transaction: listing.wrapped))
        }
        return SectionedScripts(
          up: script(of: file, lines, begunBy: "up", wrapped: listing.wrapped) { _ in nil },
          down: script(of: file, lines, begunBy: "down", wrapped: listing.wrapped) { _ in nil })
      }
    })
}

/// The first line of each direction.
private func nodePgMigrateLines(_ file: ListedFile) -> [MarkerLine] {
  let lines = file.markers.filter { $0.tool == .nodePgMigrate }
  return lines.indices.filter { index in
    lines.firstIndex { $0.words == lines[index].words } == index
  }.map { lines[$0] }
}

private enum SectionedOrder {
  case number
  case fileName
  case numberIfAny
}

/// Reads files that hold both directions; a file without a number or an up section is ignored.
private func readSectioned(
  _ listing: Listing, tool: String, mark: String, order: SectionedOrder,
  scripts: (ListedFile) -> SectionedScripts
) -> LayoutReading {
  var reading = LayoutReading()
  var found: [(file: ListedFile, name: NumberedName?, scripts: SectionedScripts)] = []
  for file in listing.scripts {
    let name = NumberedName(file.stem)
    if name == nil, order != .numberIfAny {
      reading.ignore(file, "\(tool) runs only files whose name begins with a number")
      continue
    }
    let sections = scripts(file)
    if sections.up == nil {
      reading.ignore(file, "no line `\(mark)`, so \(tool) refuses the file")
      continue
    }
    found.append((file, name, sections))
  }
  found.sort { left, right in
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
  for (file, name, sections) in found {
    reading.migrations.append(
      Migration(
        version: name?.number, name: name?.rest ?? file.stem, up: sections.up,
        down: sections.down))
  }
  reading.ignorePrograms(in: listing)
  return reading
}

private func gooseScripts(_ file: ListedFile, _ listing: Listing) -> SectionedScripts {
  var result = SectionedScripts()
  let lines = file.markers.filter { $0.tool == .goose }
  // Letter case does not matter (`internal/sqlparser/parser.go`, `extractAnnotation`).
  func says(_ line: MarkerLine, _ words: [String]) -> Bool {
    line.words.map { $0.lowercased() } == words
  }
  let hasTransaction = !lines.contains { says($0, ["no", "transaction"]) }
  let transaction: TransactionMode = hasTransaction ? listing.wrapped : .perStatement
  let up = lines.first { says($0, ["up"]) }
  let down = lines.first { says($0, ["down"]) && $0.start > (up?.start ?? Int.max - 1) }
  guard let up else { return result }
  let end = file.source.bytes.count
  result.up = Script(
    file: file.source, from: up.end, to: down?.start ?? end, transaction: transaction)
  if let down {
    result.down = Script(file: file.source, from: down.end, to: end, transaction: transaction)
  }
  return result
}

private func dbmateScripts(_ file: ListedFile, _ listing: Listing) -> SectionedScripts {
  let lines = file.markers.filter { line in
    line.tool == .dbmate && (line.words.first == "up" || line.words.first == "down")
  }
  return SectionedScripts(
    up: script(of: file, lines, begunBy: "up", wrapped: listing.wrapped) {
      $0.words.contains("transaction:false") ? listing.singleQuery : nil
    },
    down: script(of: file, lines, begunBy: "down", wrapped: listing.wrapped) {
      $0.words.contains("transaction:false") ? listing.singleQuery : nil
    })
}

/// Sections may come in any order and more than once.
private func sqlMigrateScripts(_ file: ListedFile, _ listing: Listing) -> SectionedScripts {
  let lines = file.markers.filter { line in
    line.tool == .sqlMigrate && (line.words.first == "Up" || line.words.first == "Down")
  }
  return SectionedScripts(
    up: script(of: file, lines, begunBy: "Up", wrapped: listing.wrapped) {
      $0.words.contains("notransaction") ? .perStatement : nil
    },
    down: script(of: file, lines, begunBy: "Down", wrapped: listing.wrapped) {
      $0.words.contains("notransaction") ? .perStatement : nil
    })
}

/// The sections that lines with `word` begin; each ends where any of `lines` follows.
///
/// One section without a transaction makes the script one that is not undone as a whole.
private func script(
  of file: ListedFile, _ lines: [MarkerLine], begunBy word: String, wrapped: TransactionMode,
  exception: (MarkerLine) -> TransactionMode?
) -> Script? {
  var sections: [SourceRange] = []
  var transaction = wrapped
  for (index, line) in lines.enumerated() where line.words.first == word {
    let end = index + 1 < lines.count ? lines[index + 1].start : file.source.bytes.count
    sections.append(SourceRange(line.end, end))
    if let mode = exception(line) { transaction = mode }
  }
  guard !sections.isEmpty else { return nil }
  return Script(file.source, sections, transaction: transaction)
}
