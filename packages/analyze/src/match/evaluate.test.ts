/** What formulas mean: a rule body in YAML, code, and the texts that are found. */
import { describe, expect, it } from 'vitest';
import { javascriptLanguage } from '../languages/javascript/index.ts';
import { pythonLanguage } from '../languages/python/index.ts';
import { buildNames } from '../names/build-names.ts';
import { loadRules } from '../rules/load.ts';
import type { Rule } from '../rules/rule.ts';
import { newMatcher } from './new-matcher.ts';
import { wordsOf } from './needs.ts';
import { runSearchRules, type RawFinding } from './search.ts';

await javascriptLanguage.load('javascript');

const ruleOf = (body: string, extra = ''): Rule => {
  const text = `rules:\n  - id: t\n    message: found $X and $Y\n    severity: LOW\n    languages: [python, javascript]\n${extra}${body
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`;
  const { rules, diagnostics } = loadRules({ files: [{ path: 't.yaml', text }] });
  expect(diagnostics).toEqual([]);
  const [rule] = rules;
  if (rule === undefined) throw new Error('no rule');
  return rule;
};
const run = (rule: Rule, code: string, language: 'python' | 'javascript' = 'python'): readonly RawFinding[] => {
  const unit = (language === 'python' ? pythonLanguage : javascriptLanguage).parse(code, language);
  const matcher = newMatcher([pythonLanguage, javascriptLanguage]);
  const findings = runSearchRules([rule], { path: 'c', unit, names: buildNames(unit) }, matcher);
  // The quick look must never turn away a file in which the rule finds something.
  if (findings.length > 0 && rule.body.mode === 'search')
    expect(matcher.couldMatch(rule.body.formula, wordsOf(code), code, language)).toBe(true);
  expect(matcher.diagnostics()).toEqual([]);
  return findings;
};
const texts = (body: string, code: string): readonly string[] =>
  run(ruleOf(body), code).map(({ match }) => code.slice(match.start, match.end));

describe('conjunctions', () => {
  it.each([
    ['keeps the inner of two ranges', 'patterns:\n  - pattern: f($X)\n  - pattern: $Y', 'f(a)', ['f(a)', 'f', 'a']],
    ['needs all positive operands', 'patterns:\n  - pattern: f($X)\n  - pattern: $F(a)', 'f(a)\nf(b)', ['f(a)']],
    [
      'agrees on metavariables',
      'patterns:\n  - pattern: f($X)\n  - pattern-inside: |\n      def $F($X): ...',
      'def g(a):\n    f(a)\n    f(b)',
      ['f(a)'],
    ],
    [
      'inside binds for conditions',
      'patterns:\n  - pattern: f($X)\n  - pattern-inside: |\n      def $G(...): ...\n  - metavariable-regex: {metavariable: $G, regex: ^a}',
      'def abc():\n    f(1)\ndef bcd():\n    f(2)',
      ['f(1)'],
    ],
    ['not drops equal ranges', 'patterns:\n  - pattern: f(...)\n  - pattern-not: f(1)', 'f(1)\nf(2)', ['f(2)']],
    ['not keeps other ranges', 'patterns:\n  - pattern: f(...)\n  - pattern-not: g(...)', 'f(g(1))', ['f(g(1))']],
    [
      'not respects bindings',
      'patterns:\n  - pattern: f($X)\n  - pattern-inside: |\n      $Y = g()\n      ...\n  - pattern-not: f($Y)',
      'a = g()\nf(a)\nf(b)',
      ['f(b)'],
    ],
    [
      'not-inside drops what lies within',
      'patterns:\n  - pattern: f()\n  - pattern-not-inside: |\n      with lock: ...',
      'f()\nwith lock:\n    f()',
      ['f()'],
    ],
    ['or inside is a union', 'pattern-either:\n  - pattern: f()\n  - pattern: g()', 'f()\ng()\nh()', ['f()', 'g()']],
    [
      'alternatives of insides restrict',
      'patterns:\n  - pattern: f()\n  - pattern-either:\n      - pattern-inside: |\n          def a(): ...\n      - pattern-inside: |\n          def b(): ...',
      'def a():\n    f()\ndef c():\n    f()',
      ['f()'],
    ],
    [
      'alternatives of conditions filter',
      'patterns:\n  - pattern: $X($Y)\n  - pattern-either:\n      - metavariable-regex: {metavariable: $X, regex: ^f$}\n      - metavariable-regex: {metavariable: $Y, regex: ^b$}',
      'f(a)\ng(b)\ng(c)',
      ['f(a)', 'g(b)'],
    ],
    [
      'a condition on what is unbound does not hold',
      'patterns:\n  - pattern: f()\n  - metavariable-regex: {metavariable: $X, regex: .*}',
      'f()',
      [],
    ],
    ['only insides stand for their ranges', 'patterns:\n  - pattern-inside: f(...)', 'f(1)', ['f(1)']],
    ['focus narrows', 'patterns:\n  - pattern: f($X, $Y)\n  - focus-metavariable: $Y', 'f(a, b)', ['b']],
    ['focus on several', 'patterns:\n  - pattern: f($X, $Y)\n  - focus-metavariable: [$X, $Y]', 'f(a, b)', ['a', 'b']],
  ])('%s', (_, body, code, expected) => {
    expect(texts(body, code)).toEqual(expected);
  });
});

