import { describe, expect, it } from 'vitest';
import { loadRules } from './load.ts';

const rule = (id: string, lists: string, mode = 'taint'): string => `  - id: ${id}
    languages: [python]
    message: m
    severity: LOW
    mode: ${mode}
${lists}`;
const first = rule(
  'first',
  `    pattern-sources: [{ pattern: a() }, { pattern: b(), exact: true }]
    pattern-sinks: [{ pattern: c(...) }]
    pattern-sanitizers: [{ pattern: d(...) }]
`,
);
const second = (other: string): string =>
  rule(
    'second',
    `    pattern-sources: [{ pattern: z() }, { of: ${other} }]
    pattern-sinks: [{ of: ${other} }]
    pattern-sanitizers: [{ of: ${other} }]
    pattern-propagators: [{ of: ${other} }]
`,
  );

const load = (text: string) => loadRules({ files: [{ path: 'r.yaml', text: `rules:\n${text}` }] });

describe('`of: <rule>` in a list', () => {
  it('stands for the list of that rule', () => {
    const { rules, diagnostics } = load(first + second('first'));
    expect(diagnostics).toEqual([]);
    const [one, two] = rules.map(({ body }) => (body.mode === 'taint' ? body : undefined));
    expect(two?.sources.slice(1)).toEqual(one?.sources);
    expect([two?.sinks, two?.sanitizers, two?.propagators]).toEqual([one?.sinks, one?.sanitizers, []]);
  });

  it('asks for rules of elsewhere as well', () => {
    const known = load(first).rules;
    const { rules, diagnostics } = loadRules({
      files: [{ path: 'r.yaml', text: `rules:\n${second('first')}` }],
      ruleNamed: (id) => known.find(({ meta }) => meta.id === id),
    });
    expect(diagnostics).toEqual([]);
    expect(rules).toHaveLength(1);
  });

  it.each([
    ['a rule that nobody knows', first + second('third')],
    ['a rule that comes later', second('first') + first],
    ['itself', second('second')],
    ['a rule that follows no data', `${rule('first', '    pattern: a()\n', 'search')}${second('first')}`],
  ])('refuses %s', (_, text) => {
    const { rules, diagnostics } = load(text);
    expect(rules.map(({ meta }) => meta.id)).not.toContain('second');
    expect(diagnostics[0]).toMatchObject({ kind: 'rule-of', incomplete: true });
  });
});
