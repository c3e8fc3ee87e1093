ALTER TABLE unfiled_scans ADD COLUMN IF NOT EXISTS scanned_by text;
