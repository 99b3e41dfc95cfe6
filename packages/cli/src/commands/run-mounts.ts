import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CallResult, ToolCall } from '@sallyport/python/isolate';
import type { Policy } from '@sallyport/python/policy';
import { cacheFolder } from '../cache/cache-folder.ts';
import { presetNames } from '@sallyport/python/presets';
import type { Io } from '../io.ts';
import { packageRoot } from '../package-root.ts';
import { UsageError } from '../usage-error.ts';

/** The folders of `--mount` as a run gets them. */
export interface Mounts extends AsyncDisposable {
  /** The policy with what the option grants. */
  readonly policy: Policy;
  /** Where the program sees them. */
  readonly names: readonly string[];
  /** The answer to a question about files; nothing for other calls. */
  answer(call: ToolCall): CallResult | undefined;
}

/**
 * Reads `--mount PATH=FOLDER` and opens the folders; with `name` the disk is left alone, for checks that do not run.
 * A folder to write to that holds us, or the policy's file, is refused.
 *
 * Nothing is loaded where nothing is mounted: most runs have no folders.
 */
export const readMounts = async (
  given: readonly string[],
  policy: Policy,
  how: 'open' | 'name',
  namedPolicy: string | undefined,
  io: Io,
): Promise<Mounts> => {
  const promised = policy.files.mounts.some(({ kind }) => kind !== 'memory');
  if (given.length === 0 && (!promised || how === 'name')) return { ...none, policy };
  const { coveredPlace, hostCalls, lendFolders, openHostFolder, withMounts } = await import('@sallyport/python/lend');
  const paths = new Map(given.map((one) => split(one, io)));
  const merged = withMounts(policy, paths.keys());
  const problems = how === 'open' ? merged.problems : [];
  if (problems.length > 0) throw new UsageError(problems.join('\n'), '--mount /data=./folder');
  if (how === 'name') return { ...none, policy: merged.policy };
  const folders = new Map(
    [...paths].map(([at, { path, said }]) => {
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new UsageError(`--mount ${at}=${said}: there is no such folder`, 'give the path of a folder');
      const writes = merged.policy.files.mounts.some((mount) => mount.at === at && mount.kind === 'read-write');
      const covered = writes ? coveredPlace(path, ownPlaces(namedPolicy, io)) : undefined;
      if (covered !== undefined)
        throw new UsageError(
          `--mount ${at}=${said}: a program that may write there could change ${covered}, which keeps the next one in`,
          'mount a folder that does not hold it, or mount it read-only or copy-on-write',
        );
      return [at, openHostFolder(path, writes ? 'write' : 'read')] as const;
    }),
  );
  const files = lendFolders(merged.policy.files, folders);
  return {
    policy: merged.policy,
    names: [...folders.keys()],
    answer: ({ name, args }) => (name === hostCalls.files ? files(args) : undefined),
    [Symbol.asyncDispose]: async () => {
      for (const folder of folders.values()) folder.close();
    },
  };
};

/** What a program must not change: this product, what it keeps, what runs it, and the policy. */
const ownPlaces = (namedPolicy: string | undefined, io: Io): readonly string[] => [
  packageRoot,
  cacheFolder(io.env),
  process.execPath,
  ...(namedPolicy === undefined || presetNames.some((name) => name === namedPolicy)
    ? []
    : [resolve(io.cwd, namedPolicy)]),
];

const none: Omit<Mounts, 'policy'> = {
  names: [],
  answer: () => undefined,
  [Symbol.asyncDispose]: async () => {},
};

const split = (
  given: string,
  io: Io,
): readonly [at: string, folder: { readonly path: string; readonly said: string }] => {
  const equals = given.indexOf('=');
  const said = given.slice(equals + 1);
  if (equals <= 0 || said === '') throw new UsageError(`--mount ${given}: not PATH=FOLDER`, '--mount /data=./folder');
  return [given.slice(0, equals), { path: resolve(io.cwd, said), said }];
};
