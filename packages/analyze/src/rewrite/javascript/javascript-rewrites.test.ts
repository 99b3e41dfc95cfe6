import { describe, expect, it } from 'vitest';
import { repairText } from '../testing/repair-text.ts';

const repair = async (text: string, rule: string, path = 'app.js') => repairText({ text, rule, path });

describe('queries in JavaScript', () => {
  const rule = 'pattern: "$DB.query($SQL, ...)", metadata: {rewrite: javascript.parameterise-query}';
  const pg = "const { Pool } = require('pg');\nconst pool = new Pool();\n";
  const mysql = "import mysql from 'mysql2';\nconst db = mysql.createConnection({});\n";
  it.each([
    [pg, 'pool.query("SELECT * FROM t WHERE a = \'" + a + "\'");', 'pool.query("SELECT * FROM t WHERE a = $1", [a]);'],
    [
      pg,
      'pool.query(`SELECT * FROM t WHERE a = ${a} AND b = $1`, [b]);',
      'pool.query(`SELECT * FROM t WHERE a = $2 AND b = $1`, [b, a]);',
    ],
    [mysql, 'db.query("DELETE FROM t WHERE id = " + id, done);', 'db.query("DELETE FROM t WHERE id = ?", [id], done);'],
    [
      mysql,
      "db.query(`SELECT * FROM t WHERE a LIKE '%${a}%'`);",
      'db.query(`SELECT * FROM t WHERE a LIKE ?`, [`%${a}%`]);',
    ],
    [
      mysql,
      'db.query("UPDATE t SET a = " + a + " WHERE b = ?", [b]);',
      'db.query("UPDATE t SET a = ? WHERE b = ?", [a, b]);',
    ],
  ])('%s%s', async (head, before, after) => {
    expect((await repair(`${head}${before}\n`, rule)).text).toBe(`${head}${after}\n`);
  });
  it.each([
    ['db.query("SELECT * FROM " + table);', 'a name of a table or column cannot be a parameter: table'],
    ['db.query("SELECT * FROM t WHERE a IN (" + row(ids) + ")");', 'a list cannot be one parameter: row(ids)'],
    ['db.query("SELECT * FROM t ORDER BY " + pick(a));', 'a name of a table or column cannot be a parameter: pick(a)'],
    ['db.query("SELECT * FROM t WHERE a = " + db.escape(a));', 'the value is escaped already: db.escape(a)'],
  ])('leaves %s', async (text, why) => {
    const left = await repair(mysql + text, rule);
    expect(left.text).toBe(mysql + text);
    expect(left.refusals).toEqual([why]);
  });
  it('does not take the query of TypeORM for that of Sequelize', async () => {
    const text =
      "import { DataSource } from 'typeorm';\nimport { Sequelize } from 'sequelize';\nds.query(`SELECT a FROM t WHERE b = '${b}'`);\n";
    const left = await repair(text, rule);
    expect(left.text).toBe(text);
    expect(left.refusals).toEqual(['which database driver is called here cannot be seen']);
  });
  it('keeps the line ends', async () => {
    const head = mysql.replaceAll('\n', '\r\n');
    expect((await repair(`${head}db.query('SELECT a FROM t WHERE b = ' + b);\r\n`, rule)).text).toBe(
      `${head}db.query('SELECT a FROM t WHERE b = ?', [b]);\r\n`,
    );
  });
});

describe('commands in JavaScript', () => {
  const rule = 'pattern: "execSync($CMD, ...)", metadata: {rewrite: javascript.argument-list}';
  const head = "import { execSync } from 'node:child_process';\n";
  it('become lists of arguments, and the import follows', async () => {
    expect((await repair(`${head}execSync('tar -xf "' + file + '" -C out/' + name);\n`, rule)).text).toBe(
      "import { execFileSync } from 'node:child_process';\nexecFileSync('tar', ['-xf', file, '-C', `out/${name}`]);\n",
    );
  });
  it.each([
    ['execSync("ls " + folder + " | wc -l");', 'the command uses the shell: |'],
    ['execSync(tool + " --version");', 'which program is started comes from a value'],
    ['execSync("git " + args);', 'several words may stand in args'],
  ])('stay with a reason: %s', async (text, why) => {
    const left = await repair(head + text, rule);
    expect(left.text).toBe(head + text);
    expect(left.refusals).toEqual([why]);
  });
});

describe('imports of JavaScript', () => {
  const rule = 'pattern: $T = Math.random(), metadata: {rewrite: javascript.secure-random}';
  it.each([
    [
      'const t = Math.random();\n',
      'const crypto = require("crypto");\nconst t = (crypto.randomInt(2 ** 32) / 2 ** 32);\n',
    ],
    [
      "import fs from 'fs';\nexport const t = Math.random();\n",
      "import fs from 'fs';\nimport { randomInt } from 'crypto';\nexport const t = (randomInt(2 ** 32) / 2 ** 32);\n",
    ],
    [
      "import { createHash } from 'node:crypto';\nexport const t = Math.random();\n",
      "import { createHash, randomInt } from 'node:crypto';\nexport const t = (randomInt(2 ** 32) / 2 ** 32);\n",
    ],
  ])('go where the file has them: %j', async (before, after) => {
    expect((await repair(before, rule)).text).toBe(after);
  });
});

