/**
 * Labels of objects that keep their identity. The fields of such an object are replaced by accessors, so that whoever reads one —
 * an operation, a method, code of the library that got it inside of something else — tells the open frame.
 *
 * Objects of the library that can change (`StringIO`, `deque`, files, iterators) are watched from the first time the program has them
 * in hand: one that was used in a frame takes the labels read there, whatever it did with them.
 */
import { Exc } from '../runtime/exceptions.ts';
import { Instance, Obj } from '../runtime/object.ts';
import { isFile, isLibraryObject } from './kinds.ts';
import type { Label } from './label.ts';
import { addTo, labelIn, labelsOfStore, note, notes, touch, type Labels } from './notes.ts';

const changing = new WeakSet<Labels>();

/** Objects say by one property whether anything is known of them; for nearly all it is the prototype's `undefined`. */
interface Watched {
  flow$: Labels | undefined;
}
Object.defineProperty(Obj.prototype, 'flow$', { value: undefined, writable: true });

export const labelsOf = (o: Obj): Labels | undefined => (o as unknown as Watched).flow$;

/** The label of an object, where it has one. */
export const ownLabel = (o: Obj): Label | undefined => {
  const labels = labelsOf(o);
  return labels === undefined ? undefined : labelIn(labels);
};

/** Fields that are read all the time and say nothing of the content. */
const silent: ReadonlySet<string> = new Set([
  'p$',
  'n$',
  'd$',
  'c',
  'cause',
  'context',
  'suppressContext',
  'stacks',
  'noTraceback',
]);

const hidden: ReadonlySet<string> = new Set(['flow$', 'p$', 'x$', 'y$']);

/** Puts accessors over the fields of an object. `changes`: it takes the labels of frames in which it is used. */
export const watch = (o: Obj, changes: boolean): Labels => {
  let labels = labelsOf(o);
  if (labels === undefined) {
    labels = { label: undefined, run: 0 };
    Object.defineProperty(o, 'flow$', { value: labels });
    if (changes) changing.add(labels);
    // Emitted code must not read or store in passing.
    for (const name of ['p$', 'x$', 'y$'])
      if (!Object.hasOwn(o, name)) Object.defineProperty(o, name, { value: false, configurable: true });
  }
  const own = labels;
  const changed = changing.has(own);
  const told =
    changed && isFile(o)
      ? (): void => {
          touch(own);
          touch(labelsOfStore('files'));
        }
      : changed
        ? (): void => touch(own)
        : (): void => note(labelIn(own));
  // Fields of exceptions (`$filename`) are not enumerable.
  const names = o instanceof Exc ? Object.getOwnPropertyNames(o).filter((one) => !hidden.has(one)) : Object.keys(o);
  for (const name of names) {
    const field = Object.getOwnPropertyDescriptor(o, name)!;
    if (!('value' in field) || field.configurable !== true || silent.has(name)) continue;
    let { value } = field as { value: unknown };
    // Attributes hide from emitted code, which then asks the runtime.
    const hides = name.startsWith('$');
    Object.defineProperty(o, name, {
      configurable: true,
      enumerable: field.enumerable === true,
      get() {
        if (hides && !notes.inside) return undefined;
        told();
        return value;
      },
      set(next: unknown) {
        told();
        value = next;
      },
    });
  }
  return own;
};

/** Labels an object as a whole. */
export const labelObject = (o: Obj, label: Label): void => {
  const labels = labelsOf(o);
  if (labels !== undefined && labelIn(labels) !== undefined) {
    addTo(labels, label);
    return;
  }
  addTo(watch(o, isLibraryObject(o)), label);
  // Attributes that live in a dictionary are read through it.
  if (o instanceof Instance && o.dict !== undefined) labelObject(o.dict, label);
};
