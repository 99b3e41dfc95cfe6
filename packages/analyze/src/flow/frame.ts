import type { Class, Function, Node, Program } from '../tree/node.ts';
import type { Changes, State } from './state.ts';
import { Cell, type FunctionRef, type Value } from './value.ts';
import type { Binding } from '../names/names.ts';
import type { Module } from './module.ts';

/** A way out of a function: what it changed since the function was entered, and what it returned. */
export interface Exit {
  readonly changes: Changes;
  readonly value: Value;
}

/** Where `break` and `continue` lead, or the handlers of a `try`. */
export interface Escape {
  readonly kind: 'loop' | 'switch' | 'try' | 'label';
  readonly label: string | undefined;
  readonly base: State;
  readonly breaks: Changes[];
  readonly continues: Changes[];
  readonly raises: Changes[];
  /** What was thrown. */
  raised: Value[] | undefined;
}

/** One activation of a function, or the evaluation of a class body or module. */
export class Frame {
  readonly node: Function | Class | Program;
  readonly module: Module;
  /** The frame the function was defined in. */
  readonly outer: Frame | undefined;
  readonly cells = new Map<Binding, Cell>();
  readonly exits: Exit[] = [];
  readonly escapes: Escape[] = [];
  base: State;
  self: Value | undefined;
  /** What `yield` gave, joined. */
  yielded: Value | undefined;
  /** Closures made here, to be looked at when nobody called them. */
  readonly closures: FunctionRef[] = [];
  /** Expressions known to be validated, by their text. */
  texts: Map<string, Cell> | undefined;
  /** Whether a function was made here: its variables may outlive the call. */
  captured = false;
  /** Class of a method's activation, for `super`. */
  owner: FunctionRef['owner'];
  /** The call that led here. */
  readonly call: Node | undefined;
  readonly caller: Frame | undefined;

  constructor(
    node: Function | Class | Program,
    module: Module,
    outer: Frame | undefined,
    base: State,
    call?: Node,
    caller?: Frame,
  ) {
    this.node = node;
    this.module = module;
    this.outer = outer;
    this.base = base;
    this.call = call;
    this.caller = caller;
  }

  cell(binding: Binding): Cell {
    const known = this.cells.get(binding);
    if (known !== undefined) return known;
    const made = new Cell(this, binding.name, binding);
    this.cells.set(binding, made);
    return made;
  }
}
