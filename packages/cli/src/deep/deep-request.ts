import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Parsed } from '../arguments/option.ts';
import { UsageError } from '../usage-error.ts';

/** What a scan is to do with a model. */
export interface DeepRequest {
  /** `show`: what would be sent is printed, and nothing is sent. */
  readonly mode: 'ask' | 'show';
  /** Where the rules go that are made of the model's names: as given, and absolute. */
  readonly save: { readonly given: string; readonly path: string; readonly overwrite: boolean } | undefined;
  /** The file that `--config` names. */
  readonly config: string | undefined;
}

/**
 * The model's part that flags ask for; `undefined` where none is wanted.
 *
 * Errors: `UsageError` for flags that contradict each other, and for a file that is there already: better before the model was paid.
 */
export const deepRequest = ({ switches, values }: Parsed, cwd: string): DeepRequest | undefined => {
  const given = values.get('save-rules')?.at(-1);
  if (!switches.has('deep')) {
    for (const flag of ['save-rules', 'show-prompt', 'overwrite'])
      if (switches.has(flag) || values.has(flag))
        throw new UsageError(`--${flag} belongs to the deep scan`, 'add --deep, or leave it out');
    return undefined;
  }
  if (switches.has('overwrite') && given === undefined)
    throw new UsageError('--overwrite: nothing is written', 'add --save-rules FILE, or leave it out');
  if (switches.has('no-model')) {
    if (given !== undefined || switches.has('show-prompt'))
      throw new UsageError('--no-model contradicts --save-rules and --show-prompt', 'leave one of them out');
    return undefined;
  }
  const path = given === undefined ? undefined : resolve(cwd, given);
  if (given !== undefined && path !== undefined) checkPlace(given, path, switches.has('overwrite'));
  return {
    mode: switches.has('show-prompt') ? 'show' : 'ask',
    save: given === undefined || path === undefined ? undefined : { given, path, overwrite: switches.has('overwrite') },
    config: values.get('config')?.at(-1),
  };
};

const checkPlace = (given: string, path: string, overwrite: boolean): void => {
  if (!/\.ya?ml$/u.test(given))
    throw new UsageError(`--save-rules ${given}: rule files end with .yaml or .yml`, 'choose such a name');
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile())
    throw new UsageError(`--save-rules ${given}: there is something else than a file`, 'choose another name');
  if (found !== undefined && !overwrite)
    throw new UsageError(
      `--save-rules ${given}: the file is there already, and somebody may have worked on it`,
      'choose another name, or add --overwrite',
    );
  if (!existsSync(dirname(path)))
    throw new UsageError(`--save-rules ${given}: its folder is not there`, 'make the folder first');
};
