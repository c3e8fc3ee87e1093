import SQL
import Text

extension Replay {
  /// COMMENT ON; an empty comment is none.
  mutating func comment(_ comment: CommentOn, at range: SourceRange) {
    let text = comment.comment.flatMap { $0.value.isEmpty ? nil : $0.value }
    switch comment.kind {
    case .table, .foreignTable:
      guard case .object(let table) = table(comment.name, ifExists: false) else { return }
      update(table.name) { $0.comment = text }
      record(.tableCommented(table, text), at: range)
    case .column:
      guard let tablePart = comment.name.qualifiers.last else { return }
      let tableName = ObjectName(
        qualifiers: comment.name.qualifiers.dropLast(), name: tablePart)
      guard case .object(let table) = table(tableName, ifExists: false),
        let column = column(comment.name.name, of: table.name)
      else { return }
      var changed = column
      changed.comment = text
      replace(column, by: changed, in: table.name)
      record(.columnCommented(table: table, column, text), at: range)
    case .type, .domain, .function, .procedure, .extension, .schema:
      let name =
        comment.kind == .extension || comment.kind == .schema
        ? [QualifiedName(name: comment.name.name.text)] : schema.candidates(for: comment.name)
      for candidate in name {
        let key = ObjectKey(kind: comment.kind, name: candidate)
        guard var object = schema.others[key] else { continue }
        object.comment = text
        setObject(object, key: key)
        return
      }
    default:
      return
    }
  }
}
