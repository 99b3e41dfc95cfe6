/**
 * Sources, sinks, sanitizers and propagators of all rules, by the nodes of one unit.
 *
 * In: a plan and a unit. Out: a byte of flags per node, and for flagged nodes what they are for which channels. The
 * interpreter asks the byte at every node and the tables only where a bit is set.
 */
import type { Bindings, Match, Matcher, UnitContext } from '../match/match.ts';
import { wordsOf } from '../match/needs.ts';
import { walkOf } from '../names/walk.ts';
import type { Node } from '../tree/node.ts';
import { wholeRules, type Entry, type Group, type Plan, type PlannedRule } from './plan.ts';
import type { Requirement } from './requires.ts';
import type { Formula, Source } from '../rules/rule.ts';

export const isSource = 1;
export const isSink = 2;
export const isSanitizer = 4;
export const isPropagator = 8;
/** The node's value is asked for by a propagator around it. */
export const isCarried = 16;

export interface SourceMark {
  /** Channels without conditions. */
  mask: bigint;
  /** Channels for which the variable itself becomes untrusted. */
  sideEffect: bigint;
  readonly conditional: { readonly entry: Entry<Source>; readonly bindings: Bindings }[];
  readonly matches: { readonly mask: bigint; readonly bindings: Bindings }[];
}

export interface SinkMark {
  readonly rule: PlannedRule;
  readonly requires: Requirement | undefined;
  readonly exact: boolean;
  readonly match: Match;
}

export interface SanitizerMark {
  mask: bigint;
  sideEffect: bigint;
}

export interface PropagatorMark {
  readonly mask: bigint;
  readonly from: Node;
  readonly to: Node;
  readonly bySideEffect: boolean;
}

export interface UnitMarks {
  readonly flags: Uint8Array;
  readonly sources: ReadonlyMap<number, SourceMark>;
  readonly sinks: ReadonlyMap<number, readonly SinkMark[]>;
  readonly sanitizers: ReadonlyMap<number, SanitizerMark>;
  readonly propagators: ReadonlyMap<number, readonly PropagatorMark[]>;
  /** Names handed on as values under which sources lie (`wrap(request)`), with the channels of these. */
  readonly escapes: ReadonlyMap<number, bigint>;
  /** Propagators by the node that receives. */
  readonly receivers: ReadonlyMap<number, readonly PropagatorMark[]>;
}

/** Channels whose sources or sinks a unit could hold, judged by its words alone. */
export interface Candidates {
  readonly sources: bigint;
  readonly sinks: bigint;
}

const wordsByUnit = new WeakMap<UnitContext, ReadonlySet<string>>();

const unitWords = (context: UnitContext): ReadonlySet<string> => {
  let words = wordsByUnit.get(context);
  if (words === undefined) wordsByUnit.set(context, (words = wordsOf(context.unit.text)));
  return words;
};

/** What a unit could hold. */
export const candidatesOf = (
  plan: Plan,
  context: UnitContext,
  matcher: Matcher,
  words: ReadonlySet<string> = unitWords(context),
): Candidates => {
  const { text, language } = context.unit;
  const own = plan.language(language);
  const could = (groups: readonly Group<unknown>[]): bigint => {
    let found = 0n;
    for (const group of groups) {
      const mask = group.mask & own;
      if (mask !== 0n && (found & mask) !== mask && matcher.couldMatch(group.formula, words, text, language))
        found |= mask;
    }
    return found;
  };
  const sinks = could(plan.sinks);
  let sources = could(plan.sources);
  // What a name leads to may be spelled in another file.
  for (const [beginning, mask] of plan.dotted.beginnings) {
    if (beginning.includes('.') && (sources & mask) !== mask && beginning.split('.').every((word) => words.has(word)))
      sources |= mask & own;
  }
  return { sources, sinks };
};

/**
 * The marks of a unit for these channels. `elsewhere` says what other units could contribute: rules that find no source
 * here or there need no sinks, and rules without sinks need no sources.
 */
