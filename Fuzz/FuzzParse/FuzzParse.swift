import SQL
import Text

/// What libFuzzer calls with every input: the first byte chooses dialect, version and session modes, the
/// rest is a file that is tokenized, parsed, printed and parsed again.
///
/// A trap, a hang or unbounded memory is found by the fuzzer itself; what else must hold stands in
/// ``ParseInvariants``.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParse(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let invariants = ParseInvariants(SyntaxOptions(fuzzedWith: choice))
  if let broken = invariants.firstBroken(by: Array(input.dropFirst())) { fatalError(broken) }
  return 0
}

extension SyntaxOptions {
  /// Two bits choose the dialect, two the version, one each turns a session mode round.
  fileprivate init(fuzzedWith choice: UInt8) {
    let dialects = Dialect.allCases
    let dialect = dialects[Int(choice & 3) % dialects.count]
    let (oldest, newest) = dialect.edges
    let versions = [nil, newest, oldest, newest]
    self.init(dialect: dialect, version: versions[Int((choice >> 2) & 3)])
    if choice & 16 != 0 { sqlMode.insert([.ansiQuotes, .pipesAsConcat]) }
    if choice & 32 != 0 { sqlMode.insert(.noBackslashEscapes) }
    if choice & 64 != 0 { sqlMode.insert(.oracle) }
  }
}

extension Dialect {
  /// The oldest and the newest version that gander reads.
  fileprivate var edges: (ServerVersion, ServerVersion) {
    switch self {
    case .postgresql: (ServerVersion(major: 9, minor: 6), ServerVersion(major: 18))
    case .mysql: (ServerVersion(major: 5, minor: 7), ServerVersion(major: 9, minor: 5))
    case .mariadb: (ServerVersion(major: 10, minor: 3), ServerVersion(major: 11, minor: 8))
    }
  }
}
