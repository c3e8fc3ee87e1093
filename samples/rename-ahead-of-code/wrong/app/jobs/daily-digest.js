// Mails every agent what she got done yesterday. Runs at six in the morning.
const db = require('../db');
const { send } = require('./mail');

async function main() {
  const { rows } = await db.query(
    `SELECT a.email, count(*) AS finished
     FROM follow_ups f
     JOIN agents a ON a.id = f.closed_by
     WHERE f.done AND f.due_on = current_date - 1
     GROUP BY a.email`,
  );
  for (const row of rows) {
    await send(row.email, `You finished ${row.finished} follow-ups yesterday.`);
  }
  await db.end();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
