BEGIN;

CREATE TABLE invoices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL UNIQUE,
  issued_on date NOT NULL
);

CREATE TABLE contracts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title text NOT NULL,
  signed_on date
);

CREATE TABLE suppliers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);

-- A scanned paper, kept with the invoice that it belongs to.
CREATE TABLE attachments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  invoice_id bigint NOT NULL REFERENCES invoices (id),
  file_name text NOT NULL,
  storage_key text NOT NULL UNIQUE,
  uploaded_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX attachments_invoice_id_idx ON attachments (invoice_id);

-- Papers that came out of the scanner and that nobody has filed yet.
CREATE TABLE unfiled_scans (
  storage_key text PRIMARY KEY,
  file_name text NOT NULL,
  scanned_at timestamptz NOT NULL DEFAULT now()
);

COMMIT;
