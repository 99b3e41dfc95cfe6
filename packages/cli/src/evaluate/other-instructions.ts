import { basename, resolve } from 'node:path';
import { isRefused, nodeDisk } from '../discovery/disk.ts';
import type { Io } from '../io.ts';
import { newSecretsReader } from '../model/secrets-in-text.ts';
import { UsageError } from '../usage-error.ts';
import type { Suite } from './read-suite.ts';

/** Largest file of instructions. Units: bytes. */
const mostBytes = 40_000;

/**
 * The suite with these files in the place of what its project tells those who write its code, so that several ways to tell it can be held against each other.
 *
 * Errors: throws `UsageError` for a file that cannot be sent, and for a suite without tasks of a project.
 */
export const withOtherInstructions = async (
  suite: Suite,
  files: readonly string[],
  io: Pick<Io, 'cwd'>,
): Promise<Suite> => {
  if (files.length === 0) return suite;
  if (!suite.tasks.some(({ project }) => project !== undefined))
    throw new UsageError('--instructions: no task of the suite is of a project', 'make a suite with eval mine');
  const secretsIn = newSecretsReader();
  const instructions: { readonly path: string; readonly text: string }[] = [];
  for (const file of files) {
    const bytes = nodeDisk.read(resolve(io.cwd, file), mostBytes + 1);
    if (isRefused(bytes))
      throw new UsageError(`--instructions ${file}: cannot be read (${bytes.refused})`, 'name a file');
    const text = new TextDecoder().decode(bytes);
    if (bytes.byteLength > mostBytes || text.trim() === '')
      throw new UsageError(
        `--instructions ${file}: ${text.trim() === '' ? 'it is empty' : `larger than ${String(mostBytes)} bytes`}`,
        'name a file like AGENTS.md',
      );
    const [secret] = await secretsIn({ path: file, text });
    if (secret !== undefined)
      throw new UsageError(`--instructions ${file}: there is a secret in it (${secret.kind})`, 'take it out');
    instructions.push({ path: basename(file), text });
  }
  const tasks = suite.tasks.map((task) =>
    task.project === undefined ? task : { ...task, project: { ...task.project, instructions } },
  );
  return { ...suite, tasks };
};