export const marksOf = (
  plan: Plan,
  context: UnitContext,
  matcher: Matcher,
  wanted: bigint,
  elsewhere: Candidates,
): UnitMarks => {
  const { unit } = context;
  const words = unitWords(context);
  const flags = new Uint8Array(unit.nodeCount);
  const sources = new Map<number, SourceMark>();
  const sinks = new Map<number, SinkMark[]>();
  const sanitizers = new Map<number, SanitizerMark>();
  const propagators = new Map<number, PropagatorMark[]>();
  const receivers = new Map<number, PropagatorMark[]>();
  const active = wanted & plan.language(unit.language);
  const flag = (node: Node, bit: number): void => {
    flags[node.id] = (flags[node.id] ?? 0) | bit;
  };
  const eachMatch = <Spec>(
    groups: readonly Group<Spec>[],
    limit: bigint,
    visit: (match: Match, group: Group<Spec>) => void,
  ): void => {
    for (const group of groups) {
      if ((group.mask & limit) === 0n || !matcher.couldMatch(group.formula, words, unit.text, unit.language)) continue;
      for (const match of matcher.matches(group.formula, context)) visit(match, group);
    }
  };
  const escapes = new Map<number, bigint>();
  if (active === 0n) return { flags, sources, sinks, sanitizers, propagators, escapes, receivers };

  let seen = 0n;
  eachMatch(plan.sources, active, (match, group) => {
    for (const node of valueNodes(match, context)) {
      const mark = sources.get(node.id) ?? { mask: 0n, sideEffect: 0n, conditional: [], matches: [] };
      sources.set(node.id, mark);
      flag(node, isSource);
      for (const entry of group.entries) {
        if ((entry.mask & active) === 0n) continue;
        seen |= entry.mask;
        if (entry.requires !== undefined) mark.conditional.push({ entry, bindings: match.bindings });
        else mark.mask |= entry.mask;
        if (entry.spec.bySideEffect) mark.sideEffect |= entry.mask;
        mark.matches.push({ mask: entry.mask, bindings: match.bindings });
      }
    }
  });
  for (const [id, mask] of escapingNames(plan, context)) {
    if ((mask & active) === 0n) continue;
    escapes.set(id, mask & active);
    seen |= mask & active;
  }
  const supplied = active & wholeRules(plan, seen | elsewhere.sources);
  let met = 0n;
  eachMatch(plan.sinks, supplied, (match, group) => {
    for (const node of valueNodes(match, context)) {
      for (const entry of group.entries) {
        if ((entry.mask & supplied) === 0n) continue;
        met |= entry.mask;
        const list = sinks.get(node.id) ?? [];
        sinks.set(node.id, list);
        flag(node, isSink);
        list.push({
          rule: entry.rule,
          requires: entry.requires,
          exact: entry.spec.exact || isFocused(group.formula),
          match,
        });
      }
    }
  });
  const live = supplied & wholeRules(plan, met | elsewhere.sinks);
  for (const [id, mark] of sources) {
    mark.mask &= live;
    mark.sideEffect &= live;
    if (mark.mask !== 0n || mark.conditional.some(({ entry }) => (entry.mask & live) !== 0n)) continue;
    sources.delete(id);
    flags[id] = (flags[id] ?? 0) & ~isSource;
  }
  leaveParametersToTheirDefinition(context, sources, flags);
  if (live === 0n) return { flags, sources, sinks, sanitizers, propagators, escapes, receivers };
  eachMatch(plan.sanitizers, live, (match, group) => {
    let mask = 0n;
    let sideEffect = 0n;
    for (const entry of group.entries) {
      if (entry.spec.bySideEffect) sideEffect |= entry.mask & live;
      else mask |= entry.mask & live;
    }
    for (const node of isStatement(match.node) ? insideOf(match, context) : valueNodes(match, context)) {
      const mark = sanitizers.get(node.id) ?? { mask: 0n, sideEffect: 0n };
      sanitizers.set(node.id, mark);
      flag(node, isSanitizer);
      mark.mask |= mask | sideEffect;
      mark.sideEffect |= sideEffect;
    }
  });
  eachMatch(plan.propagators, live, (match, group) => {
    const [node] = valueNodes(match, context);
    if (node === undefined) return;
    for (const entry of group.entries) {
      const from = match.bindings.get(entry.spec.from)?.node;
      const to = match.bindings.get(entry.spec.to)?.node;
      if (from === undefined || to === undefined || (entry.mask & live) === 0n) continue;
      const mark: PropagatorMark = {
        mask: entry.mask,
        from: plain(from),
        to: plain(to),
        bySideEffect: entry.spec.bySideEffect,
      };
      push(propagators, node.id, mark);
      push(receivers, mark.to.id, mark);
      flag(node, isPropagator);
      flag(mark.to, isPropagator);
      flag(mark.from, isCarried);
    }
  });
  return { flags, sources, sinks, sanitizers, propagators, escapes, receivers };
};

const escaping = new WeakMap<UnitContext, { readonly plan: Plan; readonly names: ReadonlyMap<number, bigint> }>();

/** Names bound by imports that lead towards sources, where they are used other than by taking an attribute. */
const escapingNames = (plan: Plan, context: UnitContext): ReadonlyMap<number, bigint> => {
  const known = escaping.get(context);
  if (known?.plan === plan) return known.names;
  const names = new Map<number, bigint>();
  const { order, parents } = walkOf(context.unit);
  const locals = new Map<string, bigint>();
  const modules = new Map<string, string>();
  for (const node of order) {
    if (node.kind !== 'ImportBinding') continue;
    const statement = parents[node.id];
    if (statement?.kind !== 'Import' || statement.level > 0) continue;
    if (node.imported === '*') {
      if (plan.dotted.beginnings.has(statement.module)) modules.set(node.local, statement.module);
      continue;
    }
    const mask = plan.dotted.beginnings.get(`${statement.module}.${node.imported}`);
    if (mask !== undefined) locals.set(node.local, mask);
  }
  if (locals.size + modules.size > 0) {
    for (const node of order) {
      if (node.kind === 'Member' && node.object.kind === 'Name' && parents[node.id]?.kind !== 'Member') {
        const module = modules.get(node.object.name);
        const mask = module === undefined ? undefined : plan.dotted.beginnings.get(`${module}.${node.property}`);
        if (mask !== undefined) names.set(node.id, mask);
      }
      if (node.kind !== 'Name') continue;
      const mask = locals.get(node.name);
      if (mask !== undefined && parents[node.id]?.kind !== 'Member') names.set(node.id, mask);
    }
  }
  escaping.set(context, { plan, names });
  return names;
};