describe('values in HTML', () => {
  const rule = 'pattern: $E.innerHTML = $V, metadata: {rewrite: javascript.text-content}';
  it('is an address that runs nothing', async () => {
    expect((await repair('box.innerHTML = `<a href="${url}">x</a>`;\n', rule)).text).toContain(
      'box.innerHTML = `<a href="${escapeHtml(webAddress(url))}">x</a>`;\n',
    );
  });
  it('is set as text where no markup is meant', async () => {
    expect((await repair('box.innerHTML = "Hello " + name;\n', rule)).text).toBe(
      'box.textContent = "Hello " + name;\n',
    );
  });
  it.each([
    [
      'box.innerHTML = `<script>${code}</script>`;',
      'the value stands in a script: escaping for HTML does not hold there',
    ],
    ['box.innerHTML = `<a href=${url}>x</a>`;', 'the value stands in an attribute without quotes'],
    [
      'box.innerHTML = `<ul>${items.map(row).join("")}</ul>`;',
      'items.map(row).join("") may be HTML on purpose: its own values have to be escaped where it is made',
    ],
  ])('%s stays', async (text, why) => {
    const left = await repair(text, rule);
    expect(left.text).toBe(text);
    expect(left.refusals).toEqual([why]);
  });
});

describe('what a repair says and where it stands', () => {
  it.each([
    [
      'a sum stays a sum',
      'pattern: $T = Math.floor(...), metadata: {rewrite: javascript.secure-random}',
      'const crypto = require("crypto");\nconst pin = Math.floor(Math.random() * 900000 + 100000);\n',
      'const crypto = require("crypto");\nconst pin = crypto.randomInt(100000, 1000000);\n',
    ],
    [
      'a number made a text becomes one that is long enough',
      'pattern: $T = $C.createHash(...).update(...).digest(...), metadata: {rewrite: javascript.secure-random}',
      'const crypto = require("crypto");\nconst t = crypto.createHash("sha256").update(String(Math.random())).digest("hex");\n',
      'const crypto = require("crypto");\nconst t = crypto.createHash("sha256").update(crypto.randomBytes(16).toString("hex")).digest("hex");\n',
    ],
    [
      'one sentence stands for all that was told',
      'pattern: $R.json(...), metadata: {rewrite: javascript.hidden-error}',
      'try { run(); } catch (e) {\n  console.error(e);\n  res.status(500).json({ error: e.message, stack: e.stack });\n}\n',
      'try { run(); } catch (e) {\n  console.error(e);\n  res.status(500).json({ error: "internal error" });\n}\n',
    ],
    [
      'the text around it stays',
      'pattern: $R.send(...), metadata: {rewrite: javascript.hidden-error}',
      'try { run(); } catch (e) {\n  console.error(e);\n  res.status(400).send("<p>" + e.message + "</p>");\n}\n',
      'try { run(); } catch (e) {\n  console.error(e);\n  res.status(400).send("<p>the request failed</p>");\n}\n',
    ],
    [
      'a comment stays with its argument',
      'pattern: "$DB.query(...)", metadata: {rewrite: javascript.parameterise-query}',
      'const mysql = require("mysql");\ndb.query("SELECT a FROM t WHERE b = " + b, /* done */ (e, r) => r);\n',
      'const mysql = require("mysql");\ndb.query("SELECT a FROM t WHERE b = ?", [b], /* done */ (e, r) => r);\n',
    ],
    [
      'a secret is called after what it opens',
      'patterns: [{pattern: "{..., password: $V}"}, {focus-metavariable: $V}], metadata: {rewrite: secret-to-environment}',
      'const mailConfig = { password: "hunter2hunter2" };\n',
      'const mailConfig = { password: process.env.MAIL_PASSWORD };\n',
    ],
  ])('%s', async (_, rule, before, after) => {
    expect((await repair(before, rule)).text).toBe(after);
  });
});

describe('a path that stays in its folder', () => {
  const rule = 'pattern: "fs.readFileSync($P, ...)", metadata: {rewrite: javascript.containment}';
  const head = "const fs = require('fs');\nconst path = require('path');\n";
  it('is resolved where it has its name', async () => {
    const before = `${head}function read(dir, name) {\n  const file = path.join(dir, name);\n  return fs.readFileSync(file);\n}\n`;
    expect((await repair(before, rule)).text).toBe(
      `${head}function read(dir, name) {\n  const file = path.resolve(path.join(dir, name));\n  if (!file.startsWith(path.resolve(dir) + path.sep)) {\n    throw new Error('the path leads out of its folder');\n  }\n  return fs.readFileSync(file);\n}\n`,
    );
  });
  it('is refused as the framework refuses', async () => {
    const koa = `${head}router.get('/', (ctx) => {\n  ctx.body = fs.readFileSync('data/' + ctx.query.name);\n});\n`;
    expect((await repair(koa, rule)).text).toContain(
      "  if (!filePath.startsWith(path.resolve('data') + path.sep)) {\n    ctx.throw(403);\n  }\n",
    );
    const plain = `${head}http.createServer((req, res) => {\n  res.end(fs.readFileSync(path.join(__dirname, req.url)));\n});\n`;
    expect((await repair(plain, rule)).text).toContain('    return res.writeHead(403).end();\n');
  });
  it('stays where no folder is seen', async () => {
    const before = `${head}function read(name) {\n  return fs.readFileSync(name);\n}\n`;
    expect((await repair(before, rule)).text).toBe(before);
  });
});

describe('code that is run for what it does', () => {
  const rule = "pattern: 'eval($CODE)', metadata: {rewrite: javascript.json-parse}";
  it('is no data', async () => {
    const left = await repair('eval(event.data.done);\n', rule);
    expect(left.text).toBe('eval(event.data.done);\n');
    expect(left.refusals).toEqual(['the code is run for what it does: nothing reads a result']);
    expect((await repair('use(eval(event.data.items));\n', rule)).text).toBe('use(JSON.parse(event.data.items));\n');
  });
});
