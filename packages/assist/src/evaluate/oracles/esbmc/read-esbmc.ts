/**
 * What ESBMC printed → its verdict and what it says is violated.
 *
 * The output is a log: `Checking base case, k = N` and its like, blocks `[Counterexample] … Violated property:` (many under `--multi-property`),
 * and a line with the verdict. A run that was stopped ends anywhere, in the middle of a block too: a block without its property says nothing
 * and is counted as cut. What the program itself prints stands in the blocks, at the beginning of lines; what the processes of `--k-induction-parallel` print may stand between any two lines.
 *
 * The verdict is "failed" wherever a line says so, else the last one printed: with `--multi-property` this release goes on with a larger `k`, and may then call the rest successful. Without any: `failed` where a whole
 * counterexample stands, `error` where it could not read or convert the program or broke down, else `unknown` (time was out).
 *
 * Logs have tens of megabytes: they are read in pieces of any size, and no more is kept than is told.
 *
 * Errors: none; any text has a reading.
 * Source: ESBMC 7.4.0, as in the 2024 brief "Cybersecurity Risks of AI-Generated Code"; what its developers say of `--multi-property` (esbmc issues 1293, 1599 and 3862).
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
  /** The function of the C library that it happens inside; absent where it is the program's own line. */
  readonly inside?: string;
}

/** Takes a log in pieces. */
export interface EsbmcReader {
  add(piece: string): void;
  end(): EsbmcReading;
}

export const readEsbmc = (text: string): EsbmcReading => {
  const reader = newEsbmcReader();
  reader.add(text);
  return reader.end();
};

export const newEsbmcReader = (): EsbmcReader => {
  const violations = new Map<string, Violation>();
  let rest = '';
  let version: string | undefined;
  let program: string | undefined;
  let deepest: number | undefined;
  let block: Block | undefined;
  let hasCutBlock = false;
  let isEmpty = true;
  const said: Said = { verdicts: [] };
  const close = (): void => {
    if (block === undefined) return;
    const violation = violationIn(block);
    if (violation === undefined) hasCutBlock = true;
    else if (violations.size < mostViolations) {
      const { path, line, what, from } = violation;
      const key = `${path}:${String(line)}:${what}:${String(from.line)}`;
      if (!violations.has(key)) violations.set(key, violation);
    }
    block = undefined;
  };
  const take = (raw: string): void => {
    const line = raw.replaceAll(colours, '').trimEnd();
    const bare = line.trimStart();
    if (bare !== '') isEmpty = false;
    if (bare === '[Counterexample]') {
      close();
      block = { program, states: '', own: undefined, property: undefined };
      return;
    }
    const verdict = /^VERIFICATION (FAILED|SUCCESSFUL|UNKNOWN)$/u.exec(bare)?.[1];
    if (verdict !== undefined) {
      close();
      if (!said.verdicts.includes(verdict)) said.verdicts.push(verdict);
      said.last = verdict;
      return;
    }
    if (block !== undefined) {
      if (!isInBlock(block, line)) close();
      return;
    }
    version ??= /^ESBMC version ([\w.-]+)/u.exec(bare)?.[1];
    program ??= /^(?:\[PROGRESS\] )?Parsing (\S.*)$/u.exec(bare)?.[1];
    const step = /^\W{0,4}Checking (?:base case|forward condition|inductive step), k = (\d{1,9})/u.exec(bare)?.[1];
    if (step !== undefined) deepest = Math.max(deepest ?? 0, Number(step));
    if (/^(?:error:[ \t]*)?(?:timed out|timeout|out of memory)\b/iu.test(bare)) said.isOut = true;
    else if (
      /^(?:Segmentation fault|Aborted\b|terminate called|Floating point exception|Assertion .+ failed)/u.test(bare)
    )
      said.broke ??= bare.slice(0, 100);
    else {
      said.error ??=
        /^(?:ERROR|error): (.+)$/u.exec(bare)?.[1] ?? /^(?:PARSING ERROR|CONVERSION ERROR)/u.exec(bare)?.[0];
      said.first ??= /^[^\s:][^:]*:\d+(?::\d+)?: (?:fatal )?error: (.+)$/u.exec(bare)?.[1];
    }
  };
  return {
    add: (piece) => {
      const lines = (rest + piece).split('\n');
      rest = (lines.pop() ?? '').slice(0, longestLine);
      for (const line of lines) take(line.length > longestLine ? line.slice(0, longestLine) : line);
    },
    end: () => {
      take(rest);
      rest = '';
      close();
      return {
        ...verdictOf(said, violations.size, isEmpty),
        version,
        violations: [...violations.values()],
        isCut: said.last === undefined || hasCutBlock,
        deepest,
      };
    },
  };
};

/** Longest account that is kept. Units: characters. */
const mostEvidence = 4_000;

/** What stands behind it in a line is dropped. Units: characters. */
const longestLine = 20_000;

/** Different places and properties of one log. */
const mostViolations = 2_000;

