import { describe, expect, it } from 'vitest';
import { repairText } from '../testing/repair-text.ts';

const rule =
  "pattern-either: [{pattern: '$C.execute(...)'}, {pattern: 'sqlalchemy.text(...)'}, {pattern: '$C.fetch(...)'}, {pattern: '$M.objects.raw(...)'}], metadata: {rewrite: python.parameterise-query}";
const repaired = async (text: string): Promise<string> => (await repairText({ text, rule })).text;
const refused = async (text: string): Promise<readonly string[]> => (await repairText({ text, rule })).refusals;

describe('all the values of a row in one', () => {
  const head = 'import sqlite3\n';
  it.each([
    [
      `c.execute("insert into a values (%s)" % ",".join("'%s'" % v for v in r))\n`,
      `c.execute("insert into a values (%s)" % ",".join("?" for _ in r), tuple(r))\n`,
    ],
    ['c.execute(f"INSERT INTO a (b) VALUES ({v})")\n', 'c.execute("INSERT INTO a (b) VALUES (?)", (v,))\n'],
  ])('%s', async (before, after) => {
    expect(await repaired(head + before)).toBe(head + after);
  });
  it.each([
    'c.execute(f"INSERT INTO a VALUES ({row})")\n',
    'c.execute(f"INSERT INTO a (b, c) VALUES ({row})")\n',
    `c.execute("INSERT INTO a VALUES (" + ", ".join(quote(v) for v in r) + ")")\n`,
    `c.execute("INSERT INTO a VALUES (1, " + ", ".join(quote(v) for v in r) + ")")\n`,
  ])('leaves %s', async (text) => {
    expect(await repaired(head + text)).toBe(head + text);
    expect(await refused(head + text)).toEqual([expect.stringMatching(/^a list or a whole condition cannot be one/u)]);
  });
});

