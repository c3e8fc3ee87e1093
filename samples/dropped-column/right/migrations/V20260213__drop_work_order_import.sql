SET LOCAL lock_timeout = '2s';

DROP TABLE work_order_import;
