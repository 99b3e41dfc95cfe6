/** JavaScript and TypeScript before and after a repair, run among stand-ins in a closed process. */
import { judge, type Judgement } from '@sallyport/assist';
import { probeBubblewrap } from '@sallyport/cell';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import type { Finding } from '@sallyport/core';
import { describe, expect, it } from 'vitest';
import { newScriptPlayer } from '../packages/cli/src/fix/new-script-player.ts';

const probe = await probeBubblewrap();
const reader = newCodeReader(analyzeLanguages);

/** Judges one text for another; the finding stands at `weak`, and is gone where that text is. */
const judged = async (
  path: string,
  cwe: string,
  [weak, safe]: readonly [weak: string, safe: string],
  text: string,
  scripts = newScriptPlayer(),
): Promise<Judgement> => {
  const start = text.indexOf(weak);
  const finding = {
    ruleId: 'test.rule',
    path,
    cwe: [cwe],
    symbol: '',
    flow: [],
    fingerprint: 'f',
    span: { start: { offset: start, line: 1, column: 1 }, end: { offset: start + weak.length, line: 1, column: 2 } },
  } as unknown as Finding;
  const scanner = {
    look: ([file]: readonly { readonly text: string }[]) =>
      Promise.resolve({
        findings: file?.text.includes(weak) === true ? [finding] : [],
        diagnostics: [],
        complete: true,
      }),
  };
  return judge(
    {
      origin: 'rule',
      title: 'a repair',
      kind: 'proposal',
      until: 'compared',
      changes: 'something',
      todo: [],
      edits: [{ path, start, end: start + weak.length, text: safe }],
    },
    { finding, file: { path, text } },
    { scanner, reader, read: () => Promise.resolve(undefined), clock: () => 0, scripts },
  );
};

const gates = ({ evidence }: Judgement): readonly string[] =>
  evidence
    .filter(({ gate }) => gate === 'exploit fails' || gate === 'behaviour equal')
    .map(({ gate, state }) => `${gate}: ${state}`);

const both = ['exploit fails: passed', 'behaviour equal: passed'];

const users = `const express = require('express');
const { Pool } = require('pg');
const app = express();
const pool = new Pool();
app.get('/users/:id', async (req, res) => {
  if (!req.session.user) return res.status(401).end();
  const found = await pool.query("SELECT * FROM users WHERE name = '" + req.query.name + "'");
  res.json(found.rows);
});
module.exports = app;
`;
const statement = `"SELECT * FROM users WHERE name = '" + req.query.name + "'"`;