/** What a terminal is told about colours, as it stands in output that was recorded from one. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const colours = /\u001b\[[\d;]*[A-Za-z]/gu;

/** What was read outside of blocks. */
interface Said {
  readonly verdicts: string[];
  last?: string;
  isOut?: boolean;
  broke?: string;
  error?: string | undefined;
  /** The first thing that its C front end could not read. */
  first?: string | undefined;
}

const verdictOf = (
  { verdicts, last, isOut = false, broke, error, first }: Said,
  violations: number,
  isEmpty: boolean,
): { readonly verdict: EsbmcVerdict; readonly why: string } => {
  if (verdicts.includes('FAILED')) return { verdict: 'failed', why: 'ESBMC found a property that can be violated' };
  if (last === 'SUCCESSFUL' && violations === 0)
    return { verdict: 'successful', why: 'ESBMC found every property it checks to hold' };
  if (last === 'SUCCESSFUL')
    return { verdict: 'failed', why: 'ESBMC printed a counterexample, and then called the rest successful' };
  if (last === 'UNKNOWN') return { verdict: 'unknown', why: 'ESBMC came to no verdict' };
  if (violations > 0) return { verdict: 'failed', why: stoppedAfter };
  if (isOut) return { verdict: 'unknown', why: 'ESBMC was out of time or memory' };
  if (error !== undefined) {
    const what = `${error}${first === undefined ? '' : `: ${first}`}`;
    return { verdict: 'error', why: `ESBMC could not read the program: ${what.slice(0, 200)}` };
  }
  if (broke !== undefined) return { verdict: 'error', why: `ESBMC broke down: ${broke}` };
  return {
    verdict: 'unknown',
    why: isEmpty ? emptyRecording : 'the recorded output ends without a verdict',
  };
};

/** Of a log that has counterexamples and no verdict: "failed" is our word for it, and not the tool's. */
export const stoppedAfter = 'ESBMC printed a counterexample and was stopped after it';
export const emptyRecording = 'the recorded output is empty';

/** One counterexample while it is read. */
interface Block {
  /** The file that is verified, where the log names it. */
  readonly program: string | undefined;
  /** The end of what stands before the property. */
  states: string;
  /** The last place in the program itself. */
  own: Place | undefined;
  /** Lines below `Violated property:`; absent before it. */
  property: string[] | undefined;
}

/** Takes one line of a block; `false` where the block ended. */
const isInBlock = (block: Block, line: string): boolean => {
  if (block.property === undefined) {
    if (line.trimStart() === 'Violated property:') block.property = [];
    else {
      const place = /^State \d+ (file .+)$/u.exec(line)?.[1];
      const own = place === undefined ? undefined : placeIn(place);
      if (own !== undefined && !isLibrary(own.path, block.program)) block.own = own;
    }
    block.states = `${block.states}${line}\n`;
    if (block.states.length > 4 * mostEvidence) block.states = block.states.slice(-2 * mostEvidence);
    return true;
  }
  if (line.trim() === '') return false;
  if (block.property.length < mostLines) block.property.push(line);
  return true;
};

/** Lines of a property and its stack that are read. */
const mostLines = 200;

/** `undefined` where the block ends before it says what is violated. */
const violationIn = ({ program, states, own: last, property = [] }: Block): Violation | undefined => {
  // Indented is what belongs to the property; what another process printed meanwhile is not.
  const indented = property.filter((line) => /^\s/u.test(line));
  const lines = (indented.length > 0 ? indented : property).map((line) => line.trim());
  const place = placeIn(lines[0] ?? '');
  const what = lines.find((line, i) => (i > 0 || place === undefined) && placeIn(line) === undefined && !isTrace(line));
  if (what === undefined) return undefined;
  const called = lines.filter(isTrace).flatMap((line) => placeIn(line.slice(line.indexOf('file '))) ?? []);
  const own = [...[place].flatMap((one) => one ?? []), ...called, ...[last].flatMap((one) => one ?? [])].find(
    ({ path }) => !isLibrary(path, program),
  );
  const { path, line, symbol } = place ?? own ?? { path: '', line: 0, symbol: '' };
  return {
    cwe: weaknessOf(what),
    what: what.slice(0, 300),
    path,
    line,
    symbol,
    evidence: shorten(`${states}${lines.join('\n')}`),
    from: own === undefined ? { path, line } : { path: own.path, line: own.line },
    ...(isLibrary(path, program) && symbol !== '' ? { inside: symbol } : {}),
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

/** The models of the C library that ESBMC brings along, named without a folder or below its own; never the program, whatever that is called and wherever it lay. */
const isLibrary = (path: string, program: string | undefined): boolean =>
  path !== program &&
  /(?:^|[/\\])(?:string|stdlib|stdio|time|ctype|builtin|pthread_lib|fenv|math|getopt|setjmp|strings|unistd|io|malloc)\.c$|[/\\]esbmc-?(?:headers|libc)|^<|^\/tmp\/esbmc/iu.test(
    path,
  );

/** The end says most: the last states and the property. */
const shorten = (text: string): string =>
  text.length <= mostEvidence ? text.trim() : `… ${text.slice(text.length - mostEvidence).trim()}`;
