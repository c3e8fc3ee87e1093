-- The column comes back with its values: what it held is what `last_changed_by` holds. The column
-- and the trigger first, so that no write is missed; then the values; then the check of the key.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE follow_ups ADD COLUMN IF NOT EXISTS closed_by bigint;

ALTER TABLE follow_ups DROP CONSTRAINT IF EXISTS follow_ups_closed_by_fkey;
ALTER TABLE follow_ups
  ADD CONSTRAINT follow_ups_closed_by_fkey
  FOREIGN KEY (closed_by) REFERENCES agents (id) NOT VALID;

COMMENT ON COLUMN follow_ups.closed_by IS 'deprecated: read last_changed_by, dropped by 009';

CREATE OR REPLACE FUNCTION follow_ups_copy_last_changed_by() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.last_changed_by := coalesce(NEW.last_changed_by, NEW.closed_by);
    NEW.closed_by := NEW.last_changed_by;
  ELSIF NEW.last_changed_by IS DISTINCT FROM OLD.last_changed_by THEN
    NEW.closed_by := NEW.last_changed_by;
  ELSIF NEW.closed_by IS DISTINCT FROM OLD.closed_by THEN
    NEW.last_changed_by := NEW.closed_by;
  ELSE
    NEW.last_changed_by := coalesce(NEW.last_changed_by, NEW.closed_by);
    NEW.closed_by := NEW.last_changed_by;
  END IF;
  RETURN NEW;
END
$$;

DROP TRIGGER IF EXISTS follow_ups_copy_last_changed_by ON follow_ups;
CREATE TRIGGER follow_ups_copy_last_changed_by
  BEFORE INSERT OR UPDATE ON follow_ups
  FOR EACH ROW EXECUTE FUNCTION follow_ups_copy_last_changed_by();

COMMIT;

DO $$
DECLARE
  changed bigint;
BEGIN
  LOOP
    UPDATE follow_ups
    SET closed_by = last_changed_by
    WHERE id IN (
      SELECT id
      FROM follow_ups
      WHERE closed_by IS NULL AND last_changed_by IS NOT NULL
      LIMIT 1000
    );
    GET DIAGNOSTICS changed = ROW_COUNT;
    EXIT WHEN changed = 0;
    COMMIT;
  END LOOP;
END
$$;

ALTER TABLE follow_ups VALIDATE CONSTRAINT follow_ups_closed_by_fkey;
