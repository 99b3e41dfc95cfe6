/**
 * One run over one unit: which rules can matter here, the module's top level, then every function as an entry.
 */
import type { Diagnostic } from '@sallyport/core';
import type { Matcher, UnitContext } from '../match/match.ts';
import { walkOf, type Walk } from '../names/walk.ts';
import type { Rule } from '../rules/rule.ts';
import type { Call, Function, Node } from '../tree/node.ts';
import { setPlaceReader } from './apply-marks.ts';
import { evaluate } from './expressions.ts';
import { toFinding, type TaintFinding } from './finding.ts';
import { invoke } from './invoke.ts';
import { callFuel, functionBudget, leastFileBudget, Machine, rememberedCandidates, workPerNode } from './machine.ts';
import type { UnitMarks } from './marks.ts';
import { runModule } from './modules.ts';
import type { Module } from './module.ts';
import { births } from './objects.ts';
import { planOf, wholeRules, type Plan } from './plan.ts';
import type { Project } from './project.ts';
import { changesSince, State, weaken, type Changes } from './state.ts';
import { Cell, type FunctionRef, type ObjectState, type Value } from './value.ts';

export interface TaintResult {
  readonly findings: readonly TaintFinding[];
  /** What was not looked at because a budget ran out. */
  readonly diagnostics: readonly Diagnostic[];
}

const empty: TaintResult = { findings: [], diagnostics: [] };

setPlaceReader((m, place) => evaluate(m, place));

/** Findings and what was cut. */
export const analyzeTaint = (
  rules: readonly Rule[],
  context: UnitContext,
  matcher: Matcher,
  project?: Project,
): TaintResult => runMachine(rules, context, matcher, project);

export const runMachine = (
  rules: readonly Rule[],
  context: UnitContext,
  matcher: Matcher,
  project: Project | undefined,
): TaintResult => {
  const plan = planOf(rules);
  if (plan.rules.length === 0) return empty;
  const own = rememberedCandidates(plan, context, matcher);
  if (own.sources === 0n && own.sinks === 0n) return empty;
  const others = project === undefined ? [] : reachedUnits(context, project);
  const elsewhere = { sources: 0n, sinks: 0n };
  for (const other of others) {
    const found = rememberedCandidates(plan, other, matcher);
    elsewhere.sources |= found.sources;
    elsewhere.sinks |= found.sinks;
  }
  const active = wholeRules(plan, own.sources | elsewhere.sources) & wholeRules(plan, own.sinks | elsewhere.sinks);
  if (active === 0n) return empty;
  const m = new Machine(plan, matcher, project, context, active, elsewhere);
  const module = m.ownModule();
  if (
    others.length === 0 &&
    ((module.marks.sources.size === 0 && module.marks.escapes.size === 0) || module.marks.sinks.size === 0)
  )
    return empty;
  try {
    interpret(m, module, others);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The engine's own stack: nesting is bounded, but by counting, not by bytes.
    m.cut = true;
  }
  const findings = [...m.hits.values()]
    .map((hit) => toFinding(hit, context))
    .sort(
      (a, b) =>
        a.match.start - b.match.start || a.match.end - b.match.end || (a.rule.meta.id < b.rule.meta.id ? -1 : 1),
    );
  return { findings, diagnostics: m.cut ? [cutShort(context.path)] : [] };
};

const cutShort = (path: string): Diagnostic => ({
  kind: 'flow-budget',
  level: 'note',
  path,
  incomplete: false,
  text: `${path}: too large or too deeply nested for following all data; some ways were not looked at`,
  remedy: 'split the file, or exclude it if it is generated',
});

/** How many files an import chain is followed to find out which rules matter. */
const maxReach = 16;

