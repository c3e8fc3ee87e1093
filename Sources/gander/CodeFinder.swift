import Code
import Commands
import Files
import History
import Synchronization
import Text

/// Finds the application's code and looks through it.
struct CodeFinder: Sendable {
  /// What of the code could not be looked through, each once.
  final class Gaps: Sendable {
    private let failures = Mutex<Set<String>>([])
    private let notes = Mutex<Set<String>>([])

    func fail(_ text: String) { failures.withLock { _ = $0.insert(text) } }

    func note(_ text: String) { notes.withLock { _ = $0.insert(text) } }

    /// Says them on the console, in an order that does not depend on threads.
    func report(_ console: inout Console) {
      for text in failures.withLock({ $0 }).sorted() { console.fail(text) }
      for text in notes.withLock({ $0 }).sorted() { console.note(text) }
    }
  }

  let gaps = Gaps()
  private let folders: [String]
  private let excluded: Set<String>
  private let jobs: Int

  /// The folders of the settings, or the repository around the migrations.
  init(_ settings: Settings, migrations: [History]) {
    jobs = settings.workers
    var files: Set<String> = []
    for history in migrations {
      for migration in history.migrations {
        for script in [migration.up, migration.down] {
          if let script { files.insert(CodeFinder.absolute(script.file.path)) }
        }
      }
    }
    excluded = files
    switch settings.code {
    case .none: folders = []
    case .folders(let given):
      folders = given.filter { Files.kind(of: $0) == .directory }
      for other in given where !folders.contains(other) {
        gaps.fail("cannot look for code in `\(other)`: it is no folder")
      }
    case .repository:
      let first = migrations.first?.migrations.first
      let path = (first?.up ?? first?.down)?.file.path
      folders = path.flatMap(CodeFinder.repository).map { [$0] } ?? []
    }
  }

  /// Whether there is code to look at.
  var hasFolders: Bool { !folders.isEmpty }

  func references(to targets: [ReferenceTarget]) -> CodeReferences {
    var paths: [String] = []
    for folder in folders { paths += files(below: folder) }
    return CodeScan(targets: targets).references(in: paths, jobs: jobs) { path in
      do throws(FileProblem) {
        return .bytes(try Files.read(path, limit: CodeScan.maximumFileSize))
      } catch {
        if case .tooLarge(let size, _) = error.cause {
          gaps.note("\(path) is not looked through: it has \(size) bytes")
          return .tooLarge(size: size)
        }
        gaps.fail(error.description)
        return .unreadable(error.reason)
      }
    }
  }

  private func files(below folder: String) -> [String] {
    let location = CodeFinder.absolute(folder)
    let prefix = location == "/" ? "/" : location + "/"
    let excluded = Set(
      excluded.compactMap { path in
        path.hasPrefix(prefix) ? Files.join(folder, String(path.dropFirst(prefix.count))) : nil
      })
    let selection = CodeTree.select(under: folder, excluding: excluded, location: location) {
      path in
      entries(of: path.isEmpty ? "." : path)
    } read: { path in
      try? Files.read(path, limit: CodeScan.maximumFileSize)
    }
    if selection.isCut {
      gaps.note(
        "`\(folder)` has more than \(CodeTree.maximumFiles) files; the rest is not looked through")
    }
    return selection.paths
  }

  private func entries(of folder: String) -> [CodeTree.Entry]? {
    do throws(FileProblem) {
      return try Files.list(folder).compactMap { entry in
        switch entry.kind {
        case .file: CodeTree.Entry(name: entry.name, isDirectory: false)
        case .directory: CodeTree.Entry(name: entry.name, isDirectory: true)
        case .link, .other: nil
        }
      }
    } catch {
      gaps.fail(error.description)
      return nil
    }
  }

  /// The nearest folder around `path` that has `.git`, written as `path` is; nil where there is none.
  private static func repository(around path: String) -> String? {
    var folder = Files.parent(of: path)
    // The root is its own parent, whatever `..` is written behind it.
    let depth = absolute(folder).utf8.count { $0 == UInt8(ascii: "/") }
    for _ in 0...min(depth, maximumDepth) {
      if Files.kind(of: Files.join(folder, ".git")) != nil { return folder }
      let next = Files.parent(of: folder)
      if next == folder { return nil }
      folder = next
    }
    return nil
  }

  private static let maximumDepth = 64

  /// The path from the root, without `.` and `..`.
  private static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : Files.workingFolder + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
