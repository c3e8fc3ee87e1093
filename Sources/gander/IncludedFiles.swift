import Files
import Text

/// The files that psql's `\i` and `\ir` and mysql's `SOURCE` name, inside the folders that were named on
/// the command line.
struct IncludedFiles: Sendable {
  /// The folders, without `.` and `..`.
  private let roots: [String]

  /// `paths`: files stand for the folders that they are in.
  init(_ paths: [String]) {
    roots = paths.map { path in
      Files.kind(of: path) == .directory ? Self.normalized(path) : Self.folder(of: path)
    }
  }

  /// The file; nil where it is not there, cannot be read, or is outside of the folders.
  ///
  /// `\ir` is relative to the file that it stands in; `\i` to where psql is started, which is not known:
  /// the working folder is tried, then each of the named folders, then the file's own.
  func read(_ path: String, from file: String, isRelative: Bool) -> SourceFile? {
    var folders = [Self.folder(of: file)]
    if !isRelative { folders = [""] + roots + folders }
    for folder in folders {
      let whole = path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
      let found = Self.normalized(whole)
      guard isInside(found), Files.kind(of: found) == .file else { continue }
      do throws(FileProblem) {
        return SourceFile(path: found, bytes: try Files.read(found))
      } catch {
        continue
      }
    }
    return nil
  }

  private func isInside(_ path: String) -> Bool {
    roots.contains { root in
      root == "." ? !path.hasPrefix("/") && !path.hasPrefix("../") : path.hasPrefix(root + "/")
    }
  }

  private static func folder(of path: String) -> String {
    let parts = normalized(path).split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    return folder.isEmpty && !path.hasPrefix("/") ? "." : folder
  }

  /// Without empty parts, `.` and, as far as it goes, `..`.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }
}
