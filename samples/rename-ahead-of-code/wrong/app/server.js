const express = require('express');

const app = express();
app.use(express.json());
app.use('/api/tickets', require('./routes/tickets'));
app.use('/api/tickets/:ticketId/follow-ups', require('./routes/follow-ups'));

app.use((error, req, res, next) => {
  console.error(error);
  res.status(500).json({ error: 'something went wrong' });
});

app.listen(process.env.PORT || 3000);
