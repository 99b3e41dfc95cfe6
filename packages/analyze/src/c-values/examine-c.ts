/**
 * C text → what goes wrong when it runs, with the way there; and what could not be judged.
 *
 * The program is run over abstract values: from `main` with any arguments and any input; functions that `main` does not reach are run by
 * themselves, with arguments of which nothing is known, and then only what their own text makes certain is said.
 * A finding is said where some run really goes wrong, as far as the interpreter can tell. Where it loses track it stays silent, and where it stops
 * looking it says so (`gaveUp`), and where it could neither find nor rule out too (`undecided`): none of the three is the nearest to "secure" that it says.
 *
 * Errors: none; any text is answered, in bounded steps.
 */
import type { CProgram, FunctionDef } from '../languages/c/c-tree.ts';
import { type CType, intType, sizeOf } from '../languages/c/c-type.ts';
import { parseC } from '../languages/c/parse-c.ts';
import { newArguments } from './arguments.ts';
import { invoke } from './calls.ts';
import type { CFinding, GaveUp, Undecided } from './found.ts';
import { limit } from './limit.ts';
import { Machine, OutOfSteps, type Result } from './machine.ts';
import { unknownOf } from './memory.ts';
import { plus } from './numbers.ts';
import { State } from './state.ts';
import { declare } from './statements.ts';
import { one, type Value, zero } from './value.ts';

export interface ExaminedC {
  readonly findings: readonly CFinding[];
  readonly gaveUp: readonly GaveUp[];
  /** Where it lost track: no finding there is no word that it is right. */
  readonly undecided: readonly Undecided[];
  /** Steps spent: grows with the time it took. */
  readonly steps: number;
}

export interface ExamineOptions {
  /** Evaluations over all ways through the program; spent alike on every machine. */
  readonly steps?: number;
  /** Above this many UTF-16 units a text is not looked at. */
  readonly longest?: number;
}

const defaultSteps = 150_000;
const defaultLongest = 1_000_000;

export const examineC = (text: string, options: ExamineOptions = {}): ExaminedC => {
  const { longest = defaultLongest } = options;
  if (text.length > longest)
    return {
      findings: [],
      gaveUp: [{ reason: 'steps', what: `the text is longer than ${longest} characters`, start: 0, end: 0 }],
      undecided: [],
      steps: 0,
    };
  return examineProgram(parseC(text), options);
};

/** The same for a program that was parsed already. */
export const examineProgram = (program: CProgram, { steps = defaultSteps }: ExamineOptions = {}): ExaminedC => {
  const m = new Machine(program, { steps });
  for (const problem of program.problems) m.giveUp('unread', problem.text, problem);
  const main = m.functions.get('main');
  try {
    if (main !== undefined) runMain(m, main);
    m.library = true;
    const called = calledNames(program);
    for (const definition of [...program.functions].sort(
      (a, b) => Number(called.has(a.name)) - Number(called.has(b.name)),
    ))
      if (!m.entered.has(definition.name) && m.functions.get(definition.name) === definition) runAlone(m, definition);
  } catch (error) {
    if (!(error instanceof OutOfSteps) && !(error instanceof RangeError)) throw error;
    const at = m.stoppedIn ?? { start: 0, end: 0, name: 'the program' };
    m.frame = undefined;
    m.giveUp(
      error instanceof OutOfSteps ? 'steps' : 'depth',
      `there are more ways through \`${at.name}\` than were followed`,
      { start: at.start, end: at.start },
    );
  }
  return { findings: m.findings(), gaveUp: m.gaveUp(), undecided: m.undecided(), steps: m.steps };
};

const begin = (m: Machine): State => {
  let states: readonly State[] = [new State()];
  for (const variable of m.program.globals)
    states = limit(
      m,
      states.flatMap((s) => declare(m, variable, s)),
      1,
    );
  return states[0] ?? new State();
};

const runMain = (m: Machine, main: FunctionDef): void => {
  const s = begin(m);
  const count = m.number(s, {
    low: 1,
    high: 2147483647,
    lowReal: true,
    highReal: true,
    origin: {
      what: 'the program is started with any number of arguments',
      start: main.nameStart,
      end: main.nameStart + 4,
      input: true,
    },
  });
  const second = main.params[1];
  if (second !== undefined) m.argumentsAt = second;
  const results = invoke(
    m,
    main,
    [count, newArguments(m, s, count)],
    [intType, { kind: 'pointer', to: { kind: 'pointer', to: { kind: 'int', size: 1, signed: true } } }],
    s,
    main,
  );
  for (const { s: state } of results)
    m.ended(state, { start: Math.max(main.start, main.end - 1), end: main.end }, 'return');
};

