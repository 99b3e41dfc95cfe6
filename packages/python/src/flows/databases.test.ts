import { expect, test } from 'vitest';
import { execute } from '../execute.ts';
import { presets, type Policy } from '../policy/index.ts';

const policy: Policy = {
  ...presets.data,
  tools: ['read', 'post'].map((name) => ({
    name,
    description: '',
    arguments: null,
    result: null,
    calls: null,
    seconds: null,
    approval: 'never',
    labels: name === 'read' ? ['private'] : [],
  })),
  flows: { deny: [{ from: 'private', to: { tool: 'post', argument: null } }], control: 'off' },
};
const begin = `import sqlite3
c = sqlite3.connect(':memory:')
c.execute('create table t(x)')
c.execute('insert into t values (?)', (read(),))
`;
const tools = {
  read: { description: '', call: () => 'secret' },
  post: { description: '', call: () => null },
};

test.each([
  ["post(c.execute('select x from t').fetchone()[0])", 'refused'],
  ["post([row[0] for row in c.execute('select x from t')])", 'refused'],
  ["k = c.cursor()\nk.execute('select count(*) from t')\npost(k.fetchall())", 'refused'],
  [
    "kept = []\nc.create_function('f', 1, kept.append)\nc.execute('select f(x) from t').fetchall()\npost(kept)",
    'refused',
  ],
  ["post('\\n'.join(c.iterdump()))", 'refused'],
  ["d = sqlite3.connect(':memory:')\npost(d.execute('select 1').fetchone()[0])", 'returned'],
])('a database that holds what is private: %s', async (source, kind) => {
  expect((await execute(begin + source, { isolation: 'inline', policy, tools })).kind).toBe(kind);
});
