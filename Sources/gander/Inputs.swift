import Commands
import Files
import History
import SQL
import Text

/// The migrations that the command line names, read.
struct Inputs {
  private(set) var histories: [History] = []
  private(set) var ignored: [IgnoredFile] = []
  private(set) var prelude: [SourceFile] = []
  /// What `\i` and its like name.
  let includedFiles: @Sendable (_ path: String, _ from: String, _ isRelative: Bool) -> SourceFile?

  /// Reads what the settings name; what cannot be read is said on the console, and the rest goes on.
  init(_ settings: Settings, _ console: inout Console) {
    let included = IncludedFiles(settings.paths + (settings.prelude.map { [$0] } ?? []))
    includedFiles = { path, file, isRelative in
      included.read(path, from: file, isRelative: isRelative)
    }
    let reader = HistoryReader(
      dialect: settings.dialect, layout: settings.layout.flatMap(LayoutName.init(rawValue:)))
    var named: [SourceFile] = []
    for path in settings.paths {
      if path != "-", Files.kind(of: path) == .directory {
        var files = FoundFiles(root: path, files: Inputs.files(below: path, &console))
        files.settings = Inputs.settings(around: path, &console)
        let found = reader.read(files)
        if found.histories.isEmpty, found.ignored.isEmpty {
          console.fail("no migrations found in `\(path)`")
        }
        histories += found.histories
        ignored += found.ignored + found.histories.flatMap(\.ignored)
      } else if let file = Inputs.file(path, settings, &console) {
        named.append(file)
      }
    }
    if !named.isEmpty {
      let found = reader.read(named: named)
      histories += found.histories
      ignored += found.ignored
    }
    if let path = settings.prelude, let file = Inputs.file(path, settings, &console) {
      prelude = [file]
    }
  }

  /// Every file that the settings name, one by one, folders by their SQL files.
  static func allFiles(_ settings: Settings, _ console: inout Console) -> [SourceFile] {
    var files: [SourceFile] = []
    for path in settings.paths {
      if path != "-", Files.kind(of: path) == .directory {
        files += Inputs.files(below: path, &console).filter { $0.path.hasSuffix(".sql") }
      } else if let file = file(path, settings, &console) {
        files.append(file)
      }
    }
    return files
  }

  private static func file(
    _ path: String, _ settings: Settings, _ console: inout Console
  ) -> SourceFile? {
    do throws(FileProblem) {
      if path == "-" {
        return SourceFile(
          path: settings.stdinFilepath ?? "<stdin>", bytes: try Files.readStandardInput())
      }
      return SourceFile(path: path, bytes: try Files.read(path))
    } catch {
      let command = Invocation.command(like: path).map { "; did you mean `gander \($0.rawValue)`?" }
      console.fail(error.description + (error.isMissing ? command ?? "" : ""))
      return nil
    }
  }

  private static func files(below folder: String, _ console: inout Console) -> [SourceFile] {
    let walk = Files.walk(folder) { path in
      !Inputs.leftOut.contains(path.split(separator: "/").last.map(String.init) ?? "")
    }
    for problem in walk.problems { console.fail(problem.description) }
    var files: [SourceFile] = []
    for path in walk.files where HistoryReader.reads(path: path) {
      if let file = read(path, &console) { files.append(file) }
    }
    return files
  }

  /// Tools' settings in the folders around `folder`, up to the top of the repository; none outside
  /// of one, where they could be anybody's.
  private static func settings(around folder: String, _ console: inout Console) -> [SourceFile] {
    var places: [String] = []
    var place = folder
    while Files.kind(of: Files.join(place, ".git")) == nil {
      let next = Files.parent(of: place)
      if next == place || places.count == maximumDepth { return [] }
      place = next
      places.append(place)
    }
    return FoundFiles.settingsNames.compactMap { name in
      let paths = places.map { Files.join($0, name) }
      return paths.first { Files.kind(of: $0) == .file }.flatMap { read($0, &console) }
    }
  }

  private static func read(_ path: String, _ console: inout Console) -> SourceFile? {
    do throws(FileProblem) {
      return SourceFile(path: path, bytes: try Files.read(path))
    } catch {
      console.fail(error.description)
      return nil
    }
  }

  private static let maximumDepth = 64

  /// Folders that hold no migrations of the project.
  private static let leftOut: Set<String> = [".git", "node_modules", ".build"]
}
