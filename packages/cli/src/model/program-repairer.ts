/** The configured model as the repairer of `sallyport run --repair`. Apart from the command, so that a run does not carry the SDK. */
import type { Repairer } from '@sallyport/python';
import type { Io } from '../io.ts';
import { noModelText } from './no-model.ts';
import { readModelChoice } from './read-model-choice.ts';

/** Errors: `UsageError` for a configuration that cannot be used. What a model does not answer is thrown, for the loop to tell. */
export const newProgramRepairer = async (
  language: 'python' | 'javascript',
  io: Pick<Io, 'cwd' | 'env' | 'err' | 'signal'>,
): Promise<Repairer | { readonly text: string; readonly remedy: string }> => {
  const choice = await readModelChoice(io);
  if (choice.kind === 'none') return noModelText(choice);
  const [{ openModel }, { repairProgram }] = await Promise.all([
    import('./open-model.ts'),
    import('@sallyport/assist/model-repair'),
  ]);
  const model = await openModel(choice, io);
  return {
    repair: async ({ source, text, earlier }, { signal = io.signal }) => {
      const repaired = await repairProgram({ source, language, text, earlier }, model, signal);
      if ('kind' in repaired) throw new Error(`${repaired.text}; ${repaired.remedy}`);
      return repaired;
    },
  };
};
