BEGIN;

SET LOCAL lock_timeout = '2s';

DROP TRIGGER IF EXISTS follow_ups_copy_last_changed_by ON follow_ups;
DROP FUNCTION IF EXISTS follow_ups_copy_last_changed_by();
ALTER TABLE follow_ups DROP COLUMN IF EXISTS last_changed_by;

COMMIT;
