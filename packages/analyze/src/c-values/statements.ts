/**
 * Statements: each takes a state and gives those in which the next one runs; what leaves otherwise goes into the `Flow`.
 *
 * Loops run as long as their condition is certain, then a few rounds more, each with its own state; then what grows in them is widened until
 * nothing grows, and the body is looked at once more with that.
 */
import type { Expr, Stmt, Variable } from '../languages/c/c-tree.ts';
import { sizeOf, sizeType } from '../languages/c/c-type.ts';
import { decide, equal } from './conditions.ts';
import { evaluate } from './expressions.ts';
import { initialise } from './initialise.ts';
import { decidesLaterRounds } from './later-rounds.ts';
import { limit } from './limit.ts';
import type { Machine, Result } from './machine.ts';
import { converted } from './numbers.ts';
import type { State } from './state.ts';
import { wordRounds } from './token-rounds.ts';
import { decay, typeOf } from './type-of.ts';
import { constant, type Num, type Range, scaled } from './value.ts';

export interface Flow {
  readonly returns: Result[];
  readonly breaks: State[];
  readonly continues: State[];
  readonly jumps: { readonly label: string; readonly s: State }[];
}

export const newFlow = (): Flow => ({ returns: [], breaks: [], continues: [], jumps: [] });

const inner = (flow: Flow, changes: Partial<Flow>): Flow => ({ ...flow, ...changes });

/** Rounds of a loop whose condition is open that are followed one by one. */
const openRounds = 3;
/** A bound of a loop up to which its rounds are followed one by one although each may be the last. */
const smallBound = 12;
/** Where the first rounds took more steps than this, no more are followed one by one. */
const costlyRounds = 6000;
/** Rounds of a loop whose condition is certain, for each place, over all ways. */
const certainRounds = 1100;

export const run = (m: Machine, stmt: Stmt, states: readonly State[], flow: Flow): readonly State[] => {
  const next = states.flatMap((s) => runOne(m, stmt, s, flow));
  return limit(m, next);
};

const runOne = (m: Machine, stmt: Stmt, s: State, flow: Flow): readonly State[] => {
  m.spend(1);
  switch (stmt.kind) {
    case 'expression':
      return evaluate(m, stmt.value, s).map((r) => r.s);
    case 'declare': {
      let states: readonly State[] = [s];
      for (const variable of stmt.variables) states = states.flatMap((state) => declare(m, variable, state));
      return states;
    }
    case 'block':
      return scoped(m, () => sequence(m, stmt.body, [s], flow));
    case 'if': {
      const { yes, no } = split(m, stmt.test, s);
      return [...run(m, stmt.then, yes, flow), ...(stmt.else === undefined ? no : run(m, stmt.else, no, flow))];
    }
    case 'while':
      return loop(m, stmt, s, flow, { test: stmt.test, body: stmt.body, first: 'test' });
    case 'do':
      return loop(m, stmt, s, flow, { test: stmt.test, body: stmt.body, first: 'body' });
    case 'for':
      return scoped(m, () => {
        const begun = stmt.init === undefined ? [s] : run(m, stmt.init, [s], flow);
        return begun.flatMap((state) =>
          loop(m, stmt, state, flow, { test: stmt.test, update: stmt.update, body: stmt.body, first: 'test' }),
        );
      });
    case 'switch':
      return runSwitch(m, stmt, s, flow);
    case 'break':
      flow.breaks.push(s);
      return [];
    case 'continue':
      flow.continues.push(s);
      return [];
    case 'return': {
      if (stmt.value === undefined) flow.returns.push({ s, v: { kind: 'unknown', symbol: m.fresh() } });
      else {
        const { value } = stmt;
        const type = m.frame?.definition.type.returns;
        for (const r of evaluate(m, value, s))
          flow.returns.push({
            s: r.s,
            v: type === undefined ? r.v : converted(m, r.s, r.v, decay(typeOf(m, value)), type),
          });
      }
      return [];
    }
    case 'goto':
      if (stmt.name === undefined) m.giveUp('jump', 'a jump to a computed place is not followed', stmt);
      else flow.jumps.push({ label: stmt.name, s });
      return [];
    case 'broken':
      m.giveUp('unread', 'this statement was not understood', stmt);
      return [s];
    default:
      return [s];
  }
};