describe('a statement in the call', () => {
  it.each([
    [
      'f-string',
      `import sqlite3\nc.execute(f"SELECT * FROM users WHERE id = {user_id} AND name = '{name}'")\n`,
      `import sqlite3\nc.execute("SELECT * FROM users WHERE id = ? AND name = ?", (user_id, name))\n`,
    ],
    [
      'concatenation',
      `import sqlite3\nc.execute("SELECT * FROM users WHERE name = '" + name + "' AND age > " + str(age))\n`,
      `import sqlite3\nc.execute("SELECT * FROM users WHERE name = ? AND age > ?", (name, age))\n`,
    ],
    [
      'concatenation over lines',
      `import psycopg2\ncur.execute(\n    "SELECT * FROM users "\n    "WHERE name = '" + name +\n    "' AND city = 'x'"\n)\n`,
      `import psycopg2\ncur.execute(\n    "SELECT * FROM users "\n    "WHERE name = %s" +\n    " AND city = 'x'",\n    (name,)\n)\n`,
    ],
    [
      'percent',
      `import MySQLdb\ncur.execute("SELECT * FROM t WHERE a = '%s' AND b = %s AND c LIKE 'x%%'" % (a, b))\n`,
      `import MySQLdb\ncur.execute("SELECT * FROM t WHERE a = %s AND b = %s AND c LIKE 'x%%'", (a, b))\n`,
    ],
    [
      'format',
      `import sqlite3\nc.execute("INSERT INTO t (a, b) VALUES ('{}', {n})".format(a, n=count))\n`,
      `import sqlite3\nc.execute("INSERT INTO t (a, b) VALUES (?, ?)", (a, count))\n`,
    ],
    [
      'LIKE',
      `import psycopg\ncur.execute(f"SELECT * FROM t WHERE a LIKE '%{word}%' AND b LIKE '50%'")\n`,
      `import psycopg\ncur.execute("SELECT * FROM t WHERE a LIKE %s AND b LIKE '50%%'", (f"%{word}%",))\n`,
    ],
    [
      'LIMIT',
      `import pymysql\ncur.execute(f"SELECT * FROM t LIMIT {n} OFFSET {m}")\n`,
      `import pymysql\ncur.execute("SELECT * FROM t LIMIT %s OFFSET %s", (int(n), int(m)))\n`,
    ],
    [
      'triple quotes',
      `import sqlite3\nc.execute(f"""\n    SELECT *\n    FROM t -- all\n    WHERE a = "{a}"\n""")\n`,
      `import sqlite3\nc.execute("""\n    SELECT *\n    FROM t -- all\n    WHERE a = ?\n""", (a,))\n`,
    ],
    [
      'asyncpg',
      `import asyncpg\nrows = await conn.fetch(f"SELECT * FROM t WHERE a = '{a}' AND b = {b}")\n`,
      `import asyncpg\nrows = await conn.fetch("SELECT * FROM t WHERE a = $1 AND b = $2", a, b)\n`,
    ],
    [
      'SQLAlchemy text in execute',
      `from sqlalchemy import text\nsession.execute(text(f"SELECT * FROM t WHERE a = '{request.args['a']}'"))\n`,
      `from sqlalchemy import text\nsession.execute(text("SELECT * FROM t WHERE a = :a"), {"a": request.args['a']})\n`,
    ],
    [
      'SQLAlchemy plain string',
      `from flask_sqlalchemy import SQLAlchemy\ndb.session.execute("SELECT * FROM t WHERE a = '" + a + "'")\n`,
      `from flask_sqlalchemy import SQLAlchemy\nfrom sqlalchemy import text\ndb.session.execute(text("SELECT * FROM t WHERE a = :a"), {"a": a})\n`,
    ],
    [
      'SQLAlchemy text elsewhere',
      `from sqlalchemy import text\nq = select(T).where(text(f"a = {a}"))\n`,
      `from sqlalchemy import text\nq = select(T).where(text("a = :a").bindparams(a=a))\n`,
    ],
    [
      'Django raw',
      `from django.db import models\nUser.objects.raw("SELECT * FROM t WHERE a = '%s'" % a)\n`,
      `from django.db import models\nUser.objects.raw("SELECT * FROM t WHERE a = %s", [a])\n`,
    ],
    [
      'names that are constants stay',
      `import sqlite3\nTABLE = "users"\nc.execute(f"SELECT * FROM {TABLE} WHERE a = '{a}'")\n`,
      `import sqlite3\nTABLE = "users"\nc.execute(f"SELECT * FROM {TABLE} WHERE a = ?", (a,))\n`,
    ],
  ])('%s', async (_, before, after) => {
    expect(await repaired(before)).toBe(after);
  });
});