describe('expressions on text', () => {
  it.each([
    ['finds', 'pattern-regex: ab+', 'x = "abb"  # ab', ['abb', 'ab']],
    ['lines have beginnings', 'pattern-regex: ^b$', 'a\nb\n', ['b']],
    [
      'with a pattern, the inner range stays',
      'patterns:\n  - pattern: f(...)\n  - pattern-regex: k\\w+',
      'f(key)\nkey',
      ['key'],
    ],
    [
      'not-regex drops what overlaps',
      'patterns:\n  - pattern: f(...)\n  - pattern-not-regex: saf',
      'f(safe)\nf(other)',
      ['f(other)'],
    ],
    [
      'groups are metavariables',
      'patterns:\n  - pattern-regex: (\\w+)=(\\w+)\n  - metavariable-regex: {metavariable: $2, regex: ^b$}\n  - focus-metavariable: $1',
      '# a=b c=d',
      ['a'],
    ],
    ['inline flags', 'pattern-regex: (?i)ABC', 'abc', ['abc']],
  ])('%s', (_, body, code, expected) => {
    expect(texts(body, code)).toEqual(expected);
  });
});

describe('conditions', () => {
  const withX = (condition: string): string => `patterns:\n  - pattern: f($X)\n  - ${condition}`;
  it.each([
    [
      'regex is anchored at the start',
      withX('metavariable-regex: {metavariable: $X, regex: b}'),
      'f(ab)\nf(ba)',
      ['f(ba)'],
    ],
    [
      'regex sees the quotes of a literal',
      withX(`metavariable-regex: {metavariable: $X, regex: '["'']a["'']$'}`),
      'f("a")\nf(a)',
      ['f("a")'],
    ],
    [
      'regex on constants, if asked',
      withX('metavariable-regex: {metavariable: $X, regex: ^abc$, constant-propagation: true}'),
      'A = "abc"\nf(A)\nf(B)',
      ['f(A)'],
    ],
    [
      'what a text begins with, where its rest is not known',
      withX('metavariable-regex: {metavariable: $X, regex: ^abc/, constant-propagation: true}'),
      'A = "abc"\nf(A + "/" + x)\nf(f"{A}/{x}")\nf(x + A + "/")\nf(f"{x}{A}/")',
      ['f(A + "/" + x)', 'f(f"{A}/{x}")'],
    ],
    [
      '"$X" is the content',
      'patterns:\n  - pattern: f("$X")\n  - metavariable-regex: {metavariable: $X, regex: ^a$}',
      'f("a")\nf("b")',
      ['f("a")'],
    ],
    [
      'pattern of a constant',
      withX('metavariable-pattern: {metavariable: $X, pattern: \'"..."\'}'),
      'A = "abc"\nf(A)\nf(B)\nf("c")',
      ['f(A)', 'f("c")'],
    ],
    [
      'pattern of a part',
      withX('metavariable-pattern: {metavariable: $X, pattern: g(...)}'),
      'f(1 + g())\nf(h())',
      ['f(1 + g())'],
    ],
    [
      'not of the whole',
      withX('metavariable-pattern: {metavariable: $X, patterns: [{pattern-not: \'"..."\'}]}'),
      'f("a")\nf("a" + b)',
      ['f("a" + b)'],
    ],
    [
      'pattern-regex in a pattern condition',
      withX('metavariable-pattern: {metavariable: $X, pattern-regex: secret}'),
      'f("my secret")\nf("other")',
      ['f("my secret")'],
    ],
    [
      'another language inside a text',
      withX('metavariable-pattern: {metavariable: $X, language: javascript, pattern: eval(...)}'),
      'f("eval(x)")\nf("run(x)")',
      ['f("eval(x)")'],
    ],
    [
      'binds for what follows',
      'patterns:\n  - pattern: f($X)\n  - metavariable-pattern: {metavariable: $X, pattern: g($Z)}\n  - focus-metavariable: $Z',
      'f(g(a))',
      ['a'],
    ],
    [
      'comparison of numbers',
      withX('metavariable-comparison: {metavariable: $X, comparison: $X < 2048}'),
      'f(1024)\nf(4096)\nf(y)',
      ['f(1024)'],
    ],
    ['comparison of a constant', withX('metavariable-comparison: {comparison: $X < 2048}'), 'K = 1024\nf(K)', ['f(K)']],
    [
      'comparison with re.match',
      withX('metavariable-comparison: {comparison: "re.match(\'a+\', $X)"}'),
      'f("aa")\nf("b")',
      ['f("aa")'],
    ],
    [
      'base',
      withX('metavariable-comparison: {metavariable: $X, comparison: $X == 511, base: 8}'),
      "f('777')\nf('666')",
      ["f('777')"],
    ],
    [
      'type by annotation',
      withX('metavariable-type: {metavariable: $X, type: str}'),
      'def g(a: str, b: int):\n    f(a)\n    f(b)',
      ['f(a)'],
    ],
    [
      'analysis redos',
      withX('metavariable-analysis: {metavariable: $X, analyzer: redos}'),
      'f("(a+)+$")\nf("a+b")',
      ['f("(a+)+$")'],
    ],
    [
      'analysis entropy',
      withX('metavariable-analysis: {metavariable: $X, analyzer: entropy}'),
      'f("9f8a7c6b5d4e3f2a1b0c9d8e7f6a5b4c")\nf("changeme")',
      ['f("9f8a7c6b5d4e3f2a1b0c9d8e7f6a5b4c")'],
    ],
  ])('%s', (_, body, code, expected) => {
    expect(texts(body, code)).toEqual(expected);
  });
});

