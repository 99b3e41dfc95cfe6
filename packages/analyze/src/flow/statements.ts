/**
 * Walking statements forward. Every function here answers whether the end of what it walked can be reached.
 *
 * Conditions that are known choose their branch; code after a jump is not walked. Branches work in layers that are merged
 * where they meet. Loops run until labels and objects no longer change, at most three times, with the variables that the
 * body assigns not taken as constants.
 */
import { boundNames } from '../names/bound-names.ts';
import { children } from '../tree/children.ts';
import type { Block, Class, Expression, ForEach, Function, If, Node, Statement, Switch, Try } from '../tree/node.ts';
import { assignTo, cellOf } from './assign.ts';
import { branch, type Way } from './branch.ts';
import { evaluateClass, evaluateFunction } from './define.ts';
import { evaluate, operate, truthOf } from './expressions.ts';
import type { Escape } from './frame.ts';
import { applyFacts, bothFacts, factsFor, maskOfText } from './guards.ts';
import { factsAfterCall, invoke, noteProof } from './invoke.ts';
import { maxNesting, sizeOf, type Machine } from './machine.ts';
import { isSink } from './marks.ts';
import { checkSink } from './apply-marks.ts';
import { bindImports, exportNames } from './modules.ts';
import { contentOf, deepTaint, elementOf, itemsOf, objectsOf, removeKey } from './objects.ts';
import { changesSince, mergeInto, State, weaken, type Changes } from './state.ts';
import { attributeOf } from './attributes.ts';
import { joinValues, nothing, unknown, withoutConstant, type Facts, type Value } from './value.ts';

export const executeBlock = (m: Machine, statements: readonly Statement[]): boolean => {
  for (const statement of statements) if (!execute(m, statement)) return false;
  return true;
};

/** Function declarations of a block, made before its first statement (JavaScript). */
export const hoist = (m: Machine, statements: readonly Statement[]): void => {
  if (m.module.python) return;
  for (const statement of statements) {
    const declared = statement.kind === 'Export' ? statement.declaration : statement;
    if (declared?.kind === 'Function' && declared.name !== undefined) define(m, declared);
  }
};

const define = (m: Machine, node: Function | Class): void => {
  const value = node.kind === 'Function' ? evaluateFunction(m, node) : evaluateClass(m, node);
  if (node.name === undefined) return;
  const cell = cellOf(m, { kind: 'Name', id: node.id, start: node.start, end: node.end, name: node.name });
  if (cell !== undefined) m.state.set(cell, value);
};

const execute = (m: Machine, node: Statement): boolean => {
  if (m.spent || m.nesting > maxNesting) {
    m.cut = true;
    return false;
  }
  m.nesting += 1;
  const alive = step(m, node);
  m.nesting -= 1;
  if (!m.diverged) return alive;
  m.diverged = false;
  return false;
};

