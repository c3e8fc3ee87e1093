-- Outside a transaction. A build that was broken off leaves an invalid index behind, which
-- IF NOT EXISTS alone would keep: so drop first.
DROP INDEX CONCURRENTLY IF EXISTS episodes_show_id_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS episodes_show_id_idx ON episodes (show_id);
