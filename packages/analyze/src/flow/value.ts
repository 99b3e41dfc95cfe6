/**
 * Abstract values, and the objects, functions and classes they may refer to.
 *
 * A value says what is known of all concrete values an expression may have: one constant, labels of untrusted data, the
 * objects it may be, what holds when it is true or false, and for texts the pieces it was built of. "Nothing known" is
 * `unknown`. Values are immutable; what objects hold is kept in the `State`, so that branches can differ.
 */
import type { Binding, Constant } from '../names/names.ts';
import type { Class, Function, Node } from '../tree/node.ts';
import type { SourceHit, Taint } from './taint.ts';
import { sameTaint, unionTaint, withoutChannels } from './taint.ts';
import type { Module } from './module.ts';
import type { Frame } from './frame.ts';

export interface Value {
  /** `undefined`: not known to be one constant. */
  readonly constant: Constant | undefined;
  readonly taint: Taint;
  readonly refs: readonly Ref[] | undefined;
  readonly facts: Facts | undefined;
  /** Pieces of a text in order: known text, or a value. */
  readonly pieces: readonly (string | Value)[] | undefined;
}

/** What an object is; decides how its methods behave. */
export type Flavor = 'list' | 'tuple' | 'set' | 'dict' | 'instance' | 'opaque';

/** An object made at run time. Its content is in the `State` (`ObjectState`). */
export class HeapObject {
  readonly kind = 'object';
  readonly flavor: Flavor;
  readonly owner: ClassRef | undefined;
  /** Qualified name of what made an opaque object. */
  readonly type: string;
  readonly born: number;
  constructor(flavor: Flavor, born: number, owner?: ClassRef, type = '') {
    this.flavor = flavor;
    this.born = born;
    this.owner = owner;
    this.type = type;
  }
}

export interface ObjectState {
  /** Exact elements in order; absent when order or number is not known. */
  readonly items: readonly Value[] | undefined;
  /** By constant key, attribute or (for lists of unknown length) index. */
  readonly fields: ReadonlyMap<string, Value> | undefined;
  /** What unknown keys and elements may hold. */
  readonly rest: Value | undefined;
  /** What unknown keys may be. */
  readonly keys: Value | undefined;
}

export interface FunctionRef {
  readonly kind: 'function';
  readonly node: Function;
  readonly module: Module;
  /** Where the function was defined: what it captures. */
  readonly frame: Frame;
  /** `this` of arrows, or the bound receiver. */
  readonly self: Value | undefined;
  readonly owner: ClassRef | undefined;
  /** Arguments given already (`functools.partial`, `bind`). */
  readonly preset: readonly Value[];
  readonly defaults: ReadonlyMap<number, Value> | undefined;
  /** Shared by all bound copies: whether the function has been run. */
  readonly ran: { once: boolean };
}

export interface ClassRef {
  readonly kind: 'class';
  readonly node: Class;
  readonly module: Module;
  readonly frame: Frame;
  /** Class attributes. */
  readonly statics: HeapObject;
  readonly methods: ReadonlyMap<string, FunctionRef>;
  readonly bases: readonly ClassRef[];
  /** Whether all bases are known. */
  readonly closed: boolean;
  /** Stands for `self` when a method is looked at by itself. */
  readonly self: HeapObject;
}

export interface ModuleRef {
  readonly kind: 'module';
  readonly module: Module;
}

/** A name of another module, looked up when first used. */
export interface ImportRef {
  readonly kind: 'import';
  readonly from: Module;
  readonly name: string;
  readonly specifier: string;
  readonly level: number;
}

/** Something of a package outside the tree, by its full name; kept only where a rule names what lies below it. */
export interface ExternalRef {
  readonly kind: 'external';
  readonly path: string;
}

/** A function of the engine's own, such as a promise's `resolve`. */
export interface NativeRef {
  readonly kind: 'native';
  readonly call: (args: readonly Value[]) => Value;
}