const step = (m: Machine, node: Statement): boolean => {
  switch (node.kind) {
    case 'ExprStmt':
      return expressionStatement(m, node.expr);
    case 'Block':
      hoist(m, node.body);
      return executeBlock(m, node.body);
    case 'If':
      return ifStatement(m, node);
    case 'While':
      return loop(m, node.body, node.else, { test: node.test, doWhile: node.doWhile, node });
    case 'For': {
      if (!executeBlock(m, node.init)) return false;
      return loop(m, node.body, undefined, {
        ...(node.test === undefined ? {} : { test: node.test }),
        ...(node.update === undefined ? {} : { update: node.update }),
        doWhile: false,
        node,
      });
    }
    case 'ForEach':
      return forEach(m, node);
    case 'Return': {
      const value = node.value === undefined ? nothing : evaluate(m, node.value);
      if (m.diverged) return false;
      if ((m.module.marks.flags[node.id] ?? 0) & isSink) checkSink(m, node, [value]);
      noteProof(m, value);
      m.frame.exits.push({ changes: new Map(changesSince(m.state, m.frame.base.parent ?? m.frame.base)), value });
      return false;
    }
    case 'Throw': {
      const value = node.value === undefined ? unknown : evaluate(m, node.value);
      if (node.cause !== undefined) evaluate(m, node.cause);
      if ((m.module.marks.flags[node.id] ?? 0) & isSink) checkSink(m, node, [value]);
      const handler = m.frame.escapes.findLast((escape) => escape.kind === 'try');
      if (handler !== undefined) {
        handler.raises.push(new Map(changesSince(m.state, handler.base)));
        (handler.raised ??= []).push(value);
      }
      return false;
    }
    case 'Try':
      return tryStatement(m, node);
    case 'With': {
      for (const item of node.items) {
        const context = evaluate(m, item.context);
        if (m.diverged) return false;
        if (item.target !== undefined) assignTo(m, item.target, entered(m, context, item), item);
      }
      return executeBlock(m, node.body.body);
    }
    case 'Jump': {
      const target = m.frame.escapes.findLast(
        (escape) =>
          escape.kind !== 'try' &&
          (node.label === undefined
            ? escape.kind === 'loop' || (escape.kind === 'switch' && node.flavor === 'break')
            : escape.label === node.label),
      );
      if (target === undefined) return false;
      (node.flavor === 'break' ? target.breaks : target.continues).push(new Map(changesSince(m.state, target.base)));
      return false;
    }
    case 'Switch':
      return switchStatement(m, node);
    case 'Import':
      bindImports(m, node);
      return true;
    case 'Export': {
      if (node.isDefault && node.declaration?.kind === 'ExprStmt') m.defaultExport = evaluate(m, node.declaration.expr);
      else if (node.isDefault && node.declaration?.kind === 'Function' && node.declaration.name === undefined)
        m.defaultExport = evaluateFunction(m, node.declaration);
      else if (node.declaration !== undefined && !execute(m, node.declaration)) return false;
      exportNames(m, node);
      return true;
    }
    case 'Function':
      if (m.module.python || node.name === undefined) define(m, node);
      return true;
    case 'Class':
      define(m, node);
      return true;
    case 'Delete':
      for (const target of node.targets) {
        if (target.kind === 'Name') {
          const cell = cellOf(m, target);
          if (cell !== undefined) m.state.set(cell, unknown);
        } else removePlace(m, target);
      }
      return true;
    case 'Assert': {
      const test = evaluate(m, node.test);
      if (truthOf(m, test) === false) return false;
      applyFacts(m, test.facts?.whenTrue);
      return true;
    }
    case 'Labeled': {
      const label: Escape = newEscape('label', m.state, node.label);
      if (node.body.kind === 'While' || node.body.kind === 'For' || node.body.kind === 'ForEach') {
        m.pendingLabel = node.label;
        return execute(m, node.body);
      }
      return escaping(m, label, () => execute(m, node.body), label.breaks);
    }
    case 'Broken':
      for (const child of node.children) evaluate(m, child);
      return true;
    default:
      return true;
  }
};

/** `del d[k]`, `delete o.k`. */
export const removePlace = (m: Machine, place: Expression): void => {
  if (place.kind === 'Member') removeKey(m, evaluate(m, place.object), place.property);
  else if (place.kind === 'Index') {
    const base = evaluate(m, place.object);
    const { constant } = evaluate(m, place.index);
    if (constant !== undefined && typeof constant !== 'object') removeKey(m, base, String(constant));
  } else evaluate(m, place);
};

/** Calls that check their first argument by failing on anything else. */
const castsThatValidate: ReadonlySet<string> = new Set([
  'int',
  'float',
  'UUID',
  'ip_address',
  'ip_network',
  'IPv4Address',
  'IPv6Address',
  'IPv4Network',
  'IPv6Network',
  'fromisoformat',
  'strptime',
  'Decimal',
  'BigInt',
]);

const expressionStatement = (m: Machine, node: Expression): boolean => {
  const value = evaluate(m, node);
  if (m.diverged) return false;
  const facts = factsAfterCall(value);
  if (facts.length > 0) applyFacts(m, facts);
  const call = node.kind === 'Assign' ? node.value : node;
  if (call?.kind === 'Call' && call.args[0] !== undefined) {
    const name =
      call.callee.kind === 'Name' ? call.callee.name : call.callee.kind === 'Member' ? call.callee.property : '';
    // A number parsed from the text is a number; that the text itself parses is only shown when nothing else is done with it.
    if (castsThatValidate.has(name) && (node.kind !== 'Assign' || name.includes('ip_') || name.startsWith('IPv')))
      applyFacts(m, factsFor(m, call.args[0], -1n));
  }
  return true;
};

const newEscape = (kind: Escape['kind'], base: State, label?: string): Escape => ({
  kind,
  label,
  base,
  breaks: [],
  continues: [],
  raises: [],
  raised: undefined,
});

