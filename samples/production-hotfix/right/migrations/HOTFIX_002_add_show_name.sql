-- May be NULL as long as the release that does not write it is running.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE shows ADD COLUMN IF NOT EXISTS name text;

COMMIT;
