DROP INDEX CONCURRENTLY IF EXISTS episode_job_state_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS episode_job_state_idx ON episode_job (state);