/** A function by itself. Its caller's memory is there; how large it is and what it holds is open. */
const runAlone = (m: Machine, definition: FunctionDef): void => {
  const s = begin(m);
  for (const slot of m.globals.values()) {
    const region = s.region(slot.region);
    // Others may have written to it.
    if (region !== undefined && !isConstantData(slot.type, m, slot.region, s))
      s.put({ ...region, cells: new Map(), texts: new Map(), rest: { kind: 'unknown', symbol: 0 }, spread: [] });
  }
  const args = definition.params.map((param) => anyArgument(m, s, param));
  const results = invoke(
    m,
    definition,
    args,
    definition.params.map((param) => param.type),
    s,
    definition,
  );
  for (const { s: state, v } of results) lost(m, state, v, definition);
};

const isConstantData = (type: CType, m: Machine, region: number, s: State): boolean => {
  const found = s.region(region);
  // Tables of literals are hardly ever written to.
  return type.kind === 'array' && found !== undefined && (found.cells.size > 1 || found.texts.size > 0);
};

const anyArgument = (m: Machine, s: State, param: FunctionDef['params'][number]): Value => {
  const { type } = param;
  if (type.kind !== 'pointer' || type.to.kind !== 'int' || sizeOf(type.to) !== 1) return unknownOf(m, s, type);
  const symbol = m.fresh();
  const id = m.id(`text of ${symbol}`);
  const origin = {
    what: `\`${param.name}\` is whatever a caller hands over`,
    start: param.start,
    end: param.end,
    input: false,
  };
  const length = m.number(s, { low: 0, high: 2 ** 31, lowReal: true, highReal: true, origin });
  const size = plus(m, s, m.number(s, { low: 0, high: 2 ** 40, lowReal: false, highReal: false }), one);
  // Not a text but bytes that came in from somewhere.
  const raw = !type.to.signed;
  s.put({
    id,
    kind: 'outside',
    name: param.name,
    size,
    cells: new Map(),
    rest: raw ? { kind: 'unknown', symbol, origin: { ...origin, input: true } } : { kind: 'unknown', symbol: 0 },
    texts: raw ? new Map() : new Map([[0, { length, origin, terminated: 'yes' as const }]]),
    life: 'live',
    many: false,
  });
  s.setPointer(symbol, id);
  return { kind: 'unknown', symbol };
};

/** Blocks that nobody can reach any more when a function has returned. */
const lost = (m: Machine, s: State, returned: Result['v'], definition: FunctionDef): void => {
  const reached = new Set<number>();
  const reach = (value: Value): void => {
    if (value.kind === 'record') for (const cell of value.cells.values()) reach(cell.value);
    if (value.kind === 'unknown') {
      const known = s.pointer(value.symbol);
      if (typeof known === 'number') reach({ kind: 'pointer', region: known, offset: zero });
    }
    if (value.kind !== 'pointer' || reached.has(value.region)) return;
    reached.add(value.region);
    for (const cell of s.region(value.region)?.cells.values() ?? []) reach(cell.value);
  };
  reach(returned);
  for (const region of s.regions().values())
    if (region.kind === 'global' || region.kind === 'outside')
      reach({ kind: 'pointer', region: region.id, offset: zero });
  for (const region of s.regions().values())
    if (!reached.has(region.id)) m.leaked(s, region, { start: definition.end - 1, end: definition.end }, 'lost');
};

/** Names that some function of the program calls or hands on. */
const calledNames = (program: CProgram): ReadonlySet<string> => {
  const names = new Set<string>();
  const seen = (node: unknown, depth: number): void => {
    if (typeof node !== 'object' || node === null || depth > 400) return;
    if (Array.isArray(node)) {
      for (const one of node) seen(one, depth + 1);
      return;
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'type') continue;
      if (key === 'name' && typeof value === 'string') names.add(value);
      else if (typeof value === 'object') seen(value, depth + 1);
    }
  };
  for (const { body } of program.functions) seen(body, 0);
  return names;
};
