-- What has to be done for an episode: transcribe it, cut it, write the notes.
BEGIN;

CREATE TABLE episode_job (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "episodeId" uuid NOT NULL REFERENCES episodes (id),
  "jobType" text NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX episode_job_episode_id_idx ON episode_job ("episodeId");

COMMIT;