describe('a statement in a variable', () => {
  it('assigned once', async () => {
    expect(
      await repaired(
        `import sqlite3\ndef f(name):\n    q = "SELECT * FROM t WHERE a = '" + name + "'"\n    print(q)\n    c.execute(q)\n`,
      ),
    ).toBe(
      `import sqlite3\ndef f(name):\n    q = "SELECT * FROM t WHERE a = ?"\n    print(q)\n    c.execute(q, (name,))\n`,
    );
  });
  it('that grows', async () => {
    expect(
      await repaired(
        `import sqlite3\ndef f(a, b):\n    q = "SELECT * FROM t WHERE 1=1"\n    if a:\n        q += f" AND a = '{a}'"\n    if b: q += " AND b LIKE '%" + b + "%'"\n    q += " ORDER BY a"\n    c.execute(q)\n`,
      ),
    ).toBe(
      `import sqlite3\ndef f(a, b):\n    q = "SELECT * FROM t WHERE 1=1"\n    params = []\n    if a:\n        q += " AND a = ?"\n        params.append(a)\n    if b: q += " AND b LIKE ?"; params.append(f"%{b}%")\n    q += " ORDER BY a"\n    c.execute(q, params)\n`,
    );
  });
  it('that grows by adding to itself, and with named parameters', async () => {
    expect(
      await repaired(
        `import psycopg2\ndef f(a, b):\n    q = f"SELECT 1 FROM t WHERE a = '{a}'"\n    if b:\n        q = q + f" AND b = {b}"\n    cur.execute(q)\n`,
      ),
    ).toBe(
      `import psycopg2\ndef f(a, b):\n    q = "SELECT 1 FROM t WHERE a = %s"\n    params = [a]\n    if b:\n        q = q + " AND b = %s"\n        params.append(b)\n    cur.execute(q, params)\n`,
    );
    expect(
      await repaired(
        `from sqlalchemy import text\ndef f(a, b):\n    q = "SELECT 1 FROM t WHERE a = '%s'" % a\n    if b:\n        q += " AND b = '%s'" % b\n    db.session.execute(text(q))\n`,
      ),
    ).toBe(
      `from sqlalchemy import text\ndef f(a, b):\n    q = "SELECT 1 FROM t WHERE a = :a"\n    params = {"a": a}\n    if b:\n        q += " AND b = :b"\n        params["b"] = b\n    db.session.execute(text(q), params)\n`,
    );
  });
  it('of several drivers that of the connection counts', async () => {
    expect(
      await repaired(
        `import sqlite3\nimport psycopg2\nclass S:\n    def __init__(self):\n        self.db = sqlite3.connect("x")\n    def get(self, k):\n        return self.db.execute(f"SELECT v FROM t WHERE k = '{k}'")\n`,
      ),
    ).toContain('execute("SELECT v FROM t WHERE k = ?", (k,))');
  });
  it('with SQLAlchemy text', async () => {
    expect(
      await repaired(
        `from sqlalchemy import text\ndef f(a):\n    q = text(f"SELECT 1 FROM t WHERE a = '{a}'")\n    return s.execute(q)\n`,
      ),
    ).toContain('text("SELECT 1 FROM t WHERE a = :a")');
  });
});

describe('names, lists and conditions', () => {
  it('a column is let through when it looks like a name, and values beside it become parameters', async () => {
    expect(
      await repaired(
        `import sqlite3\ndef f(c, a, by):\n    return c.execute(f"SELECT 1 FROM t WHERE a = '{a}' ORDER BY {by}")\n`,
      ),
    ).toBe(
      `import re\nimport sqlite3\ndef f(c, a, by):\n    if not re.fullmatch(r"\\w+", by):\n        raise ValueError("this is no name of a table or column")\n    return c.execute(f"SELECT 1 FROM t WHERE a = ? ORDER BY {by}", (a,))\n`,
    );
  });
  it('one placeholder for each value of a list', async () => {
    expect(
      await repaired(
        `import sqlite3\ndef f(c, ids):\n    marks = ",".join(str(i) for i in ids)\n    return c.execute("SELECT 1 FROM t WHERE a IN (" + marks + ")")\n`,
      ),
    ).toBe(
      `import sqlite3\ndef f(c, ids):\n    marks = ",".join("?" for _ in ids)\n    return c.execute("SELECT 1 FROM t WHERE a IN (" + marks + ")", tuple(ids))\n`,
    );
  });
  it('quotes around a list go with it', async () => {
    expect(
      await repaired(
        `import psycopg2\ndef f(cur, names):\n    cur.execute("SELECT 1 FROM t WHERE a IN ('%s')" % "','".join(names))\n`,
      ),
    ).toBe(
      `import psycopg2\ndef f(cur, names):\n    cur.execute("SELECT 1 FROM t WHERE a IN (%s)" % ",".join("%s" for _ in names), tuple(names))\n`,
    );
  });
  it('conditions that are collected and joined', async () => {
    expect(
      await repaired(
        `import sqlite3\ndef f(c, a, b):\n    where = []\n    if a:\n        where.append(f"a = '{a}'")\n    if b:\n        where.append("b > " + b)\n    q = "SELECT 1 FROM t"\n    if where:\n        q += " WHERE " + " AND ".join(where)\n    return c.execute(q)\n`,
      ),
    ).toBe(
      `import sqlite3\ndef f(c, a, b):\n    where = []\n    params = []\n    if a:\n        where.append("a = ?")\n        params.append(a)\n    if b:\n        where.append("b > ?")\n        params.append(b)\n    q = "SELECT 1 FROM t"\n    if where:\n        q += " WHERE " + " AND ".join(where)\n    return c.execute(q, params)\n`,
    );
  });
});