/** Runs with somewhere to jump to, and merges the jumps with the end. */
const escaping = (m: Machine, escape: Escape, run: () => boolean, into: readonly Changes[]): boolean => {
  m.frame.escapes.push(escape);
  const way = branch(m, undefined, run);
  m.frame.escapes.pop();
  const ways = [...(way.alive ? [way.changes] : []), ...into];
  mergeInto(m.state, ways);
  return ways.length > 0;
};

/** An `elif` chain is walked without recursion over its length. */
const ifStatement = (m: Machine, node: If): boolean => {
  const base = m.state;
  const ends: Changes[] = [];
  let at: If = node;
  let links = 0;
  const finish = (alive: boolean): boolean => {
    if (alive) ends.push(changesSince(m.state, base));
    m.state = base;
    mergeInto(base, ends);
    return ends.length > 0;
  };
  for (;;) {
    const test = evaluate(m, at.test);
    if (m.diverged) {
      m.diverged = false;
      return finish(false);
    }
    const truth = truthOf(m, test);
    if (truth !== false) {
      if (truth === true) {
        applyFacts(m, test.facts?.whenTrue);
        return finish(executeBody(m, at.then));
      }
      const here = at;
      const layer = m.state;
      const way = branch(m, test.facts?.whenTrue, () => executeBody(m, here.then));
      if (way.alive) ends.push(layer === base ? way.changes : withBelow(layer, base, way));
    }
    const otherwise = at.else;
    if (otherwise === undefined) {
      if (m.state === base && test.facts !== undefined) m.state = new State(base);
      applyFacts(m, test.facts?.whenFalse);
      return finish(true);
    }
    const [only] = otherwise.body;
    m.state = links > 40 ? flattened(m.state, base) : new State(m.state);
    links += 1;
    applyFacts(m, test.facts?.whenFalse);
    if (otherwise.body.length === 1 && only?.kind === 'If') {
      at = only;
      m.steps += 1;
      continue;
    }
    return finish(executeBody(m, otherwise));
  }
};

const withBelow = (layer: State, base: State, way: Way): Changes => {
  const all: Changes = new Map(changesSince(layer, base));
  for (const [key, value] of way.changes) all.set(key, value);
  return all;
};

/** The layers since `base` as one, so that long chains do not slow every look-up. */
const flattened = (state: State, base: State): State => {
  const made = new State(base);
  for (const [key, value] of changesSince(state, base)) made.changes.set(key, value);
  return made;
};

const executeBody = (m: Machine, block: Block): boolean => {
  hoist(m, block.body);
  return executeBlock(m, block.body);
};

interface LoopParts {
  readonly test?: Expression;
  readonly update?: Expression;
  readonly doWhile: boolean;
  readonly node: Node;
  /** Before each round: binds the loop's target. */
  readonly bind?: () => void;
  /** At the end of a round that goes on. */
  readonly after?: () => void;
  /** Before what follows a loop that was not left early. */
  readonly done?: () => void;
}

const maxRounds = 3;

