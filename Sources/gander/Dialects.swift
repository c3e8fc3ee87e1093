import Commands
import History
import SQL
import Text

/// The dialect that files are read in: what was said, what they show, or an assumption that is said.
struct Dialects {
  let settings: Settings

  /// The dialect and version of a history; nil after a question on the console, where its files show
  /// two servers at once.
  func options(for history: History, _ console: inout Console) -> SyntaxOptions? {
    if let dialect = settings.dialect ?? history.dialect {
      return SyntaxOptions(
        dialect: dialect, version: settings.serverVersion, sqlMode: settings.sqlMode)
    }
    let scripts = history.migrations.flatMap { [$0.up, $0.down].compactMap { $0?.file } }
    let place = scripts.count == 1 ? scripts[0].path : history.folder
    return assumed(for: place, hint: dialectHint(of: scripts), &console)
  }

  /// The same for one file.
  func options(for file: SourceFile, _ console: inout Console) -> SyntaxOptions? {
    if let dialect = settings.dialect {
      return SyntaxOptions(
        dialect: dialect, version: settings.serverVersion, sqlMode: settings.sqlMode)
    }
    let hint = dialectHint(of: [file])
    if let dialect = hint.dialect {
      return SyntaxOptions(
        dialect: dialect, version: settings.serverVersion, sqlMode: settings.sqlMode)
    }
    return assumed(for: file.path, hint: hint, &console)
  }

  private func assumed(
    for place: String, hint: DialectHint, _ console: inout Console
  ) -> SyntaxOptions? {
    if !hint.isSilent {
      console.fail(
        "`\(place)`: \(hint.reason); say which server it is for with --dialect postgresql, mysql or mariadb"
      )
      return nil
    }
    console.note(
      "nothing in `\(place)` says which server it is for; reading it as PostgreSQL (--dialect says another)"
    )
    return SyntaxOptions(
      dialect: .postgresql, version: settings.serverVersion, sqlMode: settings.sqlMode)
  }
}
