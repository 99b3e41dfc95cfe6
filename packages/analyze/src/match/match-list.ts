/** Lists of pattern nodes against lists of program nodes: arguments, elements, entries, parameters, attributes. */
import type { Node } from '../tree/node.ts';
import { bind, type Env } from './env.ts';
import { matchNode, type MatchContext, type Then } from './match-node.ts';

const isEllipsis = (node: Node): boolean => node.kind === 'Ellipsis' || node.kind === 'EllipsisMetavar' || (node.kind === 'Param' && isEllipsis(node.target));

/** In order; `...` takes any number, `$...X` remembers which. */
export const matchList = (c: MatchContext, ps: readonly Node[], ns: readonly Node[], env: Env, then: Then): boolean => matchFrom(c, ps, 0, ns, 0, env, then);

const matchFrom = (c: MatchContext, ps: readonly Node[], i: number, ns: readonly Node[], j: number, env: Env, then: Then): boolean => {
  c.budget.left -= 1;
  if (c.budget.left < 0) return true;
  const p = ps[i];
  if (p === undefined) return j === ns.length ? then(env) : false;
  if (isEllipsis(p)) {
    const name = ellipsisName(p);
    const last = i === ps.length - 1;
    const open = ps.slice(i + 1).some((one) => isEllipsis(one));
    // Without a further ellipsis the rest has a fixed length, so only one split can work.
    const from = last ? ns.length : open ? j : Math.max(j, ns.length - (ps.length - i - 1));
    const to = open ? ns.length : from;
    for (let k = from; k <= to; k += 1) {
      const next = name === undefined ? env : bindRun(c, name, ns, j, k, env);
      if (next !== false && matchFrom(c, ps, i + 1, ns, k, next, then)) return true;
    }
    return false;
  }
  const n = ns[j];
  return n === undefined ? false : matchNode(c, p, n, env, (next) => matchFrom(c, ps, i + 1, ns, j + 1, next, then));
};

const ellipsisName = (p: Node): string | undefined => {
  if (p.kind === 'EllipsisMetavar') return p.name;
  return p.kind === 'Param' ? ellipsisName(p.target) : undefined;
};

const bindRun = (c: MatchContext, name: string, ns: readonly Node[], from: number, to: number, env: Env): Env | false => {
  const first = ns[from];
  const last = ns[to - 1];
  if (first === undefined || last === undefined || to <= from) return bind(env, name, { start: first?.start ?? 0, end: first?.start ?? 0, text: '' });
  return bind(env, name, { start: first.start, end: last.end, text: c.context.unit.text.slice(first.start, last.end) });
};

/** One by one, nothing left over. */
export const matchEach = (c: MatchContext, ps: readonly Node[], ns: readonly Node[], env: Env, then: Then): boolean =>
  ps.length === ns.length ? matchList(c, ps, ns, env, then) : false;

/** Positional arguments in order, keyword arguments in any; what is left over needs a `...`. */
export const matchArguments = (c: MatchContext, ps: readonly Node[], ns: readonly Node[], env: Env, then: Then): boolean => {
  const only = ps[0];
  if (ps.length === 1 && only?.kind === 'Ellipsis') return then(env);
  if (!ps.some((p) => isKeyword(p)) && !ns.some((n) => isKeyword(n))) return matchList(c, ps, ns, env, then);
  const absorbing = ps.some((p) => isEllipsis(p));
  const keywords = ns.filter((n) => isKeyword(n));
  const wanted = ps.filter((p) => isKeyword(p));
  if (keywords.length < wanted.length || (!absorbing && keywords.length > wanted.length)) return false;
  return matchUnordered(c, wanted, 0, keywords, [], env, (next) =>
    matchList(c, ps.filter((p) => !isKeyword(p)), ns.filter((n) => !isKeyword(n)), next, then));
};

const isKeyword = (node: Node): boolean => node.kind === 'KeywordArg' || (node.kind === 'Spread' && node.double);

/** Entries in any order; without `...` nothing may be left over. */
export const matchEntries = (c: MatchContext, ps: readonly Node[], ns: readonly Node[], env: Env, then: Then): boolean => {
  const wanted = ps.filter((p) => !isEllipsis(p));
  if (wanted.length > ns.length || (wanted.length === ps.length && wanted.length < ns.length)) return false;
  return wanted.length === 0 ? then(env) : matchUnordered(c, wanted, 0, ns, [], env, then);
};

/** Every pattern node meets another program node, in any order; what is left over does not matter. */
export const matchSubset = (c: MatchContext, ps: readonly Node[], ns: readonly Node[], env: Env, then: Then): boolean => {
  const wanted = ps.filter((p) => !isEllipsis(p));
  if (wanted.length > ns.length) return false;
  return wanted.length === 0 ? then(env) : matchUnordered(c, wanted, 0, ns, [], env, then);
};

/** `used` holds the places in `ns` that earlier pattern nodes took; patterns are short, so it stays small. */
const matchUnordered = (c: MatchContext, ps: readonly Node[], i: number, ns: readonly Node[], used: readonly number[], env: Env, then: Then): boolean => {
  c.budget.left -= 1;
  if (c.budget.left < 0) return true;
  const p = ps[i];
  if (p === undefined) return then(env);
  for (let j = 0; j < ns.length; j += 1) {
    const n = ns[j];
    if (n === undefined || !couldMeet(p, n)) continue;
    if (used.includes(j)) continue;
    const last = i === ps.length - 1;
    if (matchNode(c, p, n, env, last ? then : (next) => matchUnordered(c, ps, i + 1, ns, [...used, j], next, then))) return true;
  }
  return false;
};

/** Cheap test before an environment is touched. */
const couldMeet = (p: Node, n: Node): boolean => {
  if (p.kind === 'KeywordArg') return n.kind === 'KeywordArg' && (p.name === n.name || p.name.startsWith('$'));
  if (p.kind === 'Entry' && n.kind === 'Entry') return p.key.kind !== 'Str' || n.key.kind !== 'Str' || p.key.value === n.key.value || p.key.value === '...' || p.key.value.startsWith('$') || p.key.value.startsWith('=~');
  return true;
};