/** A statement expression, or the body of a function without jumps out of it. */
export const runBlock = (m: Machine, body: readonly Stmt[], s: State): readonly State[] =>
  scoped(m, () => sequence(m, body, [s], newFlow()));

const scoped = <T>(m: Machine, work: () => T): T => {
  m.frame?.scopes.push(new Map());
  try {
    return work();
  } finally {
    m.frame?.scopes.pop();
  }
};

/** A list of statements; jumps to labels in it go on there. */
export const sequence = (m: Machine, body: readonly Stmt[], states: readonly State[], flow: Flow): readonly State[] => {
  const labels = new Map<string, number>();
  for (const [i, stmt] of body.entries()) if (stmt.kind === 'label') labels.set(stmt.name, i);
  if (labels.size === 0) return from(m, body, 0, states, flow);
  const jumps: { label: string; s: State }[] = [];
  const waiting = new Map<number, State[]>();
  let done: readonly State[] = [];
  let pending: readonly { readonly at: number; readonly states: readonly State[] }[] = [{ at: 0, states }];
  // A jump back is a loop: a few rounds of it are followed.
  for (let round = 0; pending.length > 0; round++) {
    const out: State[] = [...done];
    const mine: Flow = inner(flow, { jumps });
    for (const { at, states: some } of pending) out.push(...from(m, body, at, some, mine));
    done = limit(m, out);
    waiting.clear();
    for (const { label, s } of jumps.splice(0)) {
      const at = labels.get(label);
      if (at === undefined) flow.jumps.push({ label, s });
      else if (round > 5)
        m.giveUp(
          'jump',
          `the loop of jumps to ${label} is followed a few rounds only`,
          body[at] ?? { start: 0, end: 0 },
        );
      else waiting.set(at, [...(waiting.get(at) ?? []), s]);
    }
    pending = [...waiting].map(([at, some]) => ({ at, states: limit(m, some) }));
  }
  return done;
};

const from = (
  m: Machine,
  body: readonly Stmt[],
  at: number,
  states: readonly State[],
  flow: Flow,
): readonly State[] => {
  let current = states;
  for (let i = at; i < body.length; i++) {
    const stmt = body[i];
    if (stmt === undefined || current.length === 0) break;
    current = run(m, stmt, current, flow);
  }
  return current;
};

/** Both sides of a condition; the way remembers which it took. */
const split = (m: Machine, test: Expr, s: State): { yes: readonly State[]; no: readonly State[] } => {
  const both = decide(m, test, s);
  if (both.yes.length > 0 && both.no.length > 0) {
    for (const one of both.yes) one.step('the condition holds', test);
    for (const one of both.no) one.step('the condition does not hold', test);
  }
  return both;
};

export const declare = (m: Machine, variable: Variable, s: State): readonly State[] => {
  const { frame } = m;
  const { name, type, storage } = variable;
  if (storage === 'extern' && variable.value === undefined) return [s];
  const fixed = storage === 'static' || frame === undefined;
  const region = m.id(`variable ${fixed ? 0 : frame.key} ${variable.start} ${name}`);
  const scope = frame?.scopes.at(-1) ?? m.globals;
  scope.set(name, { region, type });
  if (fixed) {
    // Made once; later rounds find what was left.
    if (frame !== undefined && s.region(region) !== undefined) return [s];
    return initialise(m, s, region, name, type, variable.value, 'global');
  }
  frame.regions.add(region);
  if (type.kind === 'array' && type.length !== undefined) {
    const { length } = type;
    const one = sizeOf(type.of) ?? 1;
    return evaluate(m, length, s).flatMap((r) => {
      const count = converted(m, r.s, r.v, decay(typeOf(m, length)), sizeType);
      const size: Num | undefined =
        r.v.kind === 'number' ? scaled(r.v, one) : count.kind === 'number' ? scaled(count, one) : undefined;
      return initialise(m, r.s, region, name, type, variable.value, 'stack', size);
    });
  }
  return initialise(m, s, region, name, type, variable.value, 'stack');
};

