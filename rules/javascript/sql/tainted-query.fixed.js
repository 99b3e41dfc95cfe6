const express = require("express");
const { Pool } = require("pg");
const sqlite3 = require("sqlite3");
const pool = new Pool();
const db = new sqlite3.Database("shop.db");
const app = express();

app.get("/orders", async (req, res) => {
  const status = req.query.status;
  // ruleid: javascript.sql.tainted-query
  const rows = await pool.query("SELECT * FROM orders WHERE status = $1", [status]);
  // ok: javascript.sql.tainted-query
  const safe = await pool.query("SELECT * FROM orders WHERE status = $1", [status]);
  res.json([rows, safe]);
});

app.get("/users/:id", (req, res) => {
  const sql = `SELECT name FROM users WHERE id = ?`;
  // ruleid: javascript.sql.tainted-query
  db.get(sql, [req.params.id], (err, row) => res.json(row));
});

app.get("/pages", (req, res) => {
  const page = parseInt(req.query.page, 10);
  // ok: javascript.sql.tainted-query
  db.all(`SELECT * FROM articles LIMIT 10 OFFSET ${page * 10}`, (err, rows) => res.json(rows));
});

const columns = ["name", "price"];
app.get("/sorted", async (req, res) => {
  const column = req.query.sort;
  if (!columns.includes(column)) return res.status(400).end();
  // ok: javascript.sql.tainted-query
  const rows = await pool.query(`SELECT * FROM products ORDER BY ${column}`);
  res.json(rows);
});

async function search(term) {
  // ruleid: javascript.sql.tainted-query
  return pool.query({ text: `SELECT * FROM products WHERE name LIKE $1`, values: [`%${term}%`] });
}
app.post("/search", async (req, res) => res.json(await search(req.body.term)));

app.post("/escaped", (req, res) => {
  // ok: javascript.sql.tainted-query
  connection.query("SELECT * FROM t WHERE a = " + connection.escape(req.body.a), (e, r) => res.json(r));
});
