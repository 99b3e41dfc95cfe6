import { describe, expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { moduleUsesOfFile } from './module-uses-of-file.ts';

const names = async (path: string, text: string): Promise<readonly string[] | undefined> =>
  (await moduleUsesOfFile({ path, text }, analyzeLanguages))?.map(({ name, line }) => `${String(line)} ${name}`);

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
    ).toEqual(expect.arrayContaining(['4 fs.readFile', '4 path.join', '3 crypto.randomUUID', '5 fs.promises.rm']));
    expect(
      await names(
        'a.ts',
        "import { PathLike, readFileSync } from 'node:fs';\nexport const read = (path: PathLike) => readFileSync(path);\n",
      ),
    ).toEqual(['2 fs.readFileSync']);
  });

  it('of what is no code are not told', async () => expect(await names('a.md', '# os.path')).toBeUndefined());
});
