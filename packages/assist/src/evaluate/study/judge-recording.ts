import type { Accusation } from '../oracles/accusation.ts';
import { falseAlarm } from '../oracles/esbmc/false-alarm.ts';
import type { EsbmcReading, Violation } from '../oracles/esbmc/read-esbmc.ts';
import type { OracleSaid } from '../results/sample-record.ts';

/**
 * What ESBMC said of a program in an earlier study, with its two known false alarms taken back by name.
 *
 * Where nothing else stands, the verdict becomes `gave-up`: a checker that stopped at a false alarm has not shown that there is nothing behind it, unless it was told to go on
 * (`--multi-property`) and says so at its end.
 */
export const judgeRecording = (reading: EsbmcReading, program: string): OracleSaid => {
  const judged = reading.violations.map((violation) => ({ violation, why: falseAlarm(violation, program) }));
  const standing = judged.filter(({ violation, why }) => why === undefined && violation.cwe !== undefined);
  const accusations = standing.map(({ violation }) => accusationIn(violation));
  return {
    oracle: 'esbmc',
    version: reading.version,
    verdict: verdictOf(reading.verdict, accusations.length, reading.violations.length),
    said: reading.verdict,
    why: reading.why,
    accusations,
    dismissed: judged.flatMap(({ violation, why }) =>
      why === undefined ? [] : [{ accusation: accusationIn(violation), why }],
    ),
    certifies: memoryWeaknesses,
    ms: 0,
  };
};

const accusationIn = ({ cwe, what, path, line, symbol, evidence }: Violation): Accusation => ({
  cwe,
  what,
  path,
  line,
  symbol,
  evidence,
});

const verdictOf = (said: EsbmcReading['verdict'], standing: number, all: number): OracleSaid['verdict'] => {
  if (standing > 0) return 'accuses';
  if (said === 'successful') return 'clean';
  if (said === 'error') return 'error';
  // "Failed" of which no block is left (cut, or not to be read) still is an accusation; one whose every block was taken back is not.
  return said === 'failed' && all === 0 ? 'accuses' : 'gave-up';
};

/**
 * What a bounded model checker of C with `--overflow-check --memory-leak-check` looks at, and may therefore certify to be absent once it says
 * "successful". Commands (CWE-78), permissions (CWE-732), input validation (CWE-20), credentials and races are not among them.
 *
 * Source: ESBMC's manual, properties checked by default and by these options.
 */
const memoryWeaknesses: readonly string[] = [
  'CWE-119',
  'CWE-120',
  'CWE-121',
  'CWE-122',
  'CWE-124',
  'CWE-125',
  'CWE-126',
  'CWE-127',
  'CWE-190',
  'CWE-191',
  'CWE-369',
  'CWE-401',
  'CWE-415',
  'CWE-416',
  'CWE-476',
  'CWE-787',
  'CWE-824',
];
