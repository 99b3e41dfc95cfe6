import { describe, expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { moduleUsesOfFile } from './module-uses-of-file.ts';

const names = async (path: string, text: string): Promise<readonly string[] | undefined> =>
  (await moduleUsesOfFile({ path, text }, analyzeLanguages))?.map(
    ({ name, line, isAsked }) => `${String(line)} ${name}${isAsked === true ? '?' : ''}`,
  );

describe('names taken from modules', () => {
  it('are told with the module in front, whatever it is called here', async () =>
    expect(
      await names(
        'a.py',
        [
          'import os, hashlib as h',
          'from secrets import token_hex as hex, token_string',
          'h.sha256(b"").hexdigest()',
          'os.path.join("a", hex())',
          'run = os.system',
          'run("x")',
        ].join('\n'),
      ),
    ).toEqual(['2 secrets.token_hex', '2 secrets.token_string', '3 hashlib.sha256', '4 os.path.join', '5 os.system']));

  it('are not told of values of the program itself, of what it assigns, and of its own modules', async () =>
    expect(
      await names(
        'a.py',
        'import os\nfrom .db import query\nclass A: pass\na = A()\na.b.c()\nos.flag = 1\nprint(os.flag)\nquery.x()\nprint(len.x)\n',
      ),
    ).toEqual([]));

  it('of a module that is renamed to its first part are of the module', async () =>
    expect(await names('a.py', 'import http.client as http\nhttp.OK\n')).toEqual([
      '1 http.client',
      '2 http.client.OK',
    ]));

  it('are read in JavaScript, and in TypeScript where they are called', async () => {
    expect(
      await names(
        'a.mjs',
        "import fs, { readFile } from 'node:fs';\nimport * as path from 'path';\nconst { randomUUID } = require('crypto');\nreadFile(path.join('a'), randomUUID());\nfs.promises.rm('a');\nconsole.log(1);\n",
      ),
    ).toEqual(['1 fs.readFile', '3 crypto.randomUUID', '4 path.join', '5 fs.promises.rm']);
    expect(
      await names(
        'a.ts',
        "import { PathLike, readFileSync } from 'node:fs';\nexport const read = (path: PathLike) => readFileSync(path);\n",
      ),
    ).toEqual(['2 fs.readFileSync']);
  });

  it('are told where they are imported, called or not, and modules inside of others too', async () => {
    const script = "import express, { secureRouter, type Shape } from 'express';\nimport { own } from './own.js';\n";
    expect(await names('a.js', script)).toEqual(['1 express.secureRouter']);
    expect(await names('a.ts', script)).toEqual([]);
    const python =
      'import requests.safe, json\nimport flask.safe.thing as t\nfrom os.safe import *\nfrom . import db\n';
    expect(await names('a.py', python)).toEqual(['1 requests.safe', '2 flask.safe.thing', '3 os.safe']);
  });

  it('of a module that is imported by a call are of what the call gives', async () =>
    expect(await names('a.py', "__import__('m.a').a.x\n__import__('m.a', fromlist=['y']).y\n")).toEqual([
      '1 m.a.x',
      '2 m.a.y',
    ]));

  it.each([
    ["if hasattr(m, 'x'): m.x()", true],
    ["getattr(m, 'x', None)", true],
    ['try:\n  m.x()\nexcept (KeyError, AttributeError): pass', true],
    ['try:\n  from m import x\nexcept ImportError: x = None\nif x: x()', true],
    ['try:\n  from m import x\nexcept (ImportError, AttributeError): pass', true],
    ['try:\n  import m.x.y\nexcept ImportError: pass\nm.x', true],
    ["if hasattr(m, 'y'): m.x()", false],
    ['if m.x: m.x()', false],
    ['try:\n  m.x()\nexcept Exception: pass', false],
    ['from m import x\ntry:\n  x()\nexcept AttributeError: pass', false],
    ['try:\n  import m\nexcept ImportError: pass\nm.x()', false],
    ['try:\n  from m import y\nexcept ImportError:\n  from m import x', false],
    ['try:\n  def f(): m.x()\nexcept AttributeError: pass', false],
  ])('are asked for in Python: %s', async (text, isAsked) =>
    expect((await names('a.py', `import m\n${text}\n`))?.some((one) => one.endsWith('m.x?'))).toBe(isAsked),
  );

  it.each([
    ["if (typeof m.x === 'function') m.x();", true],
    ['m.x?.(1);', true],
    ['m.x?.y;', true],
    ['if (a && m.x) m.x();', true],
    ['const run = m.x ?? other;', true],
    ['const { x } = m; if (x !== undefined) x();', true],
    ["if ('x' in m) m.x();", true],
    ['if (m.x()) a();', false],
    ['if (m.x === 3) a();', false],
    ['if (a) m.x();', false],
    ['m?.x();', false],
    ['try { m.x(); } catch {}', false],
  ])('are asked for in JavaScript: %s', async (text, isAsked) => {
    for (const path of ['a.mjs', 'a.ts'])
      expect((await names(path, `import m from 'm';\n${text}\n`))?.some((one) => one.endsWith('m.x?'))).toBe(isAsked);
  });

  it('of what is no code are not told', async () => expect(await names('a.md', '# os.path')).toBeUndefined());
});
