/// A rule's page: Markdown that is its documentation, its help in every output, and its tests.
package struct Page: Sendable {
  /// The whole text.
  package let text: String
  /// Where the text begins in the rule's source, so that a failing example points there.
  package let sourceFile: String
  package let sourceLine: Int

  package init(_ text: String, file: String = #fileID, line: Int = #line) {
    self.text = text
    sourceFile = file
    sourceLine = line
  }
}
