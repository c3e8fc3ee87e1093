import Impact
import Lint
import SQL
import Schema
import Text

/// A MySQL ENUM or SET whose members do not keep their numbers.
struct EnumReorder: Rule {
  static let id = "enum-reorder"
  static let aliases = [
    "enum-reorder-or-middle-insert", "enum-set-storage-boundary", "enum-value-removal", "MY110",
    "MY111", "MY112", "MY113", "MY120", "MY121", "MY122", "MY123",
  ]
  static let severity = Severity.error
  static let category = Category.types
  static let dialects = [Dialect.mysql, .mariadb]

  static let page = Page(
    #"""
    # The members of an ENUM or SET change their numbers

    ## What happens

    Rows store the number of a member. A member put in the middle, moved or removed gives others a new
    number, so the server copies the table row by row, and writes wait (MariaDB from 11.2 on lets them
    go on). What sorts by the column sorts otherwise from then on. A row that holds a removed member
    makes the statement fail with error 1265, or loses its value without strict mode.

    ```sql bad history layout=plain
    -- file: 001_sessions.sql
    CREATE TABLE user_sessions (
      id bigint PRIMARY KEY,
      contact_status enum('ACTIVE', 'OPT_OUT', 'CLOSED')
    );
    -- file: 002_blocked.sql
    ALTER TABLE user_sessions
      ↓MODIFY contact_status enum('ACTIVE', 'BLOCKED', 'OPT_OUT', 'CLOSED');
    ```

    ## What to do

    Put new members at the end: that changes the table's definition only. Let the application decide
    the order in which they are shown. Before a member goes, update the rows that hold it.

    ```sql good history layout=plain
    -- file: 001_sessions.sql
    CREATE TABLE user_sessions (
      id bigint PRIMARY KEY,
      contact_status enum('ACTIVE', 'OPT_OUT', 'CLOSED')
    );
    -- file: 002_blocked.sql
    ALTER TABLE user_sessions
      MODIFY contact_status enum('ACTIVE', 'OPT_OUT', 'CLOSED', 'BLOCKED');
    ```
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for change in step.changes {
      guard case .columnTypeChanged(let table, let from, let to) = change.kind,
        from.type.base == to.type.base, from.type.base == "enum" || from.type.base == "set",
        !from.type.labels.isEmpty, !to.type.labels.isEmpty, !step.isNewAndEmpty(table)
      else { continue }
      check(table, from, to, at: change.range, step, &report)
    }
  }

  private func check(
    _ table: Table, _ from: Column, _ to: Column, at range: SourceRange, _ step: Step,
    _ report: inout Report
  ) {
    let name = table.display(from.name)
    let old = from.type.labels
    let new = to.type.labels
    let removed = old.filter { !new.contains($0) }
    if !removed.isEmpty {
      let names = removed.map { "`\($0)`" }.joined(separator: ", ")
      report.add(
        "`\(name)` loses \(names)",
        reason: """
          a row that holds a removed member makes the statement fail, or loses its value without \
          strict mode; \(costOfCopy(step))
          """,
        help: """
          give these rows another value first:
              \(updates(removed, of: from, table, step))
          """,
        at: range, object: .column(from.name, of: table.name))
    } else if !new.starts(with: old) {
      let appended = old + new.filter { !old.contains($0) }
      let list = appended.map { step.literal($0) }.joined(separator: ", ")
      report.add(
        "the members of `\(name)` get new numbers",
        reason:
          "rows store a member's number: \(costOfCopy(step)), and sorting by the column changes",
        help: """
          keep the old members where they are, and put new ones at the end:
              \(from.type.base)(\(list))
          """,
        at: range, object: .column(from.name, of: table.name),
        severity: step.weighed(.error), fix: fix(list, of: to.name, at: range, step))
    } else if Self.size(of: old, from.type.base) != Self.size(of: new, from.type.base) {
      report.add(
        "`\(name)` outgrows its storage with \(new.count) members",
        reason: "each row needs another byte: \(costOfCopy(step))",
        help: """
          use a table of its own for a list this long, or run the change when writes may wait:
              CREATE TABLE \(step.sql("\(from.name)_values")) (id int PRIMARY KEY, name varchar(64));
          """,
        at: range, object: .column(from.name, of: table.name), severity: step.weighed(.warning))
    }
  }

  private func costOfCopy(_ step: Step) -> String {
    if step.dialect == .mariadb, step.version >= ServerVersion(major: 11, minor: 2) {
      return "the table is copied row by row, while writes go on"
    }
    return "the table is copied row by row, and writes wait"
  }

  private func updates(_ removed: [String], of column: Column, _ table: Table, _ step: Step)
    -> String
  {
    let list = removed.map { step.literal($0) }.joined(separator: ", ")
    let name = step.sql(column.name)
    return """
      UPDATE \(step.sql(table.name)) SET \(name) = /* another member */ WHERE \(name) IN (\(list));
      """
  }

  /// Bytes a row (manual, "Data Type Storage Requirements"): ENUM 1 up to 255 members, then 2; SET one
  /// for each 8 members, and 8 above 32.
  private static func size(of labels: [String], _ base: String) -> Int {
    guard base == "set" else { return labels.count <= 255 ? 1 : 2 }
    let bytes = (labels.count + 7) / 8
    return bytes > 4 ? 8 : bytes
  }

  private func fix(_ list: String, of column: String, at range: SourceRange, _ step: Step) -> Fix? {
    guard let definition = step.redefinition(of: column, at: range),
      let first = definition.type?.arguments.first, let last = definition.type?.arguments.last
    else { return nil }
    let edit = TextEdit(
      file: step.file.path, range: first.range.union(last.range), replacement: list)
    return Fix(title: "put the new members at the end", edits: [edit])
  }
}

extension Step {
  /// The column definition of MODIFY or CHANGE that stands in `range`.
  func redefinition(of column: String, at range: SourceRange) -> ColumnDefinition? {
    guard case .alterTable(let alter) = statement?.node else { return nil }
    for action in alter.actions {
      guard case .redefineColumn(let definition, _, _, _) = action.kind,
        isSameName(definition.name.text, column),
        action.range.contains(range) || range.contains(action.range)
      else { continue }
      return definition
    }
    return nil
  }
}
