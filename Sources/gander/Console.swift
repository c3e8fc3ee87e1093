import Commands
import Files
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The exit statuses of gander.
enum ExitStatus: Int32 {
  /// Nothing at or above the threshold.
  case clean = 0
  case findings = 1
  /// Wrong usage or configuration, or a file that could not be read.
  case trouble = 2
}

func exit(status: ExitStatus) -> Never { exit(status.rawValue) }

/// Where the program writes: results to stdout or `--output`, everything else to stderr.
struct Console {
  /// Something went wrong that makes the exit status 2, though the run went on.
  private(set) var isFailed = false
  private(set) var isColored = false
  private var output: String?
  private var isQuiet = false

  mutating func configure(_ settings: Settings) {
    output = settings.output == "-" ? nil : settings.output
    isQuiet = settings.quiet
    isColored = settings.usesColor(
      isTerminal: Files.isTerminal(.output), environment: Files.environment)
  }

  /// Writes a result.
  ///
  /// A reader that has gone away ends the program in peace.
  mutating func print(_ bytes: [UInt8]) {
    do throws(FileProblem) {
      if let output {
        try Files.write(bytes, toFile: output)
      } else if try !Files.write(bytes, to: .output) {
        exit(status: .clean)
      }
    } catch {
      fail(error.description)
    }
  }

  mutating func print(_ text: String) { print(Array(text.utf8)) }

  /// Says something on stderr that is no failure.
  func note(_ text: String) {
    if !isQuiet { complain("gander: \(text)") }
  }

  /// Says on stderr what went wrong; the exit status will be 2.
  mutating func fail(_ text: String) {
    isFailed = true
    complain("gander: \(text)")
  }

  func complain(_ text: String) {
    // Nobody can be told that stderr cannot be written.
    _ = try? Files.write(Array((TerminalText.escaping(text) + "\n").utf8), to: .error)
  }
}
