#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program asks of its own process: the working folder, the environment, its streams.
extension Files {
  /// A stream that a process starts with.
  package enum Stream: Int32, Sendable {
    case output = 1
    case error = 2
  }

  /// The working folder's absolute path, `/` where the system does not say.
  package static var workingFolder: String {
    guard let buffer = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(buffer) }
    return unsafe String(cString: buffer)
  }

  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  package static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// How many processors are there to work with.
  package static var processorCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Makes writing to a closed pipe an error of `write` and not the process's end.
  package static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Writes all bytes.
  ///
  /// False where the reader has gone away (a closed pipe): nobody is there to be told.
  package static func write(_ bytes: [UInt8], to stream: Stream) throws(FileProblem) -> Bool {
    do throws(FileProblem) {
      try write(bytes, toDescriptor: stream.rawValue, path: stream == .output ? "stdout" : "stderr")
      return true
    } catch {
      if error.cause == .system(EPIPE) { return false }
      throw error
    }
  }

  /// Writes a file, in place of what it was.
  package static func write(_ bytes: [UInt8], toFile path: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw FileProblem(path: path, operation: .write, cause: .system(errno))
    }
    defer { close(descriptor) }
    try write(bytes, toDescriptor: descriptor, path: path)
  }

  private static func write(
    _ bytes: [UInt8], toDescriptor descriptor: Int32, path: String
  ) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      var failure: Int32 = 0
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
        failure = count < 0 ? errno : 0
        return count
      }
      if count < 0, failure == EINTR { continue }
      guard count >= 0 else {
        throw FileProblem(path: path, operation: .write, cause: .system(failure))
      }
      written += count
    }
  }

  private static func systemWrite(
    _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, buffer, count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, buffer, count)
    #else
      unsafe Darwin.write(descriptor, buffer, count)
    #endif
  }
}
