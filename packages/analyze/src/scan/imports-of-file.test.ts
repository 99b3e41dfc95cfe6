import { describe, expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { importsOfFile } from './imports-of-file.ts';

/** `line:column kind module [names]`. */
const said = async (path: string, text: string): Promise<readonly string[] | undefined> =>
  (await importsOfFile({ path, text }, analyzeLanguages))?.map(({ line, column, kind, module, level, names }) =>
    `${String(line)}:${String(column)} ${kind} ${'.'.repeat(level)}${module} ${names.join(',')}`.trim(),
  );

describe('importsOfFile', () => {
  it('finds what Python imports', async () => {
    const text = [
      'import os, google.cloud.storage as gcs',
      'from ..db import query as q, other',
      'from PIL import *',
      'try:',
      '    import ujson as json',
      'except (ImportError, OSError):',
      '    import simplejson as json',
      'try:',
      '    import kept',
      'except ValueError:',
      '    pass',
      'if TYPE_CHECKING:',
      '    from pandas import DataFrame',
      'else:',
      '    import numpy',
      'def f():',
      '    import requests',
      '    importlib.import_module("yaml.loader"); __import__(name); __import__("attr")',
      '"import not_code"  # import not_code',
    ].join('\n');
    expect(await said('a.py', text)).toEqual([
      '1:8 static os *',
      '1:12 static google.cloud.storage *',
      '2:1 static ..db query,other',
      '3:1 static PIL *',
      '5:5 guarded ujson *',
      '7:5 guarded simplejson *',
      '9:5 static kept *',
      '13:5 type-only pandas DataFrame',
      '15:5 static numpy *',
      '17:5 static requests *',
      '18:5 dynamic yaml.loader *',
      '18:63 dynamic attr *',
    ]);
  });

  it('finds what JavaScript and TypeScript import', async () => {
    const text = [
      "import a, { b as c } from 'pkg/sub'",
      "import * as d from '@scope/d'",
      "import 'effects'",
      "import type { T } from 'types'",
      "import fs = require('fs')",
      "export { e } from 'exported'",
      "export * from './local'",
      'const f = require("required"), g = await import(`lazy`)',
      'try { require("optional") } catch {}',
      'require(name); import(`./${name}`); other("no"); // require("comment")',
    ].join('\n');
    expect(await said('a.ts', text)).toEqual([
      '1:1 static pkg/sub default,b',
      '2:1 static @scope/d *',
      '3:1 static effects',
      '4:1 type-only types T',
      '5:1 static fs *',
      '6:1 static exported e',
      '7:1 static ./local *',
      '8:11 require required *',
      '8:42 dynamic lazy *',
      '9:7 guarded optional *',
    ]);
  });

  it('looks into components and notebooks, and not into manuals', async () => {
    expect(await said('a.vue', '<template/>\n<script>\nimport Vue from "vue"\n</script>')).toEqual([
      '3:1 static vue default',
    ]);
    expect(
      await said(
        'a.ipynb',
        '{"cells": [{"cell_type": "code",\n"source": ["!pip list\\n",\n"import pandas\\n"]}],\n"nbformat": 4, "metadata": {}}',
      ),
    ).toEqual(['3:2 static pandas *']);
    expect(await said('a.md', '```python\nimport pandas\n```')).toBeUndefined();
    expect(await said('a.css', '@import "x"')).toBeUndefined();
    expect(await said('a.py', 'x = 1')).toEqual([]);
  });
});
