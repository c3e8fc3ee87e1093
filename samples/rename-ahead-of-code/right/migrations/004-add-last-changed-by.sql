-- Expand: the new column stands beside the old one, and a trigger keeps the two equal, so that
-- the release that writes `closed_by` and the one that writes `last_changed_by` can run together.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE follow_ups ADD COLUMN last_changed_by bigint;

ALTER TABLE follow_ups
  ADD CONSTRAINT follow_ups_last_changed_by_fkey
  FOREIGN KEY (last_changed_by) REFERENCES agents (id) NOT VALID;

CREATE FUNCTION follow_ups_copy_last_changed_by() RETURNS trigger
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

CREATE TRIGGER follow_ups_copy_last_changed_by
  BEFORE INSERT OR UPDATE ON follow_ups
  FOR EACH ROW EXECUTE FUNCTION follow_ups_copy_last_changed_by();

COMMIT;
