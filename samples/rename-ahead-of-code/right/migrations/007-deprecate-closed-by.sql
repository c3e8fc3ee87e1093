-- Released: the code that reads and writes `last_changed_by` only. From here on nobody may begin
-- to use the old column; it goes with the next release.
BEGIN;

COMMENT ON COLUMN follow_ups.closed_by IS 'deprecated: read last_changed_by, dropped by 009';
COMMENT ON COLUMN follow_ups.last_changed_by IS
  'The agent who last changed it: ticked it off, moved it, handed it over';

COMMIT;
