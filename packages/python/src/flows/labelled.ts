/** Putting a label on any value, and taking values to the library. */
import { Exc } from '../runtime/exceptions.ts';
import {
  Dict,
  FloatBox,
  List,
  none,
  notImplemented,
  type Obj,
  SetObj,
  StrBox,
  Tuple,
  type Value,
} from '../runtime/object.ts';
import {
  isBox,
  labelledBool,
  labelledFloat,
  labelledInt,
  labelledNone,
  labelledStr,
  relabelled,
  unboxed,
} from './boxes.ts';
import { isImmutable, isLibraryObject, isReferredTo } from './kinds.ts';
import { stepped, union, type Label } from './label.ts';
import { closeFrame, openFrame } from './frame.ts';
import { labelObject, labelsOf, ownLabel, watch } from './labelled-object.ts';
import { note, notes } from './notes.ts';
import { newReference, referenceOf } from './reference.ts';

/** The value with a label on it. Objects with an identity stay themselves, or are referred to. */
export const labelled = (v: Value, label: Label): Value => {
  switch (typeof v) {
    case 'string':
      return labelledStr(v, label);
    case 'number':
      return Number.isInteger(v) ? labelledInt(v, label) : labelledFloat(v, label);
    case 'bigint':
      return labelledInt(v, label);
    case 'boolean':
      return labelledBool(v, label);
    default:
      return labelledObj(v, label);
  }
};

const labelledObj = (o: Obj, label: Label): Value => {
  if (isBox(o)) {
    const both = union(o.label$, label)!;
    return both === o.label$ ? o : relabelled(o, both);
  }
  const reference = referenceOf(o);
  if (reference !== undefined) return newReference(reference.target, union(reference.label, label)!);
  if (o === none) return labelledNone(label);
  if (o === notImplemented) return o;
  if (o.t.builtin) {
    if (o instanceof StrBox) return labelledStr(o.v, label);
    if (o instanceof FloatBox) return labelledFloat(o.v, label);
  }
  if (isImmutable(o)) {
    const before = ownLabel(o);
    if (before !== undefined && union(before, label) === before) return o;
    return copyOf(o, union(before, label)!);
  }
  if (isReferredTo(o)) return newReference(o, label);
  labelObject(o, label);
  return o;
};

const copyOf = (o: Obj, label: Label): Obj => {
  const copy = Object.create(Object.getPrototypeOf(o) as object) as Obj;
  // Read one by one: fields of a labelled object are accessors, some of which answer inside of a frame alone.
  const around = openFrame();
  for (const name of Object.keys(o))
    (copy as unknown as Record<string, unknown>)[name] = (o as unknown as Record<string, unknown>)[name];
  closeFrame(around);
  if (copy instanceof Tuple) copy.k = undefined;
  labelObject(copy, label);
  return copy;
};

/** Whether anything is known of an object: it is labelled, or watched. */
export const hasLabel = (o: Obj): boolean => labelsOf(o) !== undefined || isBox(o) || referenceOf(o) !== undefined;

/** The label that is on a value itself, whatever is in it. */
export const labelOf = (v: Value): Label | undefined => {
  if (typeof v !== 'object') return undefined;
  if (isBox(v)) return v.label$;
  return referenceOf(v)?.label ?? ownLabel(v);
};

/** What a reference refers to; its label is told. Anything else is itself. */
export const dereferenced = (v: Value): Value => {
  if (typeof v !== 'object') return v;
  const reference = referenceOf(v);
  if (reference === undefined) return v;
  note(reference.label);
  return reference.target;
};

/** An argument as the library gets it: text and numbers keep their labels, the label of anything else is told. */
export const opened = (v: Value): Value => {
  if (typeof v !== 'object') return v;
  if (isBox(v)) {
    if (v.kind$ !== 'bool' && v.kind$ !== 'none') return v;
    note(v.label$);
    return unboxed(v);
  }
  const reference = referenceOf(v);
  const target = reference === undefined ? v : reference.target;
  if (reference !== undefined) note(reference.label);
  note(ownLabel(target));
  watched(target);
  if (notes.loose && (target instanceof List || target instanceof Dict || target instanceof SetObj))
    watch(target, true);
  return target;
};

/** An argument without any label on itself: it is told. */
export const bare = (v: Value): Value => {
  if (typeof v !== 'object' || !isBox(v)) return opened(v);
  note(v.label$);
  return unboxed(v);
};

/** Watches an object of the library from now on. */
export const watched = (o: Obj): void => {
  if (labelsOf(o) !== undefined) return;
  const type = o.t;
  let library = libraryTypes.get(type);
  if (library === undefined) libraryTypes.set(type, (library = isLibraryObject(o)));
  if (library) watch(o, true);
};

/** What kind an object is goes by its type. */
const libraryTypes = new WeakMap<Obj, boolean>();

/** The value with one more stop on its way. */
export const onItsWay = (v: Value, text: string): Value => {
  if (typeof v !== 'object') return v;
  if (isBox(v)) {
    const label = stepped(v.label$, text);
    return label === v.label$ ? v : relabelled(v, label);
  }
  const reference = referenceOf(v);
  if (reference !== undefined) return newReference(reference.target, stepped(reference.label, text));
  const labels = labelsOf(v);
  const label = ownLabel(v);
  if (labels !== undefined && label !== undefined && !(v instanceof Exc)) labels.label = stepped(label, text);
  return v;
};
