/** Frames: the time in which the runtime works for the program, from one operation's beginning to its end. */
import { Exc } from '../runtime/exceptions.ts';
import type { Obj } from '../runtime/object.ts';
import { addTo, notes, type Labels } from './notes.ts';
import { union, type Label } from './label.ts';
import { labelObject } from './labelled-object.ts';

/** What was going on around a frame. */
export interface Around {
  readonly read: Label | undefined;
  readonly inside: boolean;
  readonly touched: Labels[] | undefined;
  readonly changed: Obj[] | undefined;
  readonly lasting: boolean;
}

export const openFrame = (): Around => {
  const around = {
    read: notes.read,
    inside: notes.inside,
    touched: notes.touched,
    changed: notes.changed,
    lasting: notes.lasting,
  };
  notes.read = undefined;
  notes.inside = true;
  notes.touched = undefined;
  notes.changed = undefined;
  notes.lasting = false;
  return around;
};

/** Ends a frame; the labels that were read in it. Objects of the library that it used have them now. */
export const closeFrame = (around: Around): Label | undefined => {
  const { read, touched, changed } = notes;
  if (read !== undefined && changed !== undefined) for (const one of changed) labelObject(one, read);
  if (read !== undefined && touched !== undefined) for (const labels of touched) addTo(labels, read);
  if (read !== undefined && notes.lasting) notes.forever = union(notes.forever, read);
  if (notes.sticky && read !== undefined) notes.tried = union(notes.tried, read);
  notes.read = around.read;
  notes.inside = around.inside;
  notes.touched = around.touched;
  notes.changed = around.changed;
  notes.lasting = around.lasting;
  return read;
};

/** Labels of JavaScript's own errors, which become exceptions of the program only when they are caught. */
const thrown = new WeakMap<object, Label>();

/** Ends a frame that threw; what was thrown carries the labels. */
export const failFrame = (around: Around, e: unknown): unknown => {
  const label = closeFrame(around);
  if (label !== undefined) labelThrown(e, label);
  return e;
};

export const labelThrown = (e: unknown, label: Label): void => {
  if (e instanceof Exc) labelObject(e, label);
  else if (typeof e === 'object' && e !== null) thrown.set(e, union(thrown.get(e), label)!);
};
export const thrownLabel = (e: unknown): Label | undefined =>
  typeof e === 'object' && e !== null ? thrown.get(e) : undefined;
