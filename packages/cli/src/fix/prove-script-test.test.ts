import { probeBubblewrap } from '@sallyport/cell';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import type { Finding } from '@sallyport/core';
import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';
import { findTestStyle } from './find-test-style.ts';
import { newProjectCommands } from './project-commands.ts';
import { provenTest } from './write-test.ts';

const probe = await probeBubblewrap();
const reader = newCodeReader(analyzeLanguages);

const manifest = (test: string, more: object = {}): string => JSON.stringify({ scripts: { test }, ...more });

describe('how tests of a project are written', () => {
  it.each([
    [{ 'package.json': manifest('vitest run') }, 'vitest is not installed here'],
    [{ 'package.json': manifest('jest --ci') }, 'jest is not installed here'],
    [{ 'package.json': manifest('', { devDependencies: { vitest: '1' } }) }, 'vitest is not installed here'],
    [{ 'package.json': manifest('mocha') }, 'no tests of a kind that one could be added to (Vitest, Jest, node:test)'],
    [{ 'package.json': 'not json' }, 'no tests of a kind'],
  ])('is not guessed: %o', (files, why) => {
    using folder = scratch(files);
    expect(findTestStyle(folder.path, '.')).toEqual({ why: expect.stringContaining(why) });
  });

  it('follows the tests that are there, and the flags of the script', () => {
    using folder = scratch({
      'a/package.json': manifest('node --import tsx --test "src/**/*.spec.ts"', { type: 'module' }),
      'a/src/deep/one.spec.ts': '',
    });
    expect(findTestStyle(folder.path, 'a')).toEqual({
      style: { framework: 'node:test', isModule: true, folder: 'a/src/deep', suffix: '.spec.ts' },
      argv: ['node', '--import', 'tsx', '--test'],
    });
  });

  it('finds what is installed', () => {
    using folder = scratch({
      'package.json': manifest('vitest'),
      'node_modules/.bin/vitest': '',
      'test/a.test.js': '',
    });
    expect(findTestStyle(folder.path, '.')).toEqual({
      style: { framework: 'vitest', isModule: true, folder: 'test', suffix: '.test.js' },
      argv: ['vitest', 'run'],
    });
  });
});

const weak = `const { exec, execFile } = require('node:child_process');
exports.ping = (host, done) => {
  exec('ping -c 1 ' + host, (error, out) => done(error, out));
};
function inner(host) {
  exec('ping ' + host);
}
`;
const safe = weak.replace("exec('ping -c 1 ' + host", "execFile('ping', ['-c', '1', host]");

const proven = async (
  before: string,
  after: string,
  place: string,
  cwe = 'CWE-78',
): Promise<{ why: string } | { path: string; text: string }> => {
  using folder = scratch({ 'package.json': manifest('node --test'), 'test/a.test.js': '', 'src/ping.js': before });
  using commands = newProjectCommands({ root: folder.path, env: { PATH: process.env['PATH'] } });
  const offset = before.indexOf(place);
  const finding = {
    ruleId: 'test.rule',
    path: 'src/ping.js',
    cwe: [cwe],
    flow: [],
    span: { start: { offset, line: 3, column: 1 }, end: { offset: offset + 4, line: 3, column: 5 } },
  } as unknown as Finding;
  return await provenTest(finding, { path: 'src/ping.js', text: before }, [{ path: 'src/ping.js', text: after }], {
    root: folder.path,
    reader,
    commands,
    signal: new AbortController().signal,
  });
};

describe.skipIf(probe.kind !== 'available')('a test (skipped where bubblewrap is not to be had)', () => {
  it('is written where it fails before and passes after', async () => {
    expect(await proven(weak, safe, "exec('ping -c")).toMatchObject({
      path: 'test/src-ping-ping-commands.test.js',
      text: expect.stringContaining('ping in src/ping.js: an attack does no harm (test.rule, CWE-78)'),
    });
  });

  it.each([
    ['', 'module.exports = class Store {', '}'],
    ['static ', 'class Store {', '}\nmodule.exports = { Store };'],
  ])('calls a method: %s', async (kind, begin, end) => {
    const before = `const { execSync } = require('node:child_process');\n${begin}\n  constructor(base, more = 1) { this.base = base; }\n  ${kind}async pack(name) { return execSync('tar c ' + name); }\n${end}\n`;
    const after = before
      .replace('{ execSync }', '{ execFileSync }')
      .replace("execSync('tar c ' + name)", "execFileSync('tar', ['c', name])");
    expect(await proven(before, after, "execSync('tar")).toMatchObject({
      path: 'test/src-ping-store-pack-commands.test.js',
      text: expect.stringContaining("new Offered('value', undefined)"),
    });
  });

  it('calls the function with a database, and no other in its place', async () => {
    const before = `exports.find = async (db, name) => (await db.query("SELECT 1 WHERE n = '" + name + "'")).rows;\nexports.default = () => {};\n`;
    const after = before.replace(`"SELECT 1 WHERE n = '" + name + "'"`, "'SELECT 1 WHERE n = $1', [name]");
    const test = await proven(before, after, 'db.query', 'CWE-89');
    if ('why' in test) throw new Error(test.why);
    expect(test.text).toContain('const call = loaded.find ?? loaded.default?.find;');
    const alone = 'module.exports = find;\nasync function find(db, name) {';
    const whole = before
      .replace('exports.find = async (db, name) => (', `${alone} return (`)
      .replace('.rows;', '.rows; }');
    expect(await proven(whole, whole, 'db.query', 'CWE-89')).toEqual({
      why: expect.stringContaining('the test fails after the repair as well'),
    });
  });

  it('is not written where it does not fail, still fails, or cannot call the function', async () => {
    expect(await proven(safe, safe, "execFile('ping', [")).toEqual({
      why: 'a test with an attack does not fail on the code before the repair',
    });
    expect(await proven(weak, weak, "exec('ping -c")).toEqual({
      why: expect.stringContaining('the test fails after the repair as well'),
    });
    expect(await proven(weak, safe, "exec('ping ' +")).toEqual({
      why: 'inner is not exported, so a test cannot call it',
    });
    expect(await proven(`throw new TypeError('no key');\n${weak}`, safe, "exec('ping -c")).toEqual({
      why: expect.stringContaining('the code cannot be tested by itself: TypeError: no key'),
    });
  });
});
