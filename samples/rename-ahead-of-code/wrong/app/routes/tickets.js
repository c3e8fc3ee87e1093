const express = require('express');
const db = require('../db');

const router = express.Router();

router.get('/', async (req, res, next) => {
  try {
    const { rows } = await db.query(
      `SELECT id, subject, state, opened_at
       FROM tickets
       WHERE state = $1
       ORDER BY opened_at DESC
       LIMIT 100`,
      [req.query.state || 'open'],
    );
    res.json(rows);
  } catch (error) {
    next(error);
  }
});

module.exports = router;