const loop = (m: Machine, body: Block, otherwise: Block | undefined, parts: LoopParts): boolean => {
  const { pendingLabel } = m;
  m.pendingLabel = undefined;
  if (parts.test !== undefined && !parts.doWhile) {
    const first = truthOf(m, evaluate(m, parts.test));
    if (m.diverged) return false;
    if (first === false) return otherwise === undefined ? true : executeBody(m, otherwise);
  }
  const base = m.state;
  const leaving: Changes[] = [];
  if (parts.test !== undefined && !parts.doWhile && parts.test.kind !== 'Bool' && fewNodes(m, parts.node, mostPeeled)) {
    const peeled = peel(m, body, parts, pendingLabel);
    leaving.push(...peeled.leaving);
    if (peeled.kind !== 'unknown') {
      const ends: Changes[] = [];
      if (peeled.kind === 'ended') {
        const way = branch(m, undefined, () => {
          mergeInto(m.state, [peeled.changes]);
          return otherwise === undefined ? true : executeBody(m, otherwise);
        });
        m.diverged = false;
        if (way.alive) ends.push(way.changes);
      }
      mergeInto(base, [...ends, ...leaving]);
      return ends.length + leaving.length > 0;
    }
    mergeInto(base, [peeled.changes]);
  }
  forgetConstants(m, parts.node);
  let endless = false;
  const forever =
    parts.test === undefined && parts.bind === undefined ? true : parts.test?.kind === 'Bool' && parts.test.value;
  m.loops += 1;
  const rounds = m.loops > 2 ? 2 : maxRounds;
  for (let round = 0; round < rounds && !m.spent; round += 1) {
    const escape = newEscape('loop', base, pendingLabel);
    m.frame.escapes.push(escape);
    const way = branch(m, undefined, () => {
      if (parts.bind !== undefined) parts.bind();
      if (parts.test !== undefined && !parts.doWhile) {
        const test = evaluate(m, parts.test);
        if (m.diverged) return false;
        if (truthOf(m, test) === false) return false;
        applyFacts(m, test.facts?.whenTrue);
      }
      let alive = executeBody(m, body);
      if (escape.continues.length > 0) {
        const ways = [...(alive ? [changesSince(m.state, base)] : []), ...escape.continues];
        m.state.changes.clear();
        mergeInto(m.state, ways);
        alive = true;
      }
      if (!alive) return false;
      if (parts.after !== undefined) parts.after();
      if (parts.update !== undefined) evaluate(m, parts.update);
      if (parts.doWhile && parts.test !== undefined) evaluate(m, parts.test);
      return true;
    });
    m.frame.escapes.pop();
    m.diverged = false;
    leaving.push(...escape.breaks);
    if (!way.alive) {
      if (parts.doWhile && round === 0) endless = true;
      break;
    }
    // The first round of `do` happens for certain.
    if (parts.doWhile && round === 0) mergeInto(base, [way.changes]);
    else if (!weaken(base, way.changes)) break;
  }
  m.loops -= 1;
  // The test failed at last; with `else`, that runs before going on.
  const ends: Changes[] = [];
  if (!forever && !endless) {
    const way = branch(m, undefined, () => {
      if (parts.test !== undefined) {
        const test = evaluate(m, parts.test);
        if (truthOf(m, test) === true && !m.spent) return false;
        applyFacts(m, test.facts?.whenFalse);
      }
      if (parts.done !== undefined) parts.done();
      return otherwise === undefined ? true : executeBody(m, otherwise);
    });
    m.diverged = false;
    if (way.alive) ends.push(way.changes);
  }
  mergeInto(base, [...ends, ...leaving]);
  return ends.length + leaving.length > 0;
};

/** Most rounds that are run one by one, and most nodes that they may take together. */
const mostPeeled = 8;
const mostUnrolled = 16;
const unrolledNodes = 900;

const fewNodes = (m: Machine, node: Node, rounds: number): boolean =>
  m.loops <= 1 && sizeOf(m.module.context, node) * rounds <= unrolledNodes;

interface Peeled {
  /** `ended`: the test failed after known rounds; `left`: no round came to its end; `unknown`: further rounds may follow. */
  readonly kind: 'ended' | 'left' | 'unknown';
  readonly changes: Changes;
  readonly leaving: readonly Changes[];
}

/** Runs rounds one by one while the loop's test is known. */
const peel = (m: Machine, body: Block, parts: LoopParts, label: string | undefined): Peeled => {
  const base = m.state;
  const leaving: Changes[] = [];
  let current = base;
  let kind: Peeled['kind'] = 'unknown';
  for (let round = 0; round < mostPeeled && parts.test !== undefined; round += 1) {
    m.state = new State(current);
    const truth = truthOf(m, evaluate(m, parts.test));
    if (m.diverged || truth !== true) {
      if (truth === false) kind = 'ended';
      m.diverged = false;
      break;
    }
    const next = oneRound(m, body, base, label, leaving, parts.update);
    if (next === undefined) {
      kind = 'left';
      break;
    }
    current = next;
  }
  m.state = base;
  return { kind, changes: new Map(changesSince(current, base)), leaving };
};

/** One round from the current state: the state after it, all changes in one layer over `base`. */
const oneRound = (
  m: Machine,
  body: Block,
  base: State,
  label: string | undefined,
  leaving: Changes[],
  update?: Expression,
): State | undefined => {
  const escape = newEscape('loop', base, label);
  m.frame.escapes.push(escape);
  m.loops += 1;
  const alive = executeBody(m, body);
  m.loops -= 1;
  m.frame.escapes.pop();
  m.diverged = false;
  leaving.push(...escape.breaks);
  const ways = [...(alive ? [changesSince(m.state, base)] : []), ...escape.continues];
  if (ways.length === 0) return undefined;
  const next = new State(base);
  mergeInto(next, ways);
  if (update !== undefined) {
    m.state = next;
    evaluate(m, update);
  }
  return next;
};