interface Loop {
  readonly test: Expr | undefined;
  readonly update?: Expr | undefined;
  readonly body: Stmt;
  readonly first: 'test' | 'body';
}

const loop = (m: Machine, stmt: Stmt, s: State, flow: Flow, { test, update, body, first }: Loop): readonly State[] => {
  const exits: State[] = [];
  const enter = (states: readonly State[], traced: boolean): { yes: readonly State[]; no: readonly State[] } => {
    if (test === undefined) return { yes: states, no: [] };
    const both = states.map((state) => (traced ? split(m, test, state) : decide(m, test, state)));
    return { yes: both.flatMap((one) => one.yes), no: both.flatMap((one) => one.no) };
  };
  const round = (states: readonly State[], into: Flow): readonly State[] => {
    const continues: State[] = [];
    const out = [...run(m, body, states, inner(into, { continues })), ...continues];
    const next = limit(m, out, 6);
    return update === undefined ? next : next.flatMap((state) => evaluate(m, update, state).map((r) => r.s));
  };
  const real = inner(flow, { breaks: exits });
  let heads: readonly State[] = [s];
  const begun = m.steps;
  let open = 0;
  const most = boundedRounds(m, s, test);
  const words = wordRounds(m, s, test, update, body);
  for (let rounds = 0; heads.length > 0; rounds++) {
    const spent = (m.unrolled.get(stmt.start) ?? 0) + 1;
    m.unrolled.set(stmt.start, spent);
    if (open > most || spent > certainRounds || (open > 1 && m.steps - begun > costlyRounds)) {
      const counts =
        (test !== undefined && (readsInput(test) || walksInput(m, s, test, update, body))) ||
        isCounting(test, update, body);
      return limit(m, [
        ...exits,
        ...widened(m, stmt, heads, {
          enter,
          round,
          real,
          counts: (counts || words !== undefined) && !decidesLaterRounds(body),
          left: words === undefined ? undefined : words - rounds,
        }),
      ]);
    }
    let yes = heads;
    if (rounds > 0 || first === 'test') {
      const both = enter(heads, open === 0);
      exits.push(...both.no);
      ({ yes } = both);
      if (yes.length === 0) return limit(m, exits);
      if (both.no.length > 0) open++;
    }
    // A loop without a condition ends by what its body finds: that counts as open.
    if (test === undefined) open++;
    const exitsBefore = exits.length;
    heads = limit(m, round(limit(m, yes, 6), real), 6);
    // `while (1) { … if (…) break; }`
    if (exits.length > exitsBefore && test !== undefined && heads.length > 0) open++;
  }
  return limit(m, exits);
};

/** A loop that a small number bounds is followed to its end, as long as that costs little. */
const boundedRounds = (m: Machine, s: State, test: Expr | undefined): number => {
  if (test?.kind !== 'binary') return openRounds;
  if (test.op === '&&') return Math.max(boundedRounds(m, s, test.left), boundedRounds(m, s, test.right));
  if (test.op !== '<' && test.op !== '<=') return openRounds;
  const { right } = test;
  const slot = right.kind === 'name' ? m.slot(right.name) : undefined;
  const value = slot === undefined ? undefined : s.region(slot.region)?.cells.get(0)?.value;
  const high =
    right.kind === 'number' ? right.value : value?.kind === 'number' ? s.range(value).high : Number.POSITIVE_INFINITY;
  return high <= smallBound ? Math.max(openRounds, high + 1) : openRounds;
};

