import type { Bindings, Matcher, UnitContext } from '../match/match.ts';
import { walkOf } from '../names/walk.ts';
import type { Class, Function, Node } from '../tree/node.ts';
import type { ProofContext } from './invoke.ts';
import type { Frame } from './frame.ts';
import { candidatesOf, marksOf, type Candidates, type SinkMark } from './marks.ts';
import { newModule, type Module } from './module.ts';
import type { Plan } from './plan.ts';
import type { Project } from './project.ts';
import { sharedOf, type Shared } from './shared.ts';
import { State } from './state.ts';
import type { Label, SourceHit } from './taint.ts';
import type { ClassRef, FunctionRef, ImportRef, Value } from './value.ts';

/** Untrusted data met a sink. */
export interface Hit {
  readonly sink: SinkMark;
  readonly unit: UnitContext;
  readonly node: Node;
  readonly label: Label;
  readonly sourceBindings: Bindings | undefined;
  /** Calls that led from the scanned unit into the sink's, outermost first. */
  readonly calls: readonly { readonly unit: UnitContext; readonly node: Node }[];
}

/** Most work on one function with everything it calls. Beyond, the rest of it is not looked at, and that is said. Units: nodes evaluated. */
export const functionBudget = 150_000;
/** Work that calls made by one function may take before further calls count as unknown, in all and each. Units: nodes evaluated. */
export const callFuel = 24_000;
export const oneCallFuel = 8_000;
/** Work on one file, after which no more calls are followed, and at twice of which the look ends. Units: nodes evaluated, per node of the file. */
export const workPerNode = 12;
export const leastFileBudget = 300_000;
/** How deep calls of known functions are followed. */
export const maxCallDepth = 8;
/** How deep expressions and statements may nest inside each other, calls included. */
export const maxNesting = 900;

/**
 * Everything one run over a unit works on: the current state and frame, budgets, what was found. The interpreter's
 * functions (`statements.ts`, `expressions.ts`, `calls.ts`, …) all take it as their first argument and change it.
 */
export class Machine {
  readonly plan: Plan;
  readonly matcher: Matcher;
  readonly project: Project | undefined;
  readonly scanned: UnitContext;
  /** Channels that matter in this run. */
  active: bigint;
  /** What other files could contribute. */
  readonly elsewhere: Candidates;
  /** Globals of all modules; entries work in layers above it. */
  readonly root: State;
  state: State;
  frame!: Frame;
  callDepth = 0;
  nesting = 0;
  steps = 0;
  limit = functionBudget;
  spentInFile = 0;
  /** What calls made by the current entry have taken, and where the one being followed began. Units: steps. */
  fuel = callFuel;
  callSteps = 0;
  callStart = 0;
  /** Depth of the entry itself. */
  baseDepth = 0;
  /** The expression just evaluated does not return (`abort()`, `sys.exit()`). */
  diverged = false;
  /** A budget ran out somewhere. */
  cut = false;
  readonly stack: (Function | Class)[] = [];
  /** Loops around the current statement. */
  loops = 0;
  /** Value of the `export default` expression just evaluated. */
  defaultExport: Value | undefined;
  /** Label of the loop about to be entered. */
  pendingLabel: string | undefined;
  /** Globals or attributes hold untrusted data: every function may read it. */
  globalTaint = false;
  readonly hits = new Map<string, Hit>();
  readonly entries: FunctionRef[] = [];
  readonly classes: ClassRef[] = [];
  readonly sourceHits = new Map<Node, SourceHit>();
  readonly carried = new Map<Node, Value>();
  readonly shared: Shared;
  own: Module | undefined;
  /** Shared modules whose dependencies this run has asked for again. */
  readonly touched = new Set<Module>();
  /** Modules of other files that this run was the first to need. */
  loads = 0;
  /** Hits do not count: another file's top level is being run. */
  muted = false;
  readonly imports = new Map<ImportRef, Value>();
  /** Names of functions that lead to a source, so that calling them matters. */
  /** What the returns of the running predicate prove about its arguments. */
  proofs: ProofContext | undefined;
  sourcey: ReadonlySet<string> = new Set();

  constructor(
    plan: Plan,
    matcher: Matcher,
    project: Project | undefined,
    scanned: UnitContext,
    active: bigint,
    elsewhere: Candidates,
  ) {
    this.elsewhere = elsewhere;
    this.shared = sharedOf(project, plan);
    this.root = new State(this.shared.root);
    this.state = this.root;
    this.plan = plan;
    this.matcher = matcher;
    this.project = project;
    this.scanned = scanned;
    this.active = active;
  }

  get module(): Module {
    return this.frame.module;
  }

  get spent(): boolean {
    return this.steps > this.limit;
  }

  /** Whether further calls count as unknown for now. */
  get outOfFuel(): boolean {
    const now = this.callDepth > this.baseDepth ? this.steps - this.callStart : 0;
    return this.callSteps + now > this.fuel || now > oneCallFuel;
  }

  /** The scanned unit's own module. */
  ownModule(): Module {
    this.own ??= newModule(
      this.scanned,
      marksOf(this.plan, this.scanned, this.matcher, this.active, this.elsewhere),
      false,
    );
    return this.own;
  }

  /** The module of another file. */
  sharedModule(context: UnitContext): Module {
    const known = this.shared.modules.get(context);
    if (known !== undefined) return known;
    const everything = { sources: -1n, sinks: -1n };
    const made = newModule(context, marksOf(this.plan, context, this.matcher, -1n, everything), true);
    this.shared.modules.set(context, made);
    return made;
  }

  text(node: { readonly start: number; readonly end: number }): string {
    return this.frame.module.context.unit.text.slice(node.start, node.end);
  }
}

const candidates = new WeakMap<Plan, WeakMap<UnitContext, Candidates>>();

/** `candidatesOf`, remembered. */
export const rememberedCandidates = (plan: Plan, context: UnitContext, matcher: Matcher): Candidates => {
  let known = candidates.get(plan);
  if (known === undefined) candidates.set(plan, (known = new WeakMap()));
  let found = known.get(context);
  if (found === undefined) known.set(context, (found = candidatesOf(plan, context, matcher)));
  return found;
};

/** Number of nodes in a subtree. */
export const sizeOf = (context: UnitContext, node: Node): number => {
  const walk = walkOf(context.unit);
  return (walk.last[node.id] ?? 0) - (walk.position[node.id] ?? 0) + 1;
};
