/**
 * Metavariables that nobody asks for become anonymous.
 *
 * In: a rule as read. Out: the same rule where a metavariable that occurs once, and that no other operand, condition, focus, message or fix
 * mentions, is written `$_` (`$...X` is written `...`). It matches the same ranges; but the matcher then looks for one way to match instead of
 * listing all, and equal patterns of different rules become one (`def $F(...): ...` and `def $NAME(...): ...`).
 * Alternatives do not see each other: `pattern-either` over `$A.get(...)` and `$A.post(...)` mentions `$A` once each.
 */
import type { Condition, Formula, Rule } from './rule.ts';

type Names = ReadonlySet<string>;

export const withoutUnusedNames = (rule: Rule): Rule => {
  const said = new Set([...mentionsIn(rule.meta.message), ...mentionsIn(rule.fix ?? '')]);
  const { body } = rule;
  if (body.mode === 'search') return { ...rule, body: { ...body, formula: rewrite(body.formula, said) } };
  const lists = [...body.sources, ...body.sinks, ...body.sanitizers, ...body.propagators];
  // With `taint_unify_mvars` sources and sinks share their metavariables.
  const shared =
    rule.options['taint_unify_mvars'] === true ? union(lists.map((one) => namesIn(one.formula))) : new Set<string>();
  const asked = union([said, shared]);
  const renamed = <T extends { readonly formula: Formula }>(
    entries: readonly T[],
    more: (entry: T) => Names,
  ): readonly T[] =>
    entries.map((entry) => ({ ...entry, formula: rewrite(entry.formula, union([asked, more(entry)])) }));
  const nothing: Names = new Set();
  return {
    ...rule,
    body: {
      ...body,
      sources: renamed(body.sources, () => nothing),
      sinks: renamed(body.sinks, () => nothing),
      sanitizers: renamed(body.sanitizers, () => nothing),
      propagators: renamed(body.propagators, ({ from, to }) => new Set([from, to])),
    },
  };
};

const rewrite = (formula: Formula, asked: Names): Formula => {
  switch (formula.kind) {
    case 'pattern':
      return { ...formula, text: anonymous(formula.text, asked) };
    case 'regex':
      return formula;
    case 'or':
      return { ...formula, operands: formula.operands.map((operand) => rewrite(operand, asked)) };
    case 'not':
    case 'inside':
    case 'not-inside':
      return { ...formula, operand: rewrite(formula.operand, asked) };
    case 'and': {
      const parts: readonly Names[] = [
        ...formula.operands.map((operand) => namesIn(operand)),
        ...formula.conditions.map((condition) => namesOf(condition)),
        new Set(formula.focus),
      ];
      const around = (index: number): Names => union([asked, ...parts.filter((_, other) => other !== index)]);
      return {
        ...formula,
        operands: formula.operands.map((operand, index) => rewrite(operand, around(index))),
        conditions: formula.conditions.map((condition, index) =>
          condition.kind === 'pattern'
            ? {
                ...condition,
                formula: rewrite(
                  condition.formula,
                  union([around(formula.operands.length + index), new Set([condition.metavariable])]),
                ),
              }
            : condition,
        ),
      };
    }
    default:
      return formula satisfies never;
  }
};

const metavariable = /\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*/gu;

const anonymous = (text: string, asked: Names): string => {
  const counts = new Map<string, number>();
  for (const name of mentionsIn(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return text.replaceAll(metavariable, (name) => {
    if (counts.get(name) !== 1 || asked.has(name)) return name;
    return name.startsWith('$...') ? '...' : '$_';
  });
};

const mentionsIn = (text: string): readonly string[] => text.match(metavariable) ?? [];

const namesIn = (formula: Formula): Names => {
  switch (formula.kind) {
    case 'pattern':
      return new Set(mentionsIn(formula.text));
    case 'regex':
      return new Set();
    case 'or':
      return union(formula.operands.map((operand) => namesIn(operand)));
    case 'not':
    case 'inside':
    case 'not-inside':
      return namesIn(formula.operand);
    case 'and':
      return union([
        ...formula.operands.map((operand) => namesIn(operand)),
        ...formula.conditions.map((condition) => namesOf(condition)),
        new Set(formula.focus),
      ]);
    default:
      return formula satisfies never;
  }
};

const namesOf = (condition: Condition): Names => {
  if (condition.kind === 'comparison') return new Set(condition.metavariables);
  const own = new Set([condition.metavariable]);
  return condition.kind === 'pattern' ? union([own, namesIn(condition.formula)]) : own;
};

const union = (sets: readonly Names[]): Names => {
  const all = new Set<string>();
  for (const set of sets) for (const name of set) all.add(name);
  return all;
};
