import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Repairer } from '@sallyport/python';
import type { Io } from '../io.ts';
import { main } from '../main.ts';
import { modelServer } from '../testing/model-server.ts';
import { textOf } from '../testing/text-of.ts';
import { commands } from './commands.ts';

const home = mkdtempSync(join(tmpdir(), 'sallyport-repair-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const sallyport = async (
  args: readonly string[],
  repairer?: Repairer,
  env: Readonly<Record<string, string>> = { SALLYPORT_MODEL: '' },
) => {
  let out = '';
  let err = '';
  const io: Io = {
    cwd: home,
    env: { XDG_CONFIG_HOME: home, XDG_CACHE_HOME: join(home, 'cache'), XDG_DATA_HOME: join(home, 'data'), ...env },
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

  test('asks the configured model, which gets no secret of the program', async () => {
    await using server = await modelServer(
      JSON.stringify({
        source: 'password = "__SECRET_1_GENERIC_PASSWORD__"\nprint(len(password) / 2)\n',
        reason: 'divides by two',
      }),
    );
    writeFileSync(join(home, 'with-secret.py'), 'password = "hunter2-Zx9qLm"\nprint(len(password) / 0)\n');
    const { code, out, err } = await sallyport(['--repair', 'with-secret.py'], undefined, server.env);
    expect([code, out]).toEqual([0, '7.0\n']);
    expect(err).toContain('sallyport: version 2: divides by two\n');
    expect(server.asked[0]?.body).toContain('ZeroDivisionError');
    expect(server.asked[0]?.body).not.toContain('hunter2');
  });

  test('tells why the configured model gave nothing', async () => {
    await using server = await modelServer('I am sorry, but I cannot help with that.');
    const { code, err } = await sallyport(['--repair', 'half.py'], undefined, server.env);
    expect(code).toBe(1);
    expect(err).toContain('the repairer failed: openai-compatible/scripted at http://127.0.0.1:');
    expect(err).toContain('refused to answer');
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