/** Runs a loop over known elements, one after the other. */
const overItems = (m: Machine, node: ForEach, items: readonly Value[]): boolean => {
  const { pendingLabel } = m;
  m.pendingLabel = undefined;
  const base = m.state;
  const leaving: Changes[] = [];
  let current: State | undefined = base;
  for (const item of items) {
    m.state = new State(current);
    assignTo(m, node.target, item, node.target, 'quiet');
    current = oneRound(m, node.body, base, pendingLabel, leaving);
    if (current === undefined) break;
  }
  m.state = base;
  const ends: Changes[] = [];
  if (current !== undefined) {
    const last = current;
    const way = branch(m, undefined, () => {
      mergeInto(m.state, [changesSince(last, base)]);
      return node.else === undefined ? true : executeBody(m, node.else);
    });
    m.diverged = false;
    if (way.alive) ends.push(way.changes);
  }
  mergeInto(base, [...ends, ...leaving]);
  return ends.length + leaving.length > 0;
};

const assigned = new WeakMap<Node, readonly string[]>();

/** Names that a loop assigns: across rounds they are no constants. */
const assignedIn = (node: Node): readonly string[] => {
  const known = assigned.get(node);
  if (known !== undefined) return known;
  const names = new Set<string>();
  const stack: Node[] = [node];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.kind === 'Assign' || at.kind === 'ForEach') for (const name of boundNames(at.target)) names.add(name);
    else if (at.kind === 'Unary' && at.operand.kind === 'Name' && (at.op === '++' || at.op === '--'))
      names.add(at.operand.name);
    if (at.kind === 'Class') continue;
    for (const child of children(at)) stack.push(child);
  }
  const made = [...names];
  assigned.set(node, made);
  return made;
};

const forgetConstants = (m: Machine, node: Node): void => {
  const names = new Set(assignedIn(node));
  if (names.size === 0) return;
  for (let frame: typeof m.frame | undefined = m.frame; frame !== undefined; frame = frame.outer) {
    for (const cell of frame.cells.values()) {
      if (!names.has(cell.name)) continue;
      const value = m.state.cell(cell);
      if (value === undefined || (value.constant === undefined && value.pieces === undefined)) continue;
      m.state.set(cell, withoutConstant(value));
    }
    if (frame.node.kind !== 'Function') break;
  }
};

const forEach = (m: Machine, node: ForEach): boolean => {
  const iterated = evaluate(m, node.iter);
  if (m.diverged) return false;
  const items = itemsOf(m, iterated);
  if (items !== undefined && items.length === 0 && objectsOf(iterated)[0]?.flavor !== 'set')
    return node.else === undefined ? true : executeBody(m, node.else);
  if (
    items !== undefined &&
    node.over === 'values' &&
    items.length <= mostUnrolled &&
    objectsOf(iterated)[0]?.flavor !== 'set' &&
    fewNodes(m, node.body, items.length)
  ) {
    return overItems(m, node, items);
  }
  const element = node.over === 'keys' ? keysOf(m, iterated) : elementOf(m, iterated);
  // A loop that leaves the function at the first character it does not like has checked the whole text.
  const checks = node.target.kind === 'Name' && element.taint !== undefined ? node.target.name : undefined;
  let checked: bigint | undefined;
  return loop(m, node.body, node.else, {
    doWhile: false,
    node,
    bind: () => assignTo(m, node.target, element, node.target, 'quiet'),
    ...(checks === undefined
      ? {}
      : {
          after: () => {
            checked = (checked ?? -1n) & maskOfText(m, checks);
          },
          done: () => {
            if (checked !== undefined && checked !== 0n) applyFacts(m, factsFor(m, node.iter, checked));
          },
        }),
  });
};

const keysOf = (m: Machine, value: Value): Value => {
  let keys: Value = { ...unknown, taint: value.taint };
  for (const object of objectsOf(value)) {
    const content = contentOf(m, object);
    if (content.keys !== undefined) keys = joinValues(keys, content.keys);
  }
  return keys;
};