export type Ref = HeapObject | FunctionRef | ClassRef | ModuleRef | ImportRef | ExternalRef | NativeRef;

/** A variable of one activation of a function. */
export class Cell {
  readonly frame: Frame;
  readonly name: string;
  readonly binding: Binding | undefined;
  /** A remark that must hold on every way to survive a merge. */
  readonly must: boolean;
  constructor(frame: Frame, name: string, binding?: Binding, must = false) {
    this.frame = frame;
    this.name = name;
    this.binding = binding;
    this.must = must;
  }
}

/** Something that turns out to be validated: a variable, an expression by its text, or all that came from one source. */
export type Fact =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly mask: bigint }
  | { readonly kind: 'text'; readonly text: string; readonly mask: bigint }
  | { readonly kind: 'source'; readonly source: SourceHit; readonly mask: bigint };

export interface Facts {
  readonly whenTrue: readonly Fact[];
  readonly whenFalse: readonly Fact[];
}

export const unknown: Value = {
  constant: undefined,
  taint: undefined,
  refs: undefined,
  facts: undefined,
  pieces: undefined,
};
const remembered = new Map<Constant, Value>(
  [true, false, null, '', 0, 1].map((constant) => [constant, { ...unknown, constant }]),
);

export const ofConstant = (constant: Constant | undefined): Value =>
  constant === undefined
    ? unknown
    : (remembered.get(constant) ?? {
        constant,
        taint: undefined,
        refs: undefined,
        facts: undefined,
        pieces: undefined,
      });
export const ofTaint = (taint: Taint): Value =>
  taint === undefined ? unknown : { constant: undefined, taint, refs: undefined, facts: undefined, pieces: undefined };
export const ofRef = (ref: Ref): Value => ({
  constant: undefined,
  taint: undefined,
  refs: [ref],
  facts: undefined,
  pieces: undefined,
});
export const addTaint = (value: Value, taint: Taint): Value =>
  taint === undefined ? value : { ...value, constant: undefined, taint: unionTaint(value.taint, taint) };
export const nothing = ofConstant(null);

/** Most objects that one value tells apart. */
const maxRefs = 8;

export const joinValues = (left: Value, right: Value): Value => {
  if (left === right) return left;
  const constant =
    left.constant !== undefined && right.constant !== undefined && sameConstant(left.constant, right.constant)
      ? left.constant
      : undefined;
  const taint = unionTaint(left.taint, right.taint);
  const refs = unionRefs(left.refs, right.refs);
  const facts = left.facts === right.facts ? left.facts : undefined;
  const pieces = left.pieces === right.pieces ? left.pieces : undefined;
  if (
    constant === undefined &&
    taint === undefined &&
    refs === undefined &&
    facts === undefined &&
    pieces === undefined
  )
    return unknown;
  return { constant, taint, refs, facts, pieces };
};

export const joinAll = (values: readonly Value[]): Value => {
  let joined: Value | undefined;
  for (const value of values) joined = joined === undefined ? value : joinValues(joined, value);
  return joined ?? unknown;
};

export const unionRefs = (
  left: readonly Ref[] | undefined,
  right: readonly Ref[] | undefined,
): readonly Ref[] | undefined => {
  if (left === undefined || left === right) return right;
  if (right === undefined) return left;
  let merged: Ref[] | undefined;
  for (const ref of right) {
    const list: readonly Ref[] = merged ?? left;
    if (list.length >= maxRefs) break;
    if (!list.some((known) => sameRef(known, ref))) (merged ??= [...left]).push(ref);
  }
  return merged ?? left;
};

const sameRef = (left: Ref, right: Ref): boolean => {
  if (left === right) return true;
  if (left.kind === 'function')
    return (
      right.kind === 'function' &&
      left.node === right.node &&
      left.frame === right.frame &&
      left.self === right.self &&
      left.preset === right.preset
    );
  if (left.kind === 'external') return right.kind === 'external' && left.path === right.path;
  return left.kind === 'module' && right.kind === 'module' && left.module === right.module;
};

