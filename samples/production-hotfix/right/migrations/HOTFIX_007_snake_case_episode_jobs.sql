-- New code reads and writes `episode_jobs` with its snake_case names; running code keeps the table
-- that it knows. PostgreSQL writes through a view of one table.
BEGIN;

SET LOCAL lock_timeout = '2s';

ALTER TABLE episode_job ADD COLUMN IF NOT EXISTS started_at timestamptz;

CREATE OR REPLACE VIEW episode_jobs AS
SELECT
  id,
  "episodeId" AS episode_id,
  "jobType" AS job_type,
  state,
  started_at,
  created_at
FROM episode_job;

COMMIT;
