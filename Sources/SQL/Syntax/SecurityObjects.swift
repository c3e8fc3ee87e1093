import Text

/// GRANT or REVOKE of privileges on objects, or of the membership in roles.
package struct Privileges: Hashable, Sendable {
  package struct Privilege: Hashable, Sendable {
    /// In lower case: `select`, `all`, `alter system`; a role's name where roles are granted.
    package var name: String
    package var columns: [Identifier]
    package var range: SourceRange
  }

  package enum Target: Hashable, Sendable {
    /// Objects of a kind, by name; the kind in lower case: `table`, `foreign server`, `large object`,
    /// `type`, `parameter` ….
    case objects(kind: String, [ObjectReferenceName])
    /// ALL TABLES IN SCHEMA …: `tables`, `sequences`, `functions` ….
    case allInSchemas(kind: String, [Identifier])
    /// ALTER DEFAULT PRIVILEGES: `tables`, `sequences`, `functions`, `types`, `schemas` ….
    case futureObjects(kind: String)
    /// Membership.
    case roles
  }

  package struct ObjectReferenceName: Hashable, Sendable {
    package var name: ObjectName
    package var signature: Signature?
  }

  /// Roles are granted or revoked, not privileges.
  var isOfRoles: Bool { target == .roles }

  package var isGrant: Bool
  /// REVOKE GRANT OPTION FOR, REVOKE ADMIN OPTION FOR: the option in lower case.
  package var revokedOption: String?
  package var privileges: [Privilege]
  package var target: Target
  package var grantees: [RoleName]
  /// WITH GRANT OPTION, WITH ADMIN OPTION, WITH INHERIT TRUE ….
  package var options: [TableOption] = []
  package var grantedBy: RoleName?
  package var behavior: DropBehavior?
  /// ALTER DEFAULT PRIVILEGES FOR ROLE … IN SCHEMA ….
  package var defaultsForRoles: [RoleName] = []
  package var defaultsInSchemas: [Identifier] = []
}

/// CREATE POLICY and ALTER POLICY.
package struct Policy: Hashable, Sendable {
  package var name: Identifier
  package var table: ObjectName
  package var ifExists = false
  /// AS PERMISSIVE (true) or RESTRICTIVE (false), where it is said.
  package var isPermissive: Bool?
  /// `all`, `select`, `insert`, `update` or `delete`, where it is said.
  package var command: String?
  package var roles: [RoleName] = []
  package var using: Expression?
  package var check: Expression?
  package var renamedTo: Identifier?
}

/// CREATE and ALTER ROLE, USER and GROUP.
package struct RoleDefinition: Hashable, Sendable {
  package enum Option: Hashable, Sendable {
    /// PASSWORD: nil is NULL.
    case password(StringLiteral?)
    /// SUPERUSER, NOLOGIN, INHERIT …, in lower case.
    case flag(String)
    case connectionLimit(Expression)
    case validUntil(StringLiteral)
    /// SYSID.
    case identifier(Expression)
    /// `role`, `in role`, `admin`: the roles named.
    case members(String, [RoleName])
  }

  /// `role`, `user` or `group`.
  package var word: String
  /// Nil: ALL.
  package var role: RoleName?
  package var options: [Option] = []
  package var database: Identifier?
  package var parameter: SetVariable?
  package var renamedTo: RoleName?
  /// ALTER GROUP … ADD (true) or DROP (false) USER, with the users in `options`.
  package var addsMembers: Bool?
}
