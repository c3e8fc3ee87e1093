/// The versions of one server that read a piece of syntax.
package struct Availability: Hashable, Sendable {
  /// The first version that reads it; nil: every version did that gander knows.
  package var since: ServerVersion?
  /// The first version that no longer reads it.
  package var before: ServerVersion?
  /// No version of the server reads it.
  package var isNever = false

  package init(since: ServerVersion? = nil, before: ServerVersion? = nil, isNever: Bool = false) {
    self.since = since
    self.before = before
    self.isNever = isNever
  }

  static let always = Availability()
  static let never = Availability(isNever: true)

  static func since(_ major: Int, _ minor: Int = 0, _ patch: Int = 0) -> Availability {
    Availability(since: ServerVersion(major: major, minor: minor, patch: patch))
  }

  static func before(_ major: Int, _ minor: Int = 0, _ patch: Int = 0) -> Availability {
    Availability(before: ServerVersion(major: major, minor: minor, patch: patch))
  }

  /// `version` reads the syntax; one without a patch is the last of its series.
  package func holds(in version: ServerVersion) -> Bool {
    if isNever { return false }
    if let since, version.number < since.firstNumber { return false }
    if let before, version.number >= before.firstNumber { return false }
    return true
  }
}

extension SyntaxFeature {
  /// The versions of `dialect` that read this syntax.
  package func availability(in dialect: Dialect) -> Availability {
    switch dialect {
    case .postgresql: postgresql
    case .mysql: mysql
    case .mariadb: mariadb
    }
  }

  /// What an older or another server reads instead, where there is something; no full stop.
  package func alternative(in dialect: Dialect) -> String? {
    switch dialect {
    case .postgresql: postgresqlAlternative
    case .mysql: mysqlAlternative
    case .mariadb: mariadbAlternative
    }
  }
}
