#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One name in a folder.
package struct DirectoryEntry: Hashable, Sendable {
  package enum Kind: Sendable {
    case file
    case directory
    /// A link, whatever it points at.
    case link
    case other
  }

  package let name: String
  package let kind: Kind

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

extension Files {
  /// Folders below folders are entered at most as deep: deeper ones exist only by mistake.
  package static let maximumDepth = 128

  /// What a path is, after links; nil where there is nothing.
  package static func kind(of path: String) -> DirectoryEntry.Kind? {
    identity(of: path)?.kind
  }

  /// The names in a folder in the order of their bytes, without `.` and `..`.
  package static func list(_ path: String) throws(FileProblem) -> [DirectoryEntry] {
    guard let directory = unsafe opendir(path) else {
      throw FileProblem(path: path, operation: .list, cause: .system(errno))
    }
    defer { unsafe closedir(directory) }
    var entries: [DirectoryEntry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else {
        if errno != 0 {
          throw FileProblem(path: path, operation: .list, cause: .system(errno))
        }
        break
      }
      let name = unsafe Self.name(of: entry)
      if name == "." || name == ".." { continue }
      let kind = unsafe Self.kind(entry.pointee.d_type) ?? unfollowedKind(join(path, name))
      entries.append(DirectoryEntry(name: name, kind: kind))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(
        to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)
      ) {
        unsafe String(cString: $0)
      }
    }
  }

  private static func kind(_ type: UInt8) -> DirectoryEntry.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  private static func unfollowedKind(_ path: String) -> DirectoryEntry.Kind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .other }
    return kind(status)
  }

  private static func kind(_ status: stat) -> DirectoryEntry.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    case S_IFLNK: .link
    default: .other
    }
  }

  /// A path of a name in a folder.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// The folder of a path: `db` of `db/x.sql`, `.` of `x.sql`, `..` of `.`, `../..` of `..`.
  package static func parent(of path: String) -> String {
    if path == "." { return ".." }
    if path == ".." || path.hasSuffix("/..") { return path + "/.." }
    if path == "/" { return path }
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  // MARK: Walking

  /// What makes two paths the same file.
  private struct Identity: Hashable {
    let device: UInt64
    let node: UInt64
    let kind: DirectoryEntry.Kind
  }

  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      node: UInt64(truncatingIfNeeded: status.st_ino), kind: kind(status))
  }

  /// What a walk found.
  package struct Walk: Sendable {
    /// Files in the order of their paths, folder by folder.
    package internal(set) var files: [String] = []
    /// Folders that could not be listed, and links that lead nowhere.
    package internal(set) var problems: [FileProblem] = []
  }

  /// All files below a folder, each once; a folder is entered if `enters` says so.
  ///
  /// Links are followed. A folder that is reached a second time, as through a link to a folder above
  /// it, is left out.
  package static func walk(_ root: String, enters: (String) -> Bool = { _ in true }) -> Walk {
    var walk = Walk()
    var visited: Set<Identity> = []
    if let identity = identity(of: root) { visited.insert(identity) }
    var pending: [(path: String, depth: Int, isFolder: Bool)] = [(root, 0, true)]
    while let next = pending.popLast() {
      guard next.isFolder else {
        walk.files.append(next.path)
        continue
      }
      do throws(FileProblem) {
        let entries = try list(next.path)
        for entry in entries.reversed() {
          let path = join(next.path, entry.name)
          var kind = entry.kind
          if kind == .link || kind == .directory {
            guard let identity = identity(of: path) else {
              walk.problems.append(
                FileProblem(path: path, operation: .open, cause: .system(ENOENT)))
              continue
            }
            kind = identity.kind
            if kind == .directory {
              guard next.depth < maximumDepth, enters(path),
                visited.insert(identity).inserted
              else { continue }
            }
          }
          if kind == .directory || kind == .file {
            pending.append((path, next.depth + 1, kind == .directory))
          }
        }
      } catch {
        walk.problems.append(error)
      }
    }
    walk.problems.sort { $0.path < $1.path }
    return walk
  }
}
