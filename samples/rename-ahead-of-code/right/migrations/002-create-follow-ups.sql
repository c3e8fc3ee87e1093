-- A follow-up is something to do for a ticket: a call, a refund, a spare part to send.
BEGIN;

CREATE TABLE follow_ups (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ticket_id bigint NOT NULL REFERENCES tickets (id),
  title text NOT NULL,
  done boolean NOT NULL DEFAULT false,
  closed_by bigint CONSTRAINT follow_ups_closed_by_fkey REFERENCES agents (id),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX follow_ups_ticket_id_idx ON follow_ups (ticket_id);
CREATE INDEX follow_ups_closed_by_idx ON follow_ups (closed_by);

COMMENT ON COLUMN follow_ups.closed_by IS 'The agent who ticked it off';

COMMIT;
