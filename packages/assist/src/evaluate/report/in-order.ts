interface Placed {
  readonly model: string;
  readonly condition: string;
  readonly task: string;
  readonly sample: number;
}

/**
 * Which of two answers stands first in a report: by model, condition (neutral first), task and sample. Answers come in the order in which models were quick; reports of the same answers are the same, byte for byte.
 */
export const inOrder = (a: Placed, b: Placed): number =>
  byText(a.model, b.model) ||
  Number(b.condition === 'neutral') - Number(a.condition === 'neutral') ||
  byText(a.condition, b.condition) ||
  byText(a.task, b.task) ||
  a.sample - b.sample;

/** By UTF-16 units: no machine's language decides. */
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
