-- Not `cursor`: that is a reserved word, and every query would have to quote it.
ALTER TABLE sync_runs
  ADD COLUMN page_token json NULL,
  ALGORITHM=INSTANT;