/** Files of the project that the unit imports, directly or through others. */
const reachedUnits = (context: UnitContext, project: Project): readonly UnitContext[] => {
  const found = new Set<UnitContext>();
  const queue: UnitContext[] = [context];
  for (let unit = queue.shift(); unit !== undefined && found.size < maxReach; unit = queue.shift()) {
    for (const other of importsOf(unit, project)) {
      if (other === context || found.has(other)) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return [...found];
};

interface Request {
  readonly specifier: string;
  readonly level: number;
}

const requests = new WeakMap<UnitContext, readonly Request[]>();

/** Units that a unit imports. The project is asked every time: it keeps account of who depends on what. */
const importsOf = (context: UnitContext, project: Project): readonly UnitContext[] => {
  let asked = requests.get(context);
  if (asked === undefined) requests.set(context, (asked = requestsOf(context)));
  const units = new Set<UnitContext>();
  for (const { specifier, level } of asked) {
    const unit = project.resolve(context.path, specifier, level, context.unit.language);
    if (unit !== undefined) units.add(unit);
  }
  return [...units];
};

const requestsOf = (context: UnitContext): readonly Request[] => {
  const found = new Map<string, Request>();
  const add = (specifier: string, level: number): void => {
    found.set(`${level} ${specifier}`, { specifier, level });
  };
  const python = context.unit.language === 'python';
  for (const node of walkOf(context.unit).order) {
    if (node.kind === 'Import') {
      add(node.module, node.level);
      if (python)
        for (const binding of node.bindings)
          if (binding.imported !== '*')
            add(node.module === '' ? binding.imported : `${node.module}.${binding.imported}`, node.level);
    } else if (node.kind === 'Export' && node.from !== undefined) add(node.from, 0);
    else if (
      !python &&
      node.kind === 'Call' &&
      node.callee.kind === 'Name' &&
      node.callee.name === 'require' &&
      node.args[0]?.kind === 'Str'
    )
      add(node.args[0].value, 0);
  }
  return [...found.values()];
};

const interpret = (m: Machine, module: Module, others: readonly UnitContext[]): void => {
  const looks: Look[] = [{ context: m.scanned, marks: module.marks }];
  // Only rules that have a part in this very unit: what happens between other files is found when these are scanned.
  m.active &= wholeRules(m.plan, supply(module.marks) | demand(module.marks));
  if (m.active === 0n) return;
  for (const context of others) {
    const { sources, sinks } = rememberedCandidates(m.plan, context, m.matcher);
    // Marks of a file that cannot contribute are not worth making.
    looks.push({ context, marks: ((sources | sinks) & m.active) === 0n ? undefined : m.sharedModule(context).marks });
  }
  m.active &= meeting(m.plan, looks);
  if (m.active === 0n) return;
  const sources = new Map<UnitContext, readonly number[]>();
  const sinks = new Map<UnitContext, readonly number[]>();
  for (const { context, marks } of looks) {
    sources.set(context, marks === undefined ? [] : positionsOf(context, sourceNodes(marks, m.active)));
    sinks.set(context, marks === undefined ? [] : positionsOf(context, sinkNodes(marks, m.active)));
  }
  m.sourcey = leadingTo(sources);
  const reach: Reach = {
    sinky: leadingTo(sinks),
    sources: sources.get(m.scanned) ?? [],
    sinks: sinks.get(m.scanned) ?? [],
  };
  const budget = Math.max(leastFileBudget, workPerNode * m.scanned.unit.nodeCount);
  runModule(m, module);
  // Twice when a first look stored untrusted data in globals or attributes that a second may read.
  for (let round = 0; round < 2; round += 1) {
    const before = m.entries.length;
    let changed = false;
    for (let at = 0; at < m.entries.length; at += 1) {
      const entry = m.entries[at];
      if (entry === undefined || !worthEntering(m, module, entry, reach, round > 0)) continue;
      m.fuel = m.spentInFile > budget ? 0 : callFuel;
      if (m.spentInFile > 2 * budget) {
        m.cut = true;
        return;
      }
      if (runEntry(m, module, entry)) changed = true;
    }
    if (!changed && m.entries.length === before) break;
  }
};

/** What an entry can get at. Positions are places in the preorder of the scanned unit. */
interface Reach {
  /** Names of functions that lead to a sink. */
  readonly sinky: ReadonlySet<string>;
  readonly sources: readonly number[];
  readonly sinks: readonly number[];
}

/** Channels that have a source and a sink somewhere. */
const meeting = (plan: Plan, looks: readonly Look[]): bigint => {
  let sources = 0n;
  let sinks = 0n;
  for (const { marks } of looks) {
    if (marks === undefined) continue;
    sources |= supply(marks);
    sinks |= demand(marks);
  }
  return wholeRules(plan, sources) & wholeRules(plan, sinks);
};

/** Channels of the sources. */
const supply = (marks: UnitMarks): bigint => {
  let channels = 0n;
  for (const mark of marks.sources.values()) {
    channels |= mark.mask;
    for (const { entry } of mark.conditional) channels |= entry.mask;
  }
  for (const mask of marks.escapes.values()) channels |= mask;
  return channels;
};

/** Channels of the sinks. */
const demand = (marks: UnitMarks): bigint => {
  let channels = 0n;
  for (const list of marks.sinks.values()) for (const sink of list) channels |= sink.rule.mask;
  return channels;
};

const sourceNodes = (marks: UnitMarks, active: bigint): readonly number[] => [
  ...[...marks.sources].flatMap(([id, mark]) =>
    (mark.mask & active) !== 0n || mark.conditional.some(({ entry }) => (entry.mask & active) !== 0n) ? [id] : [],
  ),
  ...[...marks.escapes].flatMap(([id, mask]) => ((mask & active) !== 0n ? [id] : [])),
];

const sinkNodes = (marks: UnitMarks, active: bigint): readonly number[] =>
  [...marks.sinks].flatMap(([id, list]) => (list.some((sink) => (sink.rule.mask & active) !== 0n) ? [id] : []));

const positionsOf = (context: UnitContext, ids: readonly number[]): readonly number[] => {
  const { position } = walkOf(context.unit);
  return ids.map((id) => position[id] ?? 0).toSorted((left, right) => left - right);
};

/** Whether one of the positions lies inside a node. */
const holds = ({ position, last }: Walk, positions: readonly number[], node: Node): boolean => {
  const from = position[node.id] ?? 0;
  const to = last[node.id] ?? 0;
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (positions[low] ?? Number.MAX_SAFE_INTEGER) <= to;
};

/** Whether looking at a function by itself can find anything. */
const worthEntering = (m: Machine, module: Module, entry: FunctionRef, reach: Reach, again: boolean): boolean => {
  const { walk } = module;
  if (
    !holds(walk, reach.sinks, entry.node) &&
    !mentions(module, entry.node, reach.sinky) &&
    !leavesSomething(module, entry.node)
  )
    return false;
  if (again || m.globalTaint) return true;
  const { name } = entry.node;
  // Constructors say what the attributes are that other methods call.
  if (entry.owner !== undefined && (name === '__init__' || entry.node.flavor === 'constructor')) {
    return holds(walk, reach.sources, entry.owner.node) || mentions(module, entry.owner.node, m.sourcey);
  }
  if (name !== undefined && m.sourcey.has(name)) return true;
  if (entry.owner?.node.name !== undefined && m.sourcey.has(entry.owner.node.name)) return true;
  return holds(walk, reach.sources, entry.node) || mentions(module, entry.node, m.sourcey);
};

const mentions = (module: Module, node: Node, names: ReadonlySet<string>): boolean => {
  const { order, position, last } = module.walk;
  const end = last[node.id] ?? 0;
  for (let at = position[node.id] ?? 0; at <= end; at += 1) {
    const inner = order[at];
    if (inner === undefined) continue;
    if (inner.kind === 'Call') {
      const name = calledName(inner);
      if (name !== '' && names.has(name)) return true;
    } else if (inner.kind === 'Member' && names.has(inner.property)) return true;
    else if (inner.kind === 'Name' && names.has(inner.name)) return true;
  }
  return false;
};

/** Whether a function writes to attributes, elements or globals, where others may find what it wrote. */
const leavesSomething = (module: Module, node: Node): boolean => {
  const { order, position, last } = module.walk;
  const end = last[node.id] ?? 0;
  for (let at = position[node.id] ?? 0; at <= end; at += 1) {
    const inner = order[at];
    if (inner?.kind === 'ScopeDecl') return true;
    if (inner?.kind === 'Assign' && (inner.target.kind === 'Member' || inner.target.kind === 'Index')) return true;
  }
  return false;
};

const calledName = (node: Call): string =>
  node.callee.kind === 'Name' ? node.callee.name : node.callee.kind === 'Member' ? node.callee.property : '';

/** A unit with its marks; none when it has none that matter. */
interface Look {
  readonly context: UnitContext;
  readonly marks: UnitMarks | undefined;
}

interface FunctionFacts {
  readonly name: string;
  readonly owner: string | undefined;
  readonly node: Function;
  /** Names of what it calls. */
  readonly uses: ReadonlySet<string>;
}

const functionsByUnit = new WeakMap<UnitContext, readonly FunctionFacts[]>();

const functionsOf = (context: UnitContext): readonly FunctionFacts[] => {
  const known = functionsByUnit.get(context);
  if (known !== undefined) return known;
  const walk = walkOf(context.unit);
  const made = walk.order.flatMap((node): readonly FunctionFacts[] => {
    if (node.kind !== 'Function') return [];
    const name = nameOf(node, walk.parents);
    return name === undefined ? [] : [{ name, owner: ownerOf(node, walk.parents), node, uses: usedNames(walk, node) }];
  });
  functionsByUnit.set(context, made);
  return made;
};

/** Names of functions (and classes) in which, or in whose callees, one of the places lies. */
const leadingTo = (places: ReadonlyMap<UnitContext, readonly number[]>): ReadonlySet<string> => {
  const names = new Set<string>();
  const add = ({ name, owner }: FunctionFacts): void => {
    if (name !== '__init__' && name !== 'constructor') names.add(name);
    else if (owner !== undefined) names.add(owner);
  };
  const functions: FunctionFacts[] = [];
  for (const [context, positions] of places) {
    const walk = walkOf(context.unit);
    for (const one of functionsOf(context)) {
      functions.push(one);
      if (positions.length > 0 && holds(walk, positions, one.node)) add(one);
    }
  }
  if (names.size === 0) return names;
  for (let round = 0; round < 6; round += 1) {
    const before = names.size;
    for (const one of functions) {
      if (names.has(one.name)) continue;
      for (const use of one.uses) {
        if (!names.has(use)) continue;
        add(one);
        break;
      }
    }
    if (names.size === before) break;
  }
  return names;
};

const nameOf = (node: Function, parents: readonly (Node | undefined)[]): string | undefined => {
  if (node.name !== undefined) return node.name;
  const parent = parents[node.id];
  if (parent?.kind === 'Assign' && parent.target.kind === 'Name') return parent.target.name;
  if (parent?.kind === 'Assign' && parent.target.kind === 'Member') return parent.target.property;
  return parent?.kind === 'Entry' && parent.key.kind === 'Str' ? parent.key.value : undefined;
};

const ownerOf = (node: Function, parents: readonly (Node | undefined)[]): string | undefined => {
  const holder = parents[parents[node.id]?.id ?? -1];
  return holder?.kind === 'Class' ? holder.name : undefined;
};

const usedNames = ({ order, position, last }: Walk, node: Node): ReadonlySet<string> => {
  const found = new Set<string>();
  const end = last[node.id] ?? 0;
  for (let at = position[node.id] ?? 0; at <= end; at += 1) {
    const inner = order[at];
    if (inner?.kind === 'Call') {
      const name = calledName(inner);
      if (name !== '') found.add(name);
    }
  }
  return found;
};

/** Runs one function with nothing known of its arguments. Says whether it left untrusted data behind for others. */
const runEntry = (m: Machine, module: Module, entry: FunctionRef): boolean => {
  if (module.frame === undefined) return false;
  m.steps = 0;
  m.limit = functionBudget;
  m.diverged = false;
  m.nesting = 0;
  m.callDepth = 0;
  m.callSteps = 0;
  m.baseDepth = 0;
  m.loops = 0;
  m.stack.length = 0;
  m.carried.clear();
  m.proofs = undefined;
  const born = births.last;
  const layer = new State(m.root);
  m.state = layer;
  m.frame = module.frame;
  const self =
    entry.self ??
    (entry.owner !== undefined && !module.python
      ? { constant: undefined, taint: undefined, refs: [entry.owner.self], facts: undefined, pieces: undefined }
      : undefined);
  invoke(m, self === undefined ? entry : { ...entry, self }, [], undefined, 'entry');
  m.spentInFile += m.steps;
  m.state = m.root;
  const left: Changes = new Map();
  for (const [key, value] of changesSince(layer, m.root)) {
    if (key instanceof Cell ? key.frame.node.kind !== 'Function' && !key.must : key.born <= born) left.set(key, value);
  }
  const before = hasTaint(left);
  const changed = weaken(m.root, left);
  if (before && changed) m.globalTaint = true;
  return before && changed;
};

const hasTaint = (changes: Changes): boolean => {
  for (const [key, value] of changes) {
    if (key instanceof Cell) {
      if ((value as Value).taint !== undefined) return true;
      continue;
    }
    const content = value as ObjectState;
    if (content.rest?.taint !== undefined || content.items?.some((item) => item.taint !== undefined) === true)
      return true;
    for (const field of content.fields?.values() ?? []) if (field.taint !== undefined) return true;
  }
  return false;
};
