/**
 * What ESBMC printed → its verdict and what it says is violated.
 *
 * The output is a log: `Checking base case, k = N` and its like, blocks `[Counterexample] … Violated property:` (many under `--multi-property`),
 * and a line with the verdict. A run that was stopped ends anywhere, in the middle of a block too: a block without its property says nothing
 * and is counted as cut.
 *
 * The verdict is the last one printed. Without one: `error` where it could not read or convert the program, `failed` where a whole counterexample
 * stands, else `unknown` (time was out).
 *
 * Errors: none; any text has a reading.
 * Source: ESBMC 7.4.0, as in the 2024 brief "Cybersecurity Risks of AI-Generated Code".
 */
import type { Accusation } from '../accusation.ts';
import { weaknessOf } from './weakness-of.ts';

export type EsbmcVerdict = 'failed' | 'successful' | 'unknown' | 'error';

export interface EsbmcReading {
  readonly verdict: EsbmcVerdict;
  /** One plain sentence about how it came to that. */
  readonly why: string;
  readonly version: string | undefined;
  /** Each place and property once. Order: as printed. */
  readonly violations: readonly Violation[];
  /** The log ends in the middle of a block, or without a verdict. */
  readonly isCut: boolean;
  /** The largest `k` it says it looked at. */
  readonly deepest: number | undefined;
}

export interface Violation extends Accusation {
  /**
   * The last line of the program itself (not of a modelled library) before the violation, with its file. It is `line` and `path` unless the violation is
   * inside a function of the C library.
   */
  readonly from: { readonly path: string; readonly line: number };
}

/** Longest account that is kept. Units: characters. */
const mostEvidence = 4_000;

/** What a terminal is told about colours, as it stands in output that was recorded from one. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const colours = /\u001b\[[\d;]*m/gu;

export const readEsbmc = (text: string): EsbmcReading => {
  const log = text.replaceAll(colours, '').replaceAll('\r\n', '\n');
  const [head = '', ...blocks] = log.split(/^\[Counterexample\]\s*$/mu);
  const read = blocks.map((block) => violationIn(block));
  const violations = once(read.flatMap((one) => (one === undefined ? [] : [one])));
  const verdicts = [...log.matchAll(/^\s*VERIFICATION (FAILED|SUCCESSFUL|UNKNOWN)\b/gmu)];
  const printed = verdicts.at(-1)?.[1];
  const steps = [...log.matchAll(/(?:base case|forward condition|inductive step), k = (\d{1,9})/giu)];
  return {
    ...verdictOf(printed, log, violations.length),
    version: /ESBMC version ([\w.-]+)/u.exec(head)?.[1],
    violations,
    isCut: printed === undefined || read.includes(undefined),
    deepest: steps.length === 0 ? undefined : steps.reduce((most, [, k]) => Math.max(most, Number(k)), 0),
  };
};

const verdictOf = (
  printed: string | undefined,
  log: string,
  violations: number,
): { readonly verdict: EsbmcVerdict; readonly why: string } => {
  if (printed === 'FAILED') return { verdict: 'failed', why: 'ESBMC found a property that can be violated' };
  if (printed === 'SUCCESSFUL') return { verdict: 'successful', why: 'ESBMC found every property it checks to hold' };
  if (printed === 'UNKNOWN') return { verdict: 'unknown', why: 'ESBMC came to no verdict' };
  if (violations > 0) return { verdict: 'failed', why: 'ESBMC printed a counterexample and was stopped after it' };
  const error = [...log.matchAll(/^\s*(?:ERROR|error): (.+)$/gmu)].map(([, words = '']) => words.trim());
  if (/^[ \t]*(?:error:[ \t]*)?(?:timed out|timeout|out of memory)\b/imu.test(log))
    return { verdict: 'unknown', why: 'ESBMC was out of time or memory' };
  const said =
    error.find((one) => one !== '') ?? /PARSING ERROR|CONVERSION ERROR|GOTO_PROGRAM conversion/u.exec(log)?.[0];
  if (said !== undefined) return { verdict: 'error', why: `ESBMC could not read the program: ${said.slice(0, 200)}` };
  return {
    verdict: 'unknown',
    why: log.trim() === '' ? 'the recorded output is empty' : 'the recorded output ends without a verdict',
  };
};

/** `undefined` where the block ends before it says what is violated. */
const violationIn = (block: string): Violation | undefined => {
  const at = /^Violated property:\s*$/mu.exec(block);
  if (at === null) return undefined;
  const rest = block
    .slice(at.index + at[0].length)
    .split('\n')
    .slice(1);
  const end = rest.findIndex((line) => line.trim() === '');
  const lines = (end === -1 ? rest : rest.slice(0, end)).map((line) => line.trim());
  const place = placeIn(lines[0] ?? '');
  const what = lines.find((line, i) => (i > 0 || place === undefined) && placeIn(line) === undefined && !isTrace(line));
  if (what === undefined) return undefined;
  const states = [...block.slice(0, at.index).matchAll(/^State \d+ (file .+)$/gmu)].flatMap(([, line = '']) => {
    const one = placeIn(line);
    return one === undefined ? [] : [one];
  });
  const called = lines.filter(isTrace).flatMap((line) => placeIn(line.slice(line.indexOf('file '))) ?? []);
  const own = [...[place].flatMap((one) => one ?? []), ...called, ...states.toReversed()].find(
    ({ path }) => !isLibrary(path),
  );
  const { path, line, symbol } = place ?? own ?? { path: '', line: 0, symbol: '' };
  return {
    cwe: weaknessOf(what),
    what: what.slice(0, 300),
    path,
    line,
    symbol,
    evidence: shorten(block.slice(0, at.index + at[0].length) + `\n${lines.join('\n')}`),
    from: own === undefined ? { path, line } : { path: own.path, line: own.line },
  };
};

interface Place {
  readonly path: string;
  readonly line: number;
  readonly symbol: string;
}

/** `file a.c line 3 column 5 function main thread 0`; column, function and thread may be missing. */
const placeIn = (line: string): Place | undefined => {
  const found = /^file (.+?) line (\d{1,9})(?: column \d+)?(?: function (\S+))?/u.exec(line.trim());
  return found === null ? undefined : { path: found[1] ?? '', line: Number(found[2]), symbol: found[3] ?? '' };
};

const isTrace = (line: string): boolean => /^(?:Stack trace|c:@|CBMC)|\bat file .+ line \d/u.test(line);

/** The models of the C library that ESBMC brings along, named without a folder or below its own. */
const isLibrary = (path: string): boolean =>
  /(?:^|\/)(?:string|stdlib|stdio|time|ctype|builtin|pthread_lib|fenv|math|getopt|setjmp|strings|unistd|io|malloc)\.c$|esbmc|^<|^\/tmp\//iu.test(
    path,
  );

const once = (violations: readonly Violation[]): readonly Violation[] => [
  ...new Map(
    violations.map((one) => [`${one.path}:${String(one.line)}:${one.what}:${String(one.from.line)}`, one]),
  ).values(),
];

/** The end says most: the last states and the property. */
const shorten = (text: string): string =>
  text.length <= mostEvidence ? text.trim() : `… ${text.slice(text.length - mostEvidence).trim()}`;
