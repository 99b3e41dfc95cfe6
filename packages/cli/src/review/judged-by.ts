import { join } from 'node:path';
import type { Change, ReviewNote } from '@sallyport/assist/review';
import type { Config } from '../config/config.ts';
import { readConfig } from '../config/read-config.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { gateNotes } from './gate-notes.ts';
import type { Trees } from './trees.ts';

/** What a change is judged by, what the tree says afterwards, and what is to be told of the difference. */
export interface JudgedBy {
  readonly config: Config;
  readonly after: Config;
  readonly notes: readonly ReviewNote[];
}

/**
 * The configuration of the base, unless the command line names one: that one stays as it is.
 *
 * Errors: `UsageError` for a configuration of the base that cannot be understood; one that the change breaks is told.
 */
export const judgedBy = async (
  given: string | undefined,
  trees: Trees,
  { change, root }: { readonly change: Change; readonly root: string },
  io: Io,
): Promise<JudgedBy> => {
  const named = given === undefined ? undefined : await readConfig(given, io, trees.walked);
  if (named !== undefined) return { config: named, after: named, notes: gateNotes({ change, root, name: trees.name }) };
  const here = { ...io, cwd: trees.cwd };
  const config = await readConfig(undefined, here, trees.base);
  try {
    const after = await readConfig(undefined, here, trees.after);
    return { config, after, notes: gateNotes({ change, root, name: trees.name, config, after }) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const told = error.message.replaceAll(join(root, '/'), '');
    return { config, after: {}, notes: gateNotes({ change, root, name: trees.name, broken: told }) };
  }
};
