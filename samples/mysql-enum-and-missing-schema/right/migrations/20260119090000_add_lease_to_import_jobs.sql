-- Every DDL statement commits at once in MySQL, and none of these can be guarded: so one to a file.
-- ALGORITHM=INSTANT makes the server refuse, instead of quietly copying the table.
ALTER TABLE import_jobs
  ADD COLUMN leased_by varchar(100) NULL,
  ADD COLUMN leased_until datetime NULL,
  ADD COLUMN attempts int NOT NULL DEFAULT 0,
  ADD COLUMN finished_at datetime NULL,
  ALGORITHM=INSTANT;
