/** Statements where no bare placeholder can stand, or that grow on some ways only. */
import { describe, expect, it } from 'vitest';
import { repairText } from '../testing/repair-text.ts';

const rule = 'pattern: "$DB.query($SQL, ...)", metadata: {rewrite: javascript.parameterise-query}';
const repair = async (text: string, path = 'app.js') => repairText({ text, rule, path });
const pg = "const { Pool } = require('pg');\n";
const mysql = "const mysql = require('mysql2');\n";
const sqlite = "const sqlite3 = require('sqlite3');\n";

describe('lists', () => {
  it.each([
    [
      'PostgreSQL',
      pg,
      'db.query(`SELECT a FROM t WHERE b IN (${ids.join(",")})`);',
      'db.query(`SELECT a FROM t WHERE b = ANY($1)`, [ids]);',
    ],
    [
      'PostgreSQL, turned around',
      pg,
      'db.query("SELECT a FROM t WHERE c = " + c + " AND b NOT IN (" + ids + ")");',
      'db.query("SELECT a FROM t WHERE c = $1 AND b <> ALL($2)", [c, String(ids).split(",")]);',
    ],
    [
      'MySQL',
      mysql,
      "db.query(`SELECT a FROM t WHERE b IN ('${ids.join(\"','\")}')`);",
      'db.query(`SELECT a FROM t WHERE b IN (?)`, [ids]);',
    ],
    [
      'SQLite',
      sqlite,
      "db.query(`SELECT a FROM t WHERE b IN (${ids.join(',')})`);",
      "const placeholders = ids.map(() => '?').join(', ');\ndb.query(`SELECT a FROM t WHERE b IN (${placeholders})`, [...ids]);",
    ],
  ])('of %s', async (_, head, before, after) => {
    expect((await repair(`${head}${before}\n`)).text).toBe(`${head}${after}\n`);
  });
  it('need no variable for their quoted items', async () => {
    const head = `${mysql}function find(names) {\n`;
    expect(
      (
        await repair(
          `${head}  const list = names.map((n) => \`'\${n}'\`).join(',');\n  return db.query('SELECT a FROM t WHERE b IN (' + list + ')');\n}\n`,
        )
      ).text,
    ).toBe(`${head}  return db.query('SELECT a FROM t WHERE b IN (?)', [names]);\n}\n`);
  });
  it.each([
    ['whose items are changed', "db.query('SELECT a FROM t WHERE b IN (' + ids.map(encode).join(',') + ')');"],
    ['that only begin the parentheses', "db.query('SELECT a FROM t WHERE b IN (' + first + ', 2)');"],
  ])('stay, %s', async (_, text) => {
    expect((await repair(mysql + text)).text).toBe(mysql + text);
  });
});

describe('words of ORDER BY', () => {
  it('are chosen from what the statement reads', async () => {
    const made = await repair(
      `${pg}function list(sort, dir) {\n  return db.query(\`SELECT id, u.name AS who FROM u ORDER BY \${sort} \${dir} LIMIT \${10}\`);\n}\n`,
    );
    expect(made.text).toBe(
      `${pg}function list(sort, dir) {\n  const sortColumn = ['id', 'who'].includes(sort) ? sort : 'id';\n  const sortDirection = String(dir).toLowerCase() === 'desc' ? 'DESC' : 'ASC';\n  return db.query(\`SELECT id, u.name AS who FROM u ORDER BY \${sortColumn} \${sortDirection} LIMIT \${10}\`);\n}\n`,
    );
    expect(made.repairs.map(({ changes }) => changes)).toEqual([
      'Rows are sorted by one of the columns id, who, and by id when another name comes.',
    ]);
  });
  it('are quoted by the driver where the columns are not named', async () => {
    expect((await repair(`${mysql}db.query('SELECT * FROM t ORDER BY ' + by);\n`)).text).toBe(
      `${mysql}db.query('SELECT * FROM t ORDER BY ' + mysql.escapeId(by));\n`,
    );
  });
  it('stay where the driver has no function for it', async () => {
    const text = `${sqlite}db.query('SELECT * FROM t ORDER BY ' + by);\n`;
    expect((await repair(text)).text).toBe(text);
  });
});

