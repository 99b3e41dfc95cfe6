import type { Mount, Policy } from '../policy/policy.ts';

export interface WithMounts {
  readonly policy: Policy;
  /** What is wrong with what was given, one sentence each. */
  readonly problems: readonly string[];
}

/**
 * The policy over the folders that a host mounts, by the path at which the program sees them.
 *
 * Where the policy has an entry, that says what may be done; a folder that it does not list is mounted to read, for who
 * names it by hand grants that. A mount that the policy promises and nobody gives is a problem: the program would miss it.
 */
export const withMounts = (policy: Policy, given: Iterable<string>): WithMounts => {
  const problems: string[] = [];
  const added: Mount[] = [];
  const names = new Set(given);
  for (const at of names) {
    const listed = policy.files.mounts.find((mount) => mount.at === at);
    if (!isMountPath(at))
      problems.push(`${at} is no path for a mount: write an absolute path without . and .., such as /data`);
    else if (listed?.kind === 'memory')
      problems.push(`the policy keeps ${at} in memory: mount the folder somewhere else, or change files.mounts`);
    else if (listed === undefined) added.push({ at, kind: 'read-only' });
  }
  for (const { at, kind } of policy.files.mounts)
    if (kind !== 'memory' && !names.has(at))
      problems.push(`the policy mounts ${at} (${kind}), and no folder is given for it`);
  const { files } = policy;
  return {
    policy: added.length === 0 ? policy : { ...policy, files: { ...files, mounts: [...files.mounts, ...added] } },
    problems,
  };
};

const isMountPath = (at: string): boolean =>
  at === '/' ||
  (at.length <= 1000 && /^(?:\/[^/\0]+)+$/.test(at) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(at) && at.isWellFormed());
