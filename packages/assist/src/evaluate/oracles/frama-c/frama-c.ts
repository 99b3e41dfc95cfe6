/**
 * Frama-C with its plug-in Eva: abstract interpretation of a whole program from `main`, as text on standard output.
 *
 * Eva is built to miss nothing and says "cannot be ruled out" far more often than "is there". So only a **sure** alarm ("got final status invalid") accuses; the others are why it gives up. Of those
 * the known false alarm is taken back by name: `argv[i]` although `argc` was tested.
 * Where it comes to its summary without any alarm it has shown absence of what it looks for, in the machine model of gcc on x86-64, for the library as Frama-C specifies it: it certifies that,
 * unless functions without code were called, code was not reached, or a format was not constant.
 *
 * Source: Eva manual, "Reading the results" and chapter on alarms; Frama-C 25.
 */
import type { Accusation } from '../accusation.ts';
import { type Checker, checkerSaid } from '../checker.ts';
import { falseAlarm } from '../esbmc/false-alarm.ts';

export const framaC: Checker = {
  id: 'frama-c',
  version: ['-version'],
  arguments: (file) => ['-eva', '-eva-precision', '3', '-machdep', 'gcc_x86_64', file],
  reads: ['/etc/ocamlfind.conf'],
  needsMain: true,
  misses: 'proofs that a whole program stays within its memory and numbers',
  read: (output, program) => {
    const log = output.stdout.replaceAll('\r\n', '\n').replaceAll(/: Warning: \n {2}/gu, ': Warning: ');
    const alarms = [...log.matchAll(/^\[eva:alarm\] (.{1,300}?):(\d{1,9}): Warning: (.*)$/gmu)].map(
      ([all, path = '', line = '0', what = '']): Accusation => ({
        cwe: weaknessOf(what),
        what,
        path,
        line: Number(line),
        symbol: '',
        evidence: all,
      }),
    );
    const sureLines = new Set(
      [...log.matchAll(/^\[eva\] (.{1,300}?:\d{1,9}): .{1,200} got final status invalid/gmu)].map(([, at = '']) => at),
    );
    const isSure = ({ path, line, what }: Accusation): boolean =>
      sureLines.has(`${path}:${String(line)}`) || what.includes('got status invalid');
    const open = alarms.filter((one) => !isSure(one));
    const dismissed = open.flatMap((accusation) => {
      const from = { path: accusation.path, line: accusation.line };
      const why = /argv|valid_read|valid_nptr|valid_string|valid_s\b/u.test(accusation.what)
        ? falseAlarm({ ...accusation, what: 'NULL pointer', from }, program)
        : undefined;
      return why === undefined ? [] : [{ accusation, why }];
    });
    const left = open.length - dismissed.length;
    const aborted = /^\[kernel\] (?:User Error: |Frama-C aborted: )(.*)$/mu.exec(log);
    return checkerSaid(
      {
        alarms: alarms.filter(isSure),
        dismissed,
        error:
          aborted !== null
            ? `Frama-C could not read the program: ${aborted[1] ?? ''}`
            : output.end.kind === 'ended' && output.end.code !== 0
              ? `Frama-C ended with ${String(output.end.code)}`
              : undefined,
        unfinished:
          left > 0
            ? `Eva could not rule out ${String(left)} ${left === 1 ? 'alarm' : 'alarms'}, e.g. ${firstOf(open, dismissed)}`
            : unfinishedIn(log),
        certifies: evaProves,
      },
      output,
    );
  },
};

const firstOf = (open: readonly Accusation[], dismissed: readonly { readonly accusation: Accusation }[]): string => {
  const one = open.find((alarm) => !dismissed.some(({ accusation }) => accusation === alarm));
  return one === undefined ? '' : `line ${String(one.line)}: ${one.what.slice(0, 150)}`;
};

const unfinishedIn = (log: string): string | undefined => {
  if (!/^\[eva:summary\] =+ ANALYSIS SUMMARY/mu.test(log) || !/^ {2}0 alarms generated/mu.test(log))
    return 'Eva came to no summary without alarms';
  if (/neither code nor specification|missing.{0,200}specification|generating default assigns/iu.test(log))
    return 'the program calls functions that Frama-C does not know';
  if (/non-static format|recursive call|DEGENERAT|inline assembly/iu.test(log))
    return 'the program does what Eva only assumes to be well';
  const reached = [...log.matchAll(/: (\d{1,3})% coverage/gu)].map(([, share]) => Number(share));
  if (reached.length === 0 || reached.some((share) => share < 100)) return 'Eva did not reach all of the program';
  const proven = /^ {2}(\d{1,3})% of the logical properties reached have been proven/mu.exec(log)?.[1];
  return proven === undefined || proven === '100' || /^ {2}No logical properties/mu.test(log)
    ? undefined
    : 'Eva did not prove everything that the library asks for';
};

/** Order: the first that fits. Eva tells a null from a freed pointer nowhere: both are an invalid access. */
const weaknessOf = (what: string): string | undefined => table.find(([words]) => words.test(what))?.[1];

const table: readonly (readonly [RegExp, string])[] = [
  [/^division by zero/u, 'CWE-369'],
  [/overflow/u, 'CWE-190'],
  [/shift/u, 'CWE-1335'],
  [/uninitialized|initialization/u, 'CWE-457'],
  [/escaping|dangling/u, 'CWE-416'],
  [/out of bounds write/u, 'CWE-787'],
  [/out of bounds read/u, 'CWE-125'],
  [/out of bounds index|out of bounds/u, 'CWE-119'],
  [/pointer (?:subtraction|comparison)|differing_blocks|comparable/u, 'CWE-469'],
  [/precondition '?[^']*freeable/u, 'CWE-415'],
  [/precondition '?[^']*(?:room|valid_dest|valid_buf|valid_s1)/u, 'CWE-120'],
  [/precondition '?[^']*(?:valid|separation)/u, 'CWE-119'],
  [/non-finite|NaN|is_finite/iu, 'CWE-682'],
];

/** Leaks are none of it: Eva does not look for memory that is forgotten, nor at unsigned overflow, which C defines. */
const evaProves: readonly string[] = [
  'CWE-119',
  'CWE-120',
  'CWE-121',
  'CWE-122',
  'CWE-124',
  'CWE-125',
  'CWE-126',
  'CWE-127',
  'CWE-369',
  'CWE-416',
  'CWE-457',
  'CWE-476',
  'CWE-787',
  'CWE-824',
];
