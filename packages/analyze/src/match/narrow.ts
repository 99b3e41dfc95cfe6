import type { Condition } from '../rules/rule.ts';
import { newEnclosing } from './enclosing.ts';
import { lookUp, sameBound, type Env } from './env.ts';
import type { Match } from './match.ts';
import { compileRegex } from './regex.ts';

export type RegexCondition = Condition & { readonly kind: 'regex' };

/** Whether a match is worth keeping; asked before it is made. */
export type Keep = (start: number, end: number, env: Env) => boolean;

/**
 * The filter for the patterns of a conjunction: what is already known of its `inside` ranges and its expressions on metavariables.
 *
 * It drops only what the conjunction drops later; the point is to drop it before anything is allocated. Without it, patterns like
 * `return <... $E ...>` and `$X` were a third of the time of a scan of the Python library.
 */
export const newFilter = (outer: readonly (readonly Match[])[], conditions: readonly RegexCondition[]): Keep => {
  const ranges = outer.map((matches) => newRanges(matches));
  const tests = conditions.flatMap(({ metavariable, regex }) => {
    const compiled = compileRegex(regex, 'y');
    return compiled === undefined ? [] : [{ metavariable, compiled }];
  });
  return (start, end, env) => {
    for (const { metavariable, compiled } of tests) {
      const bound = lookUp(env, metavariable);
      if (bound === undefined) continue;
      compiled.lastIndex = 0;
      if (!compiled.test(bound.text)) return false;
    }
    return ranges.every((holds) => holds(start, end, env));
  };
};

/** Whether some match encloses a range and agrees with what is bound. */
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
