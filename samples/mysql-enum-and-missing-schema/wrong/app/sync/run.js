// Reads a calendar page by page and remembers how far it came.
const db = require('../db');

async function pages(calendar, fetchPage) {
  const [[last]] = await db.execute(
    'SELECT `cursor` FROM sync_runs WHERE calendar = ? ORDER BY started_at DESC LIMIT 1',
    [calendar],
  );
  const [run] = await db.execute('INSERT INTO sync_runs (calendar) VALUES (?)', [calendar]);
  let position = last ? last.cursor : null;
  do {
    position = await fetchPage(position);
    await db.execute('UPDATE sync_runs SET cursor = ? WHERE id = ?', [
      JSON.stringify(position),
      run.insertId,
    ]);
  } while (position !== null);
  await db.execute('UPDATE sync_runs SET completed_at = NOW() WHERE id = ?', [run.insertId]);
}

module.exports = { pages };
