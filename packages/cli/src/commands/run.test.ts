import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';
import { textOf } from '../testing/text-of.ts';
import { commands } from './commands.ts';
import type { Io } from '../io.ts';

const home = mkdtempSync(join(tmpdir(), 'sallyport-run-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});
beforeAll(() => {
  writeFileSync(join(home, 'answer.py'), 'print("sum", sum(rows))\n');
  writeFileSync(join(home, 'fails.py'), 'def f(n):\n    return 1 / n\n\nf(0)\n');
  writeFileSync(join(home, 'reaches.py'), 'import os\nos.system("id")\nimport socket\n');
  writeFileSync(
    join(home, 'weak.py'),
    'def login(db, request):\n    name = request.args["name"]\n    return db.execute("SELECT * FROM users WHERE name = " + name)\n',
  );
  writeFileSync(join(home, 'exits.py'), 'import sys\nsys.exit(7)\n');
  writeFileSync(join(home, 'burns.py'), 'while True: pass\n');
  writeFileSync(join(home, 'policy.yaml'), 'extends: pure\nlimits: { steps: 20000 }\n');
  writeFileSync(join(home, 'wrong.yaml'), 'extends: pure\nlimitz: {}\n');
});

/** In this process: the cells have tests of their own. */
const sallyport = async (
  args: readonly string[],
  input = '',
  env: Io['env'] = {},
): Promise<{ code: number; out: string; err: string }> => {
  let out = '';
  let err = '';
  const io: Io = {
    cwd: home,
    env,
    out: (text) => (out += textOf(text)),
    err: (text) => (err += text),
    outIsTerminal: false,
    errIsTerminal: true,
    columns: undefined,
    readInput: () => new TextEncoder().encode(input),
    signal: new AbortController().signal,
  };
  const code = await main(['run', '--isolation', 'inline', '--quiet', ...args], io, commands);
  return { code, out, err };
};

describe('sallyport run', () => {
  test('prints what the program prints, with inputs bound', async () => {
    expect(await sallyport(['--input', 'rows=[1, 2, 3]', 'answer.py'])).toEqual({ code: 0, out: 'sum 6\n', err: '' });
  });

  test('hands standard input over to a program that asks for it', async () => {
    writeFileSync(join(home, 'asks.py'), 'print(input("name? ") + "!")\n');
    expect(await sallyport(['asks.py'], 'Ann\n')).toMatchObject({ code: 0, out: 'name? Ann!\n' });
  });

  test('hands standard input over to a program that opens it by number', async () => {
    writeFileSync(join(home, 'contest.py'), 'print(sum(map(int, open(0).read().split())))\n');
    expect(await sallyport(['contest.py'], '1 2\n3\n')).toMatchObject({ code: 0, out: '6\n' });
  });

  test('tells a file that is no text, and the value of one that is, as JSON', async () => {
    writeFileSync(join(home, 'latin.py'), new Uint8Array([0x78, 0x3d, 0x22, 0xe9, 0x22, 0x0a]));
    const ran = await sallyport(['--json', 'latin.py']);
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ kind: 'syntax', type: 'SyntaxError' });
    const checked = await sallyport(['--check', '--json', 'latin.py']);
    expect(checked).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(checked.out)).toMatchObject({ allowed: false, syntax: { type: 'SyntaxError' } });
    writeFileSync(join(home, 'value.py'), 'x = 20\n{"a": x + 1}\n');
    expect(JSON.parse((await sallyport(['--json', 'value.py'])).out)).toMatchObject({ value: { a: 21 } });
  });

  test('binds no input over a built-in name', async () => {
    expect(await sallyport(['--input', 'print=3', 'answer.py'])).toMatchObject({ code: 2, out: '' });
  });

  test('takes a program from standard input', async () => {
    expect(await sallyport(['-'], 'print(2 ** 100)')).toMatchObject({ code: 0, out: `${String(2n ** 100n)}\n` });
  });

  test('ends with 1 and CPython’s traceback', async () => {
    const { code, err } = await sallyport(['fails.py']);
    expect(code).toBe(1);
    expect(err).toBe(`Traceback (most recent call last):
  File "fails.py", line 4, in <module>
    f(0)
  File "fails.py", line 2, in f
    return 1 / n
           ~~^~~
ZeroDivisionError: division by zero
`);
  });

  test('ends with the program’s own code', async () => {
    expect((await sallyport(['exits.py'])).code).toBe(7);
  });

  test('ends with 64 and all reasons where the policy refuses', async () => {
    const { code, err, out } = await sallyport(['reaches.py']);
    expect(code).toBe(64);
    expect(out).toBe('');
    expect(err).toContain('line 2: uses os.system');
    expect(err).toContain('line 3: imports socket');
    expect(err).toContain('repair:');
  });

  test('ends with 65 where a limit was reached', async () => {
    const { code, err } = await sallyport(['--policy', 'policy.yaml', 'burns.py']);
    expect(code).toBe(65);
    expect(err).toBe('sallyport: stopped: the limit of 20000 steps was reached (steps)\n');
  });

  test('--check lists and does not run', async () => {
    const refused = await sallyport(['--check', 'reaches.py']);
    expect(refused.code).toBe(64);
    expect(refused.out).toContain('refused under the policy agent');
    expect((await sallyport(['--check', '--json', 'answer.py'])).out).toContain('"allowed": true');
  });

  test('--check shows what the rules find, and fails from --fail-on on', async () => {
    const weak = await sallyport(['--check', 'weak.py']);
    expect(weak.code).toBe(1);
    expect(weak.out).toContain('[python.');
    expect(weak.out).toContain('no violations, 1 finding; allowed under the policy agent');
    expect((await sallyport(['--check', '--fail-on', 'none', 'weak.py'])).code).toBe(0);
    const json = JSON.parse((await sallyport(['--check', '--json', 'weak.py'])).out) as { readonly findings: unknown };
    expect(json.findings).toMatchObject([{ span: { start: { line: 3 } }, severity: 'critical' }]);
    expect((await sallyport(['--check', '--fail-on', 'bad', 'weak.py'])).err).toContain(
      '--fail-on bad: no such severity',
    );
  });

  test('--json gives outcome and output as data', async () => {
    const { code, out } = await sallyport(['--json', 'fails.py']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: '1.0',
      kind: 'raised',
      type: 'ZeroDivisionError',
      stdout: '',
    });
  });

  test('--emit-js and --explain-policy show and do not run', async () => {
    expect((await sallyport(['--emit-js', 'burns.py'])).out).toContain('while(true){if(--m.f<0)m.tick();');
    expect((await sallyport(['--explain-policy', '--policy', 'pure'])).out).toMatch(/^Under the policy pure a program/);
  });

  test.each([
    [['missing.py'], 'missing.py: there is no such file'],
    [['.'], '.: not a file'],
    [[], 'which program?'],
    [['--policy', 'nobody', 'answer.py'], '--policy nobody: no such preset or file'],
    [['--policy', 'wrong.yaml', 'answer.py'], 'wrong.yaml:2'],
    [['--input', 'rows', 'answer.py'], '--input rows: not NAME=JSON'],
    [['--input', 'rows=[', 'answer.py'], '--input rows: the value is not JSON'],
    [['--seed', 'x', 'answer.py'], '--seed x: not a number'],
  ])('says what is wrong with %j', async (args, text) => {
    const { code, err } = await sallyport(args);
    expect(code).toBe(2);
    expect(err).toContain(text);
  });
});

