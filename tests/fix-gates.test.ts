/** The gates of repairs, with the engines of the program and patches of the benchmark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type Candidate, type Judgement } from '@sallyport/assist';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { severities, type Finding } from '@sallyport/core';
import type { ProgramRunner, ProjectCommands } from '@sallyport/core/faces';
import { describe, expect, it } from 'vitest';
import { samples } from '../benchmarks/fix/patch-samples.ts';
import { newScanner } from '../packages/cli/src/fix/new-scanner.ts';
import { readRules } from '../packages/cli/src/rules-in/read-rules.ts';
import { root } from './source-files.ts';

const folder = join(root, 'benchmarks/fix/wrong-patches');
const pack = await readRules([], root, 'default');
const scanner = newScanner(pack, folder, 30_000);
const tools = {
  scanner,
  reader: newCodeReader(analyzeLanguages),
  read: () => Promise.resolve(undefined),
  clock: () => 0,
};

const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

const judged = async (
  name: string,
  change: (base: string) => Partial<Candidate>,
  more: { readonly commands?: ProjectCommands; readonly programs?: ProgramRunner } = {},
): Promise<Judgement> => {
  const { base } = samples(name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
  const file = { path: name, text: base };
  const before = await scanner.look([file]);
  const [finding] = worstFirst(before.findings);
  if (finding === undefined) throw new Error('nothing is found');
  const candidate: Candidate = {
    origin: 'rule',
    title: 'a repair',
    kind: 'fix',
    changes: '',
    todo: [],
    edits: [],
    ...change(base),
  };
  return judge(candidate, { finding, file, before }, { ...tools, ...more });
};

const replacing =
  (from: string, to: string) =>
  (base: string): Partial<Candidate> => ({
    edits: [{ path: 'yaml-config.py', start: base.indexOf(from), end: base.indexOf(from) + from.length, text: to }],
  });
const safe = replacing('yaml.load(request.data, Loader=yaml.Loader)', 'yaml.safe_load(request.data)');

describe('a verdict', () => {
  it('names the gates that passed and those that are not available', async () => {
    const { verdict, evidence } = await judged('yaml-config.py', safe);
    expect(verdict).toEqual({
      kind: 'fixed',
      text: 'fixed (7 gates passed; formatter, types, exploit fails, behaviour equal, tests not available)',
    });
    expect(evidence.filter(({ state }) => state === 'passed').map(({ gate }) => gate)).toEqual([
      'applies once',
      'parses',
      'finding gone',
      'nothing new found',
      'surface kept',
      'nothing deleted',
      'nothing hidden',
    ]);
  });

  it('is a proposal where the behaviour may change and nothing compared it', async () => {
    const { verdict } = await judged('yaml-config.py', (base) => ({
      ...safe(base),
      kind: 'proposal',
      changes: 'Objects are no longer made.',
    }));
    expect(verdict.kind).toBe('proposal');
    expect(verdict.text).toMatch(/^proposal \(7 gates passed; .*\): Objects are no longer made\.$/u);
  });

  it('of a proposal is fixed when the tests of the project compared it', async () => {
    const commands: ProjectCommands = {
      commandsFor: () => Promise.resolve([{ purpose: 'tests', name: 'pytest', argv: ['pytest'] }]),
      run: () => Promise.resolve({ kind: 'ended', code: 0, output: '', walls: 'walls: all', milliseconds: 5 }),
    };
    const { verdict } = await judged(
      'yaml-config.py',
      (base) => ({ ...safe(base), kind: 'proposal', until: 'compared' }),
      { commands },
    );
    expect(verdict.kind).toBe('fixed');
  });

  it('counts tests that fail before as not available, and as failed when they passed before', async () => {
    const commands = (codes: readonly number[]): ProjectCommands => {
      const left = [...codes];
      return {
        commandsFor: () => Promise.resolve([{ purpose: 'tests', name: 'pytest', argv: ['pytest'] }]),
        run: () =>
          Promise.resolve({
            kind: 'ended',
            code: left.shift() ?? 0,
            output: 'boom',
            walls: 'walls: all',
            milliseconds: 5,
          }),
      };
    };
    const broken = await judged('yaml-config.py', safe, { commands: commands([1, 1]) });
    expect(broken.evidence.at(-1)).toMatchObject({ gate: 'tests', state: 'not available' });
    const failing = await judged('yaml-config.py', safe, { commands: commands([1, 0]) });
    expect(failing.verdict).toEqual({ kind: 'not fixed', text: 'not fixed: tests: pytest no longer passes (exit 1)' });
  });
});

describe('a candidate is refused', () => {
  it.each([
    ['when it changes nothing', () => ({ edits: [] }), 'it changes nothing'],
    [
      'when it leaves the root',
      () => ({ edits: [{ path: '../x.py', start: 0, end: 0, text: 'x' }] }),
      '../x.py does not lie below the root',
    ],
    [
      'when it writes into the repository of git',
      () => ({ edits: [{ path: '.git/hooks/pre-commit', start: 0, end: 0, text: 'x' }] }),
      '.git/hooks/pre-commit does not lie below the root',
    ],
    [
      'when its edits overlap',
      () => ({
        edits: [
          { path: 'yaml-config.py', start: 0, end: 5, text: 'a' },
          { path: 'yaml-config.py', start: 3, end: 8, text: 'b' },
        ],
      }),
      'two edits of yaml-config.py overlap at offset 3',
    ],
  ])('%s', async (_, change, why) => {
    const { verdict } = await judged('yaml-config.py', change);
    expect(verdict.text).toBe(`not fixed: applies once: ${why}`);
  });

  it('when the result is no code', async () => {
    const { verdict } = await judged('yaml-config.py', replacing('def config():', 'def config(:'));
    expect(verdict.text).toMatch(/^not fixed: parses: yaml-config\.py:8: /u);
  });

  it('when a route gets another path', async () => {
    const { verdict } = await judged('yaml-config.py', (base) => ({
      edits: [...(safe(base).edits ?? []), ...(replacing('"/config"', '"/settings"')(base).edits ?? [])].toSorted(
        (a, b) => a.start - b.start,
      ),
    }));
    expect(verdict.text).toBe('not fixed: surface kept: it adds a route: POST /settings');
  });
});

/** Patches that only a run shows to be wrong; here nothing is run, and the benchmark runs them. */
const shownByRunning = new Set([
  'the placeholder stands in quotes',
  'wrong column',
  'not equal',
  'like, so that a percent sign shows all',
  'a string for a tuple',
  'upper case',
]);

