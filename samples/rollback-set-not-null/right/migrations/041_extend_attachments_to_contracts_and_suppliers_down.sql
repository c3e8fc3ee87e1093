-- By now there are papers without an invoice, and `SET NOT NULL` would fail on the first of them.
-- Run this outside a transaction, after the code of the release before is back; it can be run again.

-- 1. No new row without an invoice from here on. NOT VALID: no row is read.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE attachments DROP CONSTRAINT IF EXISTS attachments_invoice_id_present;
ALTER TABLE attachments
  ADD CONSTRAINT attachments_invoice_id_present CHECK (invoice_id IS NOT NULL) NOT VALID;

COMMIT;

-- 2. The papers that have none go back to the pile of the unfiled.
WITH moved AS (
  DELETE FROM attachments
  WHERE invoice_id IS NULL
  RETURNING storage_key, file_name, uploaded_at
)
INSERT INTO unfiled_scans (storage_key, file_name, scanned_at)
SELECT storage_key, file_name, uploaded_at
FROM moved
ON CONFLICT (storage_key) DO NOTHING;

-- 3. Proves that there is no NULL left, while others read and write.
ALTER TABLE attachments VALIDATE CONSTRAINT attachments_invoice_id_present;

-- 4. PostgreSQL 12 and later takes the proof and does not read the table again.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE attachments ALTER COLUMN invoice_id SET NOT NULL;
ALTER TABLE attachments DROP CONSTRAINT attachments_invoice_id_present;

ALTER TABLE attachments
  DROP COLUMN IF EXISTS supplier_id,
  DROP COLUMN IF EXISTS contract_id;

COMMIT;
