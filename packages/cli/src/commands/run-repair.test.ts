import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Repairer } from '@sallyport/python';
import type { Io } from '../io.ts';
import { main } from '../main.ts';
import { textOf } from '../testing/text-of.ts';
import { commands } from './commands.ts';

const home = mkdtempSync(join(tmpdir(), 'sallyport-repair-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const sallyport = async (args: readonly string[], repairer?: Repairer) => {
  let out = '';
  let err = '';
  const io: Io = {
    cwd: home,
    env: {},
    out: (text) => (out += textOf(text)),
    err: (text) => (err += text),
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    readInput: () => new Uint8Array(),
    repairer,
    signal: new AbortController().signal,
  };
  const code = await main(['run', '--isolation', 'inline', ...args], io, commands);
  return { code, out, err };
};

const fixed: Repairer = {
  repair: async ({ source }) => ({ source: source.replace('/ 0', '/ 2'), reason: 'divides by two' }),
};

describe('--repair', () => {
  writeFileSync(join(home, 'half.py'), 'x = 1\nprint(x / 0)\n');

  test('says that no model is configured', async () => {
    const { code, out, err } = await sallyport(['--repair', 'half.py']);
    expect(code).toBe(5);
    expect(out).toBe('');
    expect(err).toMatch(/^sallyport: --repair: no model is configured, .*\n {2}run it without --repair, .*\n$/);
  });

  test('shows each version with its reason, and prints what the last one printed', async () => {
    expect(await sallyport(['--repair', 'half.py'], fixed)).toEqual({
      code: 0,
      out: '0.5\n',
      err: [
        'sallyport: version 1 raises ZeroDivisionError: division by zero',
        'sallyport: version 2: divides by two',
        ' x = 1',
        '-print(x / 0)',
        '+print(x / 2)',
        'sallyport: passed with 2 versions',
        '',
      ].join('\n'),
    });
  });

  test('ends with the code of the last version where it gives up', async () => {
    const idle: Repairer = { repair: async () => undefined };
    const { code, err } = await sallyport(['--repair', 'half.py'], idle);
    expect(code).toBe(1);
    expect(err).toContain('given up after 1 version: the repairer has nothing new\n');
  });

  test('as JSON has all versions', async () => {
    const { out } = await sallyport(['--repair', '--json', 'half.py'], fixed);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'passed',
      versions: [{ feedback: { passed: false } }, { feedback: { passed: true }, stdout: '0.5\n' }],
    });
  });

  test('wants a sensible number of rounds', async () => {
    expect((await sallyport(['--repair', '--rounds', '0', 'half.py'], fixed)).err).toContain(
      '--rounds 0: not a number from 1 to 99',
    );
  });
});
