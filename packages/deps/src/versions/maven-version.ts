/**
 * Versions of Maven, which Gradle's dependencies from Maven repositories share.
 *
 * A version is a chain of runs. Each run is one qualifier, or none, and the numbers that follow it with dots: `1.2-rc1` is
 * `1.2`, then `rc` with `1` behind it. A hyphen begins a run, and so does the change between digits and letters; zeros and
 * release words (`final`, `ga`) at the end of a run fall away. Chains are compared run by run, a missing one being a release.
 *
 * Maven itself nests a list for each run and compares elements of different kinds by exceptions; for some texts that nobody
 * releases its answers contradict each other (`1` < `1.sp.1` < `1-alpha` < `1`). Ours is one order, and the same as Maven's
 * for versions that are written as in its repositories.
 *
 * Source: Maven POM Reference, "Version Order Specification".
 */
import { digitsEnd, isDigit } from './characters.ts';
import { compareNumerals, compareTexts, toNumeral, withoutTrailingZeros, zero, type Numeral } from './numeral.ts';
import type { VersionOrder } from './version-scheme.ts';

interface Run {
  /** Nothing when the run begins with a number; the empty text stands for a release. */
  readonly qualifier: string | undefined;
  readonly numbers: readonly Numeral[];
}

export interface MavenVersion {
  readonly text: string;
  readonly runs: readonly Run[];
}

export const mavenVersions: VersionOrder<MavenVersion> = {
  parse: (text) => {
    const trimmed = text.trim();
    if (!isName(trimmed)) return undefined;
    return { text: trimmed, runs: toRuns(trimmed.toLowerCase()) };
  },
  compare: (a, b) => {
    for (let i = 0; i < a.runs.length || i < b.runs.length; i += 1) {
      const order = compareRuns(a.runs[i] ?? emptyRun, b.runs[i] ?? emptyRun);
      if (order !== 0) return order;
    }
    return 0;
  },
  print: (version) => version.text,
  release: ({ runs }) => (runs[0]?.qualifier === undefined ? (runs[0]?.numbers ?? []) : []),
  isPrerelease: ({ runs }) =>
    runs.some(({ qualifier = '' }) => early.includes(qualifier) || earlyByHabit.has(qualifier)),
};

/** What a release could be called. Properties (`${x}`), ranges, and words for whatever is newest (`LATEST`, `1.+`) are none. */
const isName = (text: string): boolean =>
  text !== '' && !text.endsWith('+') && !/[\s,()[\]{}*$/\\<>|]|^(?:release|latest(?:\.[a-z]+)?)$/iu.test(text);

const emptyRun: Run = { qualifier: '', numbers: [] };

/** In their order; a release comes after them. */
const early = ['alpha', 'beta', 'milestone', 'rc', 'snapshot'];

/** Words of projects for what is not yet released. Maven sorts them after the release, as it does all words it does not know. */
const earlyByHabit = new Set(['pre', 'preview', 'dev', 'ea', 'eap', 'nightly', 'canary']);

const aliases: Readonly<Record<string, string>> = { ga: '', final: '', release: '', cr: 'rc' };

/** Only where a number follows at once: `1-a1` is an alpha, `1-a` is not. */
const shortForms: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' };

const toRuns = (text: string): readonly Run[] => {
  const runs: Run[] = [];
  let qualifier: string | undefined;
  let numbers: Numeral[] = [];
  const close = (): void => {
    const run = withoutNothing({ qualifier, numbers });
    if (runs.length === 0 || compareRuns(run, emptyRun) !== 0) runs.push(run);
    qualifier = undefined;
    numbers = [];
  };
  let at = 0;
  while (at <= text.length) {
    if (isDigit(text.charCodeAt(at))) {
      const end = digitsEnd(text, at);
      numbers.push(toNumeral(text.slice(at, end)));
      at = end;
    } else if (at === text.length || text[at] === '.' || text[at] === '-') {
      // Nothing between two separators counts as a zero.
      numbers.push(zero);
    } else {
      const end = wordEnd(text, at);
      const word = toQualifier(text.slice(at, end), isDigit(text.charCodeAt(end)));
      at = end;
      if (word !== '') {
        if (qualifier !== undefined || numbers.length > 0) close();
        qualifier = word;
      }
      // `rc1` and `rc-1` are the same: a run for the word, one for its number.
      if (isDigit(text.charCodeAt(at))) {
        close();
        continue;
      }
    }
    if (text[at] === '-') close();
    else if (at < text.length && text[at] !== '.') continue;
    at += 1;
  }
  close();
  return runs;
};

/** Where the word that begins here ends: at a digit or a separator. Exclusive. */
const wordEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && !isDigit(text.charCodeAt(end)) && text[end] !== '.' && text[end] !== '-') end += 1;
  return end;
};

const toQualifier = (word: string, beforeDigit: boolean): string => {
  if (beforeDigit && Object.hasOwn(shortForms, word)) return shortForms[word] ?? word;
  return Object.hasOwn(aliases, word) ? (aliases[word] ?? word) : word;
};

/** The run without the zeros at its end; a run that is nothing else is empty. */
const withoutNothing = ({ qualifier, numbers }: Run): Run => {
  const kept = withoutTrailingZeros(numbers);
  return qualifier === undefined && kept.length === 0 ? emptyRun : { qualifier, numbers: kept };
};

/** A number comes after every word, and more numbers after fewer. */
const compareRuns = (a: Run, b: Run): number => {
  const kinds = Number(a.qualifier === undefined) - Number(b.qualifier === undefined);
  if (kinds !== 0) return kinds;
  const words = compareQualifiers(a.qualifier ?? '', b.qualifier ?? '');
  if (words !== 0) return words;
  for (let i = 0; i < a.numbers.length && i < b.numbers.length; i += 1) {
    const order = compareNumerals(a.numbers[i] ?? zero, b.numbers[i] ?? zero);
    if (order !== 0) return order;
  }
  return a.numbers.length - b.numbers.length;
};

/** Known words in their order, the release among them, `sp` after it, then all others by their letters. */
const compareQualifiers = (a: string, b: string): number => place(a) - place(b) || compareTexts(a, b);

const place = (qualifier: string): number => {
  if (qualifier === '') return early.length;
  if (qualifier === 'sp') return early.length + 1;
  const known = early.indexOf(qualifier);
  return known === -1 ? early.length + 2 : known;
};
