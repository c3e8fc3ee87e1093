/// A rule's page: Markdown that is its documentation, its help in every output, and its tests.
package struct Page: Sendable {
  /// The whole text.
  package let text: String
  /// Where the page is made in the rule's source, so that a failing example points there.
  package let sourceFile: String
  package let sourceLine: Int

  package init(_ text: String, file: String = #fileID, line: Int = #line) {
    self.text = text
    sourceFile = file
    sourceLine = line
  }

  /// The line of the source on which the text begins.
  ///
  /// Pages are written as the formatter leaves them: `Page(` on one line, the opening quotes of the
  /// raw string on the next, the text after that.
  package var firstTextLine: Int { sourceLine + 2 }

  /// The text of the first heading, without its `#`.
  package var title: String {
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.hasPrefix("# ") { return String(line.dropFirst(2)) }
    }
    return ""
  }
}
