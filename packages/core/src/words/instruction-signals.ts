import { type InstructionForm, instructionForms, type InstructionKind } from './instruction-forms.ts';

/** How strongly each kind speaks in a text. */
export type InstructionSignals = ReadonlyMap<InstructionKind, 1 | 2 | 3>;

/**
 * What a stretch of text asks a reviewer for, each kind once with its greatest weight. Empty when it wants nothing: forms of address alone
 * (a role, a chat tag, a name of a model) stand in every program that calls a model.
 *
 * `text` is a few lines at most, with white space folded and comment marks taken out.
 */
export const instructionSignals = (text: string): InstructionSignals => {
  const found = new Map<InstructionKind, 1 | 2 | 3>();
  const look = (forms: readonly InstructionForm[]): void => {
    for (const { kind, weight, form } of forms) {
      if (weight !== 0 && weight > (found.get(kind) ?? 0) && form.test(text)) found.set(kind, weight);
    }
  };
  look(wishes);
  if (found.size > 0) look(addresses);
  return found;
};

const wanting: ReadonlySet<InstructionKind> = new Set<InstructionKind>([
  'override',
  'do-not-report',
  'report-nothing',
  'approval',
  'mark-as-safe',
  'skip',
]);

const wishes = instructionForms.filter(({ kind }) => wanting.has(kind));
const addresses = instructionForms.filter(({ kind }) => !wanting.has(kind));
