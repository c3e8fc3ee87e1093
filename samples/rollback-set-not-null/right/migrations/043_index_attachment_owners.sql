-- Outside a transaction. A build that was broken off leaves an invalid index behind, which
-- IF NOT EXISTS alone would keep: so drop first.
DROP INDEX CONCURRENTLY IF EXISTS attachments_contract_id_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS attachments_contract_id_idx
  ON attachments (contract_id) WHERE contract_id IS NOT NULL;

DROP INDEX CONCURRENTLY IF EXISTS attachments_supplier_id_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS attachments_supplier_id_idx
  ON attachments (supplier_id) WHERE supplier_id IS NOT NULL;