const push = <Item>(into: Map<number, Item[]>, key: number, item: Item): void => {
  const list = into.get(key);
  if (list === undefined) into.set(key, [item]);
  else list.push(item);
};

/** The node whose value is meant: what a keyword argument, an entry or an expression statement wraps. */
const plain = (node: Node): Node => {
  switch (node.kind) {
    case 'ExprStmt':
      return node.expr;
    case 'KeywordArg':
    case 'Spread':
    case 'Entry':
      return plain(node.value);
    case 'JsxAttribute':
      return node.value ?? node;
    case 'Param':
      return node.target.kind === 'Name' ? node.target : node;
    default:
      return node;
  }
};

/** The nodes a match speaks of: its node, or the outermost ones inside its range, or the smallest around it. */
const valueNodes = (match: Match, context: UnitContext): readonly Node[] => {
  if (match.node !== undefined) return [plain(match.node)];
  const inside: Node[] = [];
  let around: Node | undefined;
  const { order, last, position } = walkOf(context.unit);
  for (let index = 0; index < order.length; index += 1) {
    const node = order[index];
    if (node === undefined) continue;
    if (node.start >= match.start && node.end <= match.end) {
      if (node.end > node.start && node.kind !== 'Block') {
        inside.push(plain(node));
        index = last[node.id] ?? index;
      }
    } else if (node.end < match.start || node.start > match.end)
      index = Math.max(index, node.end < match.start ? (last[node.id] ?? index) : index);
    else if (node.start <= match.start && node.end >= match.end) around = node;
    if (inside.length > 200) break;
  }
  void position;
  return inside.length > 0 ? inside : around === undefined ? [] : [plain(around)];
};

const statements: ReadonlySet<string> = new Set([
  'If',
  'While',
  'For',
  'ForEach',
  'Try',
  'With',
  'Block',
  'Switch',
  'Function',
  'Class',
]);
const isStatement = (node: Node | undefined): boolean => node === undefined || statements.has(node.kind);

/** All nodes inside a range. */
const insideOf = (match: Match, context: UnitContext): readonly Node[] => {
  if (match.node !== undefined) {
    const { order, position, last } = walkOf(context.unit);
    return order.slice(position[match.node.id], (last[match.node.id] ?? 0) + 1);
  }
  return walkOf(context.unit).order.filter((node) => node.start >= match.start && node.end <= match.end);
};

/**
 * A rule may say "every use of a parameter is untrusted". When the parameter itself is marked too, the uses are left to
 * flow: what the function assigns to the name meanwhile, or how it checks it, then counts.
 */
const leaveParametersToTheirDefinition = (
  context: UnitContext,
  sources: Map<number, SourceMark>,
  flags: Uint8Array,
): void => {
  const { parents } = walkOf(context.unit);
  const uses = [...sources.keys()];
  if (uses.length < 2) return;
  const byId = new Map<number, Node>();
  for (const node of walkOf(context.unit).order) if (sources.has(node.id)) byId.set(node.id, node);
  for (const id of uses) {
    const node = byId.get(id);
    if (node?.kind !== 'Name' || parents[id]?.kind === 'Param') continue;
    const binding = context.names.binding(node);
    const definition = binding?.flavor === 'param' ? binding.definitions[0] : undefined;
    if (definition?.kind !== 'Param') continue;
    const atDefinition = sources.get(definition.target.id);
    const mark = sources.get(id);
    if (
      atDefinition === undefined ||
      mark === undefined ||
      (mark.mask & ~atDefinition.mask) !== 0n ||
      mark.conditional.length > 0
    )
      continue;
    sources.delete(id);
    flags[id] = (flags[id] ?? 0) & ~isSource;
  }
};

/**
 * Whether a formula's range is what a metavariable stands for. Such a sink is the value at that place, so `sink(clean(x))` is judged by what
 * `clean(x)` gives; a call that is a sink as a whole is judged by what goes into it.
 */
const isFocused = (formula: Formula): boolean => {
  if (formula.kind === 'or')
    return formula.operands.length > 0 && formula.operands.every((operand) => isFocused(operand));
  return (
    formula.kind === 'and' &&
    (formula.focus.length > 0 || formula.operands.some((operand) => operand.kind === 'and' && isFocused(operand)))
  );
};
