/**
 * Which popular name somebody may have meant who wrote another one.
 *
 * Two strengths, because two questions are asked. `strong`: real packages hardly ever differ from a popular name in this way, so it is worth
 * a hint even when nobody can be asked whether the package exists. `weak`: ways in which names are invented, and real ones made
 * just as often (`python-x`, `x-js`, `react-x`): they say what was meant once the registry has said that there is no such package,
 * and are kept silent before. Neither says that the package does not exist.
 */
import { damerauLevenshtein } from '@sallyport/core/words/damerau-levenshtein';
import { nameParts, wordsOf } from './name-parts.ts';
import { nameKey, sortedWords, squashed, withoutOne, type PopularNames } from './popular-names.ts';
import { skeleton } from './skeleton.ts';
import { besideFloors, slipBetween, type Slip } from './slip.ts';

export interface LookAlike {
  /** The popular name, as its registry spells it. */
  readonly of: string;
  readonly how:
    | Slip
    | 'letters that look alike'
    | 'other separators'
    | 'words in another order'
    | 'singular and plural'
    | 'another owner'
    | 'owner and name run together'
    | 'another name of the same owner'
    | 'an added word'
    | 'several names in one';
  readonly strength: 'strong' | 'weak';
}

/** Nothing for a popular name, for a known neighbour of one, and for a name that is like none. */
export const lookAlike = (popular: PopularNames, name: string): LookAlike | undefined => {
  const { ecosystem } = popular;
  const key = nameKey(ecosystem, name);
  if (key.length > longest || popular.isKnown(name)) return undefined;
  const found = strongly(popular, key) ?? weakly(popular, key);
  return found && { ...found, of: popular.spelled(found.of) ?? found.of };
};

/** No registry takes longer names than this many letters that anybody would type. */
const longest = 214;

type Found = LookAlike | undefined;

const strongly = (popular: PopularNames, key: string): Found => {
  const { owner, own } = nameParts(popular.ecosystem, key);
  const strong = (of: string | undefined, how: LookAlike['how']): Found =>
    of === undefined ? undefined : { of, how, strength: 'strong' };
  const sameOwner = (other: string): boolean => nameParts(popular.ecosystem, other).owner === owner;
  // On the ground of the same owner nobody else can publish; what is there may be new to us.
  const others = (list: readonly string[] | undefined): readonly string[] =>
    (list ?? []).filter((other) => owner === '' || !sameOwner(other));
  const like = others(popular.bySkeleton.get(skeleton(key)));
  if (own.length >= 4 && like.length > 0) return strong(like[0], 'letters that look alike');
  const flat = squashed(key);
  const separated = others(popular.bySquashed.get(flat));
  if (flat.length >= 7 && separated.length > 0) return strong(separated[0], 'other separators');
  if (owner === '' && wordsOf(key).length >= 2 && key.length >= 9) {
    const ordered = popular.byWords.get(sortedWords(key));
    if (ordered !== undefined) return strong(ordered[0], 'words in another order');
  }
  for (const near of nearOnes(popular, key)) {
    const parts = nameParts(popular.ecosystem, near);
    if (owner === '' && parts.owner === '') {
      const how = slipOfWords(popular, key, near);
      if (how !== undefined) return strong(near, how);
    } else if (own === parts.own && owner !== '' && parts.owner !== '') {
      // The same package of an owner that is spelled almost alike.
      const how = slipOfWords(popular, owner.replace(/^@/u, ''), parts.owner.replace(/^@/u, ''), /[-_./:]+/u);
      if (how !== undefined) return strong(near, how);
    }
  }
  return undefined;
};

/** Popular names one letter away, and long ones two letters away. */
const nearOnes = (popular: PopularNames, key: string): ReadonlySet<string> => {
  const near = new Set<string>(popular.byMissing.get(key));
  for (const shorter of withoutOne(key)) for (const other of popular.byMissing.get(shorter) ?? []) near.add(other);
  if (key.length >= 11)
    for (const other of popular.long.get(key.slice(0, 3)) ?? [])
      if (Math.abs(other.length - key.length) <= 2 && differsInOnePlace(key, other)) near.add(other);
  return near;
};

/** Whether all that differs lies within a few letters, which is asked of many before anything dear is. */
const differsInOnePlace = (a: string, b: string): boolean => {
  const least = Math.min(a.length, b.length);
  let front = 0;
  while (front < least && a.charCodeAt(front) === b.charCodeAt(front)) front += 1;
  let back = 0;
  while (back < least - front && a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back)) back += 1;
  return least - front - back <= longestSlip;
};

/** Two slips in one word lie at most so far apart. Units: letters. */
const longestSlip = 12;

