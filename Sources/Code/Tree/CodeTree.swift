/// Chooses the files of a project that can refer to its schema.
package struct CodeTree: Sendable {
  /// One name in a folder, as the caller's listing has it.
  package struct Entry: Sendable {
    package let name: String
    package let isDirectory: Bool

    package init(name: String, isDirectory: Bool) {
      self.name = name
      self.isDirectory = isDirectory
    }
  }

  /// The files to scan, and what was left out.
  package struct Selection: Sendable {
    /// Files of a known language, in the order of their paths' bytes.
    package internal(set) var paths: [String] = []
    /// Folders of dependencies, products and version control, and those that `.gitignore` names.
    package internal(set) var foldersLeftOut = 0
    /// Folders of migrations written in code: they are history, not what runs beside the new schema.
    package internal(set) var migrationFolders: [String] = []
    /// Folders that could not be listed.
    package internal(set) var unreadable: [String] = []
    /// Whether there were more files than `maximumFiles`.
    package internal(set) var isCut = false

    package init() {}
  }

  /// Folders whose content others wrote or a build made.
  package static let dependencyFolders: Set<String> = [
    ".git", ".hg", ".svn", "node_modules", "bower_components", "jspm_packages", "vendor", ".venv",
    "venv", ".tox", ".nox", "site-packages", "__pycache__", ".mypy_cache", ".pytest_cache",
    ".ruff_cache", ".eggs", "target", "dist", "build", "out", ".next", ".nuxt", ".output",
    ".svelte-kit", ".turbo", ".cache", ".parcel-cache", "coverage", ".nyc_output", "Pods",
    "Carthage", ".build", "DerivedData", ".gradle", ".idea", ".vscode", ".terraform", "_build",
    "deps", ".bundle", ".yarn", ".pnpm-store", "third_party", "storybook-static",
  ]

  /// Folders of migrations, which the caller leaves out where they are SQL and which are left out
  /// here where they are code.
  package static let migrationFolders: Set<String> = ["migrations", "migrate", "migration"]

  package static let maximumFiles = 500_000
  private static let maximumDepth = 128

  private struct Layer {
    let file: IgnoreFile
    /// The part of a path that lies above the ignore file's folder.
    let prefix: Int
  }

  private struct Folder {
    let path: String
    /// From the top of what ignore files speak about.
    let relative: String
    let layers: [Layer]
    let depth: Int
  }

  /// Walks a folder.
  ///
  /// `list` gives the names in a folder, links left out, or nil; `read` the bytes of a small file.
  /// `excluded` are files and folders, under the paths that the walk makes from `root`. `location`
  /// is the absolute path of `root`; with it the ignore files above, up to the repository's top, count too.
  package static func select(
    under root: String, excluding excluded: Set<String> = [], location: String? = nil,
    list: (String) -> [Entry]?, read: (String) -> [UInt8]?
  ) -> Selection {
    var selection = Selection()
    let start = top(root, location, list, read)
    var pending = [start]
    while let folder = pending.popLast() {
      guard let entries = list(folder.path) else {
        selection.unreadable.append(folder.path)
        continue
      }
      var layers = folder.layers
      if entries.contains(where: { $0.name == ".gitignore" && !$0.isDirectory }),
        let bytes = read(join(folder.path, ".gitignore"))
      {
        layers.append(Layer(file: IgnoreFile(bytes), prefix: folder.relative.utf8.count))
      }
      for entry in entries {
        let path = join(folder.path, entry.name)
        if excluded.contains(path) { continue }
        let relative = folder.relative + entry.name
        guard !isIgnored(relative, entry.isDirectory, layers) else {
          if entry.isDirectory { selection.foldersLeftOut += 1 }
          continue
        }
        if entry.isDirectory {
          if dependencyFolders.contains(entry.name) {
            selection.foldersLeftOut += 1
          } else if migrationFolders.contains(entry.name) {
            selection.migrationFolders.append(path)
          } else if folder.depth < maximumDepth {
            pending.append(
              Folder(
                path: path, relative: relative + "/", layers: layers, depth: folder.depth + 1))
          }
        } else if Language.of(path: entry.name) != nil {
          guard selection.paths.count < maximumFiles else {
            selection.isCut = true
            continue
          }
          selection.paths.append(path)
        }
      }
    }
    selection.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    selection.migrationFolders.sort()
    selection.unreadable.sort()
    return selection
  }

  /// The folder to begin with, under the ignore files of the folders above it in its repository.
  private static func top(
    _ root: String, _ location: String?, _ list: (String) -> [Entry]?, _ read: (String) -> [UInt8]?
  ) -> Folder {
    let plain = Folder(path: root, relative: "", layers: [], depth: 0)
    guard let location, location.utf8.first == UInt8(ascii: "/"), !isRepository(root, list) else {
      return plain
    }
    let parts = location.split(separator: "/").map(String.init)
    for count in stride(from: parts.count - 1, through: 0, by: -1) {
      let above = "/" + parts.prefix(count).joined(separator: "/")
      guard isRepository(above, list) else { continue }
      var layers: [Layer] = []
      var folder = above
      var prefix = 0
      for part in parts[count...] {
        if let bytes = read(join(folder, ".gitignore")) {
          layers.append(Layer(file: IgnoreFile(bytes), prefix: prefix))
        }
        folder = join(folder, part)
        prefix += part.utf8.count + 1
      }
      let relative = parts[count...].joined(separator: "/") + "/"
      return Folder(path: root, relative: relative, layers: layers, depth: 0)
    }
    return plain
  }

  private static func isRepository(_ folder: String, _ list: (String) -> [Entry]?) -> Bool {
    list(folder)?.contains { $0.name == ".git" } ?? false
  }

  /// The innermost ignore file that says anything decides.
  private static func isIgnored(_ relative: String, _ isDirectory: Bool, _ layers: [Layer]) -> Bool
  {
    guard !layers.isEmpty else { return false }
    let path = Array(relative.utf8)
    for layer in layers.reversed() {
      if let verdict = layer.file.verdict(path[layer.prefix...], isDirectory: isDirectory) {
        return verdict
      }
    }
    return false
  }

  private static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}
