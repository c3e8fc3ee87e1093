CREATE TABLE work_orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    quote_id bigint NOT NULL REFERENCES quotes (id),
    title text NOT NULL,
    status text NOT NULL DEFAULT 'planned',
    estimated_minutes integer,
    started_at timestamptz,
    finished_at timestamptz,
    legacy_number text
);

CREATE INDEX work_orders_quote_id_idx ON work_orders (quote_id);

-- What the office sent us as a spreadsheet; read once.
CREATE TABLE work_order_import (
    line integer PRIMARY KEY,
    content text NOT NULL
);
