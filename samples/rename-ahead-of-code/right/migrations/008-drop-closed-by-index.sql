DROP INDEX CONCURRENTLY IF EXISTS follow_ups_closed_by_idx;
