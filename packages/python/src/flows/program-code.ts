/**
 * Code of the program, as the library calls it back: sort keys, special methods, generators. It runs outside of the frame that called it;
 * what it is given has the labels that the frame has read so far, and they are on whatever it does.
 */
import type { Code, Func } from '../runtime/callables.ts';
import type { JsGenerator } from '../runtime/generators.ts';
import { none, type Value } from '../runtime/object.ts';
import { union } from './label.ts';
import { bare, labelled, opened } from './labelled.ts';
import { notes } from './notes.ts';

interface Own extends Func {
  o$?: boolean;
}
/** Marks a function of the program's own; emitted code may call its code directly. */
export const ownFunction = (f: Func): Func => {
  (f as Own).o$ = true;
  return f;
};
/** Whether a function is the program's own. */
export const isOwnFunction = (f: Func): boolean => (f as Own).o$ === true;

/** Runs code of the program from inside of a frame, and goes on with the frame. */
const outside = <T>(work: () => T): T => {
  const { read, touched, changed, context } = notes;
  notes.read = undefined;
  notes.touched = undefined;
  notes.changed = undefined;
  notes.inside = false;
  if (read !== undefined) notes.context = union(context, read);
  const during = notes.context;
  try {
    return work();
  } finally {
    // What was decided in the meantime stays decided.
    notes.context = notes.sticky && notes.context !== during ? notes.context : context;
    notes.read = read;
    notes.touched = touched;
    notes.changed = changed;
    notes.inside = true;
  }
};

/** Special methods whose answer the library looks at itself, and wants bare. */
const answers = new Set(
  'len length_hint hash bool index int float complex contains eq ne lt le gt ge str repr format bytes fspath'
    .split(' ')
    .map((name) => `__${name}__`),
);

/** The code of a function, to be called from anywhere. */
export const enterable = (code: Code, name: string): Code => {
  const give = answers.has(name) ? bare : opened;
  const run = code as unknown as (...args: readonly (Value | undefined)[]) => Value;
  const called = (args: readonly (Value | undefined)[]): Value => {
    const { read } = notes;
    const given = read === undefined ? args : args.map((one) => (one === undefined ? undefined : labelled(one, read)));
    return give(outside(() => run(...given)));
  };
  // With as many parameters as the code has: a call from the program's own costs one more.
  switch (code.length) {
    case 0:
      return (() => (notes.inside ? called([]) : run())) as Code;
    case 1:
      return ((a: Value) => (notes.inside ? called([a]) : run(a))) as Code;
    case 2:
      return ((a: Value, b: Value) => (notes.inside ? called([a, b]) : run(a, b))) as Code;
    case 3:
      return ((a: Value, b: Value, c: Value) => (notes.inside ? called([a, b, c]) : run(a, b, c))) as Code;
    default:
      return ((...args: readonly Value[]) => (notes.inside ? called(args) : run(...args))) as Code;
  }
};

/** A function written on the spot that takes nothing of the program and gives nothing back to the frame. */
export const enterableBody =
  <A extends readonly unknown[], T>(body: (...args: A) => T): ((...args: A) => T) =>
  (...args) =>
    notes.inside ? outside(() => body(...args)) : body(...args);

const resumables = new WeakSet<object>();
/** Whether this is code of the program's own. */
export const isResumable = (js: JsGenerator): boolean => resumables.has(js);

/** The code of a generator or coroutine, to be resumed from anywhere. */
export const resumable = (js: JsGenerator): JsGenerator => {
  const resumed = <T>(work: () => T): T => (notes.inside ? outside(work) : work());
  const made = {
    next: (v: Value) => {
      const { read } = notes;
      const given = read === undefined || v === none || v === undefined || !notes.inside ? v : labelled(v, read);
      return resumed(() => js.next(given));
    },
    throw: (e: unknown) => resumed(() => js.throw(e)),
    return: (v: Value) => resumed(() => js.return(v)),
    [Symbol.iterator]: () => made,
  };
  resumables.add(made);
  return made as unknown as JsGenerator;
};