describe('a statement that grows on some ways', () => {
  const body = (step: string, call: string, list = ''): string =>
    `async function find(f) {\n  let sql = 'SELECT a FROM t WHERE 1 = 1';\n${list}  if (f.b) {\n${step}  }\n  return db.query(${call});\n}\n`;
  it.each([
    [
      'PostgreSQL',
      pg,
      body("    sql += ' AND b = ' + f.b;\n", 'sql'),
      body(
        "    params.push(f.b);\n    sql += ' AND b = $' + params.length;\n",
        'sql, params',
        '  const params = [];\n',
      ),
    ],
    [
      'MySQL',
      mysql,
      body("    sql += ` AND b LIKE '%${f.b}%' AND c = ${f.c}`;\n", 'sql'),
      body(
        '    params.push(`%${f.b}%`, f.c);\n    sql += ` AND b LIKE ? AND c = ?`;\n',
        'sql, params',
        '  const params = [];\n',
      ),
    ],
  ])('brings its values with it: %s', async (_, head, before, after) => {
    expect((await repair(head + before)).text).toBe(head + after);
  });
  it('gets braces where it has none', async () => {
    const before = `${mysql}function f(b) {\n  let q = 'SELECT a FROM t WHERE c = 1';\n  if (b) q += ' AND b = ' + b;\n  return db.query(q);\n}\n`;
    expect((await repair(before)).text).toBe(
      `${mysql}function f(b) {\n  let q = 'SELECT a FROM t WHERE c = 1';\n  const params = [];\n  if (b) { params.push(b); q += ' AND b = ?'; }\n  return db.query(q, params);\n}\n`,
    );
  });
  it.each([
    [
      'has parameters already',
      `${mysql}function f(b) {\n  let q = 'SELECT a FROM t WHERE c = ?';\n  if (b) q += ' AND b = ' + b;\n  return db.query(q, [1]);\n}\n`,
    ],
    [
      'begins in one of two ways',
      `${mysql}function f(b) {\n  let q;\n  if (b) q = 'SELECT a FROM t';\n  if (b.c) q += ' WHERE b = ' + b;\n  return db.query(q);\n}\n`,
    ],
    [
      'is used twice',
      `${mysql}function f(b) {\n  let q = 'SELECT a FROM t';\n  if (b) q += ' WHERE b = ' + b;\n  other(q);\n  return db.query(q);\n}\n`,
    ],
  ])('stays when it %s', async (_, text) => {
    expect((await repair(text)).text).toBe(text);
  });
});

describe('the driver is told', () => {
  it('by the file that it comes from', async () => {
    const text = "import { db } from './lib/db.js';\ndb.query('SELECT a FROM t WHERE b = ' + b);\n";
    const made = await repairText({
      text,
      rule,
      path: 'src/app.js',
      files: { 'src/lib/db.ts': "import pg from 'pg';\n" },
    });
    expect(made.text).toContain("b = $1', [b]);");
    expect(made.repairs[0]?.kind).toBe('fix');
  });
  it.each([
    ['const { rows } = await db.query("SELECT a FROM t WHERE b = " + b);', '$1'],
    ['const [rows] = await db.query("SELECT a FROM t WHERE b = " + b);', '?'],
    ['const r = await db.query("SELECT a FROM t WHERE b = " + b);\nshow(r.rowCount);', '$1'],
  ])('by what comes back: %s', async (text, mark) => {
    const made = await repair(text);
    expect(made.text).toContain(`b = ${mark}", [b])`);
    expect(made.repairs[0]?.kind).toBe('proposal');
  });
});

describe('a name alone tells no driver', () => {
  it.each([
    'db.query("SELECT a FROM t WHERE b = " + b);\n',
    'const { rows } = await db.query("SELECT 1");\nconst [list] = await db.query("SELECT a FROM t WHERE b = " + b).then();\n',
  ])('%s', async (text) => {
    expect((await repair(text)).refusals).toContain('which database driver is called here cannot be seen');
  });
  it('but what another call of it brings does', async () => {
    const text =
      'const r = await db.query("SELECT 1");\nshow(r.rows);\nawait db.query("DELETE FROM t WHERE b = " + b);\n';
    expect((await repair(text)).text).toContain('"DELETE FROM t WHERE b = $1", [b]');
  });
  it('and what it was made with', async () => {
    const text = `${pg}${sqlite}const db = new Pool();\ndb.query("SELECT a FROM t WHERE b = " + b);\n`;
    expect((await repair(text)).text).toContain('b = $1", [b]');
  });
});
