import type { Expr, Pattern } from '../syntax/ast.ts';
import type { Problem } from '../syntax/problem.ts';

/**
 * What is wrong with the pattern of a `case`: a name bound twice, alternatives that bind different names, two stars in a
 * sequence, a key or attribute asked twice, or one that matches everything where others follow.
 *
 * `mayMatchAll` is true for the last case and for those with a guard.
 */
export const patternProblem = (pattern: Pattern, mayMatchAll: boolean): Problem | undefined =>
  check(pattern, [], mayMatchAll);

const refuse = (text: string, { start, end }: { readonly start: number; readonly end: number }): Problem => ({
  type: 'SyntaxError',
  text,
  start,
  end,
});

const quoted = (name: string): string => `'${name}'`;

/** `names` collects what the pattern binds, in order. */
const check = (node: Pattern, names: string[], mayMatchAll: boolean): Problem | undefined => {
  switch (node.kind) {
    case 'MatchAs':
      if (node.pattern === null) {
        if (!mayMatchAll)
          return node.name === null
            ? refuse('wildcard makes remaining patterns unreachable', node)
            : refuse(`name capture ${quoted(node.name)} makes remaining patterns unreachable`, node);
        return bind(node.name, names, node);
      }
      return check(node.pattern, names, mayMatchAll) ?? bind(node.name, names, node);
    case 'MatchStar':
      return bind(node.name, names, node);
    case 'MatchSequence': {
      if (node.patterns.filter(({ kind }) => kind === 'MatchStar').length > 1)
        return refuse('multiple starred names in sequence pattern', node);
      return all(node.patterns, names);
    }
    case 'MatchMapping': {
      const seen = new Set<string>();
      for (const key of node.keys) {
        const shown = keyText(key);
        if (shown === undefined) continue;
        if (seen.has(shown.same)) return refuse(`mapping pattern checks duplicate key (${shown.text})`, node);
        seen.add(shown.same);
      }
      return all(node.patterns, names) ?? bind(node.rest, names, node);
    }
    case 'MatchClass': {
      const seen = new Set<string>();
      for (const one of node.keywords) {
        if (one.name === '__debug__') return refuse('cannot assign to __debug__', one.pattern);
        if (seen.has(one.name)) return refuse(`attribute name repeated in class pattern: ${one.name}`, one.pattern);
        seen.add(one.name);
      }
      return all([...node.patterns, ...node.keywords.map(({ pattern }) => pattern)], names);
    }
    case 'MatchOr':
      return alternatives(node.patterns, names, mayMatchAll, node);
    default:
      return undefined;
  }
};

const all = (patterns: readonly Pattern[], names: string[]): Problem | undefined => {
  for (const one of patterns) {
    const problem = check(one, names, true);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

const alternatives = (
  patterns: readonly Pattern[],
  names: string[],
  mayMatchAll: boolean,
  whole: Pattern,
): Problem | undefined => {
  let first: string[] | undefined;
  for (const [i, one] of patterns.entries()) {
    const own: string[] = [];
    const problem = check(one, own, mayMatchAll && i === patterns.length - 1);
    if (problem !== undefined) return problem;
    if (first === undefined) first = own;
    else if (first.length !== own.length || !first.every((name) => own.includes(name)))
      return refuse('alternative patterns bind different names', whole);
  }
  for (const name of first ?? []) {
    const problem = bind(name, names, whole);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

const bind = (name: string | null, names: string[], where: Pattern): Problem | undefined => {
  if (name === null) return undefined;
  if (name === '__debug__') return refuse('cannot assign to __debug__', where);
  if (names.includes(name)) return refuse(`multiple assignments to name ${quoted(name)} in pattern`, where);
  names.push(name);
  return undefined;
};

/** How a constant key is shown, and a text that is the same for keys that are equal; undefined for a name with dots. */
const keyText = (key: Expr): { readonly text: string; readonly same: string } | undefined => {
  switch (key.kind) {
    case 'Str': {
      const quote = key.value.includes("'") && !key.value.includes('"') ? '"' : "'";
      return { text: `${quote}${key.value}${quote}`, same: `str ${key.value}` };
    }
    case 'Bytes':
      return { text: `b'${key.value}'`, same: `bytes ${key.value}` };
    case 'Int':
    case 'Float':
      return { text: String(key.value), same: `number ${Number(key.value)}` };
    case 'Bool':
      return { text: key.value ? 'True' : 'False', same: `number ${Number(key.value)}` };
    case 'None':
      return { text: 'None', same: 'None' };
    case 'UnaryOp': {
      const inner = keyText(key.operand);
      return inner === undefined ? undefined : { text: `-${inner.text}`, same: `number -${inner.text}` };
    }
    default:
      return undefined;
  }
};
