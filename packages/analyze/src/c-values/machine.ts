/**
 * What one examination has at hand: the program, its functions and types, the budget, what was found and what was given up.
 *
 * The parts of the interpreter are functions over it: `expressions.ts`, `conditions.ts`, `memory.ts`, `statements.ts`, `calls.ts`, and the models of
 * the C library in `library/`.
 */
import type { CProgram, Expr, FunctionDef } from '../languages/c/c-tree.ts';
import type { CType } from '../languages/c/c-type.ts';
import type { CRuleId } from './c-rules.ts';
import type { CFinding, GaveUp, TraceStep, Undecided } from './found.ts';
import { type State, type Step, takeCopied } from './state.ts';
import type { Num, Origin, Range, Region, Term, Value } from './value.ts';

/** A state and what an expression is in it. */
export interface Result {
  readonly s: State;
  readonly v: Value;
}

export interface Slot {
  readonly region: number;
  readonly type: CType;
}

export interface Frame {
  readonly key: number;
  readonly definition: FunctionDef;
  readonly parent: Frame | undefined;
  readonly depth: number;
  readonly scopes: Map<string, Slot>[];
  /** Regions that end with the call. */
  readonly regions: Set<number>;
}

/** Thrown when the budget is spent; caught by `examineC` alone. */
export class OutOfSteps extends Error {}

export interface Limits {
  /** Evaluations of expressions and statements, over all ways. */
  readonly steps: number;
}

/** The longest trace that is told. */
const longestTrace = 14;

export class Machine {
  readonly program: CProgram;
  readonly functions: ReadonlyMap<string, FunctionDef>;
  readonly globals = new Map<string, Slot>();
  readonly types = new Map<Expr, CType>();
  readonly sums = new Map<string, number>();
  /** What the symbols of sums are made of. */
  readonly terms = new Map<number, readonly Term[]>();
  /** The sums that a symbol is part of, the other way round. */
  readonly sumsOf = new Map<number, number[]>();
  /** How often a loop was unrolled, over all ways. */
  readonly unrolled = new Map<number, number>();
  /** Which byte of which text a symbol is: what a condition says of it (`isalnum(c)`) is said of the text. */
  readonly bytes = new Map<number, { readonly region: number; readonly base: number; readonly at: Num }>();
  /** Which functions a pointer may be that was read out of a table of them. */
  readonly callees = new Map<number, readonly string[]>();
  /** Symbols that nothing in memory is made of, and that are asked for again: whether a text holds what was looked for. */
  readonly lasting = new Set<number>();
  /** Elements of which nobody knows which they are, by the symbols that were read there. */
  readonly elements = new Map<number, number>();
  /** Arrays whose elements the program holds against bounds somewhere: what is stored there may have been looked at. */
  readonly judged = new Set<number>();
  readonly entered = new Set<string>();
  /** Where the parameter stands that holds the program's arguments. */
  argumentsAt: { readonly start: number; readonly end: number } = { start: 0, end: 0 };
  /** The variable that the value goes to which is computed just now. */
  into = '';
  /** Numbers that a loop which is widened compares what grows in it with, by `==`: there it stops growing. */
  guards = new Set<number>();
  readonly guardsOf = new Map<number, ReadonlySet<number>>();
  /** Functions are judged one by one, with arguments that nobody knows. */
  library = false;
  frame: Frame | undefined;
  /** The function in which the steps were spent. */
  stoppedIn: FunctionDef | undefined;
  /** Above 0 nothing is reported: a loop is looked at to learn what grows in it. */
  quiet = 0;
  private spent = 0;
  private symbols = 0;
  private readonly limits: Limits;
  private readonly keyed = new Map<string, number>();
  private readonly ids = new Map<string, number>();
  private readonly found = new Map<string, CFinding>();
  private readonly open = new Map<string, Undecided>();
  private readonly given = new Map<string, GaveUp>();

  constructor(program: CProgram, limits: Limits) {
    this.program = program;
    this.limits = limits;
    this.functions = new Map(program.functions.map((one) => [one.name, one]));
  }

  /** A symbol that nothing is known of yet. */
  fresh = (): number => ++this.symbols;

  /** The same symbol for the same key. */
  symbolFor(key: string): number {
    const known = this.keyed.get(key);
    if (known !== undefined) return known;
    const symbol = this.fresh();
    this.keyed.set(key, symbol);
    return symbol;
  }

  /** A number in this range. */
  number(s: State, range: Omit<Range, 'root'> & { readonly root?: number }): Num {
    const symbol = this.fresh();
    const root = range.root ?? symbol;
    const rootAt = root === 0 || root === symbol ? undefined : s.symbolRange(root);
    s.setRange(symbol, { ...range, root, ...(rootAt === undefined ? {} : { rootAt }) });
    return { kind: 'number', symbol, factor: 1, plus: 0 };
  }

