-- A release later. Dropping is a change of the catalogue only, but it waits for every running
-- query on the table, and every new one waits behind it: so not for long.
SET LOCAL lock_timeout = '2s';

ALTER TABLE work_orders
    DROP COLUMN estimated_minutes,
    DROP COLUMN legacy_number;
