const mysql = require("mysql2");
const db = mysql.createPool({});
function loadUser(db, name) {
  // ruleid: javascript.sql.built-from-values
  return db.query("SELECT * FROM users WHERE name = ?", [name]);
}
function removeUser(db, id) {
  // ruleid: javascript.sql.built-from-values
  const sql = `DELETE FROM users WHERE id = ?`;
  return db.run(sql, [id]);
}
function safe(db, name) {
  // ok: javascript.sql.built-from-values
  return db.query("SELECT * FROM users WHERE name = ?", [name]);
}
const TABLE = "users";
function fromTable(db) {
  // ok: javascript.sql.built-from-values
  return db.query(`SELECT * FROM ${TABLE} WHERE active = 1`);
}
function many(db, ids) {
  const placeholders = ids.map(() => "?").join(",");
  // ok: javascript.sql.built-from-values
  return db.query(`SELECT * FROM users WHERE id IN (${placeholders})`, ids);
}
function sorted(db, column, count) {
  // ok: javascript.sql.built-from-values
  return db.query(`SELECT * FROM users ORDER BY ${column} LIMIT ${count}`);
}
function announce(log, name) {
  // ok: javascript.sql.built-from-values
  log.run(`please select an entry from ${name}`.length);
}
