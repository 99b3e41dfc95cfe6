import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Policy } from '@sallyport/python/policy';
import { readPolicy } from '../commands/read-policy.ts';
import type { Io } from '../io.ts';
import type { BenchProgram } from './bench-program.ts';
import { readAnswers } from './read-answers.ts';
import type { Setting } from './run-programs.ts';

/** Units: bytes that the values of one program may take. */
export const heapBytes = 64 * 2 ** 20;

/** Ceilings for one program: enough for what people write, little for what burns. Units: as in `Limits`. */
const ceilings = { steps: 50_000_000, bytes: heapBytes, output: 2 ** 20 } as const;

/** What each program may do. Folders may say it for the programs in them: `policy.yaml`, and in `answers.yaml` what tools answer. */
export const settingsOf = async (
  programs: readonly BenchProgram[],
  given: Policy | undefined,
  seconds: number,
  secret: string,
  io: Io,
): Promise<(program: BenchProgram) => Setting> => {
  const usual: Setting = { policy: given ?? (await readPolicy(undefined, io)), answers: new Map() };
  const byFolder = new Map<string, Setting>();
  for (const folder of new Set(programs.flatMap((program) => program.folder ?? []))) {
    const own = join(folder, 'policy.yaml');
    const answers = join(folder, 'answers.yaml');
    byFolder.set(folder, {
      policy:
        given ??
        (existsSync(own)
          ? { ...(await readPolicy(own, io)), name: join(folderName(folder), 'policy.yaml') }
          : usual.policy),
      answers: existsSync(answers) ? readAnswers(answers, secret) : new Map(),
    });
  }
  const capped = (setting: Setting): Setting => ({
    ...setting,
    policy: { ...setting.policy, limits: cap(setting.policy.limits, seconds) },
  });
  const all = new Map([...byFolder].map(([folder, setting]) => [folder, capped(setting)]));
  const alone = capped(usual);
  return (program) => all.get(program.folder ?? '') ?? alone;
};

const folderName = (folder: string): string => relative(dirname(folder), folder);

const cap = (limits: Policy['limits'], seconds: number): Policy['limits'] => ({
  ...limits,
  seconds: Math.min(limits.seconds, seconds),
  steps: Math.min(limits.steps, ceilings.steps),
  bytes: Math.min(limits.bytes, ceilings.bytes),
  output: Math.min(limits.output, ceilings.output),
});
