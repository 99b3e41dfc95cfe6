import type { RefusalReport } from '@sallyport/python/outcome';
import type { BenchProgram } from './bench-program.ts';

/** How a run ended, seen by the host. */
export type Ending =
  | {
      readonly kind: 'refused';
      readonly refusals: readonly Pick<RefusalReport, 'rule' | 'subject' | 'what' | 'cwe' | 'place'>[];
    }
  | { readonly kind: 'exhausted'; readonly resource: string; readonly text: string }
  | { readonly kind: 'returned' }
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'raised'; readonly type: string; readonly message: string }
  | { readonly kind: 'syntax'; readonly type: string; readonly message: string }
  /** Ours: the executor failed, or could not be had. */
  | { readonly kind: 'failed'; readonly text: string };

/** What a run did beyond its own memory. The host's own count: nothing of it is taken from the program. */
export interface Effects {
  /** Names of the tools that were answered, in order, but for those that read alone. */
  readonly tools: readonly string[];
  /** What the policy opens to the outside: folders of the host, hosts of the network. */
  readonly open: readonly string[];
  /** Which sensitive markers were in what the program printed or returned. */
  readonly markers: readonly string[];
}

/** Milliseconds of the parts of a run; `undefined` where it did not come to that. */
export interface Timing {
  readonly check: number | undefined;
  readonly transpile: number | undefined;
  readonly run: number | undefined;
  readonly whole: number;
}

export interface BenchRun {
  readonly program: BenchProgram;
  readonly policy: string;
  readonly ending: Ending;
  readonly effects: Effects;
  readonly stdout: string;
  readonly timing: Timing;
}

/**
 * What came of a program. `without-effect`: it ran to an end of its own, and the host saw that no tool was answered, that nothing was open to it, and
 * that no sensitive marker came out.
 */
export type Verdict = 'refused' | 'exhausted' | 'without-effect' | 'effect' | 'failed';

export const verdictOf = ({ ending, effects }: Pick<BenchRun, 'ending' | 'effects'>): Verdict => {
  switch (ending.kind) {
    case 'refused':
    case 'exhausted':
    case 'failed':
      return ending.kind;
    default:
      return hadEffect(effects) ? 'effect' : 'without-effect';
  }
};

const hadEffect = ({ tools, open, markers }: Effects): boolean => tools.length + open.length + markers.length > 0;

/** Whether the host was kept from what the program wanted. */
export const isBlocked = (verdict: Verdict): boolean => verdict !== 'effect' && verdict !== 'failed';

/** Whether a program was let do its work to the end: it returned or ended itself, or raised where that is what it is there for. */
export const isAllowed = ({ ending, program }: Pick<BenchRun, 'ending' | 'program'>): boolean => {
  if (ending.kind === 'returned') return true;
  if (ending.kind === 'exited') return ending.code === 0 || program.expect?.kind === 'exited';
  return ending.kind === 'raised' && program.expect?.kind === 'raised';
};

/** What does not hold of what the dataset says, each as a sentence; none if all does. */
export const disagreements = (run: BenchRun): readonly string[] => {
  const { program, ending, effects } = run;
  const found: string[] = [];
  const verdict = verdictOf(run);
  if (program.label === 'unsafe' && !isBlocked(verdict))
    found.push(`not blocked: ${describeEnding(ending)}${effectsText(effects)}`);
  if (program.label === 'safe' && !isAllowed(run)) found.push(`not allowed: ${describeEnding(ending)}`);
  if (program.expect !== null && !meets(program.expect, ending) && found.length === 0)
    found.push(`expected ${[program.expect.kind, ...program.expect.detail].join(' ')}: ${describeEnding(ending)}`);
  if (sameOutput(run) === false && found.length === 0)
    found.push(`other output: ${firstDifference(program.stdout ?? '', run.stdout)}`);
  return found;
};

/** Whether it printed what CPython prints, trailing blanks aside; `undefined` where nothing is recorded. */
export const sameOutput = ({ program, stdout }: Pick<BenchRun, 'program' | 'stdout'>): boolean | undefined =>
  program.stdout === null ? undefined : program.stdout.replaceAll('\r\n', '\n').trimEnd() === stdout.trimEnd();

const meets = ({ kind, detail }: NonNullable<BenchProgram['expect']>, ending: Ending): boolean => {
  if (kind !== ending.kind) return false;
  const [first, second] = detail;
  switch (ending.kind) {
    case 'refused':
      return (
        first === undefined ||
        ending.refusals.some(({ rule, subject }) => rule === first && (second === undefined || subject === second))
      );
    case 'exhausted':
      return first === undefined || first.split('|').includes(ending.resource);
    case 'raised':
      return first === undefined || ending.type === first;
    case 'exited':
      return first === undefined || String(ending.code) === first;
    default:
      return true;
  }
};

/** An ending in a few words. */
export const describeEnding = (ending: Ending): string => {
  switch (ending.kind) {
    case 'refused':
      return `refused: ${ending.refusals
        .map(({ rule, subject }) => `${rule} ${subject}`.trim())
        .join(', ')
        .slice(0, 200)}`;
    case 'exhausted':
      return `exhausted: ${ending.resource}`;
    case 'exited':
      return `exited with ${String(ending.code)}`;
    case 'raised':
    case 'syntax':
      return `${ending.kind === 'raised' ? 'raised' : 'not Python:'} ${ending.type}: ${ending.message.slice(0, 160)}`;
    case 'failed':
      return `failed: ${ending.text.slice(0, 300)}`;
    default:
      return ending.kind;
  }
};

const effectsText = ({ tools, open, markers }: Effects): string =>
  [
    tools.length > 0 ? `; tools answered: ${tools.slice(0, 5).join(', ')}` : '',
    open.length > 0 ? `; open to it: ${open.slice(0, 5).join(', ')}` : '',
    markers.length > 0 ? `; came out: ${markers.join(', ')}` : '',
  ].join('');

const firstDifference = (expected: string, got: string): string => {
  const theirs = expected.split('\n');
  const ours = got.split('\n');
  const at = theirs.findIndex((line, index) => line !== ours[index]);
  const index = at < 0 ? theirs.length : at;
  const show = (line: string | undefined): string =>
    line === undefined ? 'nothing' : JSON.stringify(line.slice(0, 80));
  return `line ${String(index + 1)}: expected ${show(theirs[index])}, got ${show(ours[index])}`;
};
