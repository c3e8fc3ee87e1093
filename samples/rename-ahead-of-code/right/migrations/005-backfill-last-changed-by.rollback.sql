-- The copied values can stay; the rollback of 004 takes the column away. Only the validation is undone.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE follow_ups DROP CONSTRAINT IF EXISTS follow_ups_last_changed_by_fkey;
ALTER TABLE follow_ups
  ADD CONSTRAINT follow_ups_last_changed_by_fkey
  FOREIGN KEY (last_changed_by) REFERENCES agents (id) NOT VALID;

COMMIT;
