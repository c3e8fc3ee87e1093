import Text

/// Where the code refers to each target of a scan.
package struct CodeReferences: Sendable {
  /// As many places with a name alone are kept for each target; all are counted.
  package static let maximumPossible = 2_000

  /// No code was looked at.
  package static let none = CodeReferences()

  /// Files that were read and looked through.
  package internal(set) var filesScanned = 0
  /// Bytes of these files.
  package internal(set) var bytesScanned = 0
  /// Files that could not be looked through, with the reason, in the order of the paths.
  package internal(set) var filesSkipped: [SkippedFile] = []
  private var references: [ReferenceTarget: [Reference]] = [:]
  private var possible: [ReferenceTarget: Int] = [:]

  /// References that are known already, in the order of files and offsets.
  package init(_ references: [ReferenceTarget: [Reference]] = [:]) {
    // An empty table takes no time; one of a new type of keys takes 0.05 ms at the first use.
    guard !references.isEmpty else { return }
    self.references = references
    possible = references.mapValues { $0.count { $0.confidence == .possible } }
  }

  /// The references to `target`, sorted by file and offset.
  package func references(to target: ReferenceTarget) -> [Reference] {
    references[target] ?? []
  }

  /// Those that findings list: `certain` and `likely` ones.
  package func listed(for target: ReferenceTarget) -> [Reference] {
    references(to: target).filter { $0.confidence >= .likely }
  }

  /// How many places have the name alone, kept or not.
  package func possibleCount(of target: ReferenceTarget) -> Int { possible[target] ?? 0 }

  /// Adds what one file has; files come in the order of their paths.
  mutating func add(_ scan: FileScan) {
    filesScanned += 1
    bytesScanned += scan.size
    for (target, count) in scan.possible { possible[target, default: 0] += count }
    for (target, found) in scan.references {
      var all = references[target] ?? []
      var room = Self.maximumPossible - all.count { $0.confidence == .possible }
      for reference in found {
        if reference.confidence == .possible {
          guard room > 0 else { continue }
          room -= 1
        }
        all.append(reference)
      }
      references[target] = all
    }
  }
}

/// A file that a scan passed over.
package struct SkippedFile: Hashable, Sendable {
  /// Why a file is passed over.
  package enum Reason: Hashable, Sendable {
    /// It has more bytes than a file of source code has.
    case tooLarge(size: Int)
    /// Its lines are too long to be written by people.
    case minified
    case binary
    /// It could not be read; with the system's words.
    case unreadable(String)
  }

  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

/// What one file has.
package struct FileScan: Sendable {
  /// References to each target in the order of their offsets, with those by name alone up to a limit.
  package internal(set) var references: [ReferenceTarget: [Reference]] = [:]
  /// How many places have the name alone.
  package internal(set) var possible: [ReferenceTarget: Int] = [:]
  package internal(set) var size = 0
  /// What the file's classes say.
  var learned = Lexicon.Learned()
}
