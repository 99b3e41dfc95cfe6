/** The Unicode Character Database, unpacked once and searched by code point or name. */
import { Buffer } from 'node:buffer';
import { brotliDecompressSync } from 'node:zlib';
import { packedTable } from './table.ts';

/** Properties of a run of code points. */
export type Kind = readonly [
  category: string,
  bidirectional: string,
  combining: number,
  width: string,
  mirrored: number,
];

interface Table {
  /** One per line, in the order of code points. */
  readonly names: string;
  /** Gaps between their code points, base 36; `.n` stands for n gaps of nothing. */
  readonly codes: string;
  /** Characters that are named after their code points: prefix, first, last. */
  readonly series: readonly (readonly [string, number, number])[];
  /** Lengths of runs and numbers of their kinds, base 36. */
  readonly runs: string;
  readonly kinds: readonly Kind[];
  readonly decompositions: string;
  /** Code point, decimal and digit value (-1 for none), numeric value. */
  readonly numbers: readonly (readonly [number, number, number, number])[];
  readonly aliases: string;
}

const table = JSON.parse(brotliDecompressSync(Buffer.from(packedTable, 'base64')).toString('utf8')) as Table;

// ── Runs of equal properties ────────────────────────────────────────────────────────────────────
const runs = table.runs.split(' ');
const starts = new Int32Array(runs.length / 2);
const kindOf = new Uint16Array(runs.length / 2);
for (let i = 0, at = 0; i < starts.length; i++) {
  starts[i] = at;
  at += Number.parseInt(runs[2 * i]!, 36);
  kindOf[i] = Number.parseInt(runs[2 * i + 1]!, 36);
}

/** The index of the last element that is not above `x`. */
const lastUpTo = (sorted: Int32Array, x: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= x) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The properties of a code point. */
export const kind = (code: number): Kind => table.kinds[kindOf[lastUpTo(starts, code)]!]!;

// ── Decompositions and numbers ──────────────────────────────────────────────────────────────────
const decompositions = new Map<number, string>();
for (const line of table.decompositions.split('\n')) {
  const equals = line.indexOf('=');
  decompositions.set(Number.parseInt(line.slice(0, equals), 36), line.slice(equals + 1));
}
/** `unicodedata.decomposition`. */
export const decomposition = (code: number): string => decompositions.get(code) ?? '';

const numbers = new Map(table.numbers.map(([code, ...values]) => [code, values] as const));
/** Decimal, digit (-1 for none) and numeric value. */
export const numberOf = (code: number): readonly [number, number, number] | undefined => numbers.get(code);

// ── Names ───────────────────────────────────────────────────────────────────────────────────────
const names = `\n${table.names}\n`;
const nameCodes: number[] = [];
for (const gap of table.codes.split(' ')) {
  if (gap.startsWith('.'))
    for (let n = Number.parseInt(gap.slice(1), 36); n > 0; n--) nameCodes.push((nameCodes.at(-1) ?? -1) + 1);
  else nameCodes.push((nameCodes.at(-1) ?? -1) + 1 + Number.parseInt(gap, 36));
}
const codes = Int32Array.from(nameCodes);
const offsets = new Int32Array(codes.length);
for (let i = 0, at = 1; i < offsets.length; i++) {
  offsets[i] = at;
  at = names.indexOf('\n', at) + 1;
}

const initials = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const vowels = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const finals = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');
const SYLLABLES = 0xac00;
const SYLLABLE = 'HANGUL SYLLABLE ';

/** The name of a code point, if it has one. */
export const nameOf = (code: number): string | undefined => {
  if (code >= SYLLABLES && code <= 0xd7a3) {
    const n = code - SYLLABLES;
    return SYLLABLE + initials[Math.floor(n / 588)]! + vowels[Math.floor((n % 588) / 28)]! + finals[n % 28]!;
  }
  for (const [prefix, first, last] of table.series)
    if (code >= first && code <= last) return `${prefix}-${code.toString(16).toUpperCase()}`;
  const at = lastUpTo(codes, code);
  return codes[at] === code ? nameAt(at) : undefined;
};

const aliases = new Map<string, readonly number[]>();
for (const line of table.aliases.split('\n')) {
  const equals = line.indexOf('=');
  const points = line.slice(equals + 1).split('+');
  aliases.set(
    line.slice(0, equals),
    points.map((point) => Number.parseInt(point, 16)),
  );
}

const syllables = new Map<string, number>();
const syllable = (name: string): number | undefined => {
  if (syllables.size === 0) for (let code = SYLLABLES; code <= 0xd7a3; code++) syllables.set(nameOf(code)!, code);
  return syllables.get(name);
};

const nameAt = (i: number): string => names.slice(offsets[i], names.indexOf('\n', offsets[i]));

/** Indexes of names in the order of names, made when the first name is looked up. */
let byName: Int32Array | undefined;
const indexOfName = (name: string): number => {
  if (byName === undefined) {
    const all = Array.from(offsets, (_offset, i) => nameAt(i));
    byName = Int32Array.from(all.keys()).sort((x, y) => (all[x]! < all[y]! ? -1 : 1));
  }
  let low = 0;
  let high = byName.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nameAt(byName[middle]!) < name) low = middle + 1;
    else high = middle;
  }
  return nameAt(byName[low]!) === name ? byName[low]! : -1;
};

/** The characters of a name, alias or sequence, in any case. */
export const charactersNamed = (given: string): readonly number[] | undefined => {
  const name = given.toUpperCase();
  // Names that are worked out are known in capitals only.
  if (given.startsWith(SYLLABLE)) {
    const code = syllable(given);
    return code === undefined ? undefined : [code];
  }
  const dash = name.lastIndexOf('-');
  if (dash > 0 && /^[0-9A-F]{4,5}$/.test(name.slice(dash + 1))) {
    const code = Number.parseInt(name.slice(dash + 1), 16);
    for (const [prefix, first, last] of table.series)
      if (code >= first && code <= last && nameOf(code) === (prefix.startsWith('CJK UNIFIED') ? given : name))
        return [code];
  }
  const at = indexOfName(name);
  if (at >= 0) return [codes[at]!];
  return aliases.get(name);
};
