DROP INDEX CONCURRENTLY IF EXISTS follow_ups_closed_by_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS follow_ups_closed_by_idx ON follow_ups (closed_by);
