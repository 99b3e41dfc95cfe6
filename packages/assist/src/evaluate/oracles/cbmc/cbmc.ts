/**
 * CBMC: bounded model checking of a whole program from `main`, as text on standard output: properties with their results (`[main.overflow.1] line 7 arithmetic overflow …: FAILURE`), traces, and
 * a verdict at the end.
 *
 * Loops are unwound a fixed number of times, with an assertion that this was enough. Where only that assertion fails the bound was too small: it gives up. "Successful" is a proof for what it was
 * told to check, unless functions without a body were called (it assumes anything of what they return, and nothing of what they write).
 * The two known false alarms are taken back as with ESBMC.
 *
 * Source: CBMC 5 and 6, "CPROVER manual: properties", and what `cbmc --help` lists.
 */
import type { Accusation } from '../accusation.ts';
import { type Checker, checkerSaid } from '../checker.ts';
import { falseAlarm } from '../esbmc/false-alarm.ts';

export const cbmc: Checker = {
  id: 'cbmc',
  version: ['--version'],
  arguments: (file) => [
    '--bounds-check',
    '--pointer-check',
    '--memory-leak-check',
    '--div-by-zero-check',
    '--signed-overflow-check',
    '--undefined-shift-check',
    '--unwind',
    '12',
    '--unwinding-assertions',
    '--trace',
    file,
  ],
  needsMain: true,
  misses: 'proofs of memory and numbers up to a bound of loops',
  read: (output, program) => {
    const log = output.stdout.replaceAll('\r\n', '\n');
    const failures = failuresIn(log);
    const judged = failures.map((one) => ({
      accusation: one,
      why: falseAlarm({ ...one, what: forRules(one.what), from: { path: one.path, line: one.line } }, program),
    }));
    const standing = judged.filter(({ why }) => why === undefined).map(({ accusation }) => accusation);
    const broken = /^(?:PARSING ERROR|CONVERSION ERROR|TYPECHECK(?:ING)? ERROR)|^.{0,300}\berror: .*$/mu.exec(
      `${output.stderr}\n${log}`,
    );
    return checkerSaid(
      {
        alarms: standing,
        dismissed: judged.flatMap(({ accusation, why }) => (why === undefined ? [] : [{ accusation, why }])),
        error:
          broken === null || /^VERIFICATION /mu.test(log)
            ? undefined
            : `CBMC could not read the program: ${broken[0].trim().slice(0, 200)}`,
        unfinished: unfinishedIn(log, standing),
        certifies: cbmcProves,
      },
      output,
    );
  },
};

const unfinishedIn = (log: string, failures: readonly Accusation[]): string | undefined => {
  if (failures.some(({ what }) => /unwinding assertion/u.test(what)))
    return 'the loops of the program go beyond the bound of CBMC';
  const verdict = [...log.matchAll(/^VERIFICATION (\w+)/gmu)].at(-1)?.[1];
  if (verdict !== 'SUCCESSFUL') return 'CBMC came to no proof';
  return /no body for (?:function|callee)/u.test(log)
    ? 'the program calls functions whose code CBMC does not have'
    : undefined;
};

/** A heading `a.c function main`, then a line for each property. Properties without a line of their own stand under it all the same. */
const failuresIn = (log: string): readonly Accusation[] => {
  const found: Accusation[] = [];
  const traces = tracesIn(log);
  let [path, symbol] = ['', ''];
  for (const line of log.split('\n')) {
    const heading = /^(\S{1,300}) function (\S{1,200})$/u.exec(line);
    if (heading !== null) [, path = '', symbol = ''] = heading;
    const [, property = '', at = '0', what = ''] =
      /^\[([^\]\s]{1,300})\] (?:(?:file \S+ )?line (\d{1,9}) )?(.{1,500}): FAILURE$/u.exec(line) ?? [];
    if (property === '') continue;
    found.push({
      cwe: weaknessOf(what),
      what,
      path,
      line: Number(at),
      symbol,
      evidence: traces.get(property) ?? property,
    });
  }
  return found;
};

/** The end of a trace says most. */
const tracesIn = (log: string): ReadonlyMap<string, string> =>
  new Map(
    log
      .split(/^Trace for /mu)
      .slice(1)
      .map((block) => {
        const end = block.indexOf(':\n');
        return [
          block.slice(0, Math.max(0, end)),
          block
            .slice(end + 2)
            .trim()
            .slice(-2_000),
        ] as const;
      }),
  );

/** In the words by which false alarms are known. */
const forRules = (what: string): string => (/pointer NULL|argv/u.test(what) ? `${what} (NULL pointer)` : what);

const weaknessOf = (what: string): string | undefined => table.find(([words]) => words.test(what))?.[1];

const table: readonly (readonly [RegExp, string | undefined])[] = [
  [/unwinding assertion|recursion|^assertion/u, undefined],
  [/double free/u, 'CWE-415'],
  [/free (?:argument|called)|free\b.*(?:offset|dynamic)/u, 'CWE-590'],
  [/dynamically allocated memory never freed|memory leak|forgotten/u, 'CWE-401'],
  [/pointer NULL/u, 'CWE-476'],
  [/deallocated|dead object/u, 'CWE-416'],
  [/pointer uninitialized|pointer invalid|invalid integer address/u, 'CWE-824'],
  [/outside (?:object|dynamic object) bounds|upper bound|lower bound|array.*bound|bounds/u, 'CWE-119'],
  [/readable/u, 'CWE-125'],
  [/write?able/u, 'CWE-787'],
  [/division by zero/u, 'CWE-369'],
  [/shift/u, 'CWE-1335'],
  [/overflow/u, 'CWE-190'],
  [/same object|pointer relation/u, 'CWE-469'],
  [/NaN/u, 'CWE-682'],
];

/** Unsigned numbers wrap by definition and are not checked: CWE-190 is not among them, nor is initialisation. */
const cbmcProves: readonly string[] = [
  'CWE-119',
  'CWE-121',
  'CWE-122',
  'CWE-124',
  'CWE-125',
  'CWE-126',
  'CWE-127',
  'CWE-369',
  'CWE-401',
  'CWE-415',
  'CWE-416',
  'CWE-476',
  'CWE-787',
  'CWE-824',
];
