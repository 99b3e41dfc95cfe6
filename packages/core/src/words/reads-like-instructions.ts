import { instructionForms } from './instruction-forms.ts';

/** Whether a line reads like words to the model that reads it, instead of code for people. Looks at the first thousand characters. */
export const readsLikeInstructions = (line: string): boolean => {
  const text = line.slice(0, 1_000);
  return warning.some(({ form }) => form.test(text));
};

/** The hints, and what is strong; a weak form alone is too common to warn about. */
const warning = instructionForms.filter(({ weight }) => weight !== 1);
