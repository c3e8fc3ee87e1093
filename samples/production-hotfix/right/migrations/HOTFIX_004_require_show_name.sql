-- After the release that writes `name`. Run it outside a transaction; it can be run again.

-- No new row without a name. NOT VALID: no row is read.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE shows DROP CONSTRAINT IF EXISTS shows_name_present;
ALTER TABLE shows ADD CONSTRAINT shows_name_present CHECK (name IS NOT NULL) NOT VALID;

COMMIT;

-- A few hundred shows: one statement will do.
UPDATE shows SET name = slug WHERE name IS NULL;

-- Reads the rows while others write.
ALTER TABLE shows VALIDATE CONSTRAINT shows_name_present;

-- PostgreSQL 12 and later takes the checked constraint as the proof and reads no row.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE shows ALTER COLUMN name SET NOT NULL;
ALTER TABLE shows DROP CONSTRAINT shows_name_present;

COMMIT;
