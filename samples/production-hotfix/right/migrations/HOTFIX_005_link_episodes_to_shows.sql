-- Outside a transaction; can be run again. First look whether it can hold:
--   SELECT id, show_id FROM episodes e
--   WHERE NOT EXISTS (SELECT FROM shows s WHERE s.id = e.show_id);
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE episodes DROP CONSTRAINT IF EXISTS episodes_show_id_fkey;
ALTER TABLE episodes
  ADD CONSTRAINT episodes_show_id_fkey FOREIGN KEY (show_id) REFERENCES shows (id) NOT VALID;

COMMIT;

ALTER TABLE episodes VALIDATE CONSTRAINT episodes_show_id_fkey;
