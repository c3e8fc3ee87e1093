-- How good the machine's work was, by those who had to mend it.
BEGIN;

CREATE TABLE job_ratings (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_id uuid NOT NULL REFERENCES episode_job (id),
  stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX job_ratings_job_id_idx ON job_ratings (job_id);

COMMIT;
