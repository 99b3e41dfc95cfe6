/** Lists of pattern nodes against lists of program nodes: arguments, elements, entries, parameters, attributes. */
import type { Node } from '../tree/node.ts';
import { bind, lookUp, type Env } from './env.ts';
import type { Bound } from './match.ts';
import { matchNode, type MatchContext, type Then } from './match-node.ts';

const isEllipsis = (node: Node): boolean =>
  node.kind === 'Ellipsis' || node.kind === 'EllipsisMetavar' || (node.kind === 'Param' && isEllipsis(node.target));

/** In order; `...` takes any number, `$...X` remembers which. */
export const matchList = (c: MatchContext, ps: readonly Node[], ns: readonly Node[], env: Env, then: Then): boolean =>
  matchFrom(c, ps, 0, ns, 0, env, then);

const matchFrom = (
  c: MatchContext,
  ps: readonly Node[],
  i: number,
  ns: readonly Node[],
  j: number,
  env: Env,
  then: Then,
): boolean => {
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

const bindRun = (
  c: MatchContext,
  name: string,
  ns: readonly Node[],
  from: number,
  to: number,
  env: Env,
): Env | false => {
  const first = ns[from];
  const last = ns[to - 1];
  if (first === undefined || last === undefined || to <= from)
    return bind(env, name, { start: first?.start ?? 0, end: first?.start ?? 0, text: '' }, c.guard);
  const text = c.context.unit.text.slice(first.start, last.end);
  return bind(env, name, { start: first.start, end: last.end, text }, c.guard);
};

/** One by one, nothing left over. */
export const matchEach = (c: MatchContext, ps: readonly Node[], ns: readonly Node[], env: Env, then: Then): boolean =>
  ps.length === ns.length ? matchList(c, ps, ns, env, then) : false;

/** What a list of argument patterns demands, split once per pattern. */
interface ArgumentShape {
  readonly anything: boolean;
  readonly positional: readonly Node[];
  readonly keywords: readonly Node[];
  /** Keyword names that must be there. */
  readonly names: readonly string[];
  /** Whether a `...` takes what is left over. */
  readonly absorbing: boolean;
  /** Fewest positional arguments. */
  readonly least: number;
}

const shapes = new WeakMap<readonly Node[], ArgumentShape>();

const shapeOf = (ps: readonly Node[]): ArgumentShape => {
  const known = shapes.get(ps);
  if (known !== undefined) return known;
  const keywords = ps.filter((p) => isKeyword(p));
  const positional = ps.filter((p) => !isKeyword(p));
  const made: ArgumentShape = {
    anything: ps.length === 1 && ps[0]?.kind === 'Ellipsis',
    positional,
    keywords,
    names: keywords.flatMap((p) => (p.kind === 'KeywordArg' && !p.name.startsWith('$') ? [p.name] : [])),
    absorbing: ps.some((p) => isEllipsis(p)),
    least: positional.filter((p) => !isEllipsis(p)).length,
  };
  shapes.set(ps, made);
  return made;
};

/** Whether arguments could match at all, by number and keyword names; asked before the callee is matched. */
export const couldTake = (ps: readonly Node[], ns: readonly Node[]): boolean => {
  const shape = shapeOf(ps);
  if (shape.anything) return true;
  if (shape.absorbing ? ns.length < shape.least + shape.keywords.length : ns.length !== ps.length) return false;
  for (const name of shape.names) if (!ns.some((n) => n.kind === 'KeywordArg' && n.name === name)) return false;
  return true;
};

/** Positional arguments in order, keyword arguments in any; what is left over needs a `...`. */
export const matchArguments = (
  c: MatchContext,
  ps: readonly Node[],
  ns: readonly Node[],
  env: Env,
  then: Then,
): boolean => {
  const shape = shapeOf(ps);
  if (shape.anything) return then(env);
  // A `$...ARGS` at the end stands for all that is left, keyword arguments too: a fix writes them again.
  if (shape.keywords.length === 0 && (ps.at(-1)?.kind === 'EllipsisMetavar' || !ns.some(isKeyword)))
    return matchList(c, ps, ns, env, then);
  const keywords = ns.filter(isKeyword);
  if (keywords.length < shape.keywords.length || (!shape.absorbing && keywords.length > shape.keywords.length))
    return false;
  const positional = ns.filter((n) => !isKeyword(n));
  return matchUnordered(c, shape.keywords, 0, keywords, [], env, (next) =>
    matchList(c, shape.positional, positional, next, then),
  );
};

const isKeyword = (node: Node): boolean => node.kind === 'KeywordArg' || (node.kind === 'Spread' && node.double);

/** Entries in any order; without `...` nothing may be left over. */
export const matchEntries = (
  c: MatchContext,
  ps: readonly Node[],
  ns: readonly Node[],
  env: Env,
  then: Then,
): boolean => {
  const wanted = ps.filter((p) => !isEllipsis(p));
  if (wanted.length > ns.length || (wanted.length === ps.length && wanted.length < ns.length)) return false;
  return wanted.length === 0 ? then(env) : matchUnordered(c, wanted, 0, ns, [], env, then);
};

/** Every pattern node meets another program node, in any order; what is left over does not matter. */
export const matchSubset = (
  c: MatchContext,
  ps: readonly Node[],
  ns: readonly Node[],
  env: Env,
  then: Then,
): boolean => {
  const wanted = ps.filter((p) => !isEllipsis(p));
  if (wanted.length > ns.length) return false;
  return wanted.length === 0 ? then(env) : matchUnordered(c, wanted, 0, ns, [], env, then);
};

/** `used` holds the places in `ns` that earlier pattern nodes took; patterns are short, so it stays small. */
const matchUnordered = (
  c: MatchContext,
  ps: readonly Node[],
  i: number,
  ns: readonly Node[],
  used: readonly number[],
  env: Env,
  then: Then,
): boolean => {
  c.budget.left -= 1;
  if (c.budget.left < 0) return true;
  const p = ps[i];
  if (p === undefined) return then(env);
  const places = p.kind === 'Entry' && p.key.kind === 'Metavar' ? placesOfKey(ns, lookUp(env, p.key.name)) : undefined;
  const count = places?.length ?? ns.length;
  for (let at = 0; at < count; at += 1) {
    const j = places === undefined ? at : (places[at] ?? 0);
    const n = ns[j];
    if (n === undefined || !couldMeet(p, n)) continue;
    if (used.includes(j)) continue;
    const last = i === ps.length - 1;
    if (matchNode(c, p, n, env, last ? then : (next) => matchUnordered(c, ps, i + 1, ns, [...used, j], next, then)))
      return true;
  }
  return false;
};

const keyPlaces = new WeakMap<readonly Node[], Map<string, number[]>>();

/** For a key that is bound to a literal or name: the entries with that key, so that big tables are not searched for every entry. */
const placesOfKey = (ns: readonly Node[], bound: Bound | undefined): readonly number[] | undefined => {
  const key = bound?.node === undefined || ns.length < 16 ? undefined : plainKey(bound.node);
  if (key === undefined) return undefined;
  let table = keyPlaces.get(ns);
  if (table === undefined) {
    table = new Map();
    for (const [place, n] of ns.entries()) {
      const own = n.kind === 'Entry' ? plainKey(n.key) : undefined;
      if (own === undefined) continue;
      const list = table.get(own);
      if (list === undefined) table.set(own, [place]);
      else list.push(place);
    }
    keyPlaces.set(ns, table);
  }
  return table.get(key) ?? [];
};

const plainKey = (node: Node): string | undefined => {
  switch (node.kind) {
    case 'Str':
      return `s${node.value}`;
    case 'Num':
      return `n${node.value}`;
    case 'Name':
      return `i${node.name}`;
    default:
      return undefined;
  }
};

/** Cheap test before an environment is touched. */
const couldMeet = (p: Node, n: Node): boolean => {
  if (p.kind === 'KeywordArg') return n.kind === 'KeywordArg' && (p.name === n.name || p.name.startsWith('$'));
  if (p.kind === 'Entry' && n.kind === 'Entry')
    return (
      p.key.kind !== 'Str' ||
      n.key.kind !== 'Str' ||
      p.key.value === n.key.value ||
      p.key.value === '...' ||
      p.key.value.startsWith('$') ||
      p.key.value.startsWith('=~')
    );
  return true;
};
