import SQL
import Text

extension Layout {
  /// SQLx: `VERSION_name.sql`, or `.up.sql` and `.down.sql`, in one folder, by number.
  ///
  /// `sqlx-core/src/migrate/source.rs`. Each script runs in a transaction unless it begins with
  /// `-- no-transaction`; then it is sent as one query (`sqlx-postgres/src/migrate.rs`). The names
  /// are those of other tools too, so the layout is detected by that line only.
  static let sqlx = Layout(
    name: .sqlx,
    recognises: { listing in
      let scripts = listing.scripts
      return scripts.contains { $0.has(.sqlx) }
        && scripts.filter { NumberedName($0.stem, separator: "_") != nil }.count * 2 > scripts.count
    },
    read: { listing in
      readNumbered(listing, tool: "SQLx", order: .number) { file in
        file.has(.sqlx) ? listing.singleQuery : listing.wrapped
      }
    })

  /// Supabase: `TIMESTAMP_name.sql` in `supabase/migrations`, by file name.
  ///
  /// The command line skips other names (`pkg/migration/list.go`) and sends a file's statements as
  /// one batch, which PostgreSQL runs as one transaction (`pkg/migration/file.go`, `ExecBatch`);
  /// since 2.109.0 statements that cannot run in one are sent by themselves.
  static let supabase = Layout(
    name: .supabase,
    recognises: { listing in
      let path = ListedFile.components(of: listing.root) + listing.home
      return path.suffix(2) == ["supabase", "migrations"]
    },
    read: { listing in
      readNumbered(listing, tool: "Supabase", order: .fileName) { file in
        listing.wrapped == .wrapped && LoneStatement.isKnownToSupabase(file.source)
          ? .perStatement : listing.wrapped
      }
    })

  /// Atlas: the `.sql` files beside `atlas.sum`, by file name.
  ///
  /// Documentation, "Migration directory" and "Transaction modes": a file runs in a transaction
  /// unless it says `-- atlas:txmode none`.
  static let atlas = Layout(
    name: .atlas,
    recognises: { listing in
      listing.files.contains { $0.name == "atlas.sum" && listing.folders(of: $0).isEmpty }
    },
    read: { listing in
      var reading = LayoutReading()
      let files = listing.scripts.sorted { NaturalOrder.bytesPrecede($0.name, $1.name) }
      for file in files {
        guard listing.folders(of: file).isEmpty else {
          reading.ignore(file, "Atlas reads only the folder of `atlas.sum`")
          continue
        }
        let name = NumberedName(file.stem)
        let isAlone = file.markers.contains { $0.tool == .atlas && $0.words == ["txmode", "none"] }
        reading.migrations.append(
          Migration(
            version: name?.number, name: name?.rest ?? file.stem,
            up: Script(
              whole: file.source, transaction: isAlone ? .perStatement : listing.wrapped),
            down: nil))
      }
      reading.ignorePrograms(in: listing)
      return reading
    })
}

private enum NumberedOrder {
  case number
  case fileName
}

/// Reads `NUMBER_name.sql` files of one folder, with `.up` and `.down` as pairs.
private func readNumbered(
  _ listing: Listing, tool: String, order: NumberedOrder,
  transaction: (ListedFile) -> TransactionMode
) -> LayoutReading {
  var reading = LayoutReading()
  var ups: [(number: NumberedName, file: ListedFile)] = []
  var downs: [String: ListedFile] = [:]
  for file in listing.scripts {
    let direction = DirectedStem(file.stem)
    guard listing.folders(of: file).isEmpty,
      let number = NumberedName(direction.isDotted ? direction.stem : file.stem, separator: "_")
    else {
      reading.ignore(file, "\(tool) runs only files named `NUMBER_name.sql`")
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
  reading.ignorePrograms(in: listing)
  return reading
}
