const db = require('../db');

module.exports = async function log(jobId, message) {
  await db.execute('INSERT INTO import_job_logs (import_job_id, message) VALUES (?, ?)', [
    jobId,
    message,
  ]);
};
