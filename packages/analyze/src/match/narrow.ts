/**
 * What is known of a conjunction while its operands are being looked for.
 *
 * In: operands already computed, conditions. Out: a guard that says what a metavariable may be bound to, and a filter on ranges. Both drop only what the
 * conjunction drops later; the point is to drop it before anything is built on it. Without them, patterns like `return <... $E ...>`, `$A = $B`
 * and `def $F(...): ...` were most of the time of a scan of the Python library.
 */
import type { Condition } from '../rules/rule.ts';
import { newEnclosing } from './enclosing.ts';
import { lookUp, plainText, sameBound, type Env, type Guard } from './env.ts';
import type { Bound, Match } from './match.ts';
import { compileRegex } from './regex.ts';

export type RegexCondition = Condition & { readonly kind: 'regex' };

/** Whether a match is worth keeping; asked before it is made. */
export type Keep = (start: number, end: number, env: Env) => boolean;

/** What a search for one operand is told. */
export interface Narrow {
  readonly guard?: Guard | undefined;
  readonly keep?: Keep | undefined;
}

/** Most matches that are read to learn what their metavariables stand for. */
const maxRead = 4000;

/**
 * The guard from expressions on metavariables and from the matches of other operands: where all of those bind a metavariable to a name or
 * a bare text, others must bind it to one of the same.
 */
export const newGuard = (
  conditions: readonly RegexCondition[],
  others: readonly (readonly Match[])[],
): Guard | undefined => {
  const tests = new Map<string, RegExp[]>();
  for (const { metavariable, regex } of conditions) {
    const compiled = compileRegex(regex, 'y');
    if (compiled === undefined) continue;
    const list = tests.get(metavariable);
    if (list === undefined) tests.set(metavariable, [compiled]);
    else list.push(compiled);
  }
  const texts = new Map<string, ReadonlySet<string>>();
  for (const matches of others) {
    if (matches.length === 0 || matches.length > maxRead) continue;
    for (const name of matches[0]?.bindings.keys() ?? []) {
      const found = plainTexts(matches, name);
      const before = texts.get(name);
      if (found !== undefined && (before === undefined || found.size < before.size)) texts.set(name, found);
    }
  }
  if (tests.size === 0 && texts.size === 0) return undefined;
  return {
    allows: (name, bound) => {
      const allowed = texts.get(name);
      if (allowed !== undefined && !allowed.has(plainText(bound))) return false;
      for (const test of tests.get(name) ?? noTests) {
        test.lastIndex = 0;
        if (!test.test(bound.text)) return false;
      }
      return true;
    },
  };
};

const noTests: readonly RegExp[] = [];

/** The texts of a metavariable in all matches, if each binds it to a name or bare text. */
const plainTexts = (matches: readonly Match[], name: string): ReadonlySet<string> | undefined => {
  const found = new Set<string>();
  for (const match of matches) {
    const bound: Bound | undefined = match.bindings.get(name);
    if (bound === undefined || (bound.node !== undefined && bound.node.kind !== 'Name')) return undefined;
    found.add(plainText(bound));
  }
  return found;
};

/** The filter on ranges: each of `outer` has a match around it that agrees with what is bound. */
export const newKeep = (outer: readonly (readonly Match[])[]): Keep | undefined => {
  if (outer.length === 0) return undefined;
  const ranges = outer.map((matches) => newRanges(matches));
  return (start, end, env) => ranges.every((holds) => holds(start, end, env));
};

const newRanges = (matches: readonly Match[]): Keep => {
  const enclosing = newEnclosing(matches);
  return (start, end, env) => {
    let held = false;
    enclosing.each(
      start,
      end,
      (name) => lookUp(env, name),
      (match) => {
        held = agrees(match, env);
        return held;
      },
    );
    return held;
  };
};

const agrees = (match: Match, env: Env): boolean => {
  for (const [name, bound] of match.bindings) {
    const other = lookUp(env, name);
    if (other !== undefined && !sameBound(other, bound)) return false;
  }
  return true;
};
