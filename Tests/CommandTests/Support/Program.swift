import Foundation

/// The built program, run as a process of its own.
enum Program {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: [UInt8]
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// What stands behind the program's stdin or stdout.
  enum Input {
    case nothing
    case file([UInt8])
    case pipe([UInt8])
    case socket([UInt8])
  }

  /// The program lies beside the test bundle, or in a folder above what the bundle holds.
  static let location: URL? = {
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      var folder = URL(filePath: argument).deletingLastPathComponent()
      while folder.pathComponents.count > 1 {
        let candidate = folder.appending(path: "gander")
        let values = try? candidate.resourceValues(forKeys: [.isRegularFileKey])
        if values?.isRegularFile == true { return candidate }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }()

  struct NotBuilt: Error, CustomStringConvertible {
    var description: String { "no program `gander` beside the tests: `swift build` makes it" }
  }

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - folder: the working folder
  ///   - environment: beside nothing but `PATH`
  ///   - isOutputClosed: nobody reads what the program writes to stdout
  static func run(
    _ arguments: [String], in folder: String, input: Input = .nothing,
    environment: [String: String] = [:], isOutputClosed: Bool = false
  ) throws -> Result {
    guard let location else { throw NotBuilt() }
    let scratch = try Workplace()
    let process = Process()
    process.executableURL = location
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
    let source = try Source(input, scratch)
    process.standardInput = source.reader
    let output = try scratch.writer("output")
    let errors = try scratch.writer("errors")
    process.standardError = errors
    let pipe = Pipe()
    if isOutputClosed {
      try pipe.fileHandleForReading.close()
      process.standardOutput = pipe
    } else {
      process.standardOutput = output
    }
    try process.run()
    try source.feed()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: scratch.bytes("output"),
      errors: String(decoding: scratch.bytes("errors"), as: UTF8.self))
  }

  /// The reading end of stdin, and what is written into it once the program runs.
  private struct Source {
    let reader: FileHandle
    private var writer: FileHandle?
    private var bytes: [UInt8] = []

    init(_ input: Input, _ scratch: Workplace) throws {
      switch input {
      case .nothing: reader = .nullDevice
      case .file(let bytes):
        try scratch.write(bytes, to: "input")
        reader = try FileHandle(forReadingFrom: URL(filePath: scratch.path + "/input"))
      case .pipe(let bytes):
        let pipe = Pipe()
        reader = pipe.fileHandleForReading
        writer = pipe.fileHandleForWriting
        self.bytes = bytes
      case .socket(let bytes):
        let pair = try socketPair()
        reader = pair.0
        writer = pair.1
        self.bytes = bytes
      }
    }

    func feed() throws {
      guard let writer else { return }
      try writer.write(contentsOf: Data(bytes))
      try writer.close()
    }
  }
}

/// Two ends of a socket, as Node.js gives a process one for its stdin.
private func socketPair() throws -> (FileHandle, FileHandle) {
  var descriptors: [Int32] = [0, 0]
  #if os(Linux)
    let kind = Int32(SOCK_STREAM.rawValue)
  #else
    let kind = SOCK_STREAM
  #endif
  let status = unsafe socketpair(AF_UNIX, kind, 0, &descriptors)
  guard status == 0 else { throw CocoaError(.fileReadUnknown) }
  return (
    FileHandle(fileDescriptor: descriptors[0], closeOnDealloc: true),
    FileHandle(fileDescriptor: descriptors[1], closeOnDealloc: true)
  )
}
