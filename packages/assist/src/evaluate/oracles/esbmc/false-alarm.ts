/**
 * Why a violation that ESBMC reports cannot happen; `undefined` where nothing speaks against it.
 *
 * Two of its alarms are known to be false, and stand behind more than half of the failed verdicts of the 2024 brief:
 * - **a numeric `scanf`** (`numeric-scanf.ts`): `%d`, `%u`, `%lf` … write one number into one variable; it is reported as a buffer overflow all the same.
 * - **`argv[i]` although `argc` was tested** (`tested-argument.ts`): the checker's model lets the arguments be null.
 *
 * Read from the text of the program alone, and on the safe side: whatever is not plainly one of the two stays an accusation.
 */
import { numericScanf } from './numeric-scanf.ts';
import type { Violation } from './read-esbmc.ts';
import { testedArgument } from './tested-argument.ts';

export const falseAlarm = (violation: Violation, program: string): string | undefined => {
  const text = program.replaceAll(/\r\n?/gu, '\n');
  if (/buffer overflow on .*scanf/iu.test(violation.what)) return numericScanf(violation, text);
  if (/NULL pointer/iu.test(violation.what)) return testedArgument(violation, text);
  return undefined;
};
