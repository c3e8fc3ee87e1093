const db = require('../db');

const STATES = ['PENDING', 'PAUSED', 'BOUNCED', 'GRANTED', 'WITHDRAWN'];

async function setConsent(phone, state) {
  if (!STATES.includes(state)) throw new Error(`no such state: ${state}`);
  await db.execute('UPDATE subscribers SET consent = ? WHERE phone = ?', [state, phone]);
}

async function reachable() {
  const [rows] = await db.query("SELECT id, phone FROM subscribers WHERE consent = 'GRANTED'");
  return rows;
}

module.exports = { setConsent, reachable };
