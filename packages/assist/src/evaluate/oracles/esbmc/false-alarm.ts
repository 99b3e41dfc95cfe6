/**
 * Why a violation that ESBMC reports cannot happen; `undefined` where nothing speaks against it.
 *
 * Two of its alarms are known to be false, and stand behind more than half of the failed verdicts of the 2024 brief:
 * - **a numeric `scanf`**: `%d`, `%u`, `%lf` … write one number into one variable; it is reported as a buffer overflow all the same.
 * - **`argv[i]` although `argc` was tested**: C11 5.1.2.2.1 says that `argv[0]` to `argv[argc - 1]` point to strings; the checker's model lets them be null.
 *
 * Read from the text of the program alone, and on the safe side: whatever is not plainly one of the two stays an accusation.
 */
import { blankC } from '../../text/blank-c.ts';
import type { Violation } from './read-esbmc.ts';

export const falseAlarm = (violation: Violation, program: string): string | undefined => {
  if (/buffer overflow on .*scanf/iu.test(violation.what)) return numericScanf(violation, program);
  if (/NULL pointer/iu.test(violation.what)) return testedArgument(violation, program);
  return undefined;
};

const numericScanf = ({ from }: Violation, program: string): string | undefined => {
  const call = /\b[fsv]*scanf\s*\(([^;]*);/u.exec(textFrom(program, from.line, 5));
  const format = /"((?:[^"\\]|\\.)*)"/u.exec(call?.[1] ?? '')?.[1];
  if (format === undefined) return undefined;
  const conversions = [
    ...format.replaceAll('%%', '').matchAll(/%(\*?)(\d*)(?:hh|h|ll|l|j|z|t|L|q)?(\[\^?\]?[^\]]*\]|[a-zA-Z])/gu),
  ];
  const isBounded = conversions.every(([, skipped, width = '', kind = '']) => {
    if (skipped === '*') return true;
    return /^[diouxXaAeEfFgGpn]$/u.test(kind) || (kind === 'c' && (width === '' || width === '1'));
  });
  return conversions.length > 0 && isBounded
    ? 'scanf with numeric conversions alone writes single variables; it overflows nothing'
    : undefined;
};

const testedArgument = ({ from }: Violation, program: string): string | undefined => {
  const code = blankC(program);
  const line = textFrom(code, from.line, 1);
  const uses = [...line.matchAll(/\bargv\s*\[\s*(\w+)\s*\]/gu)].map(([, index = '']) => index);
  const named = [...code.matchAll(/(\w+)\s*=\s*(?:\([^()]*\)\s*)?argv\s*\[\s*(\w+)\s*\]/gu)]
    .filter(([, name = '']) => new RegExp(String.raw`\b${name}\b`, 'u').test(line))
    .map(([, , index = '']) => index);
  const handed = handedOn(code, line);
  if (holdsUntestedBlock(code, line)) return undefined;
  const indexes = [...uses, ...named, ...handed];
  const least = leastArguments(code);
  const isValid = (index: string): boolean =>
    /^\d{1,9}$/u.test(index) ? Number(index) < least : new RegExp(String.raw`\b${index}\s*<\s*argc\b`, 'u').test(code);
  return indexes.length > 0 && indexes.every(isValid)
    ? 'argc was tested before: argv[0] to argv[argc - 1] are never null'
    : undefined;
};

/** Whether the line uses a pointer that may be null for another reason: `b = malloc(…)` whose result nobody compared. */
const holdsUntestedBlock = (code: string, line: string): boolean =>
  [
    ...code.matchAll(
      /\b(\w+)\s*=\s*(?:\([^()]*\)\s*)?(?:malloc|calloc|realloc|strdup|strndup|fopen|popen|getenv|strtok|strchr|strrchr|strstr)\s*\(/gu,
    ),
  ].some(
    ([, name = '']) =>
      new RegExp(String.raw`\b${name}\b(?!\s*=[^=])`, 'u').test(line) &&
      !new RegExp(
        String.raw`!\s*${name}\b|\b${name}\s*\)?\s*[!=]=\s*(?:NULL\b|0\b|nullptr)|\bNULL\s*[!=]=\s*${name}\b|\b(?:if|while|assert)\s*\(\s*${name}\s*(?:\)|&&)|&&\s*${name}\b`,
        'u',
      ).test(code),
  );

/** Indexes of arguments that stand behind a parameter which the line uses: `copy(argv[1])` and a line in `copy`. */
const handedOn = (code: string, line: string): readonly string[] =>
  [...code.matchAll(/\b(\w+)\s*\(([^();]*argv\s*\[[^();]*)\)/gu)].flatMap(([, name = '', given = '']) => {
    const parameters = new RegExp(String.raw`\b${name}\s*\(([^()]*)\)\s*\{`, 'u').exec(code)?.[1]?.split(',') ?? [];
    return given.split(',').flatMap((one, place) => {
      const index = /\bargv\s*\[\s*(\w+)\s*\]/u.exec(one)?.[1];
      const parameter = /(\w+)\s*(?:\[\s*\])?\s*$/u.exec(parameters[place] ?? '')?.[1];
      return index !== undefined && parameter !== undefined && new RegExp(String.raw`\b${parameter}\b`, 'u').test(line)
        ? [index]
        : [];
    });
  });

/** How many arguments there are at least once a test of `argc` has let the program go on. Every program has its own name: 1. */
const leastArguments = (code: string): number => {
  let least = 1;
  for (const [all, left, right] of code.matchAll(
    /\bif\s*\(\s*(?:argc\s*([!<>=]=?\s*\d{1,9})|(\d{1,9}\s*[!<>=]=?)\s*argc)/gu,
  )) {
    const test = left ?? turned(right ?? '');
    const [, sign = '', number = '0'] = /^([!<>=]=?)\s*(\d+)$/u.exec(test.trim()) ?? [];
    const body = code.slice(code.indexOf(all)).slice(all.length, all.length + 2_000);
    const leaves =
      /^[^{};]*\)\s*(?:\{[^{}]*\b(?:return|exit|_exit|abort|goto)\b|(?:return|exit|_exit|abort|goto)\b)/u.test(body);
    const n = Number(number);
    if (leaves && sign === '<') least = Math.max(least, n);
    else if (leaves && sign === '<=') least = Math.max(least, n + 1);
    else if (leaves && sign === '!=') least = Math.max(least, n);
    else if (leaves && sign === '==' && n === 1) least = Math.max(least, 2);
    else if (!leaves && (sign === '>=' || sign === '==')) least = Math.max(least, n);
    else if (!leaves && sign === '>') least = Math.max(least, n + 1);
  }
  return least;
};

/** `2 > argc` as `< 2`. */
const turned = (test: string): string => {
  const [, number = '', sign = ''] = /^(\d+)\s*([!<>=]=?)$/u.exec(test.trim()) ?? [];
  const other: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
  return `${other[sign] ?? sign} ${number}`;
};

/** So many lines from this one on. Units: `line` one-based. */
const textFrom = (program: string, line: number, count: number): string =>
  program
    .split(/\r\n|\n|\r/u)
    .slice(Math.max(0, line - 1), line - 1 + count)
    .join('\n');
