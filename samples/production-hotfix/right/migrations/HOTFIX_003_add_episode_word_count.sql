-- `published_at` is there since 001, and `seconds` is wide enough for 68 years of talk: the hotfix
-- leaves both alone.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE episodes ADD COLUMN IF NOT EXISTS word_count integer NOT NULL DEFAULT 0;

COMMIT;
