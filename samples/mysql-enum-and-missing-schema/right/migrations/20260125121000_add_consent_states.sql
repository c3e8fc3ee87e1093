-- New values at the end, so that the numbers behind the old ones stay what they are and no row is
-- copied. MODIFY replaces the whole definition: NOT NULL, DEFAULT and COMMENT have to be said again.
ALTER TABLE subscribers
  MODIFY COLUMN consent enum('PENDING', 'GRANTED', 'WITHDRAWN', 'PAUSED', 'BOUNCED')
    NOT NULL DEFAULT 'PENDING' COMMENT 'may we send reminders?',
  ALGORITHM=INSTANT;
