CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE quotes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers (id),
    estimated_minutes integer NOT NULL,
    price_cents bigint NOT NULL,
    sent_at timestamptz
);

CREATE INDEX quotes_customer_id_idx ON quotes (customer_id);
