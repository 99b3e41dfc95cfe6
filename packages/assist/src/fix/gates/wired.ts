/**
 * Whether what stands before the routes still does: middleware, hooks, dependencies, lists of permissions.
 *
 * A renamed variable and a stricter check in the place are fine, and so is a check that the module itself makes now. One that another router
 * got, or that comes after the routes that it stood before, no longer guards them.
 */
import type { CallSeen, Guard } from '@sallyport/core/faces';
import { type Change } from '../change.ts';
import type { Judged } from '../judge.ts';
import { isStricter } from '../knowledge/stricter.ts';

export const wired = ({ isAtFinding, added }: Change, { outlineBefore, outlineAfter }: Judged): string | undefined => {
  const wiredBefore = outlineBefore.guards.filter(isWired);
  if (wiredBefore.length === 0) return undefined;
  const left = outlineAfter.guards.filter(isWired);
  const mayStand = (one: Guard, was: Guard): boolean =>
    one.symbol === was.symbol || added.has(one.symbol) || one.symbol === '';
  const take = (fits: (one: Guard) => boolean): Guard | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  // What is there word for word is nobody else's.
  const kept = wiredBefore.map((was) => take((one) => mayStand(one, was) && one.code === was.code));
  // A name that is still there was not renamed.
  const names = new Set([
    ...outlineAfter.calls.map(({ name }) => rootOf(name)),
    ...outlineAfter.assignments.map(({ name }) => name),
  ]);
  for (const [index, was] of wiredBefore.entries()) {
    const now =
      kept[index] ??
      take(
        (one) =>
          mayStand(one, was) &&
          one.test === was.test &&
          (rootOf(one.code) === rootOf(was.code) || !names.has(rootOf(was.code))),
      ) ??
      take((one) => one.symbol === was.symbol && isStricter(one.code, was.code)) ??
      (isAtFinding(was) ? take((one) => mayStand(one, was) && headOf(one.code) === headOf(was.code)) : undefined);
    if (now === undefined) return `${short(was.code)} is gone or stands elsewhere`;
    const late = missed(was, now, outlineBefore.calls, outlineAfter.calls);
    if (late !== undefined) return `${short(was.code)} now comes after ${late}`;
  }
  return undefined;
};

const isWired = ({ kind }: Guard): boolean => kind === 'call';

/** `app` of `app.use(auth)`. */
const rootOf = (code: string): string => /^[\w$]+/u.exec(code)?.[0] ?? '';

/** `app.use(session` of `app.use(session({ … }))`. */
const headOf = (code: string): string => /^[\w$.]+(?:\((?:new )?[\w$.]*)?/u.exec(code)?.[0] ?? '';

/** A route that the check stood before and now stands behind; only where routes are tried in their order. */
const missed = (
  was: Guard,
  now: Guard,
  before: readonly CallSeen[],
  after: readonly CallSeen[],
): string | undefined => {
  if (!/^[\w$]+\.use\(/u.test(was.code)) return undefined;
  const routes = (calls: readonly CallSeen[], from: number): readonly string[] =>
    calls.flatMap(({ name, args: [first], start }) =>
      start > from &&
      /\.(?:get|post|put|patch|delete|all|use)$/u.test(name) &&
      first?.constant?.startsWith('"/') === true
        ? [`${name.replace(/^.*\./u, '')} ${first.constant}`]
        : [],
    );
  const later = new Set(routes(after, now.start));
  const all = new Set(routes(after, -1));
  return routes(before, was.start).find((route) => all.has(route) && !later.has(route));
};

const short = (code: string): string => (code.length <= 60 ? code : `${code.slice(0, 57)}…`);
