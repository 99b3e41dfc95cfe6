/**
 * What `eval mine` keeps beside the tasks: where they come from, the tree that their tests run in, and what was left out with the reason.
 *
 * `mine.json` in the folder of the suite; the tree is `_tree` beside it (no task is called so).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { programVersion } from '../version.ts';
import { writeAtomically } from '../write-atomically.ts';

export interface MinedSuite {
  /** Absolute; its installed packages and its Python are used from there, read-only. */
  readonly repository: string;
  readonly commit: string | undefined;
  /** Whether the tree had changes that no commit has. */
  readonly changed: boolean;
  /** Folders of installed packages, relative to the tree. */
  readonly packages: readonly string[];
  /** Functions that became no task. */
  readonly left: readonly LeftOut[];
}

export interface LeftOut {
  readonly path: string;
  readonly symbol: string;
  readonly why: string;
}

export const treeName = '_tree';

const schema = z.object({
  schemaVersion: z.literal('1.0'),
  kind: z.literal('mined'),
  repository: z.string(),
  commit: z.string().optional(),
  changed: z.boolean(),
  packages: z.array(z.string()),
  left: z.array(z.object({ path: z.string(), symbol: z.string(), why: z.string() })),
});

/** `undefined` for a suite that was not mined, and for one whose `mine.json` cannot be understood. */
export const readMinedSuite = (suite: string): MinedSuite | undefined => {
  try {
    const { data } = schema.safeParse(JSON.parse(readFileSync(join(suite, 'mine.json'), 'utf8')));
    if (data === undefined) return undefined;
    const { repository, commit, changed, packages, left } = data;
    return { repository, commit, changed, packages, left };
  } catch {
    return undefined;
  }
};

/** Errors: throws what the disk says. */
export const writeMinedSuite = (suite: string, mined: MinedSuite): void => {
  const head = { schemaVersion: '1.0', kind: 'mined', tool: programVersion() };
  writeAtomically(join(suite, 'mine.json'), `${JSON.stringify({ ...head, ...mined }, undefined, 2)}\n`);
};
