import {
  VirtualFiles,
  defaultFileLimits,
  type FileClock,
  type FileMeter,
  type HostFolder,
  type MountPlan,
} from '../files/index.ts';
import { absPath } from '../files/posix-path.ts';
import { isMadeUp, isSaidNotToExist, isSaidToBeMissing, isStartUpName } from '../policy/known-places.ts';
import { foreignRefusal } from '../policy/own-refusals.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { pathRefusal } from '../policy/refusals.ts';
import { isSecretPath } from '../policy/secret-names.ts';

/** What a run lends to its files. */
export interface FileSurroundings {
  readonly meter: FileMeter;
  readonly clock: FileClock;
  /** Files open at once. */
  readonly handles: number;
  /** The folders that the host lent, by the path at which they are mounted. */
  readonly hosts: ReadonlyMap<string, HostFolder> | undefined;
  /** The name under which the program knows its own file, if it knows one. */
  readonly program?: string;
  /** Ends the run. */
  readonly refused: (refusal: Refusal) => void;
}

/** The files of a run as its policy grants them, for whatever language. */
export const policyFiles = (
  policy: Policy,
  { meter, clock, handles, hosts, program, refused }: FileSurroundings,
): VirtualFiles => {
  const { files } = policy;
  const ownText = program === undefined ? undefined : absPath(program, files.cwd);
  const refuse = (path: string): void => refused(pathRefusal(policy, path));
  return new VirtualFiles({
    meter,
    clock,
    mounts: plansOf(policy, hosts),
    cwd: files.cwd,
    folders: files.mounts.some(({ at }) => at === '/' || at === '/tmp') ? ['/tmp'] : [],
    limits: { ...defaultFileLimits, written: files.bytes, made: files.count, handles },
    ...(files.outside === 'refuse'
      ? {
          // Who opens what says that it is missing wants to see the error.
          outside: (path, deed, { absent }): void => {
            const known = deed === 'read' ? isSaidToBeMissing(absent) : deed !== undefined && isSaidNotToExist(absent);
            if (!known) refuse(path);
          },
          // Who asks whether `/etc/shadow` is there, and would read it if it were, wants it.
          asked: (path): void => (path === '/' || isMadeUp(path) ? undefined : refuse(path)),
        }
      : {}),
    ...(files.foreign === 'refuse'
      ? {
          reserved: ({ path, kind, inOwn }): boolean =>
            path === ownText ||
            (kind === 'link' && ownText?.startsWith(`${path}/`) === true) ||
            isStartUpName(path, kind, inOwn),
          foreign: (path, deed, { real, absent }): void => {
            if (deed === 'read' ? isSecretPath(real) : !isSaidNotToExist(absent))
              refused(foreignRefusal(policy, path, deed));
          },
        }
      : {}),
  });
};

const plansOf = (policy: Policy, hosts: ReadonlyMap<string, HostFolder> | undefined): readonly MountPlan[] => {
  const plans: MountPlan[] = [];
  for (const { at, kind } of policy.files.mounts) {
    if (kind === 'memory') {
      plans.push({ at, kind });
      continue;
    }
    const host = hosts?.get(at);
    if (host !== undefined) plans.push({ at, kind, host });
  }
  return plans;
};
