import type { ModelPort } from '@sallyport/assist/model';
import type { Config } from '../config/config.ts';
import type { Io } from '../io.ts';
import { noModelText } from './no-model.ts';
import { readModelChoice } from './read-model-choice.ts';

/**
 * The configured model, or why there is none with what to do. The code that asks is loaded only where there is one.
 *
 * Errors: `UsageError` for a configuration that makes no sense.
 */
export const openedModel = async (
  {
    config,
    project,
  }: {
    /** The file that `--config` names. */
    readonly config: string | undefined;
    /** The project's configuration where it was read already. */
    readonly project?: Config;
  },
  io: Io,
): Promise<{ readonly model: ModelPort } | ReturnType<typeof noModelText>> => {
  const choice = await readModelChoice(io, config, project);
  if (choice.kind === 'none') return noModelText(choice);
  const { openModel } = await import('./open-model.ts');
  return { model: await openModel(choice, io) };
};
