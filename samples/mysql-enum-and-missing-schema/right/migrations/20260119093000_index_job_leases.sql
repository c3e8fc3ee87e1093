ALTER TABLE import_jobs
  ADD INDEX import_jobs_lease_idx (state, leased_until),
  ALGORITHM=INPLACE, LOCK=NONE;