/** A few files here; all of them are the benchmark's. */
describe.each(['sql-login.py', 'read-image.js', 'secret-key.py', 'login-cookie.py', 'reset-token.py', 'paint-hook.js'])(
  'patches of %s',
  (name) => {
    const { base, patches } = samples(name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
    const file = { path: name, text: base };
    it.each(patches.filter(({ title }) => !shownByRunning.has(title)))('$kind: $title', async ({ kind, text }) => {
      const before = await scanner.look([file]);
      const [finding] = worstFirst(before.findings);
      if (finding === undefined) throw new Error('nothing is found');
      const edits = [{ path: name, start: 0, end: base.length, text }];
      const { verdict } = await judge(
        { origin: 'model', title: 'an answer', kind: 'proposal', changes: '', todo: [], edits },
        { finding, file, before },
        tools,
      );
      expect(verdict.kind).toBe(kind === 'right' ? 'proposal' : 'not fixed');
    });
  },
);

/** What a rule writes for JavaScript, and what takes more away with it. */
describe('repairs of JavaScript', () => {
  const exec = (load: string, call: string): string =>
    `${load}\nexports.ping = (req, res) => {\n  ${call}, (err, out) => {\n    if (err) console.error(err);\n    res.end(out);\n  });\n};\n`;
  const verdictOf = async (base: string, text: string): Promise<string> => {
    const file = { path: 'app.js', text: base };
    const before = await scanner.look([file]);
    const [finding] = worstFirst(before.findings);
    if (finding === undefined) throw new Error('nothing is found');
    const edits = [{ path: 'app.js', start: 0, end: base.length, text }];
    const candidate: Candidate = { origin: 'rule', title: 'a repair', kind: 'fix', changes: '', todo: [], edits };
    return (await judge(candidate, { finding, file, before }, tools)).verdict.text;
  };
  const fixed = /^fixed \(/u;
  const unsafe = exec("const { exec } = require('child_process');", "exec('ping ' + req.query.host");
  const listed = exec("const { execFile } = require('child_process');", "execFile('ping', [req.query.host]");
  const sent = (given: string): string =>
    `const path = require('path');\nexports.file = (req, res) => {\n  res.sendFile(${given});\n};\n`;
  const prepared = (call: string): string =>
    `const db = require('better-sqlite3')('a.db');\nexports.one = (req, res) => {\n  const row = ${call};\n  res.json(row);\n};\n`;
  const raw = (call: string): string =>
    `const { PrismaClient } = require('@prisma/client');\nconst db = new PrismaClient();\nexports.one = async (req, res) => {\n  const rows = await ${call};\n  res.json(rows);\n};\n`;
  const promised = (of: string, name: string, call: string): string =>
    `const { ${of} } = require('child_process');\nconst { promisify } = require('util');\nconst ${name} = promisify(${of});\nexports.ping = async (req, res) => {\n  await ${call};\n  res.end('done');\n};\n`;
  const awaited = promised('exec', 'execAsync', "execAsync('ping ' + req.query.host)");
  it.each([
    ['another import of CommonJS', unsafe, listed],
    [
      'another promised function of Node',
      awaited,
      promised('execFile', 'execFileAsync', "execFileAsync('ping', [req.query.host])"),
    ],
    [
      'a prepared statement',
      prepared("db.prepare('SELECT a FROM t WHERE b = ' + req.query.b).get()"),
      prepared("db.prepare('SELECT a FROM t WHERE b = ?').get(req.query.b)"),
    ],
    [
      'a tagged template',
      raw('db.$queryRawUnsafe(`SELECT a FROM t WHERE b = ${req.query.b}`)'),
      raw('db.$queryRaw`SELECT a FROM t WHERE b = ${req.query.b}`'),
    ],
    [
      'a root that files are sent from',
      sent("path.join('files', req.query.f)"),
      sent("req.query.f, { root: path.resolve('files') }"),
    ],
  ])('may have %s', async (_, base, text) => {
    expect(await verdictOf(base, text)).toMatch(fixed);
  });
  it.each([
    [
      'a promised function that is still called',
      awaited,
      promised('execFile', 'execFileAsync', "execAsync('ping', [req.query.host])"),
    ],
    ['the check in the callback', unsafe, listed.replace('    if (err) console.error(err);\n', '')],
    [
      'what the statement is run with',
      prepared("db.prepare('SELECT a FROM t WHERE b = ' + req.query.b).get()"),
      prepared("db.prepare('SELECT a FROM t').get()"),
    ],
    [
      'the value of a tagged template',
      raw('db.$queryRawUnsafe(`SELECT a FROM t WHERE b = ${req.query.b}`)'),
      raw('db.$queryRaw`SELECT a FROM t`'),
    ],
  ])('may not take away %s', async (_, base, text) => {
    expect(await verdictOf(base, text)).toMatch(/^not fixed: nothing deleted: /u);
  });
  it.each(["'/'", 'req.query.root', 'req.query.f'])('may not send files from %s', async (root) => {
    expect(await verdictOf(sent("path.join('files', req.query.f)"), sent(`req.query.f, { root: ${root} }`))).toMatch(
      /^not fixed: /u,
    );
  });
});
