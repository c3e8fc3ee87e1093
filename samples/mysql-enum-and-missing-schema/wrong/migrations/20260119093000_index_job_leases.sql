-- The worker asks for the next free job once a second.
CREATE INDEX import_jobs_lease_idx ON import_jobs (state, leased_until);
