import SQL
import Text

extension Layout {
  /// Liquibase's formatted SQL: `--changeset author:id` parts of files, in the order of the changelog.
  ///
  /// Documentation, "SQL changelog format", "include" and "includeAll" (files of a folder by name);
  /// the instructions: `liquibase/parser/AbstractFormattedChangeLogParser.java`. A file is read as one
  /// migration for each of its changesets; one that a changelog names and that has no such lines is one
  /// changeset (`SqlChangeLogParser.java`, `sqlFile`). Each runs in a transaction unless it says
  /// `runInTransaction:false`. Changesets whose `dbms` leaves out the dialect, or that say
  /// `ignore:true`, are not run; contexts and labels leave out none, as where nobody asks for any.
  static let liquibase = Layout(
    name: .liquibase,
    recognises: { listing in
      listing.scripts.contains(where: \.isFormattedChangelog)
        || listing.files.contains(where: Changelog.isChangelog) && Changelog(listing).isGiven
    },
    read: { listing in
      var reading = LayoutReading(.liquibase)
      let changelog = Changelog(listing)
      var versions: [String: Int] = [:]
      for file in changelog.ordered {
        read(file, of: changelog, in: listing, &versions, &reading)
      }
      let known = Set(
        reading.migrations.compactMap { $0.up?.file.path } + reading.ignored.map(\.path))
      for file in listing.scripts where !known.contains(file.path) {
        let isRollback = changelog.rollbacks.contains(file.path)
        reading.passOver(
          file, isRollback ? "a rollback of a changeset that is not SQL" : "not in the changelog",
          isMeant: file.isFormattedChangelog)
      }
      for file in changelog.withOwnChangesets {
        reading.ignore(file, "its own changesets are not SQL, and are not read")
        reading.hasPrograms = true
      }
      for (path, changelog) in changelog.missing {
        reading.ignored.append(
          IgnoredFile(path: path, reason: "`\(changelog)` includes it, and it is not read"))
        reading.hasPrograms = true
      }
      return reading
    })

  private static func read(
    _ file: ListedFile, of changelog: Changelog, in listing: Listing,
    _ versions: inout [String: Int], _ reading: inout LayoutReading
  ) {
    guard file.isFormattedChangelog || file.has(.liquibase) else {
      if changelog.isGiven {
        reading.migrations.append(
          Migration(
            version: nil, name: file.stem,
            up: Script(whole: file.source, transaction: listing.wrapped), down: nil))
      } else {
        reading.ignore(file, "no line `--liquibase formatted sql`")
      }
      return
    }
    let changesets = Changeset.all(in: file)
    let run = changesets.filter { $0.runs(on: listing.dialect) }
    if changesets.isEmpty {
      reading.ignore(file, "no line `--changeset author:id`")
    } else if run.isEmpty {
      reading.ignore(file, "all of its changesets are for other servers, or say `ignore:true`")
    }
    for changeset in run {
      reading.migrations.append(changeset.migration(of: file, in: listing))
      let key = "\(changeset.logicalPath ?? file.path) \(changeset.identity)"
      versions[key, default: 0] += 1
      guard versions[key] == 2 else { continue }
      // `ValidatingVisitor`: "changesets had duplicate identifiers".
      reading.note(
        .sameVersion(changeset.identity, other: file.path), file,
        "Liquibase refuses to run the changelog: an author and an id stand for one changeset of a file",
        at: SourceRange(changeset.line.start, changeset.line.textEnd))
    }
  }
}

extension ListedFile {
  /// Whether it says `--liquibase formatted sql`.
  fileprivate var isFormattedChangelog: Bool {
    markers.contains {
      $0.tool == .liquibase && $0.words.first == "liquibase"
        && $0.words.dropFirst().first?.lowercased() == "formatted"
    }
  }
}
