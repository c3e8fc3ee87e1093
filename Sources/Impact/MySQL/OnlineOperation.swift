import SQL

/// The operations that the manuals' online DDL tables tell apart.
enum OnlineOperation: Hashable, Sendable {
  case addColumn
  case addColumnAtPosition
  case addColumnWithExpressionDefault
  case addAutoIncrementColumn
  case addColumnWithCheck
  case addColumnWithReference
  case addVirtualColumn
  case addStoredColumn
  case dropColumn
  /// A column that alone makes an index, which goes with it.
  case dropSoleIndexColumn
  /// A column of an index of several.
  case dropIndexedColumn
  case dropVirtualColumn
  case renameColumn
  case moveColumn
  case changeType
  case lengthen
  case appendMember
  case widenCharacterSet
  case changeCollation
  case changeIndexedCollation
  case changeDefault
  case changeNullability
  case makeAutoIncrement
  case changeColumnComment
  case addIndex
  case addFirstFulltextIndex
  case addFurtherFulltextIndex
  case addSpatialIndex
  case dropIndex
  case renameIndex
  case changeIndexVisibility
  case addPrimaryKey
  case dropPrimaryKey
  case addForeignKey
  case dropForeignKey
  case addCheck
  case dropCheck
  case renameTable
  case rebuildTable
  case changeEngine
  case changeDefaultCharacterSet
  case convertCharacterSet
  case changeTableComment
  case changeCounter
  case orderRows
  case moveToTablespace
  case replaceTablespace
  case addSystemVersioning
  case addRangePartition
  case dropPartition
  case truncatePartition
  case movePartitionRows
  case optimizePartition
  case checkPartition
  case exchangePartition
  case repartition
  /// Nothing is different.
  case nothing
}

/// Costs by server version: each is true from its version on.
struct OnlineFact: Sendable {
  var mysql: [(since: ServerVersion, cost: OnlineCost)]
  var mariadb: [(since: ServerVersion, cost: OnlineCost)]

  init(
    mysql: [(since: ServerVersion, cost: OnlineCost)],
    mariadb: [(since: ServerVersion, cost: OnlineCost)]
  ) {
    self.mysql = mysql
    self.mariadb = mariadb
  }

  /// The same in every version.
  init(_ mysql: OnlineCost, _ mariadb: OnlineCost) {
    self.init(
      mysql: [(ServerVersion(major: 0), mysql)], mariadb: [(ServerVersion(major: 0), mariadb)])
  }

  func cost(in dialect: Dialect, _ version: ServerVersion) -> OnlineCost {
    let costs = dialect == .mariadb ? mariadb : mysql
    // Each list begins at version 0.
    return costs.last { $0.since <= version }?.cost ?? .copy
  }
}

extension OnlineOperation {
  func cost(in dialect: Dialect, _ version: ServerVersion) -> OnlineCost {
    fact.cost(in: dialect, version)
  }

  private static let any = ServerVersion(major: 0)
  /// INSTANT begins.
  private static let mysql8012 = ServerVersion(major: 8, minor: 0, patch: 12)
  private static let mysql8028 = ServerVersion(major: 8, minor: 0, patch: 28)
  /// INSTANT at any position, and for DROP COLUMN.
  private static let mysql8029 = ServerVersion(major: 8, minor: 0, patch: 29)
  private static let mysql8 = ServerVersion(major: 8)
  private static let mysql9 = ServerVersion(major: 9)
  private static let mariadb104 = ServerVersion(major: 10, minor: 4)
  /// COPY goes on beside writes.
  private static let mariadb112 = ServerVersion(major: 11, minor: 2)

  /// Metadata only, INSTANT once there was such a word.
  private static let instantSince8012 = OnlineFact(
    mysql: [(any, .metadata), (mysql8012, .instant)], mariadb: [(any, .instant)])
  private static let metadataOnly = OnlineFact(.metadata, .instant)
  /// COPY, which MariaDB 11.2 carries out beside writes.
  private static let copied = OnlineFact(
    mysql: [(any, .copy)], mariadb: [(any, .copy), (mariadb112, .copyOnline)])

