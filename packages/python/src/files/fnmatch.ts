/**
 * Shell patterns over names, as Python's `fnmatch` understands them.
 *
 * A pattern is read once into tokens and compared with one pointer into each side and a note of the last `*`: at most
 * pattern × name steps, all paid, and no regular expression that could run away.
 *
 * Characters are code points. Source: CPython 3.12, module fnmatch, incl. its treatment of ranges that run backwards.
 */
import type { FileMeter } from './file-limits.ts';

type Token =
  | { readonly kind: 'many' }
  | { readonly kind: 'any' }
  | { readonly kind: 'one'; readonly point: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'set'; readonly negated: boolean; readonly ranges: readonly number[] };

export interface NamePattern {
  readonly tokens: readonly Token[];
}

const star = 42;
const question = 63;
const open = 91;
const close = 93;
const bang = 33;
const hyphen = 45;

/** Reads a pattern; every text is one. */
export const parseNamePattern = (pattern: string, meter: FileMeter): NamePattern => {
  meter.spend(1 + (pattern.length >> 2));
  meter.allocate(pattern.length * 32);
  const points = pointsOf(pattern);
  const tokens: Token[] = [];
  // Once no `]` is left, every further `[` is an ordinary character.
  const lastClose = points.lastIndexOf(close);
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index] ?? 0;
    if (point === star) {
      if (tokens.at(-1)?.kind !== 'many') tokens.push({ kind: 'many' });
    } else if (point === question) tokens.push({ kind: 'any' });
    else if (point === open) {
      let end = index + 1;
      if (points[end] === bang) end += 1;
      if (points[end] === close) end += 1;
      end = end > lastClose ? -1 : points.indexOf(close, end);
      if (end === -1) tokens.push({ kind: 'one', point });
      else {
        tokens.push(setOf(points.slice(index + 1, end)));
        index = end;
      }
    } else tokens.push({ kind: 'one', point });
  }
  return { tokens };
};

/** Code points; a lone surrogate is one by itself. */
const pointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** What stands between brackets. */
const setOf = (inner: readonly number[]): Token => {
  const chunks = chunksOf(inner);
  for (let index = chunks.length - 1; index > 0; index -= 1) {
    const left = chunks[index - 1] ?? [];
    const right = chunks[index] ?? [];
    if ((left.at(-1) ?? 0) <= (right[0] ?? 0)) continue;
    chunks[index - 1] = [...left.slice(0, -1), ...right.slice(1)];
    chunks.splice(index, 1);
  }
  const first = chunks[0] ?? [];
  if (chunks.length <= 1 && first.length === 0) return { kind: 'never' };
  const negated = first[0] === bang;
  if (negated && chunks.length === 1 && first.length === 1) return { kind: 'any' };
  const second = chunks[1];
  // Where a removed range leaves `!` alone in front, CPython's expression begins with `^-`: a plain hyphen.
  if (negated && first.length === 1 && second !== undefined) chunks.splice(0, 2, [bang, hyphen, ...second]);
  const ranges: number[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const from = index === 0 ? (negated ? 1 : 0) : 1;
    const to = index === chunks.length - 1 ? chunk.length : chunk.length - 1;
    for (let at = from; at < to; at += 1) ranges.push(chunk[at] ?? 0, chunk[at] ?? 0);
    const next = chunks[index + 1];
    if (next !== undefined) ranges.push(chunk.at(-1) ?? 0, next[0] ?? 0);
  }
  return { kind: 'set', negated, ranges };
};

/** Cuts at the hyphens that make ranges: not at the first character, and not right after a range. */
const chunksOf = (inner: readonly number[]): number[][] => {
  if (!inner.includes(hyphen)) return [[...inner]];
  const chunks: number[][] = [];
  let from = 0;
  let at = inner.indexOf(hyphen, inner[0] === bang ? 2 : 1);
  while (at !== -1) {
    chunks.push(inner.slice(from, at));
    from = at + 1;
    at = inner.indexOf(hyphen, at + 3);
  }
  if (from < inner.length) chunks.push(inner.slice(from));
  else chunks.at(-1)?.push(hyphen);
  return chunks;
};

/** Whether a pattern matches the whole of a name. */
export const matchesName = (pattern: NamePattern, name: string, meter: FileMeter): boolean => {
  meter.spend(1 + (name.length >> 2));
  const { tokens } = pattern;
  let at = 0;
  let token = 0;
  let starToken = -1;
  let starAt = 0;
  let steps = 0;
  while (at < name.length) {
    if (++steps % 256 === 0) meter.spend(256);
    const now = tokens[token];
    if (now !== undefined && now.kind === 'many') {
      starToken = token++;
      starAt = at;
      continue;
    }
    const point = name.codePointAt(at) ?? 0;
    if (now !== undefined && matchesPoint(now, point, meter)) {
      token += 1;
      at += point > 0xffff ? 2 : 1;
    } else if (starToken === -1) return false;
    else {
      starAt += (name.codePointAt(starAt) ?? 0) > 0xffff ? 2 : 1;
      at = starAt;
      token = starToken + 1;
    }
  }
  while (tokens[token]?.kind === 'many') token += 1;
  return token === tokens.length;
};

const matchesPoint = (token: Token, point: number, meter: FileMeter): boolean => {
  switch (token.kind) {
    case 'many':
    case 'never':
      return false;
    case 'any':
      return true;
    case 'one':
      return token.point === point;
    default: {
      const { ranges } = token;
      if (ranges.length > 32) meter.spend(ranges.length >> 3);
      for (let index = 0; index < ranges.length; index += 2) {
        if (point >= (ranges[index] ?? 0) && point <= (ranges[index + 1] ?? 0)) return !token.negated;
      }
      return token.negated;
    }
  }
};

/** `fnmatch.fnmatchcase`, and `fnmatch.fnmatch` where case matters, as on POSIX. */
export const fnMatch = (name: string, pattern: string, meter: FileMeter): boolean =>
  matchesName(parseNamePattern(pattern, meter), name, meter);

/** `fnmatch.filter`. */
export const fnFilter = (names: readonly string[], pattern: string, meter: FileMeter): string[] => {
  const parsed = parseNamePattern(pattern, meter);
  return names.filter((name) => matchesName(parsed, name, meter));
};
