ALTER TABLE unfiled_scans DROP COLUMN IF EXISTS scanned_by;
