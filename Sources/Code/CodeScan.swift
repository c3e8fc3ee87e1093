import Dispatch
import Synchronization
import Text

/// A search of application code for tables and columns, all in one pass over each file.
package struct CodeScan: Sendable {
  /// Larger files are data or generated: they are passed over and reported.
  package static let maximumFileSize = 4 << 20
  /// A file whose lines are longer on average is minified.
  package static let maximumLineLength = 2_000
  /// A NUL among as many first bytes makes a file binary.
  package static let binaryPrefix = 8 << 10

  private let lexicon: Lexicon
  private let sharedColumns: Set<String>

  /// Looks for `targets`; `sharedColumns` are names that other tables of the schema have too, so that
  /// the name alone says little.
  package init(targets: [ReferenceTarget], sharedColumns: Set<String> = []) {
    var seen: Set<ReferenceTarget> = []
    let unique = targets.filter { seen.insert($0).inserted }
    self.init(Lexicon(unique, sharedColumns: sharedColumns), sharedColumns)
  }

  private init(_ lexicon: Lexicon, _ sharedColumns: Set<String>) {
    self.lexicon = lexicon
    self.sharedColumns = sharedColumns
  }

  /// What one file has.
  package func scan(_ file: SourceFile) -> FileScan {
    var scan = FileScan()
    scan.size = file.bytes.count
    guard let language = Language.of(path: file.path), lexicon.words.occurs(in: file.bytes) else {
      return scan
    }
    var analysis = FileAnalysis(file, language, lexicon)
    analysis.run()
    scan.learned = analysis.learned()
    collect(analysis.found, file, into: &scan)
    return scan
  }

  // MARK: Many files

  /// What a `read` closure answers.
  package enum ReadResult: Sendable {
    case bytes([UInt8])
    /// The file cannot be read; with the system's words.
    case unreadable(String)
    /// The file was not read, because it has more bytes than `maximumFileSize`.
    case tooLarge(size: Int)
  }

  /// Scans all files, `jobs` at a time; the result does not depend on which was done first.
  ///
  /// What classes say about each other (a `WorkItem` with `__tablename__ = "tasks"`, a `Quote` that has
  /// a field of the same name) is known only after the first pass; then there is a second.
  package func references(
    in paths: [String], jobs: Int, read: @escaping @Sendable (String) -> ReadResult
  ) -> CodeReferences {
    let outcomes = outcomes(of: paths, jobs: jobs, read: read)
    let learned = Self.learned(outcomes)
    guard !learned.isEmpty else { return Self.combined(paths, outcomes) }
    let second = CodeScan(
      Lexicon(lexicon.targets, sharedColumns: sharedColumns, learned: learned), sharedColumns)
    return Self.combined(paths, second.outcomes(of: paths, jobs: jobs, read: read))
  }

  private enum Outcome: Sendable {
    case scanned(FileScan)
    case skipped(SkippedFile.Reason)
    /// No file of source code.
    case other
  }

  private func outcomes(
    of paths: [String], jobs: Int, read: @escaping @Sendable (String) -> ReadResult
  ) -> [Outcome] {
    let outcomes = Mutex([Outcome](repeating: .other, count: paths.count))
    let next = Atomic<Int>(0)
    let work: @Sendable (Int) -> Void = { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < paths.count else { return }
        let outcome = self.outcome(of: paths[index], read)
        outcomes.withLock { $0[index] = outcome }
      }
    }
    let jobs = min(max(1, jobs), max(1, paths.count))
    if jobs == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: jobs, execute: work)
    }
    return outcomes.withLock { $0 }
  }

  private func outcome(of path: String, _ read: (String) -> ReadResult) -> Outcome {
    guard Language.of(path: path) != nil else { return .other }
    switch read(path) {
    case .unreadable(let reason): return .skipped(.unreadable(reason))
    case .tooLarge(let size): return .skipped(.tooLarge(size: size))
    case .bytes(let bytes):
      if bytes.count > Self.maximumFileSize { return .skipped(.tooLarge(size: bytes.count)) }
      if bytes.prefix(Self.binaryPrefix).contains(0) { return .skipped(.binary) }
      if Self.isMinified(bytes, path) { return .skipped(.minified) }
      return .scanned(scan(SourceFile(path: path, bytes: bytes)))
    }
  }

  /// Whether lines are too long on average; data may be on one line, code that people write is not.
  private static func isMinified(_ bytes: [UInt8], _ path: String) -> Bool {
    guard bytes.count > maximumLineLength * 4 else { return false }
    var lines = 1
    for byte in bytes where byte == 10 { lines += 1 }
    return bytes.count / lines > maximumLineLength
  }

  // MARK: Results

  private static func combined(_ paths: [String], _ outcomes: [Outcome]) -> CodeReferences {
    var result = CodeReferences()
    let order = paths.indices.sorted {
      paths[$0].utf8.lexicographicallyPrecedes(paths[$1].utf8)
    }
    for index in order {
      switch outcomes[index] {
      case .scanned(let scan): result.add(scan)
      case .skipped(let reason):
        result.filesSkipped.append(SkippedFile(path: paths[index], reason: reason))
      case .other: continue
      }
    }
    return result
  }

  private static func learned(_ outcomes: [Outcome]) -> Lexicon.Learned {
    var learned = Lexicon.Learned()
    for case .scanned(let scan) in outcomes { learned.merge(scan.learned) }
    return learned
  }

  /// Turns places into references: one a place and target, fields of a model one a line.
  private func collect(_ found: [Found], _ file: SourceFile, into scan: inout FileScan) {
    guard !found.isEmpty else { return }
    let places = Places(file)
    let positions = places.positions(of: found.map(\.start))
    let sorted = found.sorted {
      ($0.target, $0.start, $1.verdict.confidence) < ($1.target, $1.start, $0.verdict.confidence)
    }
    var last: Reference?
    var lastTarget = -1
    for place in sorted {
      let target = lexicon.targets[place.target]
      if place.verdict.confidence == .possible {
        scan.possible[target, default: 0] += 1
        guard scan.possible[target, default: 0] <= CodeReferences.maximumPossible else { continue }
      }
      let reference = reference(place, file, positions)
      if lastTarget == place.target, let last, Self.repeats(last, reference) {
        if place.verdict.confidence == .possible { scan.possible[target, default: 1] -= 1 }
        continue
      }
      scan.references[target, default: []].append(reference)
      last = reference
      lastTarget = place.target
    }
  }

  /// A place that was found twice, or the tag and the type beside a model's field.
  private static func repeats(_ last: Reference, _ next: Reference) -> Bool {
    if next.range.start < last.range.end { return true }
    return last.kind == .model && next.position.line == last.position.line
      && next.confidence <= last.confidence
  }

  private func reference(
    _ place: Found, _ file: SourceFile, _ places: [UInt32: Places.Place]
  ) -> Reference {
    let known =
      places[place.start] ?? Places.Place(position: Position(offset: 0, line: 1, column: 1))
    return Reference(
      file: file.path, range: SourceRange(start: place.start, end: place.end),
      position: known.position, kind: place.verdict.kind, confidence: place.verdict.confidence,
      text: Reference.displayedText(of: file.bytes[known.line]))
  }
}
