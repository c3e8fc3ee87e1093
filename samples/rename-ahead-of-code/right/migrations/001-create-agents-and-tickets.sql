-- Agents answer tickets.
BEGIN;

CREATE TABLE agents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  display_name text NOT NULL
);

CREATE TABLE tickets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  state text NOT NULL DEFAULT 'open',
  opened_at timestamptz NOT NULL DEFAULT now()
);

COMMIT;
