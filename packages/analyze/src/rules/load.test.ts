import { describe, expect, it } from 'vitest';
import { loadRules } from './load.ts';
import { packRules } from './pack.ts';

const head = (body: string, fields = ''): string => `rules:
  - id: a.b
    message: Say $X.
    severity: ERROR
    languages: [python]
${fields}${body
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;
const load = (text: string, shared: Readonly<Record<string, string>> = {}) =>
  loadRules({ files: [{ path: 'rules/x.yaml', text }], readShared: (path) => shared[path] });

describe('a whole rule', () => {
  it('keeps what the file says', () => {
    const { rules, diagnostics } = load(`rules:
  - id: python.sql.x
    message: >-
      Text
      goes on.
    severity: WARNING
    languages: [python, js]
    metadata:
      summary: Short
      why: Because.
      safe: do(it)
      when-not: Never.
      cwe: ["CWE-89: SQL Injection", CWE-564]
      confidence: HIGH
      severity: critical
      technology: [flask]
      references: [https://example.org]
    options: { symmetric_eq: true, made_up: 1 }
    paths: { include: ["*.py"], exclude: [tests] }
    fix: g($X)
    pattern: f($X) == 1
`);
    expect(diagnostics.map((one) => one.kind)).toEqual(['rule-option']);
    expect(rules).toHaveLength(1);
    const [rule] = rules;
    expect(rule?.meta).toEqual({
      id: 'python.sql.x',
      title: 'Short',
      message: 'Text goes on.',
      severity: 'critical',
      confidence: 'high',
      cwe: ['CWE-89', 'CWE-564'],
      languages: ['python', 'js'],
      category: 'security',
      why: 'Because.',
      safeForm: 'do(it)',
      whenNot: 'Never.',
      references: ['https://example.org'],
      tags: ['flask'],
    });
    expect(rule?.languages).toEqual(['python', 'javascript']);
    expect(rule?.body).toEqual({
      mode: 'search',
      formula: {
        kind: 'pattern',
        text: 'f($X) == 1',
        at: { path: 'rules/x.yaml', line: 21 },
        options: { symmetricEq: true },
      },
    });
    expect(rule?.paths).toEqual({ include: ['*.py'], exclude: ['tests'] });
    expect(rule?.fix).toBe('g($X)');
  });
  it.each([
    ['ERROR', 'high'],
    ['WARNING', 'medium'],
    ['INFO', 'low'],
    ['CRITICAL', 'critical'],
    ['HIGH', 'high'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
  ])('reads severity %s', (written, severity) => {
    expect(load(head('pattern: f()').replace('ERROR', written)).rules[0]?.meta.severity).toBe(severity);
  });
  it.each([
    ['javascript', ['javascript']],
    ['typescript', ['typescript', 'tsx']],
    ['ts', ['typescript', 'tsx']],
    ['py', ['python']],
  ])('reads language %s', (name, ids) => {
    expect(load(head('pattern: f()').replace('[python]', `[${name}]`)).rules[0]?.languages).toEqual(ids);
  });
});

describe('operators', () => {
  it('nests conjunctions, alternatives, conditions and focus', () => {
    const { rules, diagnostics } = load(
      head(`patterns:
  - pattern-either:
      - pattern: f($X)
      - patterns: [{pattern: g($X)}, {pattern-not: g(1)}]
  - pattern-inside: |
      def $F(...): ...
  - pattern-not-inside: h()
  - pattern-not-regex: a+
  - metavariable-regex: {metavariable: $X, regex: a}
  - metavariable-pattern: {metavariable: $X, patterns: [{pattern: a}, {pattern-not: b}]}
  - metavariable-comparison: {metavariable: $X, comparison: $X > 8, base: 8, strip: true}
  - metavariable-analysis: {metavariable: $X, analyzer: redos}
  - metavariable-type: {metavariable: $X, type: str}
  - focus-metavariable: [$X, $F]`),
    );
    expect(diagnostics).toEqual([]);
    const body = rules[0]?.body;
    if (body?.mode !== 'search' || body.formula.kind !== 'and') throw new Error('not a conjunction');
    expect(body.formula.operands.map((one) => one.kind)).toEqual(['or', 'inside', 'not-inside', 'not']);
    expect(body.formula.conditions.map((one) => one.kind)).toEqual([
      'regex',
      'pattern',
      'comparison',
      'analysis',
      'type',
    ]);
    expect(body.formula.conditions[2]).toEqual({
      kind: 'comparison',
      expression: 'int(strip($X), 8) > 8',
      metavariables: ['$X'],
    });
    expect(body.formula.focus).toEqual(['$X', '$F']);
  });
  it('reads taint rules with their flags', () => {
    const { rules, diagnostics } = load(
      head(`mode: taint
pattern-sources:
  - {pattern: a(), label: A, by-side-effect: true}
pattern-sinks:
  - {patterns: [{pattern: b($X)}, {focus-metavariable: $X}], requires: A}
pattern-sanitizers:
  - {pattern: c(...), exact: true, by-side-effect: only}
pattern-propagators:
  - {pattern: "$T.add($F)", from: $F, to: $T}`),
    );
    expect(diagnostics).toEqual([]);
    const body = rules[0]?.body;
    if (body?.mode !== 'taint') throw new Error('not taint');
    expect(body.sources[0]).toMatchObject({ exact: false, bySideEffect: true, control: false, label: 'A' });
    expect(body.sinks[0]).toMatchObject({ requires: 'A', exact: false });
    expect(body.sanitizers[0]).toMatchObject({ exact: true, bySideEffect: true });
    expect(body.propagators[0]).toMatchObject({ from: '$F', to: '$T', bySideEffect: true });
  });
  it('puts shared lists in place of their names, found upwards', () => {
    const text = head(
      'mode: taint\npattern-sources: [{shared: http}, {pattern: own()}]\npattern-sinks: [{pattern: s()}]',
    );
    const { rules, diagnostics } = loadRules({
      files: [{ path: 'rules/python/sql/x.yaml', text }],
      readShared: (path) =>
        ({
          'rules/python/shared/http.yaml': 'pattern-sources: [{pattern: one()}, {shared: more}]',
          'rules/python/shared/more.yaml': 'pattern-sources: [{pattern: two()}]',
        })[path],
    });
    expect(diagnostics).toEqual([]);
    const body = rules[0]?.body;
    if (body?.mode !== 'taint') throw new Error('not taint');
    expect(
      body.sources.map((one) => (one.formula.kind === 'pattern' ? `${one.formula.at.path} ${one.formula.text}` : '')),
    ).toEqual([
      'rules/python/shared/http.yaml one()',
      'rules/python/shared/more.yaml two()',
      'rules/python/sql/x.yaml own()',
    ]);
  });
});

describe('what cannot run is said, and the others run', () => {
  it.each([
    ['rules: [', 'rule-yaml', /^rules\/x\.yaml:\d+: not YAML: /u],
    ['key: 1', 'rule-yaml', /no list of rules/u],
    [head('pattern: f()').replace('message: Say $X.', ''), 'rule-field', /rule a\.b: message is missing/u],
    [head('pattern: f()').replace('ERROR', 'DREADFUL'), 'rule-field', /severity is missing or not one of/u],
    [head('pattern: f()').replace('languages: [python]', ''), 'rule-field', /languages/u],
    [head('pattern: f()').replace('[python]', '[cobol]'), 'rule-language', /cobol is not a language that is scanned/u],
    [head(''), 'rule-field', /pattern is missing/u],
    [
      head('pattern-where-python: a'),
      'rule-operator',
      /^rules\/x\.yaml:6: rule a\.b: cannot run the operator "pattern-where-python"$/u,
    ],
    [head('patterns: [{pattern: a}, {metavariable-magic: b}]'), 'rule-operator', /"metavariable-magic"/u],
    [head('match: a'), 'rule-operator', /"match"/u],
    [head('mode: join\npattern: a'), 'rule-operator', /"mode: join"/u],
    [head('pattern-regex: "("'), 'rule-regex', /not a regular expression/u],
    [
      head('patterns: [{pattern: a}, {metavariable-regex: {metavariable: $X, regex: "["}}]'),
      'rule-regex',
      /rules\/x\.yaml:6/u,
    ],
    [head('patterns: {pattern: a}'), 'rule-field', /patterns is missing or not a list/u],
    [head('mode: taint\npattern-sources: [{pattern: a}]'), 'rule-field', /pattern-sinks/u],
    [
      head('mode: taint\npattern-sources: [{shared: nowhere}]\npattern-sinks: [{pattern: a}]'),
      'rule-shared',
      /"nowhere": no such file/u,
    ],
    [
      head('metavariable-analysis: {metavariable: $X, analyzer: crystal-ball}\npattern: f($X)'),
      'rule-operator',
      /crystal-ball/u,
    ],
  ])('%#: %s', (text, kind, message) => {
    const { rules, diagnostics } = load(text);
    expect(rules).toEqual([]);
    expect(diagnostics.map((one) => one.kind)).toContain(kind);
    expect(diagnostics.find((one) => one.kind === kind)?.text).toMatch(message);
  });
  it('loads the rules beside a bad one', () => {
    const text = `${head('pattern-where-python: a')}  - {id: c.d, message: m, severity: LOW, languages: [python], pattern: f()}\n`;
    const { rules, diagnostics } = load(text);
    expect(rules.map((rule) => rule.meta.id)).toEqual(['c.d']);
    expect(diagnostics.filter((one) => one.incomplete)).toHaveLength(1);
  });
  it('refuses a shared list that contains itself', () => {
    const { diagnostics } = load(head('mode: taint\npattern-sources: [{shared: a}]\npattern-sinks: [{pattern: x}]'), {
      'rules/shared/a.yaml': 'pattern-sources: [{shared: a}]',
    });
    expect(diagnostics.map((one) => one.text)).toEqual([
      'rules/shared/a.yaml:1: rule a.b: shared list "a": it contains itself',
    ]);
  });
  it('never throws on any text', () => {
    const whole = head(
      'patterns: [{pattern: f($X)}, {metavariable-regex: {metavariable: $X, regex: a}}]',
      '    metadata: {cwe: [CWE-1]}\n',
    );
    for (let end = 0; end <= whole.length; end += 1) expect(Array.isArray(load(whole.slice(0, end)).rules)).toBe(true);
  });
});

describe('a hostile rule file', () => {
  const said = (text: string): readonly string[] => load(text).diagnostics.map((diagnostic) => diagnostic.text);

  it('does not multiply by aliases', () => {
    const lines = ['a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]'];
    for (const [name, of] of 'bcdefghijkl'
      .split('')
      .map((name, index) => [name, 'abcdefghijkl'.charAt(index)] as const))
      lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`);
    const why = 'not YAML: anchors and aliases multiply it beyond what is read';
    expect(said(`${lines.join('\n')}\nrules: *l\n`)[0]).toMatch(new RegExp(`^rules/x.yaml:\\d+: ${why}$`, 'u'));
    expect(said('rules: &r\n  - *r\n  - *r\n  - { a: *r }\n')[0]).toContain(why);
  });

  it('may share by aliases what people share', () => {
    const text = `shared: &what\n  pattern: f($X)\n${head('pattern-either: [*what, *what]')}`;
    expect(load(text)).toMatchObject({ rules: [{ meta: { id: 'a.b' } }], diagnostics: [] });
  });

  it('is refused when it is nested too deeply', () => {
    expect(said(`rules: ${'['.repeat(20_000)}`)).toEqual(['rules/x.yaml:1: not YAML: nested too deeply']);
  });
});

describe('packed rules', () => {
  it('survive JSON and carry their needs', () => {
    const { rules } = load(head('pattern: os.system($X)'));
    const packed = JSON.parse(JSON.stringify(packRules(rules))) as typeof rules;
    expect(packed[0]?.meta).toEqual(rules[0]?.meta);
    const body = packed[0]?.body;
    expect(body?.mode === 'search' && body.formula.needs).toEqual({
      kind: 'all',
      of: [
        { kind: 'word', word: 'os' },
        { kind: 'word', word: 'system' },
      ],
    });
  });
});
