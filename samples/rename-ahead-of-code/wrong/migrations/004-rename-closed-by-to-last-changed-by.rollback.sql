DO $$
BEGIN
  IF EXISTS (
    SELECT 1
    FROM information_schema.columns
    WHERE table_name = 'follow_ups' AND column_name = 'last_changed_by'
  ) THEN
    ALTER TABLE follow_ups RENAME COLUMN last_changed_by TO closed_by;
  END IF;
END
$$;

ALTER INDEX IF EXISTS follow_ups_last_changed_by_idx RENAME TO follow_ups_closed_by_idx;

COMMENT ON COLUMN follow_ups.closed_by IS 'The agent who ticked it off';
