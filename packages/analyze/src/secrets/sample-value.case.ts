/**
 * Values that were never anybody's secret, in the form of a kind: for tests and benchmarks, which must not hold tokens as text.
 *
 * The form is read from the kind's own pattern; checksums are made right. Same seed, same values.
 */
import { crc32, polymod, toBase62 } from './checksums.ts';
import type { SecretKind } from './kind.ts';

/** Numbers from 0 up to but not including 1. */
export type Random = () => number;

/** Source: Mulberry32, public domain (Tommy Ettinger). */
export const newRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const pick = <T>(items: readonly T[], random: Random): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const alphanumeric = `${letters}0123456789`;

export const chars = (count: number, alphabet: string, random: Random): string =>
  Array.from({ length: count }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');

/** A text of the kind's form: `whole` as it stands in a file, `secret` the part that must be hidden. */
export const sampleOf = (
  kind: SecretKind,
  random: Random,
): { readonly whole: string; readonly secret: string } | undefined => {
  if (kind.pattern === undefined) return undefined;
  const parser = newSampler(kind.pattern, random);
  const whole = rightChecksum(kind.id, parser.whole(), random);
  const inner = parser.secret();
  return { whole, secret: inner === undefined ? whole : inner };
};

/** A value for a kind that is known by its name. */
export const sampleValue = (kind: SecretKind, random: Random): string | undefined =>
  kind.value === undefined ? undefined : newSampler(kind.value, random).whole();

const rightChecksum = (id: string, token: string, random: Random): string => {
  if (/^(?:github\.(?!fine|classic)|npm\.access)/u.test(id)) {
    const cut = token.indexOf('_') + 1;
    const body = chars(30, alphanumeric, random);
    return token.slice(0, cut) + body + toBase62(crc32(body));
  }
  if (id !== 'age.secret-key') return token;
  const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  const human = 'age-secret-key-';
  const data = Array.from({ length: 52 }, () => Math.floor(random() * 32));
  const values = [
    ...Array.from(human, (char) => char.charCodeAt(0) >> 5),
    0,
    ...Array.from(human, (char) => char.charCodeAt(0) & 31),
    ...data,
  ];
  const sum = polymod([...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = Array.from({ length: 6 }, (_, index) => (sum >>> (5 * (5 - index))) & 31);
  return `${human}1${[...data, ...check].map((value) => alphabet.charAt(value)).join('')}`.toUpperCase();
};

/** Walks a pattern and writes one text that it matches. Knows what the tables use: classes, groups, choices, counts, looks around. */
const newSampler = (pattern: string, random: Random): { whole(): string; secret(): string | undefined } => {
  let at = 0;
  let secret: string | undefined;
  const choice = (): string => {
    const options: string[] = [];
    let text = '';
    while (at < pattern.length && pattern.charAt(at) !== ')') {
      if (pattern.charAt(at) === '|') {
        at += 1;
        options.push(text);
        text = '';
      } else text += piece();
    }
    return pick([...options, text], random);
  };
  const piece = (): string => {
    const from = at;
    const one = atom();
    const [least, most] = count();
    const times = least + Math.floor(random() * (Math.min(most, least + 8) - least + 1));
    if (times === 1) return one;
    const after = at;
    let text = times === 0 ? '' : one;
    for (let done = 1; done < times; done += 1) {
      at = from;
      text += atom();
    }
    at = after;
    return text;
  };
  const count = (): readonly [number, number] => {
    const rest = pattern.slice(at);
    const braces = /^\{(\d+)(,)?(\d*)\}\??/u.exec(rest);
    if (braces !== null) {
      at += braces[0].length;
      const least = Number(braces[1]);
      return [least, braces[2] === undefined ? least : braces[3] === '' ? least + 4 : Number(braces[3])];
    }
    const sign = /^[?*+]\??/u.exec(rest)?.[0];
    if (sign === undefined) return [1, 1];
    at += sign.length;
    return sign.startsWith('?') ? [0, 1] : sign.startsWith('*') ? [0, 3] : [1, 4];
  };
  const atom = (): string => {
    const char = pattern.charAt(at);
    if (char === '(') {
      const look = /^\(\?(?:<?[=!])/u.exec(pattern.slice(at));
      const named = pattern.startsWith('(?<secret>', at);
      at += look !== null ? look[0].length : named ? 10 : pattern.startsWith('(?:', at) ? 3 : 1;
      const text = choice();
      at += 1;
      if (named) secret = text;
      return look === null ? text : look[0].startsWith('(?<=') && text.startsWith(';') ? ';' : '';
    }
    if (char === '[') {
      const end = closing(pattern, at);
      const body = pattern.slice(at + 1, end);
      at = end + 1;
      return pick(alphabetOf(body), random);
    }
    if (char === '\\') {
      const escaped = pattern.slice(at, at + 2);
      at += 2;
      return pick(alphabetOf(escaped), random);
    }
    at += 1;
    return char === '.' ? 'a' : char;
  };
  return { whole: choice, secret: () => secret };
};

const closing = (pattern: string, open: number): number => {
  for (let at = open + 1; at < pattern.length; at += 1) {
    if (pattern.charAt(at) === '\\') at += 1;
    else if (pattern.charAt(at) === ']') return at;
  }
  return pattern.length;
};

const alphabetOf = (body: string): readonly string[] => {
  if (body.startsWith('^')) return Array.from(alphanumeric);
  const found: string[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const char = body.charAt(at);
    if (char === '\\') {
      at += 1;
      const what = body.charAt(at);
      if (what === 'd') found.push(...Array.from('0123456789'));
      else if (what === 'w') found.push(...Array.from(alphanumeric + alphanumeric), '_');
      else if (what === 's') found.push(' ');
      else if (what === 'S') found.push(...Array.from(alphanumeric));
      else if (what === 'r' || what === 'n') found.push('\n');
      else found.push(what);
    } else if (body.charAt(at + 1) === '-' && at + 2 < body.length) {
      for (let code = char.charCodeAt(0); code <= body.charCodeAt(at + 2); code += 1)
        found.push(String.fromCharCode(code));
      at += 2;
    } else found.push(char);
  }
  return found;
};