interface Rounds {
  readonly enter: (states: readonly State[], traced: boolean) => { yes: readonly State[]; no: readonly State[] };
  readonly round: (states: readonly State[], into: Flow) => readonly State[];
  readonly real: Flow;
  /** What grows in the loop really grows as long as its condition lets it. */
  readonly counts: boolean;
  /** More rounds than these there are not, where that is known. */
  readonly left?: number | undefined;
}

/** What holds at the head of the loop, before its condition, however often it runs; then one look at the body with it. */
const widened = (
  m: Machine,
  stmt: Stmt,
  begun: readonly State[],
  { enter, round, real, counts, left }: Rounds,
): readonly State[] => {
  const [only] = limit(m, begun, 1);
  if (only === undefined) return [];
  let head = only;
  const around = m.guards;
  m.quiet++;
  try {
    for (;;) {
      const known = m.guardsOf.get(stmt.start) ?? new Set();
      m.guards = new Set(known);
      head = only;
      for (let i = 0; i < 6; i++) {
        const [after] = limit(m, round(enter([head.copy()], false).yes, newFlow()), 1);
        if (after === undefined) break;
        const { state, changed } = head.join(after, m.fresh, i < 1 ? union : widenTo(i, counts, known, left));
        head = state;
        if (!changed) break;
      }
      if (m.guards.size === known.size || known.size >= mostGuards) break;
      m.guardsOf.set(stmt.start, m.guards);
    }
    // What was widened too far comes back: the head holds what came in, and what one more round leaves.
    const [again] = limit(m, round(enter([head.copy()], false).yes, newFlow()), 1);
    if (again !== undefined) head = only.join(again, m.fresh).state;
  } finally {
    m.quiet--;
    for (const one of m.guards) around.add(one);
    m.guards = around;
  }
  const { yes, no } = enter([head], false);
  const after = round(limit(m, yes, 6), real);
  return [...no, ...enter(limit(m, after, 2), false).no];
};

const inputFunctions = new Set([
  'fgets',
  'getline',
  'scanf',
  'fscanf',
  'getchar',
  'fgetc',
  'getc',
  'read',
  'recv',
  'fread',
]);

/** A condition that asks for input: whoever gives it decides how often the loop runs. */
const readsInput = (test: Expr): boolean => {
  switch (test.kind) {
    case 'call':
      return test.callee.kind === 'name' && inputFunctions.has(test.callee.name);
    case 'binary':
      return readsInput(test.left) || readsInput(test.right);
    case 'assign':
      return readsInput(test.value);
    case 'unary':
      return readsInput(test.operand);
    default:
      return false;
  }
};

/** `for (…; i < n; i++)`, or `while (i < n) { …; i++; }`, whose body neither leaves nor touches `i` otherwise. */
const isCounting = (test: Expr | undefined, update: Expr | undefined, body: Stmt): boolean => {
  if (test?.kind !== 'binary' || (test.op !== '<' && test.op !== '<=') || test.left.kind !== 'name') return false;
  const { name } = test.left;
  if (update !== undefined) return countsUp(update, name) && staysIn(body, name, 0);
  if (body.kind !== 'block') return false;
  const last = body.body.at(-1);
  return (
    last?.kind === 'expression' &&
    countsUp(last.value, name) &&
    body.body.slice(0, -1).every((one) => staysIn(one, name, 1))
  );
};