const entered = (m: Machine, context: Value, item: Node): Value => {
  for (const object of objectsOf(context)) {
    if (object.owner === undefined) continue;
    const enter = attributeOf(m, context, '__enter__', undefined).refs?.find((ref) => ref.kind === 'function');
    if (enter !== undefined) return invoke(m, enter, [], item, 'call') ?? context;
  }
  // A generator behind `contextmanager` gives what it yields.
  const [only, other] = objectsOf(context);
  if (only?.flavor === 'list' && other === undefined) return elementOf(m, context);
  return context;
};

const tryStatement = (m: Machine, node: Try): boolean => {
  const before = m.state;
  const escape = newEscape('try', before);
  m.frame.escapes.push(escape);
  const exitsBefore = m.frame.exits.length;
  let bodyAlive = false;
  const body = branch(m, undefined, () => {
    bodyAlive = executeBody(m, node.body);
    return bodyAlive;
  });
  m.frame.escapes.pop();
  const ends: Changes[] = [];
  if (bodyAlive) {
    if (node.else === undefined) ends.push(body.changes);
    else {
      const layer = new State(before);
      for (const [key, value] of body.changes) layer.changes.set(key, value);
      m.state = layer;
      const alive = executeBody(m, node.else);
      m.state = before;
      m.diverged = false;
      if (alive) ends.push(layer.changes);
    }
  }
  if (node.handlers.length > 0) {
    // An exception may come at any point: before anything changed, where it was thrown, or after the last change.
    const at = new State(before);
    const returned = m.frame.exits
      .slice(exitsBefore, exitsBefore + 4)
      .map((exit) => exit.changes)
      .filter((changes) => changes !== body.changes);
    void returned;
    mergeInto(at, [new Map(), ...escape.raises, ...(bodyAlive ? [body.changes] : [])]);
    let raised = unknown;
    for (const value of escape.raised ?? []) raised = joinValues(raised, value);
    for (const handler of node.handlers) {
      m.state = new State(at);
      if (handler.type !== undefined) evaluate(m, handler.type);
      if (handler.target !== undefined)
        assignTo(m, handler.target, { ...raised, constant: undefined }, handler.target, 'quiet');
      const alive = executeBody(m, handler.body);
      if (alive) ends.push(changesSince(m.state, before));
      m.state = before;
      m.diverged = false;
    }
  }
  if (node.finally === undefined) {
    mergeInto(before, ends);
    return ends.length > 0;
  }
  const merged = new State(before);
  mergeInto(merged, ends.length > 0 ? ends : [body.changes, ...escape.raises]);
  m.state = merged;
  const alive = executeBody(m, node.finally);
  m.state = before;
  if (!alive) return false;
  if (ends.length === 0) return false;
  mergeInto(before, [merged.changes]);
  return true;
};

const switchStatement = (m: Machine, node: Switch): boolean => {
  const subject = evaluate(m, node.subject);
  if (m.diverged) return false;
  const base = m.state;
  const escape = newEscape('switch', base);
  m.frame.escapes.push(escape);
  const ends: Changes[] = [];
  let decided = false;
  let hasDefault = false;
  let fallen: Changes | undefined;
  const fallback = node.cases.findIndex((one) => one.test === undefined);
  const ordered = node.cases.map((one, index) => ({ one, index }));
  const noneMatches =
    node.fallsThrough &&
    subject.constant !== undefined &&
    node.cases.every((one) => one.test === undefined || matches(m, one.test, subject).certainty === 'no');
  for (const { one, index } of ordered) {
    if (decided && fallen === undefined) break;
    const layer = new State(base);
    m.state = layer;
    let certainty: Certainty = 'maybe';
    let facts: Facts | undefined;
    if (one.test === undefined) {
      certainty =
        node.fallsThrough && index === fallback && subject.constant !== undefined
          ? noneMatches
            ? 'yes'
            : 'no'
          : 'maybe';
      hasDefault = true;
    } else if (!decided) ({ certainty, facts } = matches(m, one.test, subject, node.subject));
    else certainty = 'no';
    if (certainty !== 'no') {
      applyFacts(m, facts?.whenTrue);
      if (one.guard !== undefined) {
        const guard = evaluate(m, one.guard);
        const truth = truthOf(m, guard);
        certainty = truth === false ? 'no' : truth === true ? certainty : 'maybe';
        applyFacts(m, bothFacts(facts, guard.facts)?.whenTrue);
      }
    }
    const enters = certainty !== 'no';
    if (!enters && fallen === undefined) {
      m.state = base;
      continue;
    }
    if (fallen !== undefined) {
      const own: Changes[] = enters ? [new Map(layer.changes)] : [];
      layer.changes.clear();
      mergeInto(layer, [fallen, ...own]);
      fallen = undefined;
    }
    const alive = executeBody(m, one.body);
    m.diverged = false;
    const changes = changesSince(m.state, base);
    m.state = base;
    if (alive) {
      if (node.fallsThrough) fallen = changes;
      else ends.push(changes);
    }
    if (certainty === 'yes' && one.test !== undefined) decided = true;
    if (certainty === 'yes' && one.test === undefined) decided = true;
  }
  if (fallen !== undefined) ends.push(fallen);
  m.frame.escapes.pop();
  m.state = base;
  const irrefutable =
    hasDefault || node.cases.some((one) => one.guard === undefined && one.test !== undefined && isCatchAll(one.test));
  if (!decided && !irrefutable) ends.push(new Map());
  ends.push(...escape.breaks);
  mergeInto(base, ends);
  return ends.length > 0;
};