  /// MySQL 5.7 to 9.5, "Online DDL Operations"; MariaDB, "InnoDB Online DDL Operations"; MariaDB's
  /// were measured on 10.11.19, and where manual and server differ the server is right.
  private var fact: OnlineFact {
    switch self {
    case .addColumn:
      OnlineFact(
        mysql: [(Self.any, .rebuild), (Self.mysql8012, .instant)],
        mariadb: [(Self.any, .instant)])
    case .addColumnAtPosition, .dropColumn:
      OnlineFact(
        mysql: [(Self.any, .rebuild), (Self.mysql8029, .instant)],
        mariadb: [(Self.any, .rebuild), (Self.mariadb104, .instant)])
    case .addColumnWithExpressionDefault: OnlineFact(.rebuild, .instant)
    case .addAutoIncrementColumn: OnlineFact(.rebuildShared, .rebuildShared)
    case .addColumnWithCheck:
      OnlineFact(
        mysql: [(Self.any, .rebuild), (Self.mysql8012, .copy)],
        mariadb: [(Self.any, .instant)])
    case .addColumnWithReference:
      OnlineFact(
        mysql: [(Self.any, .rebuild), (Self.mysql8012, .instant), (Self.mysql9, .copy)],
        mariadb: [(Self.any, .copy)])
    case .addVirtualColumn, .dropVirtualColumn, .changeDefault, .appendMember,
      .changeColumnComment, .nothing:
      Self.instantSince8012
    case .addStoredColumn, .changeType, .makeAutoIncrement, .dropPrimaryKey, .addCheck,
      .convertCharacterSet, .repartition, .addSystemVersioning:
      Self.copied
    case .dropIndexedColumn, .changeNullability, .addPrimaryKey, .rebuildTable:
      OnlineFact(.rebuild, .rebuild)
    case .renameColumn:
      OnlineFact(
        mysql: [(Self.any, .metadata), (Self.mysql8028, .instant)],
        mariadb: [(Self.any, .instant)])
    case .moveColumn:
      OnlineFact(
        mysql: [(Self.any, .rebuild)],
        mariadb: [(Self.any, .rebuild), (Self.mariadb104, .instant)])
    case .dropSoleIndexColumn:
      OnlineFact(
        mysql: [(Self.any, .rebuild)], mariadb: [(Self.any, .rebuild), (Self.mariadb104, .noCopy)])
    case .changeIndexedCollation:
      OnlineFact(
        mysql: [(Self.any, .copy)], mariadb: [(Self.any, .copy), (Self.mariadb104, .noCopy)])
    case .lengthen, .renameIndex, .changeIndexVisibility, .dropForeignKey, .changeTableComment,
      .changeCounter:
      Self.metadataOnly
    case .widenCharacterSet:
      OnlineFact(
        mysql: [(Self.any, .copy), (Self.mysql8, .metadata)],
        mariadb: [(Self.any, .copy), (Self.mariadb104, .instant)])
    case .changeCollation:
      // Not verified for MySQL: expect the worst.
      OnlineFact(
        mysql: [(Self.any, .copy)], mariadb: [(Self.any, .copy), (Self.mariadb104, .instant)])
    case .addIndex: OnlineFact(.build, .noCopy)
    case .addFirstFulltextIndex: OnlineFact(.rebuildShared, .rebuildShared)
    case .addFurtherFulltextIndex, .addSpatialIndex: OnlineFact(.buildShared, .noCopyShared)
    case .dropIndex:
      OnlineFact(
        mysql: [(Self.any, .metadata)],
        mariadb: [(Self.any, .instant), (Self.mariadb104, .noCopy)])
    case .addForeignKey: OnlineFact(.copy, .copy)
    case .dropCheck:
      OnlineFact(mysql: [(Self.any, .instant)], mariadb: [(Self.any, .instant)])
    case .renameTable:
      OnlineFact(
        mysql: [(Self.any, .metadata), (Self.mysql8012, .instant)],
        mariadb: [
          (Self.any, OnlineCost(algorithm: .instant, lock: .exclusive, rebuilds: false))
        ])
    case .changeEngine, .orderRows, .moveToTablespace: OnlineFact(.copy, .copy)
    case .changeDefaultCharacterSet: OnlineFact(.rebuild, .instant)
    case .replaceTablespace: OnlineFact(.quick, .quick)
    case .addRangePartition, .dropPartition:
      OnlineFact(
        mysql: [(Self.any, .quickShared), (Self.mysql8, .build)], mariadb: [(Self.any, .quick)])
    case .truncatePartition, .exchangePartition: OnlineFact(.build, .quick)
    case .movePartitionRows:
      OnlineFact(
        mysql: [(Self.any, .copy), (Self.mysql8, .rebuildShared)], mariadb: [(Self.any, .copy)])
    case .optimizePartition: OnlineFact(.copy, .rebuild)
    case .checkPartition: OnlineFact(.quickOpen, .quickOpen)
    }
  }

  /// What the operation costs beside one that cannot be INSTANT.
  func costBesideOthers(in dialect: Dialect, _ version: ServerVersion) -> OnlineCost {
    let alone = cost(in: dialect, version)
    guard alone.algorithm == .instant else { return alone }
    switch self {
    case .addColumn, .addColumnAtPosition, .addColumnWithExpressionDefault, .addColumnWithCheck,
      .addColumnWithReference, .dropColumn, .moveColumn:
      return .rebuild
    case .renameTable:
      // Measured: MariaDB takes LOCK=NONE beside another clause.
      return dialect == .mariadb ? .instant : .metadata
    default:
      return dialect == .mariadb ? alone : .metadata
    }
  }
}
