-- Contract: no release that knows `closed_by` is running any more.
BEGIN;

SET LOCAL lock_timeout = '2s';

DROP TRIGGER follow_ups_copy_last_changed_by ON follow_ups;
DROP FUNCTION follow_ups_copy_last_changed_by();
ALTER TABLE follow_ups DROP COLUMN closed_by;

COMMIT;
