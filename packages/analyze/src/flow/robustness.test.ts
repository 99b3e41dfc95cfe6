import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { javascriptLanguage } from '../languages/javascript/index.ts';
import { pythonLanguage } from '../languages/python/index.ts';
import { newMatcher } from '../match/new-matcher.ts';
import { buildNames } from '../names/build-names.ts';
import { loadRules } from '../rules/load.ts';
import { analyzeTaint } from './index.ts';

const here = new URL('testdata/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, here), 'utf8');
const { rules } = loadRules({ files: [{ path: 'rules.yaml', text: read('rules.yaml') }] });
const matcher = newMatcher([pythonLanguage, javascriptLanguage]);

const python = (text: string): ReturnType<typeof analyzeTaint> => {
  const unit = pythonLanguage.parse(text, 'python');
  return analyzeTaint(rules, { path: 'a.py', unit, names: buildNames(unit) }, matcher);
};
const javascript = async (text: string): Promise<ReturnType<typeof analyzeTaint>> => {
  await javascriptLanguage.load('javascript');
  const unit = javascriptLanguage.parse(text, 'javascript');
  return analyzeTaint(rules, { path: 'a.js', unit, names: buildNames(unit) }, matcher);
};

const sound = (text: string, { findings }: ReturnType<typeof analyzeTaint>): boolean =>
  findings.every(
    ({ match, flow }) =>
      match.start >= 0 &&
      match.end <= text.length &&
      flow.length >= 2 &&
      flow[0]?.role === 'source' &&
      flow.at(-1)?.role === 'sink' &&
      flow.every((step) => step.start >= 0 && step.start <= step.end && step.end <= text.length && step.why !== ''),
  );

describe('broken texts', () => {
  for (const name of ['python/functions.py', 'python/containers.py', 'python/loops-and-exceptions.py']) {
    it(`${name} cut anywhere`, () => {
      const text = read(name);
      for (let cut = 0; cut < text.length; cut += 97) expect(sound(text, python(text.slice(0, cut)))).toBe(true);
    });
  }
  it('JavaScript cut anywhere', async () => {
    const text = read('javascript/functions.js');
    for (let cut = 0; cut < text.length; cut += 211)
      expect(sound(text, await javascript(text.slice(0, cut)))).toBe(true);
  });
  it('lines in any order', () => {
    const lines = ['classes', 'functions', 'guards', 'indirections'].flatMap((name) =>
      read(`python/${name}.py`).split('\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.nat({ max: lines.length - 1 }), { minLength: 5, maxLength: 60 }), (chosen) => {
        const text = chosen.map((index) => lines[index]).join('\n');
        return sound(text, python(text));
      }),
      { numRuns: 150 },
    );
  });
});

describe('deep and long texts', () => {
  const deep = (open: string, core: string, close: string, times: number): string =>
    open.repeat(times) + core + close.repeat(times);
  const within = (body: string): string => `x = source()\n${body}\nsink(x)\n`;
  it.each([
    ['parentheses', within(`y = ${deep('(', 'x', ')', 3000)}`)],
    ['calls', within(`y = ${deep('f(', 'x', ')', 2000)}`)],
    ['lists', within(`y = ${deep('[', 'x', ']', 2000)}`)],
    ['not', within(`y = ${deep('not ', 'x', '', 3000)}`)],
    ['a chain of calls', within(`y = x${'.a(x)'.repeat(2000)}`)],
    ['conditions in conditions', within(`y = ${deep('x if x else (', 'x', ')', 800)}`)],
  ])('%s', (_, text) => {
    expect(python(text).findings.map((finding) => finding.rule.meta.id)).toContain('flow');
  });
  it('a long sum keeps its labels', () => {
    const text = `x = source()\ny = ${'"a" + '.repeat(20_000)}x\nsink(y)\n`;
    expect(python(text).findings).toHaveLength(1);
  });
  it('a long chain of elif', () => {
    const branches = Array.from({ length: 3000 }, (_, index) => `elif k == ${index}:\n    y = 'a'`).join('\n');
    const text = `x = source()\ny = x\nif k == -1:\n    y = 'b'\n${branches}\nsink(y)\n`;
    expect(python(text).findings).toHaveLength(1);
  });
  it('nested blocks', () => {
    const lines = ['x = source()'];
    for (let depth = 0; depth < 90; depth += 1) lines.push(`${' '.repeat(depth)}if f(${depth}):`);
    lines.push(`${' '.repeat(90)}sink(x)`);
    expect(python(`${lines.join('\n')}\n`).findings).toHaveLength(1);
  });
  it('ten thousand statements', () => {
    const text = `def f():\n    x = source()\n${'    y = g(x)\n    z = y\n'.repeat(10_000)}    sink(z)\n`;
    expect(python(text).findings).toHaveLength(1);
  });
  it('functions that call each other without end', () => {
    const text = 'def f(x):\n    return g(x)\ndef g(x):\n    return f(x)\nsink(f(source()))\n';
    expect(python(text).findings).toHaveLength(1);
  });
  it('calls that would double at every level end, and a later flow is still seen', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `def f${level}(x):\n    a = f${level + 1}(x)\n    b = f${level + 1}(a)\n    return a + b\n`,
    );
    const text = `${levels.join('')}def f30(x):\n    return x\ndef start():\n    y = f0(source())\n    sink(y)\n    z = source()\n    sink(z)\n`;
    expect(python(text).findings).toHaveLength(2);
  });
  it('what is too much is said', () => {
    const result = python(`def f():\n    x = source()\n${'    y = g(x, x, x, x, x, x)\n'.repeat(20_000)}    sink(x)\n`);
    expect(result.diagnostics.map((one) => one.kind)).toEqual(['flow-budget']);
  });
});

describe('the way the data took', () => {
  it('is told step by step', () => {
    const text = 'def wrap(v):\n    return v + "x"\n\nx = source()\nq = wrap(x)\nsink(q)\n';
    expect(
      python(text).findings.map(({ flow, message }) => [message, ...flow.map((step) => `${step.role}: ${step.why}`)]),
    ).toEqual([
      [
        'q reaches sink',
        'source: source() comes from outside',
        'step: assigned to x',
        'step: passed to wrap()',
        'step: returned by wrap()',
        'step: assigned to q',
        'sink: reaches sink(q)',
      ],
    ]);
  });
  it('is the shortest of several, and one sink is one finding', () => {
    const text = 'a = source()\nb = a\nc = b\nif f():\n    c = a\nsink(c)\n';
    expect(python(text).findings.map(({ flow }) => flow.length)).toEqual([4]);
  });
});
