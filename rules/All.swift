import Lint

/// Every rule of gander, sorted by id: whoever adds a rule adds its line here.
package let allRules: [any Rule.Type] = [
  AddForeignKey.self,
  AddRequiredColumn.self,
  AlreadyExists.self,
  ChangeColumnType.self,
  ConcurrentlyInTransaction.self,
  DoesNotExist.self,
  DropColumn.self,
  DropTable.self,
  EnumReorder.self,
  IndexWithoutConcurrently.self,
  InvalidSuppression.self,
  MissingExistenceGuard.self,
  MissingRollback.self,
  ModifyDropsAttributes.self,
  RenameColumn.self,
  RenameTable.self,
  ReservedWord.self,
  RollbackMismatch.self,
  SetNotNullScan.self,
  SetNotNullWithoutBackfill.self,
  StillReferenced.self,
  SyntaxError.self,
  UnusedSuppression.self,
  VersionUnsupportedSyntax.self,
]
