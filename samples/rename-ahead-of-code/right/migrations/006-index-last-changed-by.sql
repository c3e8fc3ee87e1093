-- Outside a transaction. A build that was broken off leaves an invalid index behind, which
-- IF NOT EXISTS alone would keep: so drop first.
DROP INDEX CONCURRENTLY IF EXISTS follow_ups_last_changed_by_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS follow_ups_last_changed_by_idx
  ON follow_ups (last_changed_by);
