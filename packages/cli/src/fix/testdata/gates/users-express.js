import express from 'express';
import { pool } from './pool.js';
import { isAdmin, record, requireLogin } from './guard.js';

const app = express();
app.disable('x-powered-by');
app.use(requireLogin);

app.get('/users', requireLogin, async (req, res, next) => {
  if (!isAdmin(req.session.user)) {
    record('refused', req.session.user);
    return res.status(403).end();
  }
  if (typeof req.query.name !== 'string') return res.status(400).end();
  try {
    const found = await pool.query("SELECT id, name FROM users WHERE name = '" + req.query.name + "'");
    record('listed', req.session.user);
    res.json(found.rows);
  } catch (error) {
    record('failed', error.code);
    next(error);
  }
});

app.listen(8080, '127.0.0.1');
