const express = require('express');
const db = require('../db');

const router = express.Router({ mergeParams: true });

router.get('/', async (req, res, next) => {
  try {
    const { rows } = await db.query(
      `SELECT f.id, f.title, f.done, f.due_on, a.display_name AS agent
       FROM follow_ups f
       LEFT JOIN agents a ON a.id = f.last_changed_by
       WHERE f.ticket_id = $1
       ORDER BY f.due_on NULLS LAST`,
      [req.params.ticketId],
    );
    res.json(rows);
  } catch (error) {
    next(error);
  }
});

router.patch('/:id/done', async (req, res, next) => {
  try {
    const { rows } = await db.query(
      `UPDATE follow_ups
       SET done = true, last_changed_by = $1
       WHERE id = $2 AND ticket_id = $3
       RETURNING id, done`,
      [req.get('x-agent-id'), req.params.id, req.params.ticketId],
    );
    if (rows.length === 0) return res.status(404).json({ error: 'no such follow-up' });
    res.json(rows[0]);
  } catch (error) {
    next(error);
  }
});

router.put('/:id', async (req, res, next) => {
  try {
    const { title, dueOn } = req.body;
    const { rows } = await db.query(
      `UPDATE follow_ups
       SET title = $1, due_on = $2, last_changed_by = $3
       WHERE id = $4 AND ticket_id = $5
       RETURNING id, title, due_on`,
      [title, dueOn, req.get('x-agent-id'), req.params.id, req.params.ticketId],
    );
    if (rows.length === 0) return res.status(404).json({ error: 'no such follow-up' });
    res.json(rows[0]);
  } catch (error) {
    next(error);
  }
});

module.exports = router;
