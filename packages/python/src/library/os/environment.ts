/** Environment variables, which begin empty: nothing of the host's shows. */
import type { Policy } from '../../policy/policy.ts';
import { run } from '../../runtime/state.ts';

/**
 * The folder that `~` stands for: where the program begins; a place outside of it where asking for such is refused, as what programs look for at home
 * is seldom their own.
 */
export const homeFolder = (): string => {
  const files = (run.host.lent.get('policy') as Policy | undefined)?.files;
  return files === undefined ? '/work' : files.outside === 'refuse' ? '/root' : files.cwd;
};
