import type { Diagnostic } from '@sallyport/core';
import type { Condition, Formula, Rule } from '../rules/rule.ts';

/**
 * A warning for every condition or focus on a metavariable that some alternative of its conjunction does not bind: there the condition cannot
 * hold, so that alternative finds nothing. Rule authors often mean "if it is bound"; the format does not.
 */
export const checkBindings = (rules: readonly Rule[]): readonly Diagnostic[] =>
  rules.flatMap((rule) => {
    const { body } = rule;
    const formulas =
      body.mode === 'search'
        ? [body.formula]
        : [...body.sources, ...body.sinks, ...body.sanitizers, ...body.propagators].map((one) => one.formula);
    const missing = new Set(formulas.flatMap((formula) => [...unbound(formula, new Set())]));
    return [...missing].map((name) => notAlwaysBound(rule, name));
  });

const notAlwaysBound = (rule: Rule, name: string): Diagnostic => ({
  kind: 'rule-metavariable',
  level: 'warning',
  path: rule.at.path,
  ruleId: rule.meta.id,
  incomplete: false,
  text: `${rule.at.path}:${rule.at.line}: rule ${rule.meta.id}: a condition or focus asks for ${name}, which not every alternative binds; those alternatives find nothing`,
  remedy: `move the condition into the alternatives that bind ${name}`,
});

/** Metavariables that conditions ask for although not every way to match binds them. */
const unbound = (formula: Formula, outer: ReadonlySet<string>): ReadonlySet<string> => {
  switch (formula.kind) {
    case 'pattern':
    case 'regex':
      return new Set();
    case 'not':
    case 'inside':
    case 'not-inside':
      return unbound(formula.operand, outer);
    case 'or':
      return new Set(formula.operands.flatMap((operand) => [...unbound(operand, outer)]));
    case 'and': {
      const known = new Set([...outer, ...bindsOf(formula)]);
      const asked = [...formula.conditions.flatMap((condition) => askedBy(condition)), ...formula.focus];
      return new Set([
        ...asked.filter((name) => !known.has(name)),
        ...formula.operands.flatMap((operand) => [...unbound(operand, known)]),
      ]);
    }
    default:
      return formula satisfies never;
  }
};

const askedBy = (condition: Condition): readonly string[] =>
  condition.kind === 'comparison' ? condition.metavariables : [condition.metavariable];

/** What every way to match a formula binds. */
const bindsOf = (formula: Formula): ReadonlySet<string> => {
  switch (formula.kind) {
    case 'pattern':
      return new Set(formula.text.match(/\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*/gu));
    case 'regex':
      return new Set([
        '$1',
        '$2',
        '$3',
        '$4',
        '$5',
        '$6',
        '$7',
        '$8',
        '$9',
        ...[...formula.regex.matchAll(/\(\?P?<(\w+)>/gu)].map((group) => `$${group[1] ?? ''}`),
      ]);
    case 'not':
    case 'not-inside':
      return new Set();
    case 'inside':
      return bindsOf(formula.operand);
    case 'or': {
      const [first, ...rest] = formula.operands.map((operand) => bindsOf(operand));
      return new Set([...(first ?? [])].filter((name) => rest.every((other) => other.has(name))));
    }
    case 'and':
      return new Set([
        ...formula.operands.flatMap((operand) => [...bindsOf(operand)]),
        ...formula.conditions.flatMap((condition) =>
          condition.kind === 'pattern' ? [...bindsOf(condition.formula)] : [],
        ),
      ]);
    default:
      return formula satisfies never;
  }
};
