// Takes one job after another. A lease that has run out may be taken by any other worker.
const os = require('node:os');
const db = require('../db');
const log = require('./log');
const { load } = require('./load');

const WORKER = `${os.hostname()}:${process.pid}`;

async function lease() {
  const [result] = await db.execute(
    `UPDATE import_jobs
     SET leased_by = ?, leased_until = NOW() + INTERVAL 5 MINUTE, attempts = attempts + 1,
         id = LAST_INSERT_ID(id)
     WHERE state = 'queued' AND (leased_until IS NULL OR leased_until < NOW())
     ORDER BY created_at
     LIMIT 1`,
    [WORKER],
  );
  return result.affectedRows === 1 ? result.insertId : null;
}

async function finish(jobId, error) {
  await db.execute(
    `UPDATE import_jobs
     SET state = ?, last_error = ?, finished_at = NOW(), leased_by = NULL, leased_until = NULL
     WHERE id = ?`,
    [error ? 'failed' : 'done', error ? error.message : null, jobId],
  );
}

async function main() {
  for (;;) {
    const jobId = await lease();
    if (jobId === null) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      continue;
    }
    try {
      await load(jobId);
      await finish(jobId, null);
    } catch (error) {
      await log(jobId, error.stack);
      await finish(jobId, error);
    }
  }
}

main();