  spend(steps: number): void {
    this.spent += steps + takeCopied();
    if (this.spent > this.limits.steps) {
      this.stoppedIn = this.frame?.definition;
      throw new OutOfSteps();
    }
  }

  /** Steps spent so far. */
  get steps(): number {
    return this.spent;
  }

  /** The same small number for the same key: names regions and frames alike on all ways. */
  id(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size + 1;
    this.ids.set(key, id);
    return id;
  }

  /** Computes a value that goes into this variable. */
  goingInto<T>(variable: string, compute: () => T): T {
    const around = this.into;
    this.into = variable;
    try {
      return compute();
    } finally {
      this.into = around;
    }
  }

  slot(name: string): Slot | undefined {
    const scopes = this.frame?.scopes ?? [];
    for (let i = scopes.length - 1; i >= 0; i--) {
      const found = scopes[i]?.get(name);
      if (found !== undefined) return found;
    }
    return this.globals.get(name);
  }

  report(
    rule: CRuleId,
    s: State,
    place: { readonly start: number; readonly end: number },
    message: string,
    more: { readonly origins?: readonly (Origin | undefined)[]; readonly confidence?: CFinding['confidence'] } = {},
  ): void {
    if (this.quiet > 0) return;
    const key = `${rule}@${place.start}`;
    if (this.found.has(key)) return;
    this.found.set(key, {
      rule,
      message,
      start: place.start,
      end: place.end,
      confidence: more.confidence ?? 'high',
      trace: traceOf(s.trail, more.origins ?? [], { what: message, start: place.start, end: place.end }),
      symbol: this.frame?.definition.name ?? '',
    });
  }

  /** The program ends here: what is still allocated was never freed. */
  ended(s: State, place: { readonly start: number; readonly end: number }, how: 'return' | 'exit' | 'abort'): void {
    if (how === 'abort' || this.library) return;
    for (const region of s.regions().values()) this.leaked(s, region, place, how);
  }

  leaked(
    s: State,
    region: Region,
    place: { readonly start: number; readonly end: number },
    how: 'return' | 'exit' | 'lost',
  ): void {
    if (region.made !== undefined && (region.life === 'unsure' || (region.life === 'live' && region.many))) {
      if (region.kind === 'heap') this.leaveOpen('c.memory.leak', region.made);
      if (region.kind === 'file' && how !== 'exit') this.leaveOpen('c.files.left-open', region.made);
    }
    if (
      region.life !== 'live' ||
      region.many ||
      region.made === undefined ||
      (region.kind !== 'heap' && !(region.kind === 'file' && how !== 'exit'))
    )
      return;
    const before = s.trail;
    s.step(how === 'lost' ? 'the function returns' : 'the program ends', place);
    this.report(
      region.kind === 'file' ? 'c.files.left-open' : 'c.memory.leak',
      s,
      region.made,
      region.kind === 'file'
        ? 'What is opened here is not closed on some way to the end.'
        : how === 'exit'
          ? 'What is allocated here is not freed before the program exits.'
          : 'What is allocated here is not freed on some way to the end.',
      { confidence: how === 'exit' ? 'low' : 'medium' },
    );
    s.trail = before;
  }

  /** Neither found nor ruled out. */
  leaveOpen(rule: CRuleId, place: { readonly start: number; readonly end: number }): void {
    if (this.quiet > 0 || this.isOpen(rule, place)) return;
    this.open.set(`${rule}@${place.start}`, { rule, start: place.start, end: place.end });
  }

  /** Whether it was said already, or nothing is said at all just now. */
  isOpen(rule: CRuleId, place: { readonly start: number }): boolean {
    return this.quiet > 0 || this.open.has(`${rule}@${place.start}`);
  }

  undecided(): readonly Undecided[] {
    return [...this.open.values()].sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1));
  }

  giveUp(reason: GaveUp['reason'], what: string, place: { readonly start: number; readonly end: number }): void {
    const key = `${reason}@${place.start}`;
    if (!this.given.has(key) && this.given.size < 100)
      this.given.set(key, { reason, what, start: place.start, end: place.end });
  }

  findings(): readonly CFinding[] {
    return [...this.found.values()].sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1));
  }

  gaveUp(): readonly GaveUp[] {
    return [...this.given.values()].sort((a, b) => a.start - b.start);
  }
}

/** Where the values came from, then the last steps of the way, then the place itself. */
const traceOf = (
  trail: Step | undefined,
  origins: readonly (Origin | undefined)[],
  last: TraceStep,
): readonly TraceStep[] => {
  const steps: TraceStep[] = [];
  for (let at = trail; at !== undefined && steps.length < longestTrace - 2; at = at.before)
    steps.push({ what: at.what, start: at.start, end: at.end });
  steps.reverse();
  for (const origin of origins)
    if (origin !== undefined && !steps.some((step) => step.start === origin.start && step.what === origin.what))
      steps.unshift({ what: origin.what, start: origin.start, end: origin.end });
  return [...steps, last];
};
