import { mangle, resolveScopes, type Scope, type Scopes } from '../names/scopes.ts';
import type { AstNode, Module } from '../syntax/ast.ts';
import { Constants } from './constants.ts';
import { Marks } from './emission.ts';
import { type Frame, type FrameStart, newFrame } from './frame.ts';
import type { CompileOptions } from './program.ts';
import { mayChangeGlobals } from './reflection.ts';

/**
 * What all that emits code shares while one module is compiled: the frame at hand and its temporaries, constants, marks, and
 * the numbers that keep labels and variables apart.
 *
 * Temporaries are a stack: `temp` takes the next one, `free` gives the last back, and a frame declares as many as were ever in use
 * at once. A temporary may be given back before the code that uses it is written down, as long as nothing else is emitted
 * in between.
 */
export class Emitter {
  readonly options: CompileOptions;
  readonly scopes: Scopes;
  readonly marks = new Marks();
  readonly constants = new Constants();
  /** Built-ins that are looked up once, before the program runs. */
  readonly builtins = new Set<string>();
  /** Modules named in import statements. */
  readonly imports: string[] = [];
  frame: Frame;
  /** Whether annotations are kept as text (`from __future__ import annotations`). */
  readonly textAnnotations: boolean;
  /** Whether a global, once bound, stays so until code that the compiler sees unbinds it. */
  readonly globalsStay: boolean;
  /** Whether values may be labelled: then no operation is done in place (`flows/`). */
  readonly flows: boolean;
  /** The line of the statement at hand, for `flows`. Units: one-based. */
  line = 0;
  /** Numbers handed out: labels, class bodies, comprehensions, frames. */
  labels = 0;
  spaces = 0;
  comprehensions = 0;
  private units = 0;
  /** The numbers of comprehensions, which are part of the names of their variables. */
  readonly comprehensionOf = new Map<Scope, number>();
  private lineStarts: readonly number[] | undefined;

  constructor(module: Module, options: CompileOptions) {
    this.options = options;
    this.flows = options.flows === true;
    this.scopes = resolveScopes(module, options.starNames ?? (() => []));
    this.globalsStay = options.module === undefined && !mayChangeGlobals(this.scopes);
    this.textAnnotations = module.body.some(
      (one) =>
        one.kind === 'ImportFrom' && one.module === '__future__' && one.names.some((n) => n.name === 'annotations'),
    );
    this.frame = newFrame(
      { kind: 'module', scope: this.scopes.module, name: '<module>', qualname: '', generator: 'no', space: '' },
      undefined,
      () => ++this.units,
    );
  }

  /** Begins a frame inside of the one at hand. */
  enter(start: FrameStart): void {
    this.frame = newFrame(start, this.frame, () => ++this.units);
  }

  /** Ends a frame; its declaration of temporaries. */
  leave(): string {
    const { most, parent, free } = this.frame;
    if (parent !== undefined) {
      for (const [name, one] of free) if (one.owner !== parent.scope) parent.free.set(name, one);
      this.frame = parent;
    }
    if (most === 0) return '';
    const names: string[] = [];
    for (let i = 1; i <= most; i++) names.push(`t${i}`);
    return `let ${names.join(',')};`;
  }

  temp(): string {
    const { frame } = this;
    frame.live++;
    if (frame.live > frame.most) frame.most = frame.live;
    return `t${frame.live}`;
  }

  free(count = 1): void {
    this.frame.live -= count;
  }

  label(): string {
    return `L${++this.labels}`;
  }

  /** Code whose errors belong to a node: the place that a traceback shows. */
  mark(code: string, node: AstNode): string {
    const { name, unit, inlined, scope } = this.frame;
    return this.marks.wrap(code, node, { frame: name, unit, inlined, names: scope.bound });
  }

  /** A name as the class around it writes it (`__x` is `_C__x`). */
  mangled(name: string): string {
    return mangle(name, this.frame.scope.className);
  }

  /** Units: an offset into the source, zero-based; a line, one-based. */
  lineOf(offset: number): number {
    this.lineStarts ??= lineStartsOf(this.options.source);
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

const lineStartsOf = (source: string): readonly number[] => {
  const starts = [0];
  for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
};
