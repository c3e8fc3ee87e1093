/// What one operation of ALTER TABLE costs at best.
struct OnlineCost: Hashable, Sendable {
  /// Nil: the operation is quick and takes no ALGORITHM clause.
  var algorithm: OnlineAlgorithm?
  var lock: OnlineLock
  var rebuilds: Bool

  static let instant = OnlineCost(algorithm: .instant, lock: .none, rebuilds: false)
  /// Metadata only where INSTANT is not offered.
  static let metadata = OnlineCost(algorithm: .inPlace, lock: .none, rebuilds: false)
  /// Builds an index: MySQL calls it INPLACE, MariaDB NOCOPY.
  static let build = OnlineCost(algorithm: .inPlace, lock: .none, rebuilds: false)
  static let noCopy = OnlineCost(algorithm: .noCopy, lock: .none, rebuilds: false)
  static let buildShared = OnlineCost(algorithm: .inPlace, lock: .shared, rebuilds: false)
  static let noCopyShared = OnlineCost(algorithm: .noCopy, lock: .shared, rebuilds: false)
  static let rebuild = OnlineCost(algorithm: .inPlace, lock: .none, rebuilds: true)
  static let rebuildShared = OnlineCost(algorithm: .inPlace, lock: .shared, rebuilds: true)
  static let copy = OnlineCost(algorithm: .copy, lock: .shared, rebuilds: true)
  /// MariaDB 11.2 copies most tables while writes go on.
  static let copyOnline = OnlineCost(algorithm: .copy, lock: .none, rebuilds: true)
  static let quick = OnlineCost(algorithm: nil, lock: .exclusive, rebuilds: false)
  static let quickShared = OnlineCost(algorithm: nil, lock: .shared, rebuilds: false)
  static let quickOpen = OnlineCost(algorithm: nil, lock: .none, rebuilds: false)

  /// One clause decides for the whole statement: the costliest algorithm and the strongest lock.
  func combined(with other: OnlineCost) -> OnlineCost {
    OnlineCost(
      algorithm: Self.costlier(algorithm, other.algorithm),
      lock: lock.strength >= other.lock.strength ? lock : other.lock,
      rebuilds: rebuilds || other.rebuilds)
  }

  private static func costlier(
    _ left: OnlineAlgorithm?, _ right: OnlineAlgorithm?
  ) -> OnlineAlgorithm? {
    guard let left, let right else { return left ?? right }
    return left.rank >= right.rank ? left : right
  }
}

extension OnlineAlgorithm {
  var rank: Int {
    switch self {
    case .instant: 0
    case .noCopy: 1
    case .inPlace: 2
    case .copy: 3
    }
  }
}

extension OnlineLock {
  fileprivate var strength: Int {
    switch self {
    case .none: 0
    case .shared: 1
    case .exclusive: 2
    }
  }
}
