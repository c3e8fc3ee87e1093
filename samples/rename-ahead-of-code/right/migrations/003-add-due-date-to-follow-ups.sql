ALTER TABLE follow_ups ADD COLUMN IF NOT EXISTS due_on date;
