ALTER TABLE attachments
  DROP COLUMN IF EXISTS byte_count,
  DROP COLUMN IF EXISTS media_type;
