-- Rows that nobody has touched since 004, a thousand at a time, each batch committed on its own,
-- so that no row stays locked for long. Run it outside a transaction. It can be run again.
DO $$
DECLARE
  changed bigint;
BEGIN
  LOOP
    UPDATE follow_ups
    SET last_changed_by = closed_by
    WHERE id IN (
      SELECT id
      FROM follow_ups
      WHERE last_changed_by IS NULL AND closed_by IS NOT NULL
      LIMIT 1000
    );
    GET DIAGNOSTICS changed = ROW_COUNT;
    EXIT WHEN changed = 0;
    COMMIT;
  END LOOP;
END
$$;

-- Reads the table while it is written to: SHARE UPDATE EXCLUSIVE only.
ALTER TABLE follow_ups VALIDATE CONSTRAINT follow_ups_last_changed_by_fkey;
