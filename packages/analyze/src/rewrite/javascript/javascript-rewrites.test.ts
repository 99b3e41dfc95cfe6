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
    ['db.query("SELECT * FROM t WHERE a IN (" + ids + ")");', 'a list cannot be one parameter: ids'],
    ['db.query("SELECT * FROM t WHERE a = " + db.escape(a));', 'the value is escaped already: db.escape(a)'],
  ])('leaves %s', async (text, why) => {
    const left = await repair(mysql + text, rule);
    expect(left.text).toBe(mysql + text);
    expect(left.refusals).toEqual([why]);
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
    ['box.innerHTML = `<a href="${url}">x</a>`;', 'the value is an address: its scheme has to be checked as well'],
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
