-- A paper may belong to a contract or to a supplier as well. No row is changed, and every
-- statement can be run again.
ALTER TABLE attachments ALTER COLUMN invoice_id DROP NOT NULL;

ALTER TABLE attachments
  ADD COLUMN IF NOT EXISTS contract_id bigint REFERENCES contracts (id) ON DELETE SET NULL,
  ADD COLUMN IF NOT EXISTS supplier_id bigint REFERENCES suppliers (id) ON DELETE SET NULL;

CREATE INDEX IF NOT EXISTS attachments_contract_id_idx ON attachments (contract_id);
CREATE INDEX IF NOT EXISTS attachments_supplier_id_idx ON attachments (supplier_id);
