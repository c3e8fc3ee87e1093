import SQL
import Text

/// Tries a fix on the text that it is for.
package enum FixTester {
  /// Why a fix cannot be applied to a file.
  package enum Refusal: Error, Hashable, Sendable {
    /// Two edits overlap, or one lies outside of the file.
    case badRanges
    /// An edit is for another file.
    case otherFile(String)
  }

  /// The file as the fix leaves it.
  package static func apply(_ fix: Fix, to file: SourceFile) throws(Refusal) -> SourceFile {
    for edit in fix.edits where edit.file != file.path { throw .otherFile(edit.file) }
    guard let bytes = file.applying(fix.edits) else { throw .badRanges }
    return SourceFile(path: file.path, bytes: bytes)
  }
}