describe('statements that grow', () => {
  it('values of later steps join those of the conditions', async () => {
    expect(
      await repaired(
        `import sqlite3\ndef f(c, a, n):\n    where = []\n    if a:\n        where.append("a = " + a)\n    q = "SELECT 1 FROM t"\n    if where:\n        q += " WHERE " + " AND ".join(where)\n    q += " LIMIT " + str(n)\n    return c.execute(q)\n`,
      ),
    ).toBe(
      `import sqlite3\ndef f(c, a, n):\n    where = []\n    params = []\n    if a:\n        where.append("a = ?")\n        params.append(a)\n    q = "SELECT 1 FROM t"\n    if where:\n        q += " WHERE " + " AND ".join(where)\n    q += " LIMIT ?"\n    params.append(n)\n    return c.execute(q, params)\n`,
    );
  });
  it('in steps that are always taken need no list', async () => {
    expect(
      await repaired(
        `import sqlite3\ndef f(c, a, b):\n    q = "SELECT 1 FROM t "\n    q += f"WHERE a = '{a}' "\n    q = q + f"AND b = {b}"\n    return c.execute(q)\n`,
      ),
    ).toBe(
      `import sqlite3\ndef f(c, a, b):\n    q = "SELECT 1 FROM t "\n    q += "WHERE a = ? "\n    q = q + "AND b = ?"\n    return c.execute(q, (a, b))\n`,
    );
  });
});

describe('what cannot be a parameter', () => {
  it.each([
    [
      'import sqlite3\nc.execute("SELECT * FROM {} WHERE a = {}".format(table, a))\n',
      'values and names are put into the statement by one format',
    ],
    [
      'import sqlite3\ndef f(r):\n    by = r.get("by", "price DESC")\n    c.execute(f"SELECT * FROM t ORDER BY {by}")\n',
      'what is ordinarily given is no plain name: by',
    ],
    [
      'import sqlite3\nc.execute(f"SELECT {columns} FROM t")\n',
      'it cannot be seen that a value is meant here: columns',
    ],
    [
      'import sqlite3\nc.execute(f"SELECT * FROM t WHERE {condition}")\n',
      'a list or a whole condition cannot be one parameter: condition',
    ],
    [
      'import sqlite3\nc.execute(f"SELECT * FROM t WHERE a IN ({ids})")\n',
      'a list or a whole condition cannot be one parameter: ids',
    ],
    [
      'import sqlite3\nc.execute(f"SELECT * FROM user_{kind} WHERE a = 1")\n',
      'a name that is put together from pieces cannot be a parameter: kind',
    ],
    [
      'import sqlite3\nc.execute(f"SELECT * FROM t WHERE a = \'{x:>10}\'")\n',
      'the value is formatted on its way into the statement',
    ],
    [
      'import sqlite3\nc.execute(f"SELECT * FROM t WHERE a = {x} AND b = ?", (b,))\n',
      'the statement has placeholders already',
    ],
    [
      'import sqlite3\ndef f(q):\n    c.execute(q)\n',
      'the statement is handed in as q; it has to be mended where it is put together',
    ],
  ])('%s', async (text, why) => {
    expect(await refused(text)).toEqual([why]);
    expect(await repaired(text)).toBe(text);
  });
});