/** `while (text[i] != '\0' …) { …; i++; }` and `while ((*to++ = *from++))` over a text of input: they run as long as the text is. */
const walksInput = (m: Machine, s: State, test: Expr, update: Expr | undefined, body: Stmt): boolean => {
  const copied = copiedFrom(test);
  if (copied !== undefined) return staysIn(body, copied, 1) && holdsInput(m, s, copied);
  const walked = indexed(test);
  if (walked === undefined) return false;
  const last = body.kind === 'block' ? body.body.at(-1) : body;
  const step = update ?? (last?.kind === 'expression' ? last.value : undefined);
  if (step === undefined || !countsUp(step, walked.index)) return false;
  const others = body.kind !== 'block' ? [] : update === undefined ? body.body.slice(0, -1) : body.body;
  return others.every((one) => staysIn(one, walked.index, 1)) && holdsInput(m, s, walked.text);
};

/** An array, or a pointer into one, that holds a text of input. */
const holdsInput = (m: Machine, s: State, name: string): boolean => {
  const slot = m.slot(name);
  if (slot === undefined) return false;
  const held = slot.type.kind === 'array' ? undefined : s.region(slot.region)?.cells.get(0)?.value;
  const region = slot.type.kind === 'array' ? slot.region : held?.kind === 'pointer' ? held.region : undefined;
  const texts = region === undefined ? undefined : s.region(region)?.texts;
  return [...(texts?.values() ?? [])].some(
    ({ origin, length, terminated }) => origin?.input === true && terminated === 'yes' && s.range(length).highReal,
  );
};

/** What a condition looks at: `text[i]` or `*at` by itself, or held against something. */
const indexed = (test: Expr): { readonly text: string; readonly index: string } | undefined => {
  if (test.kind === 'index' && test.object.kind === 'name' && test.index.kind === 'name')
    return { text: test.object.name, index: test.index.name };
  if (test.kind === 'unary' && test.op === '*' && test.operand.kind === 'name')
    return { text: test.operand.name, index: test.operand.name };
  if (test.kind !== 'binary') return undefined;
  return test.op === '&&'
    ? (indexed(test.left) ?? indexed(test.right))
    : test.op === '!='
      ? indexed(test.left)
      : undefined;
};

/** The pointer that `*to++ = *from++` takes bytes from, where that is the condition. */
const copiedFrom = (test: Expr): string | undefined => {
  if (test.kind === 'binary' && test.op === '!=') return copiedFrom(test.left);
  if (test.kind !== 'assign' || test.op !== undefined || test.value.kind !== 'unary' || test.value.op !== '*')
    return undefined;
  const { operand } = test.value;
  return operand.kind === 'unary' && operand.op === 'x++' && operand.operand.kind === 'name'
    ? operand.operand.name
    : undefined;
};

const countsUp = (expr: Expr, name: string): boolean =>
  expr.kind === 'unary' &&
  (expr.op === 'x++' || expr.op === '++x') &&
  expr.operand.kind === 'name' &&
  expr.operand.name === name;

const staysIn = (stmt: Stmt, counter: string, depth: number): boolean => {
  if (depth > 50) return false;
  switch (stmt.kind) {
    case 'block':
      return stmt.body.every((one) => staysIn(one, counter, depth + 1));
    case 'if':
      return (
        staysIn(stmt.then, counter, depth + 1) && (stmt.else === undefined || staysIn(stmt.else, counter, depth + 1))
      );
    case 'while':
    case 'do':
    case 'for':
      return staysIn(stmt.body, counter, depth + 1);
    case 'expression':
      return !changes(stmt.value, counter);
    case 'declare':
      return true;
    default:
      return false;
  }
};

const changes = (expr: Expr, counter: string): boolean =>
  (expr.kind === 'assign' && expr.target.kind === 'name' && expr.target.name === counter) ||
  (expr.kind === 'unary' &&
    expr.operand.kind === 'name' &&
    expr.operand.name === counter &&
    (expr.op.includes('x') || expr.op === '&'));

const union = (before: Range, after: Range): Range => ({
  ...before,
  low: Math.min(before.low, after.low),
  high: Math.max(before.high, after.high),
  lowReal: after.low < before.low ? after.lowReal : before.lowReal,
  highReal: after.high > before.high ? after.highReal : before.highReal,
  ...(before.origin === undefined && after.origin !== undefined ? { origin: after.origin } : {}),
});

