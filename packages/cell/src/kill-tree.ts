import { canWatchProcesses, descendantsOf } from './process-usage.ts';

/**
 * Kills a process, its group and everything it started, as far as the system shows it.
 *
 * In a namespace of its own the first kill takes all with it; without one, a descendant that left the group is found by its
 * parents. One that outlived its parent is then nobody's child and is not found: that is what the namespace is for.
 */
export const killTree = (pid: number): void => {
  const all = canWatchProcesses ? descendantsOf(pid) : [pid];
  killOne(-pid);
  for (const one of all) killOne(one);
};

const killOne = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Is gone, or never led a group.
  }
};
