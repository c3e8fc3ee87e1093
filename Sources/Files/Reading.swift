import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reading of files and folders: the only place of the library that asks the system.
package enum Files {
  /// Reads a whole file, or says why it cannot.
  ///
  /// A file above `limit` bytes is not read. What is not a regular file (a pipe, a terminal) is read
  /// to its end, as process substitution needs.
  package static func read(_ path: String, limit: Int = SourceFile.maximumSize)
    throws(FileProblem) -> [UInt8]
  {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FileProblem(path: path, operation: .open, cause: .system(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw FileProblem(path: path, operation: .read, cause: .system(errno))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileProblem(path: path, operation: .read, cause: .system(EISDIR))
    }
    let size = Int(status.st_size)
    guard size <= limit else {
      throw FileProblem(path: path, operation: .read, cause: .tooLarge(size: size, limit: limit))
    }
    return try contents(of: descriptor, path: path, expected: size, limit: limit)
  }

  /// Reads standard input to its end.
  ///
  /// From the descriptor: `/dev/stdin` cannot be opened where it is a socket, as it is for a
  /// process that Node.js starts.
  package static func readStandardInput(limit: Int = SourceFile.maximumSize)
    throws(FileProblem) -> [UInt8]
  {
    try contents(of: STDIN_FILENO, path: "stdin", expected: 1 << 16, limit: limit)
  }

  /// Reads to the end, whatever the size that was announced.
  private static func contents(
    of descriptor: Int32, path: String, expected: Int, limit: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that a file of that size ends with one more read of nothing.
    var room = expected + 1
    while true {
      var failure: Int32 = 0
      var count = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, length in
        count = unsafe Self.fill(buffer, from: descriptor)
        failure = count < 0 ? errno : 0
        length = max(0, count)
      }
      guard count >= 0 else {
        throw FileProblem(path: path, operation: .read, cause: .system(failure))
      }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else {
        throw FileProblem(
          path: path, operation: .read, cause: .tooLarge(size: bytes.count, limit: limit))
      }
      if count < room { return bytes }
      room = max(1 << 16, bytes.count)
    }
  }

  /// Reads until the buffer is full or the file ends; -1 after an error.
  private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32)
    -> Int
  {
    var filled = 0
    while filled < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
      let count = unsafe Self.systemRead(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return -1 }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  private static func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, buffer, count)
    #else
      unsafe Darwin.read(descriptor, buffer, count)
    #endif
  }
}
