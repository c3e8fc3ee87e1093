// One CSV line for each finished follow-up, for the people who plan the shifts.
const fs = require('node:fs');
const db = require('../db');

async function main(path) {
  const { rows } = await db.query(
    `SELECT id, ticket_id, title, closed_by
     FROM follow_ups
     WHERE done AND due_on >= current_date - 7`,
  );
  const lines = rows.map((row) => [row.id, row.ticket_id, row.closed_by, row.title].join(','));
  fs.writeFileSync(path, lines.join('\n'));
  await db.end();
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
