/**
 * The names that everybody installs, prepared for the question which of them somebody may have meant.
 *
 * The lists (`data/popular/<ecosystem>.txt`, one name a line) are written down from general knowledge: they say what people mean, not what
 * exists. `data/neighbours.txt` names real packages that lie beside popular ones, so that they are never taken for a slip.
 */
import { packageName } from '../packages/index.ts';
import type { Ecosystem } from '../versions/index.ts';
import { nameParts, wordsOf } from './name-parts.ts';
import { skeleton } from './skeleton.ts';

export interface PopularNames {
  readonly ecosystem: Ecosystem;
  /** Whether everybody installs it, or it is known to stand beside such a one. */
  readonly isKnown: (name: string) => boolean;
  readonly isPopular: (name: string) => boolean;
  /** Whether some name of the lists has it as one of its words. */
  readonly isWord: (word: string) => boolean;
  /** As the list spells it, for a name in any spelling of the ecosystem. */
  readonly spelled: (key: string) => string | undefined;
  readonly bySquashed: ReadonlyMap<string, readonly string[]>;
  readonly byWords: ReadonlyMap<string, readonly string[]>;
  readonly bySkeleton: ReadonlyMap<string, readonly string[]>;
  /** Names by what is left of them without one letter, for differences of one letter. */
  readonly byMissing: ReadonlyMap<string, readonly string[]>;
  /** Long names by their first three letters, for differences of two. */
  readonly long: ReadonlyMap<string, readonly string[]>;
  /** Names by their last part. */
  readonly byOwn: ReadonlyMap<string, readonly string[]>;
}

/** `text` and `neighbours` are the contents of the two files. */
export const newPopularNames = (ecosystem: Ecosystem, text: string, neighbours = ''): PopularNames => {
  const spelled = new Map<string, string>();
  for (const name of linesOf(text)) spelled.set(nameKey(ecosystem, name), name);
  const beside = new Set(
    linesOf(neighbours)
      .map((line) => line.split(/\s+/u))
      .filter(([where]) => where === ecosystem)
      .map(([, name = '']) => nameKey(ecosystem, name)),
  );
  const ownWords = new Set([...spelled.keys(), ...beside].flatMap((key) => key.split(/[-_./:@]+/u)));
  const bySquashed = new Map<string, string[]>();
  const byWords = new Map<string, string[]>();
  const bySkeleton = new Map<string, string[]>();
  const byMissing = new Map<string, string[]>();
  const byOwn = new Map<string, string[]>();
  const long = new Map<string, string[]>();
  for (const key of spelled.keys()) {
    put(bySquashed, squashed(key), key);
    put(byWords, sortedWords(key), key);
    put(bySkeleton, skeleton(key), key);
    for (const shorter of withoutOne(key)) put(byMissing, shorter, key);
    put(byMissing, key, key);
    put(byOwn, nameParts(ecosystem, key).own, key);
    if (key.length >= 12) put(long, key.slice(0, 3), key);
  }
  return {
    ecosystem,
    isPopular: (name) => spelled.has(nameKey(ecosystem, name)),
    isKnown: (name) => {
      const key = nameKey(ecosystem, name);
      return spelled.has(key) || beside.has(key);
    },
    isWord: (word) => ownWords.has(word),
    spelled: (key) => spelled.get(key),
    bySquashed,
    byWords,
    bySkeleton,
    byMissing,
    long,
    byOwn,
  };
};

/** The name as it is compared: in the registry's spelling, without case, and without the mark of a major version of Go. */
export const nameKey = (ecosystem: Ecosystem, name: string): string => {
  const key = packageName(ecosystem, name).toLowerCase();
  if (ecosystem === 'Go') return key.replace(/\/v\d+$/u, '').replace(/^(gopkg\.in\/.*)\.v\d+$/u, '$1');
  // A crate's name is taken in both spellings at once, and `cargo add` finds it under either.
  return ecosystem === 'crates.io' ? key.replaceAll('_', '-') : key;
};

export const squashed = (key: string): string => key.replaceAll(/[-_.]/gu, '');

export const sortedWords = (key: string): string => wordsOf(key).toSorted().join('-');

/** A name without each of its letters in turn. */
export const withoutOne = (key: string): readonly string[] =>
  key.length > 60 ? [] : Array.from({ length: key.length }, (_, at) => key.slice(0, at) + key.slice(at + 1));

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const put = (map: Map<string, string[]>, key: string, value: string): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};
