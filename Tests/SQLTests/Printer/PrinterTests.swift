import SQL
import Testing
import Text

/// The files of `Cases`: statements, and what is printed of them.
@Suite struct PrinterTests {
  @Test(arguments: PrinterCase.files)
  func printsCanonicalSQL(_ file: String) {
    let cases = PrinterCase.read(file)
    #expect(!cases.isEmpty)
    for example in cases {
      let printed = example.printed(example.statement)
      if !CaseFile.isUpdating { #expect(printed == example.expected, "\(example.name)") }
    }
    if CaseFile.isUpdating {
      let text: [String] = cases.map {
        "\($0.statement)\n----\n\($0.printed($0.statement))\n====\n"
      }
      #expect(CaseFile.write(text.joined(), to: "Printer/Cases/\(file)"))
    }
  }

  /// What was printed is printed as it is, and nothing is wrong with it.
  @Test(arguments: PrinterCase.files)
  func printsWhatWasPrintedAsItIs(_ file: String) {
    for example in PrinterCase.read(file) {
      let once = example.printed(example.statement)
      #expect(example.printed(once) == once, "\(example.name)")
      #expect(example.parsed(once).diagnostics == [], "\(example.name)")
    }
  }

  /// What PostgreSQL's trees hold is all that is printed of them.
  @Test(arguments: PrinterCase.files)
  func printsWithoutASource(_ file: String) {
    for example in PrinterCase.read(file) where example.dialect == .postgresql {
      #expect(
        example.printedAlone(example.statement) == example.printed(example.statement),
        "\(example.name)")
    }
  }

  /// A tree without a source, and one that was changed, are printed from the tree alone.
  @Test func printsTreesThatWereMade() throws {
    let options = SyntaxOptions(dialect: .postgresql)
    let file = SourceFile(path: "", text: "ALTER TABLE t ADD a int NOT NULL DEFAULT 1")
    let parsed = ParsedFile(parsing: file, options: options)
    guard case .alterTable(var statement)? = parsed.statements.first?.node,
      case .addColumn(var column, let guarded, _)? = statement.actions.first?.kind
    else {
      Issue.record("no column is added")
      return
    }
    column.attributes.removeFirst()
    column.name = Identifier("order", range: SourceRange(at: 0))
    statement.actions = [
      AlterTableAction(
        .addColumn(column, ifNotExists: guarded, position: nil), range: SourceRange(at: 0))
    ]
    var printer = SQLPrinter(parsed)
    printer.completesFromSource = false
    let made = Statement(
      .alterTable(statement), kind: "alter-table", range: parsed.statements[0].range)
    #expect(printer.text(of: made) == #"ALTER TABLE t ADD COLUMN "order" int DEFAULT 1"#)
    let alone = SQLPrinter(options: options)
    #expect(alone.text(of: made) == #"ALTER TABLE t ADD COLUMN "order" int DEFAULT 1"#)
  }

  /// Every statement of the corpora, printed twice.
  @Test(
    .enabled(if: SharedCorpus.exists("postgres-regress")),
    arguments: [("postgres-regress", Dialect.postgresql), ("mysql", .mysql), ("mysql", .mariadb)])
  func printsCorpora(_ folder: String, _ dialect: Dialect) {
    let oracle =
      dialect == .postgresql ? "oracle.jsonl" : "oracle.\(dialect.rawValue).jsonl"
    var failures: [String] = []
    var count = 0
    for (file, statements) in OracleStatement.read("\(folder)/\(oracle)") {
      let bytes = SharedCorpus.bytes("\(folder)/\(file)")
      // One in five: all of them take a minute in a debug build.
      for (index, statement) in statements.enumerated() where statement.ok && index % 5 == 0 {
        guard Int(statement.end) <= bytes.count, statement.start < statement.end else { continue }
        let text = String(decoding: bytes[Int(statement.start)..<Int(statement.end)], as: UTF8.self)
        let example = PrinterCase(name: file, dialect: dialect, statement: text, expected: "")
        // A statement that is not read yet is its reader's matter.
        guard example.parsed(text).diagnostics.isEmpty else { continue }
        let once = example.printed(text)
        count += 1
        if example.printed(once) != once { failures.append(once) }
        // PostgreSQL's tree holds all that a statement says.
        if dialect == .postgresql, example.printedAlone(text) != once { failures.append(text) }
      }
    }
    // MySQL reads some words that could be names in an order of its own.
    let allowed = dialect == .postgresql ? 0 : count / 1000
    #expect(count > 4000 && failures.count <= allowed, "\(failures)")
  }
}

/// One case: a statement, and the same as canonical SQL.
struct PrinterCase {
  var name: String
  var dialect: Dialect
  var statement: String
  var expected: String

  func parsed(_ text: String) -> ParsedFile {
    ParsedFile(
      parsing: SourceFile(path: name, text: text), options: SyntaxOptions(dialect: dialect))
  }

  func printed(_ text: String) -> String {
    let parsed = parsed(text)
    let printer = SQLPrinter(parsed)
    return parsed.statements.map { printer.text(of: $0) }.joined(separator: ";\n")
  }

  /// As ``printed(_:)``, from the tree without its source.
  func printedAlone(_ text: String) -> String {
    let printer = SQLPrinter(options: SyntaxOptions(dialect: dialect))
    return parsed(text).statements.map { printer.text(of: $0) }.joined(separator: ";\n")
  }

  static let files = CaseFile.names("Printer/Cases", suffix: ".sql")

  /// Reads a file of cases: the statement, a line of dashes, what is printed, and a line of equals
  /// signs.
  ///
  /// The file's name begins with the dialect's.
  static func read(_ file: String) -> [PrinterCase] {
    let dialect = Dialect.allCases.first { file.hasPrefix($0.rawValue) } ?? .postgresql
    var cases: [PrinterCase] = []
    var statement: [Substring] = []
    var printed: [Substring]?
    for (index, line) in CaseFile.lines("Printer/Cases/" + file).enumerated() {
      if line.hasPrefix("====") {
        cases.append(
          PrinterCase(
            name: "\(file), case ending at line \(index + 1)", dialect: dialect,
            statement: statement.joined(separator: "\n"),
            expected: (printed ?? []).joined(separator: "\n")))
        statement = []
        printed = nil
      } else if line.hasPrefix("----") {
        printed = []
      } else if printed != nil {
        printed?.append(line)
      } else {
        statement.append(line)
      }
    }
    return cases
  }
}
