DROP INDEX CONCURRENTLY IF EXISTS follow_ups_last_changed_by_idx;
