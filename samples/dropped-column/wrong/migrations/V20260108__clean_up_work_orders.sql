-- The estimate is in the quote as well; the rest nobody needs any more.
ALTER TABLE work_orders
    DROP COLUMN estimated_minutes,
    DROP COLUMN legacy_number;

DROP TABLE work_order_import;
