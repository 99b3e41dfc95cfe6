/**
 * Labelled values without an identity of their own.
 *
 * `str`, `int` and `float` have boxed forms in the runtime already (`StrBox` …): a labelled one is such a box whose content is read
 * through an accessor that tells the open frame. Code of the library takes it for what it is and cannot read it unseen.
 * `bool` and `None` get boxes likewise, which operations open before the library sees them as an argument.
 */
import {
  boolType,
  FloatBox,
  IntBox,
  none,
  noneType,
  Obj,
  StrBox,
  toFloat,
  toStr,
  type Int,
  type Type,
  type Value,
} from '../runtime/object.ts';
import type { Label } from './label.ts';
import { note } from './notes.ts';

export type BoxKind = 'str' | 'int' | 'float' | 'bool' | 'none';

/** What all boxes have; `label$` is also what a reference (`reference.ts`) answers. */
export interface Box extends Obj {
  readonly label$: Label;
  readonly kind$: BoxKind;
  readonly held$: string | Int;
}

const reading = {
  configurable: true,
  get(this: Box): string | Int {
    note(this.label$);
    return this.held$;
  },
};

const codes = {
  configurable: true,
  get(this: Box): readonly number[] {
    note(this.label$);
    return Array.from(this.held$ as string, (c) => c.codePointAt(0)!);
  },
};

const prototype = (kind: BoxKind, of: object, properties: PropertyDescriptorMap): object =>
  Object.create(of, { ...properties, kind$: { value: kind } }) as object;

/** `bool` is final, so nothing else is of this form: an `IntBox` whose type is `bool`. */
class TruthBox extends IntBox {}
Object.defineProperty(TruthBox.prototype, 't', { value: boolType satisfies Type });

const prototypes: Readonly<Record<BoxKind, object>> = {
  str: prototype('str', StrBox.prototype, { v: reading, codes }),
  int: prototype('int', IntBox.prototype, { v: reading }),
  float: prototype('float', FloatBox.prototype, { v: reading }),
  bool: prototype('bool', TruthBox.prototype, { v: reading }),
  // That it is `None` shows in its type.
  none: prototype('none', Obj.prototype, {
    t: {
      get(this: Box): Type {
        note(this.label$);
        return noneType;
      },
    },
  }),
};

const newBox = (kind: BoxKind, held: string | Int, label: Label): Box => {
  const box = Object.create(prototypes[kind]) as { label$: Label; held$: string | Int };
  box.label$ = label;
  box.held$ = held;
  return box as Box;
};

export const labelledStr = (text: string, label: Label): Box => newBox('str', text, label);
export const labelledInt = (n: Int, label: Label): Box => newBox('int', n, label);
export const labelledFloat = (x: number, label: Label): Box => newBox('float', x, label);
export const labelledBool = (b: boolean, label: Label): Box => newBox('bool', b ? 1 : 0, label);
export const labelledNone = (label: Label): Box => newBox('none', 0, label);
export const relabelled = (box: Box, label: Label): Box => newBox(box.kind$, box.held$, label);

export const isBox = (v: object): v is Box => (v as Partial<Box>).kind$ !== undefined;

/** The value in a box, without its label. */
export const unboxed = (box: Box): Value => {
  const { kind$, held$ } = box;
  switch (kind$) {
    case 'str':
      return toStr(held$ as string);
    case 'float':
      return toFloat(held$ as number);
    case 'bool':
      return held$ === 1;
    case 'none':
      return none;
    default:
      return held$;
  }
};
