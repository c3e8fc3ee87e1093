/// Why a file or folder could not be read.
package struct FileProblem: Error, Hashable, Sendable {
  /// What was tried.
  package enum Operation: String, Sendable {
    case open
    case read
    case list
    case write
  }

  package enum Cause: Hashable, Sendable {
    /// The system refused, with its number.
    case system(Int32)
    /// The file has more bytes than the reader takes.
    case tooLarge(size: Int, limit: Int)
    /// It is neither a file nor a folder, or not the one that was expected.
    case notAFile
  }

  /// There is nothing at the path.
  package var isMissing: Bool { cause == .system(SystemError.missing) }

  package let path: String
  package let operation: Operation
  package let cause: Cause

  package init(path: String, operation: Operation, cause: Cause) {
    self.path = path
    self.operation = operation
    self.cause = cause
  }

  /// The cause in the system's words or ours, without the path.
  package var reason: String {
    switch cause {
    case .system(let number): SystemError.text(number)
    case .tooLarge(let size, let limit): "\(size) bytes are more than the limit of \(limit)"
    case .notAFile: "not a regular file"
    }
  }
}

extension FileProblem: CustomStringConvertible {
  package var description: String { "cannot \(operation.rawValue) `\(path)`: \(reason)" }
}
