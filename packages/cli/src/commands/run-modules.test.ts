import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';
import { textOf } from '../testing/text-of.ts';
import { commands } from './commands.ts';
import type { Io } from '../io.ts';

const home = mkdtempSync(join(tmpdir(), 'sallyport-modules-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
};

/** In this process: the cells have tests of their own. */
const sallyport = async (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> => {
  let out = '';
  let err = '';
  const io: Io = {
    cwd: home,
    env: {},
    out: (text) => (out += textOf(text)),
    err: (text) => (err += text),
    outIsTerminal: false,
    errIsTerminal: true,
    columns: undefined,
    readInput: () => new Uint8Array(),
    signal: new AbortController().signal,
  };
  const code = await main(['run', '--isolation', 'inline', '--quiet', ...args], io, commands);
  return { code, out, err };
};

describe('sallyport run with files beside the program', () => {
  test('takes along what is imported, and shows the files in tracebacks', async () => {
    write({
      'app/main.py': 'from pkg.shapes import area\nimport helpers\nprint(area(2))\nhelpers.fail(0)\n',
      'app/helpers.py': 'def fail(n):\n    return 1 / n\n',
      'app/pkg/__init__.py': 'from . import shapes\n',
      'app/pkg/shapes.py': 'def area(r):\n    return 3 * r * r\n',
      'app/unused.py': 'import ctypes\n',
    });
    expect(await sallyport('app/main.py')).toEqual({
      code: 1,
      out: '12\n',
      err: `Traceback (most recent call last):
  File "app/main.py", line 4, in <module>
    helpers.fail(0)
  File "app/helpers.py", line 2, in fail
    return 1 / n
           ~~^~~
ZeroDivisionError: division by zero
`,
    });
  });

  test('names the file of each refusal, in text and JSON, and with --check', async () => {
    write({
      'bad/main.py': 'import helper\nimport os\nos.system("x")\n',
      'bad/helper.py': 'import socket\n# not Python:\n',
      'bad/broken.py': 'import helper\nimport half\n',
      'bad/half.py': 'def f(:\n',
    });
    const text = await sallyport('bad/main.py');
    expect(text.code).toBe(64);
    expect(text.err).toContain('line 3: uses os.system');
    expect(text.err).toContain('bad/helper.py, line 1: imports socket');
    const { refusals } = JSON.parse((await sallyport('--json', 'bad/main.py')).out) as {
      refusals: readonly { readonly file?: string }[];
    };
    expect(refusals.map(({ file }) => file)).toEqual([undefined, 'bad/helper.py']);
    const check = await sallyport('--check', 'bad/main.py');
    expect(check.code).toBe(64);
    expect(check.out).toContain('bad/main.py:3:1: uses os.system');
    expect(check.out).toContain('bad/helper.py:1:8: imports socket');
    expect(check.out).toContain('2 violations; refused');
    const broken = JSON.parse((await sallyport('--check', '--json', 'bad/broken.py')).out) as {
      readonly allowed: boolean;
      readonly modules: readonly { readonly file: string; readonly syntax: { readonly text: string } | null }[];
    };
    expect(broken.allowed).toBe(false);
    expect(broken.modules.map(({ file, syntax }) => [file, syntax?.text])).toEqual([
      ['bad/helper.py', undefined],
      ['bad/half.py', 'invalid syntax'],
    ]);
  });

  test('reads nothing from outside of the folder', async () => {
    write({
      'secret.py': 'token = "s3cret"\n',
      'in/main.py': 'import linked\nprint(linked.token)\n',
      'in/pkg/__init__.py': '',
      'in/up.py': 'try:\n    from .. import secret\nexcept ImportError as e:\n    print(e)\n',
      'in/through.py': 'import folder.secret\n',
    });
    symlinkSync('../secret.py', join(home, 'in/linked.py'));
    symlinkSync('..', join(home, 'in/folder'));
    const linked = await sallyport('in/main.py');
    expect(linked.code).toBe(2);
    expect(linked.err).toContain("linked.py, which is a link out of the program's folder");
    expect((await sallyport('in/through.py')).err).toContain("which is a link out of the program's folder");
    expect((await sallyport('in/up.py')).out).toBe('attempted relative import with no known parent package\n');
  });

  test('leaves alone what a program only seems to import', async () => {
    write({
      'words/main.py': '"""\nimport other\n"""\n# import other\nimport json\nprint(json.dumps(1))\n',
      'words/other.py': 'import ctypes\n',
      'words/json/tables.txt': '',
    });
    expect(await sallyport('words/main.py')).toEqual({ code: 0, out: '1\n', err: '' });
  });

  test('is told when a file is too large', async () => {
    write({ 'large/main.py': 'import huge\n', 'large/huge.py': `x = 1${'\n'.repeat(10 * 2 ** 20)}` });
    expect(await sallyport('large/main.py')).toMatchObject({ code: 2 });
  });
});

describe('sallyport run with files beside a program in TypeScript', () => {
  test.each([
    ["import c from './credentials.json';\nc", 'file-not-own'],
    ["import c from './.aws/session.json';\nc", 'file-not-own'],
    ["const c = await import('./deep/api_key.json');\nc", 'file-not-own'],
    ["import c from './credentials';\nc", 'import-not-granted'],
    ["import c from './.hidden/plain.json';\nc", 'import-not-granted'],
  ])('hands over nothing that is a secret by its name, or hidden: %s', async (text, rule) => {
    const secret = '{"key": "s3cret"}';
    write({
      'script/main.ts': text,
      'script/credentials.json': secret,
      'script/.aws/session.json': secret,
      'script/deep/api_key.json': secret,
      'script/.hidden/plain.json': secret,
    });
    const { code, out } = await sallyport('--json', 'script/main.ts');
    expect(code).toBe(64);
    expect(JSON.parse(out)).toMatchObject({ refusals: [{ rule }] });
    expect(out).not.toContain('s3cret');
  });

  test('takes along data and code, the latter whatever its name', async () => {
    write({
      'code/main.ts': "import { next } from './tokens.ts';\nimport c from './config.json';\nconsole.log(next(c.at))\n",
      'code/tokens.ts': 'export const next = (at: number): number => at + 1;\n',
      'code/config.json': '\ufeff{"at": 1}',
    });
    expect(await sallyport('code/main.ts')).toMatchObject({ code: 0, out: '2\n' });
  });

  test('is refused where a link leads nowhere, to itself or out', async () => {
    write({ 'links/main.ts': "import a from './a.ts';\na" });
    for (const [to, code] of [
      ['nowhere.ts', 64],
      ['a.ts', 64],
      ['../secret.py', 2],
    ] as const) {
      rmSync(join(home, 'links/a.ts'), { force: true });
      symlinkSync(to, join(home, 'links/a.ts'));
      const said = await sallyport('links/main.ts');
      expect(said.code).toBe(code);
      expect(said.err).toContain(
        code === 2 ? "a link out of the program's folder" : 'imports ./a.ts, which is not here',
      );
    }
  });

  test('is told when a file is no UTF-8', async () => {
    write({ 'latin/main.ts': "import { a } from './a.ts';\na" });
    writeFileSync(join(home, 'latin/a.ts'), Uint8Array.of(0x2f, 0x2f, 0xe9, 0x0a));
    const { code, err } = await sallyport('latin/main.ts');
    expect(code).toBe(2);
    expect(err).toContain('imports a.ts, which cannot be read: it is not UTF-8');
  });
});
