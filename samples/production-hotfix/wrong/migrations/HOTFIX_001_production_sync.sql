-- HOTFIX: production lacks what the code of today expects.
-- psql "$DATABASE_URL" < HOTFIX_001_production_sync.sql

-- 1. ratings
ALTER TABLE job_ratings ADD COLUMN IF NOT EXISTS quality numeric(4, 2);
ALTER TABLE job_ratings ADD COLUMN IF NOT EXISTS success boolean;
ALTER TABLE job_ratings ADD COLUMN IF NOT EXISTS feedback jsonb AFTER success;
UPDATE job_ratings SET success = true WHERE success IS NULL;
ALTER TABLE job_ratings ALTER COLUMN success SET NOT NULL;
ALTER TABLE job_ratings ALTER COLUMN quality SET NOT NULL;

-- 2. shows need a name
ALTER TABLE shows ADD COLUMN IF NOT EXISTS name text;
UPDATE shows SET name = slug WHERE name IS NULL;
ALTER TABLE shows ALTER COLUMN name SET NOT NULL;

-- 3. episodes
ALTER TABLE episodes ADD COLUMN published_at timestamptz;
ALTER TABLE episodes ADD COLUMN IF NOT EXISTS word_count integer NOT NULL;
ALTER TABLE episodes ALTER COLUMN seconds TYPE bigint;
ALTER TABLE episodes ADD CONSTRAINT episodes_show_id_fkey FOREIGN KEY (show_id) REFERENCES shows (id);
CREATE INDEX episodes_show_id_idx ON episodes (show_id);

-- 4. snake_case, like everywhere else
ALTER TABLE episode_job RENAME COLUMN "jobType" TO job_type;
ALTER TABLE episode_job RENAME COLUMN "episodeId" TO episode_id;
ALTER TABLE episode_job RENAME TO episode_jobs;
ALTER TABLE episode_job ADD COLUMN IF NOT EXISTS started_at timestamptz;

-- 5. speed
BEGIN;
CREATE INDEX CONCURRENTLY IF NOT EXISTS episode_jobs_state_idx ON episode_jobs (state);
COMMIT;