describe('--mount', () => {
  beforeAll(() => {
    mkdirSync(join(home, 'data'));
    writeFileSync(join(home, 'data/a.txt'), 'hello');
    writeFileSync(join(home, 'reads.py'), "print(open('/data/a.txt').read())\n");
    writeFileSync(join(home, 'writes.py'), "open('/data/b.txt', 'w').write('made')\n");
    writeFileSync(
      join(home, 'writing.yaml'),
      'extends: files\nfiles:\n  mounts:\n    - { at: /data, kind: read-write }\n',
    );
  });

  test('shows a folder to read', async () => {
    expect(await sallyport(['--mount', '/data=data', 'reads.py'])).toEqual({ code: 0, out: 'hello\n', err: '' });
    const { code, err } = await sallyport(['--mount', '/data=./data', 'writes.py']);
    expect(code).toBe(1);
    expect(err).toContain("OSError: [Errno 30] Read-only file system: '/data/b.txt'");
  });

  test('lets a program write where the policy does', async () => {
    expect((await sallyport(['--policy', 'writing.yaml', '--mount', '/data=data', 'writes.py'])).code).toBe(0);
    expect(readFileSync(join(home, 'data/b.txt'), 'utf8')).toBe('made');
  });

  test.each([
    ['the policy', ['--mount', '/data=.'], 'writing.yaml', 'elsewhere'],
    ['what we keep', ['--mount', '/data=kept/sallyport'], join('kept', 'sallyport')],
    ['a folder above that', ['--mount', '/data=kept'], join('kept', 'sallyport')],
    ['a folder in that, by a link', ['--mount', '/data=link'], join('kept', 'sallyport')],
    ['ourselves', ['--mount', `/data=${join(import.meta.dirname, '../..')}`], join('packages', 'cli')],
  ])('does not let a program write over %s', async (_what, args, named, cache = 'kept') => {
    mkdirSync(join(home, 'kept/sallyport/guest'), { recursive: true });
    if (!existsSync(join(home, 'link'))) symlinkSync(join(home, 'kept/sallyport/guest'), join(home, 'link'));
    const env = { XDG_CACHE_HOME: join(cache === 'kept' ? home : tmpdir(), cache) };
    const { code, err } = await sallyport(['--policy', 'writing.yaml', ...args, 'writes.py'], '', env);
    expect(code).toBe(2);
    expect(err).toContain(named);
    expect(err).toContain('which keeps the next one in');
    expect((await sallyport([...args, 'writes.py'], '', env)).err).toContain('Read-only file system');
  });

  test('is known to --check, and without it the program is refused', async () => {
    expect((await sallyport(['--check', '--mount', '/data=data', 'reads.py'])).code).toBe(0);
    const { code, out } = await sallyport(['--check', 'reads.py']);
    expect(code).toBe(64);
    expect(out).toContain('/data/a.txt');
  });

  test.each([
    [['--mount', '/data'], 'not PATH=FOLDER'],
    [['--mount', 'data=data'], 'data is no path for a mount'],
    [['--mount', '/data=nowhere'], '--mount /data=nowhere: there is no such folder'],
    [['--mount', '/data=answer.py'], '--mount /data=answer.py: there is no such folder'],
    [['--mount', '/work=data'], 'the policy keeps /work in memory'],
    [['--policy', 'writing.yaml'], 'the policy mounts /data (read-write), and no folder is given for it'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err } = await sallyport([...args, 'reads.py']);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('the network', () => {
  beforeAll(() => {
    writeFileSync(
      join(home, 'asks.py'),
      "import requests\nfor name in ('127.0.0.1', 'localhost', '[::1]', '169.254.169.254'):\n    try:\n        requests.get(f'https://{name}:9/')\n    except Exception:\n        print('caught')\n",
    );
    writeFileSync(join(home, 'net.yaml'), "extends: net\nfetch: { hosts: ['api.example.org'], https-only: false }\n");
  });

  test('is not there under the default policy', async () => {
    const { code, err } = await sallyport(['asks.py']);
    expect(code).toBe(64);
    expect(err).toContain('line 1: imports requests');
  });

  test('never leads to this machine', async () => {
    const { code, out, err } = await sallyport(['--policy', 'net.yaml', 'asks.py']);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('the machine itself and its network are never reached');
  });
});

describe('sallyport run of TypeScript and JavaScript', () => {
  test('runs by the end of the name, or as --language says', async () => {
    writeFileSync(
      join(home, 'answer.ts'),
      'const sum: number = rows.reduce((a: number, b: number) => a + b, 0);\nconsole.log({ sum });\n',
    );
    expect(await sallyport(['--input', 'rows=[1, 2, 3]', 'answer.ts'])).toEqual({
      code: 0,
      out: '{ sum: 6 }\n',
      err: '',
    });
    expect(await sallyport(['--language', 'javascript', '-'], 'console.log([1, 2].map(String))')).toMatchObject({
      code: 0,
      out: "[ '1', '2' ]\n",
    });
    expect((await sallyport(['-'], 'const a = 1')).code).toBe(1);
  });

  test('ends with 1 and the stack of an error, and with 1 for what is no program', async () => {
    writeFileSync(
      join(home, 'fails.ts'),
      'const f = (n: number): never => {\n  throw new Error(`no ${1}`);\n};\nf(1);\n',
    );
    const failed = await sallyport(['fails.ts']);
    expect(failed.code).toBe(1);
    expect(failed.err).toContain('fails.ts:2\n  throw new Error(');
    expect(failed.err).toContain('Error: no 1\n    at f (fails.ts:2:');
    expect(await sallyport(['--language', 'typescript', '-'], 'const : = 1')).toMatchObject({ code: 1 });
  });

  test('reads standard input as programs for Node do, and tells what a session is', async () => {
    writeFileSync(
      join(home, 'reads.mjs'),
      "import fs from 'fs';\nconsole.log(fs.readFileSync(0, 'utf8').length, process.argv.slice(2));\n",
    );
    expect(await sallyport(['reads.mjs', 'x'], 'ab\n')).toMatchObject({ code: 0, out: "3 [ 'x' ]\n" });
    expect(await sallyport(['-i', 'reads.mjs'])).toMatchObject({ code: 2 });
  });

  test('takes along the files that it imports, and none from elsewhere', async () => {
    writeFileSync(join(home, 'several.ts'), "import { twice } from './part';\nconsole.log(twice(2));\n");
    writeFileSync(join(home, 'part.ts'), 'export const twice = (n: number): number => n * 2;\n');
    expect(await sallyport(['several.ts'])).toMatchObject({ code: 0, out: '4\n' });
    expect(await sallyport(['--check', 'several.ts'])).toMatchObject({ code: 0 });
    writeFileSync(join(home, 'outside.ts'), "import '../../../etc/passwd';\nimport './absent.ts';\n");
    expect(await sallyport(['outside.ts'])).toMatchObject({ code: 64 });
  });

  test('refuses with 64, before and instead of running', async () => {
    writeFileSync(join(home, 'reaches.mjs'), 'import fs from "node:net";\nconsole.log(process.binding);\n');
    const refused = await sallyport(['reaches.mjs']);
    expect(refused).toMatchObject({ code: 64, out: '' });
    expect(refused.err).toContain('imports node:net, which is not here [import-not-granted, CWE-918]');
    const checked = await sallyport(['--check', 'reaches.mjs']);
    expect(checked.code).toBe(64);
    expect(checked.out).toContain('reaches.mjs:2:21: uses process.binding, which is not here');
    expect(checked.out).toContain('refused under the policy agent');
  });

  test('stops with 65', async () => {
    expect((await sallyport(['--policy', 'policy.yaml', '--language', 'javascript', '-'], 'for (;;);')).code).toBe(65);
  });

  test('prints the JavaScript of a program, and the outcome as JSON', async () => {
    expect(await sallyport(['--emit-js', '--language', 'typescript', '-'], 'const a: number = 1;')).toMatchObject({
      code: 0,
      out: 'const a         = 1;\n',
    });
    const json = JSON.parse((await sallyport(['--json', 'answer.ts', '--input', 'rows=[4]'])).out) as object;
    expect(json).toMatchObject({ kind: 'returned', stdout: '{ sum: 4 }\n' });
  });
});
