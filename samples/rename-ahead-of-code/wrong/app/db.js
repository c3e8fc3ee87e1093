const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

module.exports = {
  query: (text, values) => pool.query(text, values),
  end: () => pool.end(),
};
