/** JavaScript programs of several files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScriptPath, relativeSpecifiers, scriptFile } from '../check/script-paths.ts';
import { execute, type ExecuteOptions } from '../execute.ts';

const run = (source: string, modules: Readonly<Record<string, string>>, options: ExecuteOptions = {}) =>
  execute(source, { language: 'typescript', isolation: 'inline', modules, ...options });

describe('a program of several files', () => {
  it('imports them by name, as a whole, by default, again and in circles', async () => {
    expect(
      await run(
        `import { double, count, bump, type Row } from './lib/math.ts';
         import * as names from './names';
         import config from './config.json' with { type: 'json' };
         export * from './lib/math.ts';
         bump();
         const late = await import('./lib/late.js');
         const row: Row = { n: 2 };
         [double(row.n), count, names.up('x'), names.isEven(4), config.deep.er, late.default]`,
        {
          'lib/math.ts':
            'export interface Row { n: number }\nexport enum Kind { Two = 2 }\nexport const double = (n: number): number => n * Kind.Two;\nexport let count = 0;\nexport const bump = (): void => { count++; };',
          'names.ts':
            "import { isOdd } from './odd.ts';\nexport const up = (text: string) => text.toUpperCase();\nexport const isEven = (n: number): boolean => n === 0 || isOdd(n - 1);",
          'odd.ts':
            "import { isEven } from './names.ts';\nexport const isOdd = (n: number): boolean => n !== 0 && isEven(n - 1);",
          'config.json': '{"deep": {"er": [1, 2]}}',
          'lib/late.ts': "import path from 'node:path';\nexport default path.basename('/a/late');",
          'never.ts': 'import "child_process";',
        },
      ),
    ).toMatchObject({ kind: 'returned', value: [4, 1, 'X', true, [1, 2], 'late'] });
  });

  it('is checked as a whole before it runs, each file with its name and places', async () => {
    const outcome = await run("console.log(1);\nimport './a.ts';\nimport './gone.ts';", {
      'a.ts': "import './b.ts';\nexport {};",
      'b.ts': "const x = 1;\nprocess.binding('fs');\nfetch('https://example.org');",
    });
    expect(
      outcome.kind === 'refused' &&
        outcome.refusals.map(({ subject, file, place }) => [subject, file, place?.start.line]),
    ).toEqual([
      ['./gone.ts', undefined, 3],
      ['process.binding', 'b.ts', 2],
      ['fetch', 'b.ts', 3],
    ]);
    expect(outcome.stdout).toBe('');
  });

  it('tells errors with the places of the file they are in', async () => {
    const outcome = await run("import { fails } from './lib/f.ts';\nfails({ y: null });", {
      'lib/f.ts': 'enum E { A }\nexport const fails = (x: { y: { z: number } | null }) => {\n  return x.y!.z;\n};',
    });
    expect(outcome.kind === 'raised' && outcome.traceback).toBe(
      "lib/f.ts:3\n  return x.y!.z;\n         ^\n\nTypeError: Cannot read properties of null (reading 'z')\n    at fails (lib/f.ts:3:10)\n    at main.ts:2:1\n",
    );
    expect(await run("import './bad.ts'", { 'bad.ts': 'let a =\n  ;' })).toMatchObject({
      kind: 'syntax',
      traceback: 'bad.ts:2\n  ;\n  ^\n\nSyntaxError: Unexpected token\n',
    });
    expect(await run("import { none } from './a.ts'", { 'a.ts': 'export const some = 1' })).toMatchObject({
      kind: 'syntax',
    });
  });

  it.each([
    ["import '/etc/passwd'", {}],
    ["import '../../etc/hosts.js'", { 'etc/hosts.js': '' }],
    ["import 'https://example.org/x.js'", {}],
    ["import 'file:///etc/x.js'", {}],
    ["import 'data:text/javascript,1'", {}],
    ["const name = './' + 'a.ts'; await import(name)", { 'a.ts': '' }],
    ["const a = require('./a.ts')", { 'a.ts': '' }],
    ["await eval('import(\"node:' + 'vm\")')", {}],
  ])('reaches nothing else: %s', async (source, modules) => {
    expect(await run(source, modules)).toMatchObject({ kind: 'refused' });
  });

  it('takes only paths that stay below the main file', async () => {
    for (const path of ['../a.ts', '/a.ts', 'a.py', 'a/../b.ts', './a.ts', 'a.ts/..', '__proto__'])
      await expect(run('1', { [path]: '' })).rejects.toThrow(/is no path of a module/);
  });
});

describe('paths', () => {
  it('never leave the folder, whatever is imported', () => {
    const names = fc.array(fc.constantFrom('..', '.', '', 'a', 'b.ts', 'c', '%2e%2e', '\\', '...', 'é'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(names, names, (from, to) => {
        const found = scriptFile(
          [...from, 'x.ts'].filter((one) => !/^\.{0,2}$/.test(one)).join('/'),
          `./${to.join('/')}`,
          () => true,
        );
        expect(found === undefined || isScriptPath(found)).toBe(true);
      }),
    );
  });

  it('are found in texts', () => {
    expect([
      ...relativeSpecifiers(
        `import a from './a'; export * from "../b.ts"; import('./c.js'); require('./d'); import 'e'; from './f'`,
      ),
    ]).toEqual(['./a', '../b.ts', './c.js', './d', './f']);
  });
});
