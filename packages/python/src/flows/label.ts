/** Labels of values: which tools and inputs a value comes from, and for each the way it took. */

/** One stop on the way of a labelled value, latest first. */
export interface Step {
  readonly text: string;
  readonly before: Step | undefined;
  readonly length: number;
}

/** Stops that are kept: the first ones and the latest. */
const MOST_STEPS = 10;

/** An immutable set of label names, each with its way. */
export class Label {
  readonly steps: ReadonlyMap<string, Step>;
  constructor(steps: ReadonlyMap<string, Step>) {
    this.steps = steps;
  }
  get names(): string[] {
    return [...this.steps.keys()].sort();
  }
}

/** The labels of a source: `read_mail() at line 3`. */
export const newLabel = (names: readonly string[], text: string): Label =>
  new Label(new Map(names.map((name) => [name, { text, before: undefined, length: 1 }])));

const within = (a: Label, b: Label): boolean => {
  if (a.steps.size > b.steps.size) return false;
  for (const name of a.steps.keys()) if (!b.steps.has(name)) return false;
  return true;
};

/** Both labels; ways that both know are those of the first. */
export const union = (a: Label | undefined, b: Label | undefined): Label | undefined => {
  if (a === undefined || a === b) return b;
  if (b === undefined || within(b, a)) return a;
  if (within(a, b)) return b;
  return new Label(new Map([...b.steps, ...a.steps]));
};

/** The label after one more stop. A stop that is the latest already is not repeated. */
export const stepped = (label: Label, text: string): Label => {
  let changed = false;
  const steps = new Map<string, Step>();
  for (const [name, last] of label.steps) {
    if (last.text === text) steps.set(name, last);
    else {
      changed = true;
      const before = last.length >= MOST_STEPS ? last.before : last;
      steps.set(name, { text, before, length: (before?.length ?? 0) + 1 });
    }
  }
  return changed ? new Label(steps) : label;
};

/** The stops on the way of one of the names, earliest first. */
export const pathOf = (label: Label, name: string): string[] => {
  const path: string[] = [];
  for (let at = label.steps.get(name); at !== undefined; at = at.before) path.push(at.text);
  return path.reverse();
};
