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
    options(for: history.dialectHint, of: history.folder, history.dialect, &console)
  }

  /// The same for one file.
  func options(for file: SourceFile, _ console: inout Console) -> SyntaxOptions? {
    options(for: dialectHint(of: [file]), of: file.path, settings.dialect, &console)
  }

  private func options(
    for hint: DialectHint, of place: String, _ known: Dialect?, _ console: inout Console
  ) -> SyntaxOptions? {
    if let dialect = settings.dialect ?? known ?? hint.dialect {
      return SyntaxOptions(dialect: dialect, version: settings.serverVersion)
    }
    if !hint.isSilent {
      console.fail(
        "`\(place)`: \(hint.reason); say which server it is for with --dialect postgresql, mysql or mariadb")
      return nil
    }
    console.note(
      "nothing in `\(place)` says which server it is for; reading it as PostgreSQL (--dialect says another)")
    return SyntaxOptions(dialect: .postgresql, version: settings.serverVersion)
  }
}
