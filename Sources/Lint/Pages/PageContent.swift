import History
import SQL

/// A page taken apart: its sections and the examples in it.
package struct PageContent: Sendable {
  package var title: String
  /// What stands before the first heading of the second level comes first, under an empty heading.
  package var sections: [PageSection]
  package var examples: [PageExample]
  /// What is wrong with the page itself: an attribute that nobody knows, a fence that is not closed.
  package var problems: [PageProblem]

  /// Reads the page once, line by line.
  package init(_ page: Page) {
    var reader = PageReader(page)
    reader.read()
    title = page.title
    sections = reader.sections
    examples = reader.examples
    problems = reader.problems
  }
}

/// A heading and the text below it, fenced blocks included.
package struct PageSection: Hashable, Sendable {
  package var heading: String
  package var text: String
}

package struct PageProblem: Hashable, Sendable {
  package var message: String
  /// In the rule's source.
  package var line: Int
}

/// A fenced `sql bad` or `sql good` block with the application's code that follows it.
package struct PageExample: Sendable {
  /// What the rule says of the example.
  package enum Expectation: String, Sendable {
    case bad
    case good
  }

  /// A file of the example, its marks taken out.
  package struct File: Sendable {
    package var name: String
    package var text: String
    /// Where findings start: UTF-8 offsets of the marked places, in order.
    package var marks: [UInt32]
    /// The line of its first line in the rule's source.
    package var line: Int
  }

  package var expectation: Expectation
  /// Nil: every dialect of the rule.
  package var dialects: [Dialect]
  package var version: ServerVersion?
  package var layout: LayoutName?
  /// Nil: what the layout says.
  package var transaction: TransactionMode?
  /// The block is a sequence of migrations.
  package var isHistory: Bool
  /// The migrations, in order: one unless it is a history.
  package var files: [File]
  /// The application's code: blocks with a file name.
  package var code: [File]
  /// The line of the opening fence in the rule's source.
  package var line: Int
}