describe('options', () => {
  it('constant propagation can be off', () => {
    const code = 'A = "x"\nf(A)';
    expect(run(ruleOf('pattern: f("...")'), code)).toHaveLength(1);
    expect(run(ruleOf('pattern: f("...")', '    options: {constant_propagation: false}\n'), code)).toHaveLength(0);
  });
  it('names can stand for what they are assigned', () => {
    const code = 'import requests\ns = requests.Session()\ns.get(u)';
    expect(run(ruleOf('pattern: requests.Session().get(...)'), code)).toHaveLength(0);
    expect(
      run(ruleOf('pattern: requests.Session().get(...)', '    options: {symbolic_propagation: true}\n'), code),
    ).toHaveLength(1);
  });
  it('equality can be symmetric', () => {
    expect(run(ruleOf('pattern: a == $X'), 'b == a')).toHaveLength(0);
    expect(run(ruleOf('pattern: a == $X', '    options: {symmetric_eq: true}\n'), 'b == a')).toHaveLength(1);
  });
});

describe('findings', () => {
  it('quote what metavariables stand for, but no secrets', () => {
    expect(run(ruleOf('pattern: f($X, $Y)'), 'f(a.b, "sk1234567890abcdef")').map((one) => one.message)).toEqual([
      'found a.b and (text of 20 characters)',
    ]);
  });
  it('carry the edit of fix', () => {
    const [finding] = run(ruleOf('pattern: f($X)', '    fix: g($X, safe=True)\n'), 'f(a + 1)');
    expect(finding?.fix).toEqual([{ start: 0, end: 8, text: 'g(a + 1, safe=True)' }]);
  });
  it('carry the edit of fix-regex', () => {
    const [finding] = run(
      ruleOf('pattern: f(...)', '    fix-regex: {regex: "a(b+)", replacement: "[\\\\1]", count: 1}\n'),
      'f(abb, ab)',
    );
    expect(finding?.fix).toEqual([{ start: 0, end: 10, text: 'f([bb], ab)' }]);
  });
  it('come once per range', () => {
    expect(texts('pattern: f(..., $X, ...)', 'f(a, b, c)')).toEqual(['f(a, b, c)']);
  });
});

describe('big inputs stay linear', () => {
  it.each([
    [
      'a table with ten thousand entries',
      'pattern: "{..., $K: $A, ..., $K: $B, ...}"',
      `x = {${Array.from({ length: 10_000 }, (_, index) => `"k${index}": ${index}`).join(', ')}, "k5": 1}`,
      1,
    ],
    ['a long module', 'pattern: |\n  a()\n  ...\n  b()', `${'a()\n'.repeat(1)}${'x = 1\n'.repeat(20_000)}b()\n`, 1],
    ['a long sum', 'pattern: \'"..." + $X\'', `x = ${Array.from({ length: 3000 }, () => '"a"').join(' + ')} + b`, 1],
    ['a long list', 'pattern: "[..., z, ...]"', `x = [${'1, '.repeat(20_000)}z]`, 1],
  ])('%s', (_, body, code, count) => {
    // Quadratic work would run into the budget, which would be a diagnostic.
    expect(run(ruleOf(body), code).length).toBeGreaterThanOrEqual(count);
  });
});
