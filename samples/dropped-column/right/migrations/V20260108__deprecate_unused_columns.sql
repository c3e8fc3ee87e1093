-- First say so, where everyone who looks at the table sees it. The release that goes out with this
-- does not know the columns any more; what the release before still writes to them does no harm.
COMMENT ON COLUMN work_orders.estimated_minutes IS
    'deprecated: read quotes.estimated_minutes, dropped by V20260212';
COMMENT ON TABLE work_order_import IS 'deprecated: read once in 2025, dropped by V20260213';

-- Unused since 2024; the name says enough to those who look at the table.
-- gander: deprecate work_orders.legacy_number
