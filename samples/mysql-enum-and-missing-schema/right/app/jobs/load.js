const fs = require('node:fs/promises');
const db = require('../db');

module.exports.load = async function load(jobId) {
  const [[job]] = await db.execute('SELECT file_name FROM import_jobs WHERE id = ?', [jobId]);
  const text = await fs.readFile(job.file_name, 'utf8');
  for (const phone of text.split('\n').filter(Boolean)) {
    await db.execute('INSERT IGNORE INTO subscribers (phone) VALUES (?)', [phone.trim()]);
  }
};