describe.skipIf(probe.kind !== 'available')('a replay (skipped where bubblewrap is not to be had)', () => {
  it('sees that a statement no longer takes what others wrote, and that it asks the same', async () => {
    const right = await judged(
      'a.js',
      'CWE-89',
      [statement, "'SELECT * FROM users WHERE name = $1', [req.query.name]"],
      users,
    );
    expect(gates(right)).toEqual(both);
    expect(right.verdict.kind).toBe('fixed');
    expect(right.evidence.find(({ gate }) => gate === 'behaviour equal')?.text).toBe(
      'the same for 10 ordinary inputs with Node in a closed process',
    );
  });

  it('sees another statement, and an attack that still works', async () => {
    const other = await judged(
      'a.js',
      'CWE-89',
      [statement, "'SELECT * FROM users WHERE name = $1 OR 1 = 1', [req.query.name]"],
      users,
    );
    expect(gates(other)).toEqual(['exploit fails: passed', 'behaviour equal: failed']);
    const open = await judged(
      'a.js',
      'CWE-89',
      [statement, `"SELECT * FROM users WHERE name = '" + String(req.query.name).replace(';', '') + "'"`],
      users,
    );
    expect(open.verdict.kind).toBe('not fixed');
  });

  it('loads modules with types, calls functions that are not exported, and takes programs for what they are', async () => {
    const text = `import { exec, execFile } from 'node:child_process';
enum Size { small = 1 }
type Host = { name: string };
async function ping(host: string, count: number = Size.small): Promise<void> {
  exec(\`ping -c \${count} \${host}\`, (error: Error | null, out: string) => { console.log(out); });
}
export const run = (one: Host): Promise<void> => ping(one.name);
`;
    const plain = text.replace('enum Size { small = 1 }', 'const Size = { small: 1 };');
    const weak = `exec(\`ping -c \${count} \${host}\``;
    const safe = `execFile('ping', ['-c', String(count), host]`;
    expect(gates(await judged('a.ts', 'CWE-78', [weak, safe], plain))).toEqual(both);
  });

  it('calls methods with a database in their hands, and callbacks', async () => {
    const text = `class Users {
  constructor(db) { this.db = db; }
  find(name, done) {
    this.db.query('SELECT * FROM u WHERE n = "' + name + '"', (err, rows) => { done(err, rows); });
  }
}
module.exports = { Users };
`;
    const weak = `'SELECT * FROM u WHERE n = "' + name + '"'`;
    expect(gates(await judged('a.js', 'CWE-89', [weak, `'SELECT * FROM u WHERE n = ?', [name]`], text))).toEqual(both);
  });

  it('runs text as code where that is the weakness', async () => {
    const text = `exports.total = (req, res) => {
  const list = eval(req.body.list);
  res.json({ size: list.length });
};
`;
    expect(gates(await judged('a.js', 'CWE-95', ['eval(req.body.list)', 'JSON.parse(req.body.list)'], text))).toEqual(
      both,
    );
  });

  it('knows pages, their elements and their address', async () => {
    const text = `const panel = document.getElementById('panel');
window.addEventListener('load', () => {
  const query = new URLSearchParams(location.search).get('q');
  panel.innerHTML = 'Found: ' + query;
});
`;
    const repaired = await judged('a.js', 'CWE-79', ['panel.innerHTML', 'panel.textContent'], text);
    expect(gates(repaired)).toEqual(both);
  });

  it('reads elements, with types and without', async () => {
    const text = `export function Bio({ user }: { user: { bio: string } }) {
  return <section><div dangerouslySetInnerHTML={{ __html: user.bio }} /><a href="/">home</a></section>;
}
`;
    const weak = '<div dangerouslySetInnerHTML={{ __html: user.bio }} />';
    expect(gates(await judged('a.tsx', 'CWE-79', [weak, '<div>{user.bio}</div>'], text))).toContain(
      'exploit fails: passed',
    );
    const plain = text.replace(': { user: { bio: string } }', '');
    expect(gates(await judged('a.jsx', 'CWE-79', [weak, '<div>{user.bio}</div>'], plain))).toEqual(both);
    expect(gates(await judged('a.jsx', 'CWE-79', [weak, '<div>{user.name}</div>'], plain))).not.toEqual(both);
  });

  it('says so where no input comes to the place, and where the module cannot be loaded', async () => {
    const never = users.replace('if (!req.session.user)', 'if (req.query.name)');
    const safe = "'SELECT * FROM users WHERE name = $1', [req.query.name]";
    const { evidence } = await judged('a.js', 'CWE-89', [statement, safe], never);
    expect(evidence.find(({ gate }) => gate === 'behaviour equal')).toMatchObject({
      state: 'not available',
      text: 'no ordinary input that was tried comes to the place of the finding',
    });
    const broken = `throw new Error('no configuration');\n${users}`;
    const unloaded = await judged('a.js', 'CWE-89', [statement, safe], broken);
    expect(unloaded.evidence.find(({ gate }) => gate === 'behaviour equal')).toMatchObject({
      state: 'not available',
      text: 'the module cannot be loaded by itself: no configuration',
    });
  });

  it('ends code that runs on, and is not taken in by code that ends the process or writes an answer of its own', async () => {
    const text = `exports.page = (req, res) => {
  process.stdout.write('{"ordinary":[]}');
  res.send('<b>' + req.query.q);
  process.exit(0);
};
`;
    const { verdict } = await judged(
      'a.js',
      'CWE-79',
      ["'<b>' + req.query.q", "'<b>' + escapeHtml(req.query.q)"],
      `const escapeHtml = require('escape-html');\n${text}`,
    );
    expect(verdict.text).toMatch(/^fixed \(9 gates passed/u);
    const loop = `exports.page = (req, res) => { let n = 0; while (req.query.q) n += 1; res.send(req.query.q); };\n`;
    const stopped = await judged('a.js', 'CWE-79', ['res.send(req.query.q)', 'res.json(req.query.q)'], loop);
    expect(gates(stopped)).toEqual(['exploit fails: not available', 'behaviour equal: not available']);
  });
});

describe('without bubblewrap', () => {
  it('nothing is run, and the gates say why', async () => {
    const scripts = newScriptPlayer({
      run: () =>
        Promise.resolve({
          end: { kind: 'refused', reasons: ['namespaces are not available: bwrap not found'] },
          stdout: '',
          stderr: '',
          walls: {},
          cost: { milliseconds: 0, peakBytes: 0 },
        }),
    });
    const { evidence, verdict } = await judged(
      'a.js',
      'CWE-89',
      [statement, "'SELECT * FROM users WHERE name = $1', [req.query.name]"],
      users,
      scripts,
    );
    expect(evidence.find(({ gate }) => gate === 'exploit fails')).toMatchObject({
      state: 'not available',
      text: 'JavaScript is not run without walls: namespaces are not available: bwrap not found',
    });
    expect(verdict.kind).toBe('proposal');
  });
});
