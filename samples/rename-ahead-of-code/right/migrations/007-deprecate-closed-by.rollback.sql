BEGIN;

COMMENT ON COLUMN follow_ups.closed_by IS 'The agent who ticked it off';
COMMENT ON COLUMN follow_ups.last_changed_by IS NULL;

COMMIT;
