BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE attachments DROP CONSTRAINT IF EXISTS attachments_supplier_id_fkey;
ALTER TABLE attachments
  ADD CONSTRAINT attachments_supplier_id_fkey
  FOREIGN KEY (supplier_id) REFERENCES suppliers (id) NOT VALID;

ALTER TABLE attachments DROP CONSTRAINT IF EXISTS attachments_contract_id_fkey;
ALTER TABLE attachments
  ADD CONSTRAINT attachments_contract_id_fkey
  FOREIGN KEY (contract_id) REFERENCES contracts (id) NOT VALID;

COMMIT;