const isCatchAll = (test: Expression): boolean => test.kind === 'Capture' && test.pattern === undefined;

type Certainty = 'yes' | 'no' | 'maybe';

/** Whether a `case` takes the subject; binds what its pattern captures. */
const matches = (
  m: Machine,
  test: Expression,
  subject: Value,
  node?: Expression,
): { readonly certainty: Certainty; readonly facts?: Facts | undefined } => {
  switch (test.kind) {
    case 'Capture': {
      const inner: { readonly certainty: Certainty; readonly facts?: Facts | undefined } =
        test.pattern === undefined ? { certainty: 'yes' } : matches(m, test.pattern, subject, node);
      if (test.name !== undefined && inner.certainty !== 'no') capture(m, test, test.name, subject);
      return inner;
    }
    case 'Binary': {
      if (test.op !== '|') break;
      const left = matches(m, test.left, subject, node);
      if (left.certainty === 'yes') return left;
      const right = matches(m, test.right, subject, node);
      if (right.certainty === 'yes') return right;
      return {
        certainty: left.certainty === 'no' && right.certainty === 'no' ? 'no' : 'maybe',
        facts: left.facts !== undefined && right.facts !== undefined ? left.facts : undefined,
      };
    }
    case 'List': {
      const items = itemsOf(m, subject);
      const element = elementOf(m, subject);
      const exact =
        items !== undefined && items.length === test.items.length && !test.items.some((item) => item.kind === 'Spread');
      let certainty: Certainty = exact ? 'yes' : 'maybe';
      if (
        items !== undefined &&
        items.length !== test.items.length &&
        !test.items.some((item) => item.kind === 'Spread')
      )
        return { certainty: 'no' };
      test.items.forEach((item, index) => {
        const one = matches(
          m,
          item.kind === 'Spread' ? item.value : item,
          item.kind === 'Spread' ? subject : exact ? (items[index] ?? unknown) : element,
        );
        if (one.certainty === 'no') certainty = 'no';
        else if (one.certainty === 'maybe' && certainty === 'yes') certainty = 'maybe';
      });
      return { certainty };
    }
    case 'Dict':
      for (const entry of test.entries)
        if (entry.kind === 'Entry') matches(m, entry.value, { ...unknown, taint: deepTaint(m, subject) });
      return { certainty: 'maybe' };
    case 'Call':
      for (const arg of test.args)
        matches(m, arg.kind === 'KeywordArg' ? arg.value : arg, { ...unknown, taint: deepTaint(m, subject) });
      return { certainty: 'maybe' };
    case 'Name':
      // In a `match` a lone name would be a `Capture`; here it is a constant of JavaScript's `switch`.
      break;
    default:
  }
  const value = evaluate(m, test);
  const same = operate(m, '==', subject, value);
  if (same.constant !== undefined) return { certainty: same.constant === true ? 'yes' : 'no' };
  const facts =
    node === undefined || deepTaint(m, value) !== undefined || deepTaint(m, subject) === undefined
      ? undefined
      : { whenTrue: factsFor(m, node, -1n), whenFalse: [] };
  return { certainty: 'maybe', facts };
};

const capture = (m: Machine, node: Node, name: string, value: Value): void => {
  const cell = cellOf(m, { kind: 'Name', id: node.id, start: node.start, end: node.end, name });
  if (cell !== undefined) m.state.set(cell, value);
};
