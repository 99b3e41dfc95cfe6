/** Environment variables, which begin empty: nothing of the host's shows. */
import type { Policy } from '../../policy/policy.ts';
import { run } from '../../runtime/state.ts';

/** The folder that `~` stands for: where the program begins. */
export const homeFolder = (): string => (run.host.lent.get('policy') as Policy | undefined)?.files.cwd ?? '/work';
