/** What a file's author may do to a scan: nothing but lose findings, and then the result says so. */
import { describe, expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { loadRules } from '../rules/load.ts';
import { newFileScanner } from './scan-file.ts';

const { rules } = loadRules({
  files: [
    {
      path: 'rules/eval.yaml',
      text: `rules:
  - id: t.eval
    message: Do not.
    severity: ERROR
    languages: [python, javascript, typescript]
    pattern: eval(...)
`,
    },
  ],
});

const look = async (path: string, text: string) => {
  const scanner = newFileScanner(rules, analyzeLanguages);
  await scanner.prepare({ path, text });
  const { findings, diagnostics } = scanner.look({ path, text });
  return {
    findings: findings.length,
    incomplete: diagnostics.filter((diagnostic) => diagnostic.incomplete).map((diagnostic) => diagnostic.text),
    all: diagnostics.length,
  };
};

describe('what was not looked at makes the result incomplete', () => {
  it.each([
    ['a.js', `x = ${'('.repeat(2_000)}eval(a)${')'.repeat(2_000)};\neval(b)`, 1],
    ['a.js', `${'{'.repeat(2_000)}eval(a)${'}'.repeat(2_000)}\neval(b)`, 1],
    ['a.py', `x = ${'not '.repeat(10_000)}eval(a)\neval(b)\n`, 1],
    ['a.ipynb', '{"cells": [{"cell_type": "code", "source": "eval(a)"', 0],
    ['a.ipynb', '{}', 0],
    ['a.ipynb', '['.repeat(100_000), 0],
  ])('%s', async (path, text, findings) => {
    const found = await look(path, text);
    expect(found.incomplete).toHaveLength(1);
    expect(found.incomplete[0]).toContain(`${path}:1: `);
    expect(found.findings).toBe(findings);
  });

  it('but a fault of syntax does not: nobody can run the file', async () => {
    expect(await look('a.py', 'eval(a)\nx = (\n')).toMatchObject({ findings: 1, incomplete: [] });
    expect(await look('a.js', 'eval(a)\nlet = = ;\n')).toMatchObject({ findings: 1, incomplete: [] });
    expect(await look('a.py', 'eval(a)\n')).toEqual({ findings: 1, incomplete: [], all: 0 });
  });

  it('it is told even behind many other faults', async () => {
    const text = `${'let = = ;\n'.repeat(20)}x = ${'['.repeat(2_000)}${']'.repeat(2_000)}\n`;
    expect((await look('a.js', text)).incomplete).toHaveLength(1);
  });
});

it('a NUL hides nothing', async () => {
  expect(await look('a.js', '/*\0*/ eval(a); b = "\0"; eval(c)')).toMatchObject({ findings: 2, incomplete: [] });
  expect(await look('a.py', '#\0\neval(a)\nb = "\0"\neval(c)\n')).toMatchObject({ findings: 2, incomplete: [] });
});

describe('a notebook', () => {
  it('with two lists of cells is read as its runners read it: the last counts', async () => {
    const cell = (source: string): string => `[{"cell_type": "code", "source": ${JSON.stringify(source)}}]`;
    expect(await look('a.ipynb', `{"cells": ${cell('1')}, "cells": ${cell('eval(a)')}}`)).toMatchObject({
      findings: 1,
    });
    expect(await look('a.ipynb', `{"cells": ${cell('eval(a)')}, "cells": ${cell('1')}}`)).toMatchObject({
      findings: 0,
    });
  });
});
