/** What a run refuses that no check could find before. */
import type { Refusal } from '../policy/refusal.ts';
import type { Ending } from './ending.ts';
import type { Place, RefusalReport } from './outcome.ts';

/** A refusal as it is told, with its place. `file`: a file of the program's other than the one that was run. */
export const report = (refusal: Refusal, at: Place | null, file?: string): RefusalReport => ({
  ...refusal,
  place: at,
  ...(file === undefined ? {} : { file }),
});

/** Labels belong to a program, and a session is many. */
export const noSession: Ending = {
  kind: 'refused',
  refusals: [
    {
      rule: 'flow-denied',
      subject: 'flows.deny',
      what: 'runs entry by entry under a policy that denies flows',
      why: 'labels are followed through one program, not from entry to entry',
      repair: 'write the entries into one program',
      grant: { line: 'flows: { deny: [] }', preset: null },
      cwe: null,
      place: null,
    },
  ],
};

/** Labels are followed through texts that stood before the run. */
export const writtenModule = (fileName: string): Refusal => ({
  rule: 'flow-denied',
  subject: fileName,
  what: `imports ${fileName}, which the program wrote, under a policy that denies flows`,
  why: 'labels are not followed into text that becomes code through a file',
  repair: 'put the code into the program itself',
  grant: { line: 'flows: { deny: [] }', preset: null },
  cwe: null,
});