const steps = [-1, 0, 1, 127, 255, 32767, 65535, 2147483647, 4294967295, 2 ** 53, 2 ** 63 - 1024, 2 ** 64 - 2048];

/** Of each loop. */
const mostGuards = 8;

/** A bound that still grows goes to the next number that types end at, or that the loop asks about; nobody says that it gets there. */
const widenTo =
  (round: number, counts: boolean, guards: ReadonlySet<number>, left?: number) =>
  (before: Range, after: Range): Range => {
    // One round was taken to get here, one is looked at afterwards, and what is tested in the last finds nothing more.
    const once = after.high - before.high === 1;
    const most = before.most ?? (left !== undefined && once && left > 3 ? before.high + left - 3 : undefined);
    const low =
      after.low >= before.low
        ? before.low
        : round > 3
          ? -Infinity
          : (steps
              .map((one) => (one > 0 ? -one - 1 : one))
              .toSorted((a, b) => b - a)
              .find((one) => one <= after.low) ?? -Infinity);
    const high =
      after.high <= before.high
        ? before.high
        : round > 3
          ? Infinity
          : Math.min(
              steps.find((one) => one >= after.high) ?? Infinity,
              most ?? Infinity,
              ...[...guards].filter((one) => one >= after.high),
            );
    const { nonZero: _, ...others } = before;
    return {
      ...others,
      ...(low < before.low || high > before.high ? { grown: true as const } : {}),
      low,
      high,
      lowReal: low === before.low && before.lowReal,
      highReal: high === before.high && before.highReal,
      ...(most === undefined ? {} : { most }),
      ...(counts && high > before.high && (left === undefined || most !== undefined) ? { counted: true as const } : {}),
      ...(before.origin === undefined && after.origin !== undefined ? { origin: after.origin } : {}),
    };
  };

const runSwitch = (m: Machine, stmt: Stmt & { readonly kind: 'switch' }, s: State, flow: Flow): readonly State[] => {
  const body = stmt.body.kind === 'block' ? stmt.body.body : [stmt.body];
  const exits: State[] = [];
  const mine = inner(flow, { breaks: exits });
  const starts: { at: number; states: readonly State[] }[] = [];
  let open: readonly State[] = [];
  let otherwise: number | undefined;
  const cases = body.flatMap((one, at) => (one.kind === 'case' ? [{ one, at }] : []));
  for (const r of evaluate(m, stmt.subject, s)) {
    let rest: readonly State[] = [r.s];
    for (const { one, at } of cases) {
      const { test } = one;
      if (test === undefined) {
        otherwise = at;
        continue;
      }
      const [low, high] = [caseValue(m, test, r.s), one.last === undefined ? undefined : caseValue(m, one.last, r.s)];
      const value = r.v.kind === 'number' && low !== undefined ? r.v : undefined;
      const both = rest.map((state) => {
        if (value === undefined || low === undefined || high !== undefined) return { yes: [state], no: [state.copy()] };
        return equal(m, state, value, constant(low));
      });
      const yes = both.flatMap((some) => some.yes);
      for (const state of yes) state.step('this case is taken', one);
      if (yes.length > 0) starts.push({ at: at + 1, states: yes });
      rest = both.flatMap((some) => some.no);
    }
    open = [...open, ...rest];
  }
  if (otherwise === undefined) exits.push(...open);
  else starts.push({ at: otherwise + 1, states: open });
  return scoped(m, () => {
    const ends = starts.flatMap(({ at, states }) => from(m, body, at, limit(m, states), mine));
    return limit(m, [...exits, ...ends]);
  });
};

const caseValue = (m: Machine, test: Expr, s: State): number | undefined => {
  const [only] = evaluate(m, test, s.copy());
  return only?.v.kind === 'number' && only.v.symbol === 0 ? only.v.plus : undefined;
};
