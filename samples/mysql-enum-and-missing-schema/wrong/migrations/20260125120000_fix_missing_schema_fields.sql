-- What the service asked for and did not find when it started.
ALTER TABLE import_jobs ADD COLUMN finished_at datetime NULL;

ALTER TABLE import_jobs ADD COLUMN attempts int NOT NULL;

ALTER TABLE sync_runs ADD COLUMN `cursor` json NULL;

ALTER TABLE subscribers
  MODIFY COLUMN consent enum('PENDING', 'PAUSED', 'BOUNCED', 'GRANTED', 'WITHDRAWN');
