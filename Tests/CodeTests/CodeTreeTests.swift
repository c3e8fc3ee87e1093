import Code
import Testing

@Suite struct CodeTreeTests {
  /// A `.gitignore`, and paths of which those after `-` are ignored.
  struct IgnoreCase: Sendable, CustomTestStringConvertible {
    let patterns: String
    let ignored: [String]
    let kept: [String]
    var testDescription: String { patterns }
  }

  @Test(arguments: [
    IgnoreCase(patterns: "*.py", ignored: ["a.py", "b/c.py"], kept: ["a.rb"]),
    IgnoreCase(patterns: "/a.py", ignored: ["a.py"], kept: ["b/a.py"]),
    IgnoreCase(patterns: "b/a.py", ignored: ["b/a.py"], kept: ["c/b/a.py", "a.py"]),
    IgnoreCase(patterns: "gen/", ignored: ["gen/a.py", "x/gen/a.py"], kept: ["gen.py"]),
    IgnoreCase(patterns: "*.py\n!keep.py", ignored: ["a.py"], kept: ["keep.py", "b/keep.py"]),
    IgnoreCase(patterns: "gen/\n!gen/keep.py", ignored: ["gen/keep.py"], kept: ["a.py"]),
    IgnoreCase(
      patterns: "**/gen/*.py", ignored: ["gen/a.py", "x/y/gen/a.py"], kept: ["gen/b/a.py"]),
    IgnoreCase(patterns: "src/**", ignored: ["src/a.py", "src/b/c.py"], kept: ["x/src/a.py"]),
    IgnoreCase(
      patterns: "a/**/z.py", ignored: ["a/z.py", "a/b/c/z.py"], kept: ["z.py", "a/bz.py"]),
    IgnoreCase(patterns: "a?.py", ignored: ["ab.py"], kept: ["a.py", "abc.py"]),
    IgnoreCase(patterns: "[a-c].py", ignored: ["a.py", "c.py"], kept: ["d.py"]),
    IgnoreCase(patterns: "[!a].py", ignored: ["b.py"], kept: ["a.py"]),
    IgnoreCase(patterns: "# a.py\n\\#b.py", ignored: ["#b.py"], kept: ["a.py"]),
    IgnoreCase(patterns: "\\!a.py", ignored: ["!a.py"], kept: ["a.py"]),
    IgnoreCase(patterns: "a.py   \r\n", ignored: ["a.py"], kept: ["b.py"]),
    IgnoreCase(
      patterns: "a*b*c.py", ignored: ["axbxc.py", "abc.py"], kept: ["axc.py", "ab/c.py"]),
    IgnoreCase(patterns: "[x.py", ignored: ["[x.py"], kept: ["x.py"]),
    IgnoreCase(patterns: "", ignored: [], kept: ["a.py"]),
  ])
  func honoursIgnoreFiles(_ example: IgnoreCase) {
    let files = example.ignored + example.kept
    let tree = Tree(files.map { ($0, "") } + [(".gitignore", example.patterns)])
    #expect(tree.paths() == example.kept.sorted())
  }

  @Test func lowerIgnoreFilesDecide() {
    let tree = Tree([
      (".gitignore", "*.gen.py\n"), ("a/.gitignore", "!*.gen.py\n/b.py\n"), ("x.gen.py", ""),
      ("a/x.gen.py", ""), ("a/b.py", ""), ("a/c/b.py", ""),
    ])
    #expect(tree.paths() == ["a/c/b.py", "a/x.gen.py"])
  }

  @Test func ignoreFilesAboveCount() {
    let tree = Tree([
      ("/r/.git/HEAD", ""), ("/r/.gitignore", "gen/\n/app/x.py\n"), ("/r/app/x.py", ""),
      ("/r/app/gen/y.py", ""), ("/r/app/z.py", ""),
    ])
    #expect(tree.paths(under: "/r/app", location: "/r/app") == ["/r/app/z.py"])
  }

  @Test func leavesOutWhatOthersWrote() {
    let tree = Tree([
      ("a.py", ""), ("node_modules/x/a.js", ""), (".venv/a.py", ""), ("web/dist/a.js", ""),
      ("db/migrate/1.rb", ""), ("logo.png", ""), ("sql/1.sql", ""), ("sql/2.sql", ""),
      ("old/b.py", ""),
    ])
    let selection = tree.selection(excluding: ["sql/1.sql", "old"])
    #expect(selection.paths == ["a.py", "sql/2.sql"])
    #expect(selection.foldersLeftOut == 3)
    #expect(selection.migrationFolders == ["db/migrate"])
  }
}

/// Folders in memory.
private struct Tree {
  private var contents: [String: String] = [:]
  private var folders: [String: Set<String>] = [:]

  init(_ files: [(String, String)]) {
    for (path, text) in files {
      contents[path] = text
      var folder = path.hasPrefix("/") ? "/" : ""
      for part in path.split(separator: "/") {
        folders[folder, default: []].insert(String(part))
        folder = folder.isEmpty || folder == "/" ? folder + part : folder + "/" + part
      }
    }
  }

  func selection(
    under root: String = "", excluding excluded: Set<String> = [], location: String? = nil
  ) -> CodeTree.Selection {
    CodeTree.select(
      under: root, excluding: excluded, location: location,
      list: { folder in
        folders[folder]?.sorted().map { name in
          let path = folder.isEmpty || folder == "/" ? folder + name : folder + "/" + name
          return CodeTree.Entry(name: name, isDirectory: folders[path] != nil)
        }
      }, read: { contents[$0].map { Array($0.utf8) } })
  }

  func paths(under root: String = "", location: String? = nil) -> [String] {
    selection(under: root, location: location).paths.filter { !$0.hasSuffix(".gitignore") }
  }
}