/** The slip in the one word that differs; none when several do, or when one name has more words. */
const slipOfWords = (
  popular: PopularNames,
  written: string,
  meant: string,
  cut = /[-_.]+/u,
): Slip | 'singular and plural' | undefined => {
  const ours = written.split(cut);
  const theirs = meant.split(cut);
  if (ours.length !== theirs.length) return undefined;
  const at = ours.findIndex((word, index) => word !== theirs[index]);
  if (at === -1 || ours.some((word, index) => index !== at && word !== theirs[index])) return undefined;
  const [mine = '', other = ''] = [ours[at], theirs[at]];
  if (`${mine}s` === other || `${other}s` === mine)
    return ours.length === 1 && other.length >= 7 ? 'singular and plural' : undefined;
  const isBeside = meant.length - other.length - ours.length >= fewestBeside && !popular.isWord(mine);
  return slipBetween(mine, other, ...(isBeside ? [besideFloors] : []));
};

/** So much of a name must be right for a slip in one of its words to be likely. Units: letters. */
const fewestBeside = 3;

const weakly = (popular: PopularNames, key: string): Found => {
  const { owner, own } = nameParts(popular.ecosystem, key);
  const weak = (of: string | undefined, how: LookAlike['how']): Found =>
    of === undefined ? undefined : { of, how, strength: 'weak' };
  if (owner !== '') {
    const flat = squashed(own);
    const sibling = [...nearOnes(popular, key), ...(popular.bySquashed.get(squashed(key)) ?? [])].find(
      (other) => nameParts(popular.ecosystem, other).owner === owner,
    );
    if (sibling !== undefined) return weak(sibling, 'another name of the same owner');
    const elsewhere = popular.byOwn.get(own) ?? popular.bySquashed.get(flat);
    const beside = [...nearOnes(popular, key)].find((other) => nameParts(popular.ecosystem, other).own === own);
    return weak(beside ?? (own.length >= 5 ? elsewhere?.[0] : undefined), 'another owner');
  }
  const words = wordsOf(key);
  const joined = scopedForm(popular, words);
  if (joined !== undefined) return weak(joined, 'owner and name run together');
  const bare = withoutNoise(popular, key, words);
  if (bare !== undefined) return weak(bare, 'an added word');
  if (`${key}s`.length >= 5 && popular.isPopular(`${key}s`)) return weak(`${key}s`, 'singular and plural');
  if (key.length >= 5 && key.endsWith('s') && popular.isPopular(key.slice(0, -1)))
    return weak(key.slice(0, -1), 'singular and plural');
  const parts = words.filter((word) => word.length >= 3 && popular.isPopular(word));
  if (words.length >= 2 && parts.length >= 2) return weak(parts[0], 'several names in one');
  const halves = words.length === 1 ? twoNames(popular, key) : undefined;
  if (halves !== undefined) return weak(halves, 'several names in one');
  const most = key.length >= 10 ? 2 : 1;
  const near = [...nearOnes(popular, key)].find(
    (other) => other.length >= 5 && other[0] === key[0] && damerauLevenshtein(key, other, most) <= most,
  );
  return weak(near, 'wrong letter');
};

/** `types-node` for `@types/node`. */
const scopedForm = (popular: PopularNames, words: readonly string[]): string | undefined => {
  const text = words.join('-').replace(/^@/u, '');
  for (let at = 1; at < words.length; at += 1) {
    const scoped = `@${words.slice(0, at).join('-').replace(/^@/u, '')}/${words.slice(at).join('-')}`;
    if (popular.ecosystem === 'npm' && popular.isPopular(scoped)) return scoped;
    const vendored = text.replace(/-/u, '/');
    if (popular.ecosystem === 'Packagist' && popular.isPopular(vendored)) return vendored;
  }
  return undefined;
};

/** Words that are added to a name to say what everybody knows. */
const noise: ReadonlySet<string> = new Set(
  'js node nodejs npm py python python3 pip rb ruby gem rs rust crate go golang php laravel net dotnet java lib library sdk api client module package pkg core official latest pro plus new next utils util helper helpers tools cli wrapper'.split(
    ' ',
  ),
);

const withoutNoise = (popular: PopularNames, key: string, words: readonly string[]): string | undefined => {
  const candidates = [
    ...(noise.has(words[0] ?? '') ? [words.slice(1).join('-')] : []),
    ...(noise.has(words.at(-1) ?? '') ? [words.slice(0, -1).join('-')] : []),
    key.replace(/^(?:py|node|go|rb|rs)-?/u, ''),
    key.replace(/-?(?:py|js|rb|rs|go|lib)$/u, ''),
  ];
  return candidates.find((one) => one !== key && one.length >= 4 && popular.isPopular(one));
};

/** The longer of two popular names that make up the word. */
const twoNames = (popular: PopularNames, key: string): string | undefined => {
  for (let at = 4; at <= key.length - 4; at += 1) {
    const [front, back] = [key.slice(0, at), key.slice(at)];
    if (popular.isPopular(front) && popular.isPopular(back)) return front.length >= back.length ? front : back;
  }
  return undefined;
};
