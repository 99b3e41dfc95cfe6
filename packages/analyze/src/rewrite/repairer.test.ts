import { describe, expect, it } from 'vitest';
import { newRepairer } from './repairer.ts';
import { repairText } from './testing/repair-text.ts';

describe("a rule's own fix", () => {
  const fixed = async (text: string, rule: string): Promise<string> => (await repairText({ text, rule })).text;
  it('fills in metavariables, one argument or many', async () => {
    expect(await fixed('exit(a + 1)\n', 'pattern: exit($X), fix: stop($X)')).toBe('stop(a + 1)\n');
    expect(await fixed('f(a, *b, c=1)\ng()\n', "pattern: 'f($...ARGS)', fix: 'h($...ARGS)'")).toBe(
      'h(a, *b, c=1)\ng()\n',
    );
  });
  it('indents the lines behind the first like the first, and ends lines as the file does', async () => {
    const rule = 'pattern: old(), fix: "one()\\ntwo()"';
    expect(await fixed('def f():\n    old()\n', rule)).toBe('def f():\n    one()\n    two()\n');
    expect(await fixed('def f():\r\n\told()\r\n', rule)).toBe('def f():\r\n\tone()\r\n\ttwo()\r\n');
  });
  it('may be a regular expression with groups and a count', async () => {
    const rule = String.raw`pattern: 'f(...)', fix-regex: {regex: '(\w)=1', replacement: '\1=2', count: 1}`;
    expect(await fixed('f(a=1, b=1)\n', rule)).toBe('f(a=2, b=1)\n');
  });
  it('replaces what the rule focuses on, and the sink of a taint rule', async () => {
    expect(
      await fixed('f(a, b)\n', "patterns: [{pattern: 'f($A, $B)'}, {focus-metavariable: $B}], fix: safe($B)"),
    ).toBe('f(a, safe(b))\n');
    const taint =
      "mode: taint, pattern-sources: [{pattern: 'source()'}], pattern-sinks: [{patterns: [{pattern: sink($X)}, {focus-metavariable: $X}]}], fix: clean($X)";
    expect(await fixed('x = source()\nsink(x)\n', taint)).toBe('x = source()\nsink(clean(x))\n');
  });
  it('imports a standard module that it calls into, unless the file has that name for something else', async () => {
    const rule = 'pattern: old(), fix: secrets.token_hex(8)';
    expect(await fixed('import os\n\nx = old()\n', rule)).toBe(
      'import os\nimport secrets\n\nx = secrets.token_hex(8)\n',
    );
    expect(await fixed('secrets = []\nx = old()\n', rule)).toBe('secrets = []\nx = secrets.token_hex(8)\n');
  });
});

describe('the repairer', () => {
  it('says why when there is nothing', async () => {
    expect((await repairText({ text: 'f()\n', rule: 'pattern: f()' })).refusals).toEqual(['no rewrite is known for t']);
    expect((await repairText({ text: 'f()\n', rule: 'pattern: f(), metadata: {rewrite: nobody}' })).refusals).toEqual([
      'there is no rewrite called nobody',
    ]);
    const outcome = await newRepairer([], []).repairsFor(
      {
        ruleId: 'gone',
        message: '',
        severity: 'low',
        confidence: 'low',
        cwe: [],
        path: 'a.py',
        span: { start: { offset: 0, line: 1, column: 1 }, end: { offset: 1, line: 1, column: 2 } },
        symbol: '',
        flow: [],
        fingerprint: '',
        testCode: false,
        provenance: { kind: 'unknown' },
        proof: 'not tried',
      },
      { path: 'a.py', text: 'x' },
      () => Promise.resolve(undefined),
    );
    expect(outcome).toEqual({ kind: 'none', why: 'no rewrite is known for gone' });
  });
  it('changes nothing the second time', async () => {
    const rule = 'pattern: yaml.load(...), metadata: {rewrite: python.safe-yaml}';
    const once = await repairText({ text: 'import yaml\r\nyaml.load(f)\r\n', rule });
    expect(once.text).toBe('import yaml\r\nyaml.safe_load(f)\r\n');
    expect((await repairText({ text: once.text, rule })).text).toBe(once.text);
  });
  it('notes a variable of the environment in .env.example, once and without its value', async () => {
    const input = {
      rule: 'pattern: $X = "...", metadata: {rewrite: python.secret-to-environment}',
      text: 'API_KEY = "f83kslq0cmZx91"\n',
    };
    const repair = (await repairText(input)).repairs[0];
    expect(repair?.edits.filter(({ path }) => path !== 'app.py')).toEqual([
      { path: '.env.example', start: 0, end: 0, text: 'API_KEY=\n' },
    ]);
    expect(repair?.kind).toBe('proposal');
    const beside = (await repairText({ ...input, path: 'shop/app.py', files: { 'shop/.env.example': 'DEBUG=0' } }))
      .repairs[0];
    expect(beside?.edits.filter(({ path }) => path !== 'shop/app.py')).toEqual([
      { path: 'shop/.env.example', start: 7, end: 7, text: '\nAPI_KEY=\n' },
    ]);
    const there = (await repairText({ ...input, files: { '.env.example': 'API_KEY=\n' } })).repairs[0];
    expect(there?.edits.filter(({ path }) => path !== 'app.py')).toEqual([]);
  });
  it('leaves code in notebooks alone', async () => {
    const text = JSON.stringify({
      nbformat: 4,
      cells: [{ cell_type: 'code', source: ['import yaml\n', 'yaml.load(f)'] }],
    });
    const outcome = await repairText({
      text,
      path: 'a.ipynb',
      rule: 'pattern: yaml.load(...), metadata: {rewrite: python.safe-yaml}',
    });
    expect(outcome.text).toBe(text);
  });
});