export const sameConstant = (left: Constant, right: Constant): boolean => {
  if (left === right) return true;
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  return left.every((item, index) => sameConstant(item as Constant, right[index] as Constant));
};

/** Whether a further round of a loop could see a difference. */
export const sameValue = (left: Value, right: Value): boolean =>
  left === right ||
  (left.constant === right.constant && sameTaint(left.taint, right.taint) && sameRefs(left.refs, right.refs));

const sameRefs = (left: readonly Ref[] | undefined, right: readonly Ref[] | undefined): boolean => {
  if (left === right) return true;
  if (left === undefined || right === undefined || left.length !== right.length) return false;
  return left.every((ref) => right.some((other) => sameRef(ref, other)));
};

export const emptyObject: ObjectState = { items: undefined, fields: undefined, rest: undefined, keys: undefined };

export const joinObjects = (left: ObjectState, right: ObjectState): ObjectState => {
  if (left === right) return left;
  let { items } = left;
  let rest =
    left.rest === undefined ? right.rest : right.rest === undefined ? left.rest : joinValues(left.rest, right.rest);
  if (items !== undefined || right.items !== undefined) {
    if (items !== undefined && right.items !== undefined && items.length === right.items.length) {
      const other = right.items;
      items = items.map((item, index) => joinValues(item, other[index] ?? unknown));
    } else {
      for (const item of [...(items ?? []), ...(right.items ?? [])])
        rest = rest === undefined ? withoutConstant(item) : joinValues(rest, withoutConstant(item));
      items = undefined;
      rest ??= unknown;
    }
  }
  const keys =
    left.keys === undefined ? right.keys : right.keys === undefined ? left.keys : joinValues(left.keys, right.keys);
  return { items, fields: joinFields(left.fields, right.fields), rest, keys };
};

/** A key that only one side has may be missing: its value stays, but not as a constant. */
const joinFields = (
  left: ReadonlyMap<string, Value> | undefined,
  right: ReadonlyMap<string, Value> | undefined,
): ReadonlyMap<string, Value> | undefined => {
  if (left === right || right === undefined) return left;
  if (left === undefined) return right;
  const merged = new Map(left);
  for (const [key, value] of right) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? withoutConstant(value) : joinValues(known, value));
  }
  return merged;
};

export const withoutConstant = (value: Value): Value =>
  value.constant === undefined && value.pieces === undefined
    ? value
    : { ...value, constant: undefined, pieces: undefined, facts: undefined };

export const sameObject = (left: ObjectState, right: ObjectState): boolean => {
  if (left === right) return true;
  if (left.items?.length !== right.items?.length || (left.fields?.size ?? 0) !== (right.fields?.size ?? 0))
    return false;
  if (!sameOptional(left.rest, right.rest) || !sameOptional(left.keys, right.keys)) return false;
  if (left.items?.every((item, index) => sameValue(item, right.items?.[index] ?? unknown)) === false) return false;
  for (const [key, value] of left.fields ?? []) {
    const other = right.fields?.get(key);
    if (other === undefined || !sameValue(value, other)) return false;
  }
  return true;
};

const sameOptional = (left: Value | undefined, right: Value | undefined): boolean =>
  left === right || (left !== undefined && right !== undefined && sameValue(left, right));

/** The value without labels of these channels; objects are let go when they may hold any. */
export const cleanedValue = (value: Value, mask: bigint, deep: Taint): Value => {
  const taint = withoutChannels(deep, mask);
  if (deep === undefined) return value;
  const refs = deep === value.taint ? value.refs : undefined;
  return { constant: value.constant, taint, refs, facts: undefined, pieces: undefined };
};

/** The node that introduces a scope. */
export type ScopeNode = Node;
