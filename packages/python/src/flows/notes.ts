/**
 * What is known of labels while a program runs.
 *
 * An operation of the runtime that runs for the program opens a frame (`crossing.ts`). Labelled values tell the frame whenever
 * the runtime reads them (`note`), and what the operation gives back gets all labels that were told. Code of the program runs
 * without a frame: `read` is undefined there.
 */
import type { Obj } from '../runtime/object.ts';
import { union, type Label } from './label.ts';

/** The labels of one object that keeps its identity: containers, instances, objects of the library. */
export interface Labels {
  label: Label | undefined;
  /** The run that the label belongs to: objects of the library outlive a run. */
  run: number;
}

export const notes: {
  /** Labels read since the frame was opened. */
  read: Label | undefined;
  /** Whether the runtime is at work for the program (a frame is open). */
  inside: boolean;
  /** Objects of the library that were used in the frame. */
  touched: Labels[] | undefined;
  /** The program has a method in hand that changes any container it is given (`list.append`): all are watched from then on. */
  loose: boolean;
  /** Containers that a built-in changed in the frame. */
  changed: Obj[] | undefined;
  /** Labels of the decisions that led here: branches (`sticky`), and built-ins that call back. */
  context: Label | undefined;
  /** Labels of text that was run as code, and of what the library keeps for all that follows: on everything from then on. */
  forever: Label | undefined;
  /** What the library did in the frame is on everything from then on. */
  lasting: boolean;
  sticky: boolean;
  /** With `sticky`: all that was read since the `try` around. */
  tried: Label | undefined;
  /** Units: one-based. */
  line: number;
  run: number;
} = {
  read: undefined,
  inside: false,
  touched: undefined,
  loose: false,
  changed: undefined,
  context: undefined,
  forever: undefined,
  lasting: false,
  sticky: false,
  tried: undefined,
  line: 0,
  run: 0,
};

/** Tells the open frame that something with this label was read. */
export const note = (label: Label | undefined): void => {
  if (label !== undefined && notes.inside && label !== notes.read) notes.read = union(notes.read, label);
};

/** Labels of what modules keep for the run, by a key of their own. */
const stores = new Map<string, Labels>();
export const labelsOfStore = (key: string): Labels => {
  let labels = stores.get(key);
  if (labels === undefined) stores.set(key, (labels = { label: undefined, run: notes.run }));
  return labels;
};

/** The label of an object, if it was given in this run. */
export const labelIn = (labels: Labels): Label | undefined => (labels.run === notes.run ? labels.label : undefined);

export const addTo = (labels: Labels, label: Label): void => {
  labels.label = union(labelIn(labels), label);
  labels.run = notes.run;
};

/** An object of the library was used: its labels are read, and it may get those of the frame. */
export const touch = (labels: Labels): void => {
  if (!notes.inside) return;
  note(labelIn(labels));
  if (notes.touched === undefined) notes.touched = [labels];
  else if (notes.touched.at(-1) !== labels) notes.touched.push(labels);
};

/** Something of the frame's is kept under a store's name, which is not read for it. */
export const left = (labels: Labels): void => {
  if (notes.inside && notes.touched?.at(-1) !== labels) (notes.touched ??= []).push(labels);
};

/** With `control: sticky`, what was decided over a label is on everything that follows. */
export const decided = (label: Label | undefined): void => {
  if (notes.sticky && label !== undefined) notes.context = union(notes.context, label);
};
