import { cells } from '@sallyport/core/report/cells';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { presets } from '../policy/presets.ts';
import { checkProgram } from './check.ts';
import { checkJson, reportCheckText } from './render.ts';
import { isAllowed, type Verdict } from './verdict.ts';

const verdict = (source: string, file = 'app.py'): Verdict => {
  const { module } = parse(source, { mode: 'strict' });
  return {
    file,
    policy: 'agent',
    syntax: null,
    violations: checkProgram(source, module, presets.agent),
    findings: [],
    unseen: [],
  };
};

/** Control and direction characters, half characters, wide and combining ones. */
const nasty = [
  'a',
  ' ',
  '\n',
  '\t',
  '\u0000',
  '\u001b',
  '\u0085',
  '\u202e',
  '\u200b',
  '\ud800',
  '\u0301',
  '名',
  '😀',
  '"',
  '\\',
];

const span = { start: { offset: 0, line: 1, column: 1 }, end: { offset: 3, line: 1, column: 4 } };

describe('a verdict as text', () => {
  it('shows place, reason, repair and grant', () => {
    const source = 'x = 1\nimport requests, json\nprint(exec("1"))\nlist_files()\n';
    expect(reportCheckText(verdict(source), source)).toBe(`app.py:2:8: imports requests, which the policy does not grant
[import-not-granted, CWE-918]
  2 | import requests, json
    |        ^^^^^^^^
  why:     requests sends requests to other machines
  repair:  use data that is given as an input
  grant:   modules: { grant: [requests] }, or the preset net

app.py:3:7: uses exec, which the policy does not grant [builtin-not-granted,
CWE-95]
  3 | print(exec("1"))
    |       ^^^^
  why:     exec runs text as code
  repair:  use the statements themselves, or a dict of functions for choices
  grant:   builtins: { grant: [exec] }

app.py:4:1: hint: calls list_files, and there is no function of this name
[unknown-tool]
  4 | list_files()
    | ^^^^^^^^^^
  why:     the program does not define it, and the policy lists no tools
  repair:  define list_files in the program
  grant:   tools: { list_files: { … } }

2 violations, 1 hint; refused under the policy agent
`);
  });

  it('lets a program with nothing but hints pass', () => {
    expect(isAllowed(verdict('list_files()'))).toBe(true);
    expect(reportCheckText(verdict('print(1)'), 'print(1)')).toBe('no violations; allowed under the policy agent\n');
  });

  it('shows what is not Python', () => {
    const broken: Verdict = { ...verdict(''), syntax: { type: 'SyntaxError', text: 'invalid syntax', span } };
    expect(isAllowed(broken)).toBe(false);
    expect(reportCheckText(broken, 'x y')).toBe(`app.py:1:1: SyntaxError: invalid syntax
  1 | x y
    | ^^^

not Python, no violations; refused under the policy agent
`);
  });

  it('stops writing after two hundred', () => {
    const source = 'exec\n'.repeat(300);
    const text = reportCheckText(verdict(source), source);
    expect(text).toContain('… and 100 more; the JSON output has all of them');
    expect(text).toContain('300 violations; refused');
    expect(checkJson(verdict(source)).violations).toHaveLength(300);
  });

  it('fits into eighty columns and acts on no terminal', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', 'é', '名', '_', '1'), minLength: 1, maxLength: 120 })
      .map((text) => `n${text}`);
    const path = fc.string({ unit: fc.constantFrom(...nasty), maxLength: 60 });
    fc.assert(
      fc.property(name, path, (module, file) => {
        const source = `import ${module}\nopen(${JSON.stringify(`/etc/${file}`)})\n`;
        const text = reportCheckText(verdict(source, file), source);
        expect(text.split('\n').filter((line) => cells(line) > 80 && !/^ +\d* \|/.test(line))).toEqual([]);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a verdict as JSON', () => {
  const schema = JSON.parse(readFileSync(new URL('../../check.schema.json', import.meta.url), 'utf8')) as object;
  const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

  it.each(['import os, numpy\nos.system("x")', 'exec(f.__globals__)', 'foo()', 'x = 1', 'open("/etc/\u001b[0m")'])(
    'fits its schema: %s',
    (source) => {
      expect(fits(JSON.parse(JSON.stringify(checkJson(verdict(source)))))).toBe(true);
      expect(fits.errors).toBeNull();
    },
  );

  it('fits its schema when it is not Python', () => {
    const json = checkJson({ ...verdict(''), syntax: { type: 'SyntaxError', text: 'invalid syntax', span } });
    expect(fits(JSON.parse(JSON.stringify(json)))).toBe(true);
    expect(fits({ ...json, allowed: 'no' })).toBe(false);
  });
});
