DROP INDEX CONCURRENTLY IF EXISTS attachments_supplier_id_idx;
DROP INDEX CONCURRENTLY IF EXISTS attachments_contract_id_idx;
