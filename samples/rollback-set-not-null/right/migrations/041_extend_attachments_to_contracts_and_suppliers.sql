-- A paper may belong to a contract or to a supplier as well. Everything here is a change of the
-- catalogue only: the checks are NOT VALID, 042 reads the rows.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE attachments ALTER COLUMN invoice_id DROP NOT NULL;

ALTER TABLE attachments
  ADD COLUMN contract_id bigint,
  ADD COLUMN supplier_id bigint;

ALTER TABLE attachments
  ADD CONSTRAINT attachments_contract_id_fkey
  FOREIGN KEY (contract_id) REFERENCES contracts (id) NOT VALID;

ALTER TABLE attachments
  ADD CONSTRAINT attachments_supplier_id_fkey
  FOREIGN KEY (supplier_id) REFERENCES suppliers (id) NOT VALID;

COMMIT;
