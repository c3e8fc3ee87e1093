-- A constant default is kept in the catalogue (PostgreSQL 11 and later): no row is written, and
-- every old row has the value at once. Nobody knows the quality of the old ratings: it stays NULL.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE job_ratings
  ADD COLUMN IF NOT EXISTS quality numeric(4, 2),
  ADD COLUMN IF NOT EXISTS success boolean NOT NULL DEFAULT true,
  ADD COLUMN IF NOT EXISTS feedback jsonb;

COMMIT;
