ALTER TABLE attachments DROP COLUMN IF EXISTS media_type;
