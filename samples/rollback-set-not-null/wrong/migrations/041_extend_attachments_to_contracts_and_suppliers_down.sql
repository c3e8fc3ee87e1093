-- The indexes go with their columns.
ALTER TABLE attachments
  DROP COLUMN IF EXISTS supplier_id,
  DROP COLUMN IF EXISTS contract_id;

-- as it was
ALTER TABLE attachments ALTER COLUMN invoice_id SET NOT NULL;
