ALTER TABLE attachments
  ADD COLUMN IF NOT EXISTS media_type text,
  ADD COLUMN IF NOT EXISTS byte_count bigint;
