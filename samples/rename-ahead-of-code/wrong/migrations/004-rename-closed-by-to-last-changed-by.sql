-- The column is now written on every change of a follow-up, not only when it is closed:
-- give it a name that says so. Can be run again.
DO $$
BEGIN
  IF EXISTS (
    SELECT 1
    FROM information_schema.columns
    WHERE table_name = 'follow_ups' AND column_name = 'closed_by'
  ) THEN
    ALTER TABLE follow_ups RENAME COLUMN closed_by TO last_changed_by;
  END IF;
END
$$;

ALTER INDEX IF EXISTS follow_ups_closed_by_idx RENAME TO follow_ups_last_changed_by_idx;

COMMENT ON COLUMN follow_ups.last_changed_by IS
  'The agent who last changed it: ticked it off, moved it, handed it over';
