/**
 * The parts of a path and what `pathlib` computes from them without asking the system.
 *
 * A `PathParts` is what `PurePosixPath` holds: the root ('' , '/' or '//') and the names, without `.` and empty ones.
 * `..` stays, since a link could make it mean something else.
 *
 * Errors: `ValueError` in CPython's words; where they show an object, the caller says how it looks.
 * Source: CPython 3.12, module pathlib.
 */
import { PyRaise } from '../runtime/raise.ts';
import type { FileMeter } from './file-limits.ts';
import { matchesName, parseNamePattern } from './fnmatch.ts';
import { join, splitRoot } from './posix-path.ts';

export interface PathParts {
  readonly root: '' | '/' | '//';
  readonly names: readonly string[];
}

/** How values look in messages: `repr` of a text, and of the path itself. */
export interface PathWords {
  text(value: string): string;
  path(value: PathParts): string;
}

/** The path that a constructor makes of its arguments, already texts. */
export const parsePurePath = (...segments: readonly string[]): PathParts => {
  const [first, ...more] = segments;
  if (first === undefined) return { root: '', names: [] };
  const [, root, rest] = splitRoot(more.length === 0 ? first : join(first, ...more));
  return {
    root: root === '/' || root === '//' ? root : '',
    names: rest.split('/').filter((name) => name !== '' && name !== '.'),
  };
};

export const pathText = (path: PathParts): string => {
  const text = path.root + path.names.join('/');
  return text === '' ? '.' : text;
};

/** `parts`: the root is one of them. */
export const pathParts = (path: PathParts): string[] =>
  path.root === '' ? [...path.names] : [path.root, ...path.names];

export const pathName = (path: PathParts): string => path.names.at(-1) ?? '';

export const pathSuffix = (path: PathParts): string => {
  const name = pathName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 && dot < name.length - 1 ? name.slice(dot) : '';
};

export const pathStem = (path: PathParts): string => {
  const name = pathName(path);
  return name.slice(0, name.length - pathSuffix(path).length);
};

export const pathSuffixes = (path: PathParts): string[] => {
  const name = pathName(path);
  if (name.endsWith('.')) return [];
  let start = 0;
  while (name.charCodeAt(start) === 46) start += 1;
  return name
    .slice(start)
    .split('.')
    .slice(1)
    .map((suffix) => `.${suffix}`);
};

/** The folder that a path is in; the root and `.` are in themselves. */
export const pathParent = (path: PathParts): PathParts => ({ root: path.root, names: path.names.slice(0, -1) });

/** How many `parents` there are; the n-th is the path without its last n + 1 names. */
export const parentCount = (path: PathParts): number => path.names.length;

export const parentAt = (path: PathParts, index: number): PathParts => ({
  root: path.root,
  names: path.names.slice(0, path.names.length - 1 - index),
});

export const joinPath = (path: PathParts, ...segments: readonly string[]): PathParts =>
  parsePurePath(pathText(path) === '.' ? '' : pathText(path), ...segments);

export const isSamePath = (one: PathParts, other: PathParts): boolean =>
  one.root === other.root &&
  one.names.length === other.names.length &&
  one.names.every((name, index) => name === other.names[index]);

/** Below zero, zero or above: the order of paths, name by name. Order: by code point. */
export const comparePaths = (one: PathParts, other: PathParts): number => {
  const left = pathText(one).split('/');
  const right = pathText(other).split('/');
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const order = compareTexts(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
};

const compareTexts = (left: string, right: string): number => {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
};

/** Puts surrogates above all other units, as their characters are. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

export const withName = (path: PathParts, name: string, words: PathWords): PathParts => {
  if (pathName(path) === '') throw new PyRaise('ValueError', `${words.path(path)} has an empty name`);
  if (name === '' || name === '.' || name.includes('/')) {
    throw new PyRaise('ValueError', `Invalid name ${words.text(name)}`);
  }
  return { root: path.root, names: [...path.names.slice(0, -1), name] };
};

export const withStem = (path: PathParts, stem: string, words: PathWords): PathParts =>
  withName(path, stem + pathSuffix(path), words);

export const withSuffix = (path: PathParts, suffix: string, words: PathWords): PathParts => {
  if (suffix.includes('/') || (suffix !== '' && !suffix.startsWith('.')) || suffix === '.') {
    throw new PyRaise('ValueError', `Invalid suffix ${words.text(suffix)}`);
  }
  const name = pathName(path);
  if (name === '') throw new PyRaise('ValueError', `${words.path(path)} has an empty name`);
  return { root: path.root, names: [...path.names.slice(0, -1), pathStem(path) + suffix] };
};

export const isRelativeTo = (path: PathParts, other: PathParts): boolean =>
  path.root === other.root &&
  other.names.length <= path.names.length &&
  other.names.every((name, index) => name === path.names[index]);

/** The way from `other` to the path; with `walkUp` it may begin with `..`. */
export const relativeTo = (path: PathParts, other: PathParts, walkUp: boolean, words: PathWords): PathParts => {
  const [mine, theirs] = [words.text(pathText(path)), words.text(pathText(other))];
  let same = 0;
  if (path.root === other.root) {
    while (same < path.names.length && same < other.names.length && path.names[same] === other.names[same]) same += 1;
  }
  const up = other.names.slice(same);
  if (!walkUp && (up.length > 0 || path.root !== other.root)) {
    throw new PyRaise('ValueError', `${mine} is not in the subpath of ${theirs}`);
  }
  if (up.includes('..')) throw new PyRaise('ValueError', `'..' segment in ${theirs} cannot be walked`);
  if (path.root !== other.root) {
    throw new PyRaise('ValueError', `${mine} and ${theirs} have different anchors`);
  }
  return { root: '', names: [...up.map(() => '..'), ...path.names.slice(same)] };
};

/**
 * `match`: a relative pattern against the last names, an absolute one against all of them. `**` means no more than `*`,
 * but that it also matches the empty name that a root begins with, as in CPython.
 */
export const matchesPath = (path: PathParts, pattern: PathParts, meter: FileMeter): boolean => {
  if (pattern.names.length === 0 && pattern.root === '') throw new PyRaise('ValueError', 'empty pattern');
  const wanted = linesOf(pattern);
  const lines = linesOf(path);
  const skipped = lines.length - wanted.length;
  if (skipped < 0 || (pattern.root !== '' && skipped > 0)) return false;
  return wanted.every((part, index) => {
    const name = lines[index + skipped] ?? '';
    return part === '*' ? name !== '' : matchesName(parseNamePattern(part, meter), name, meter);
  });
};

const linesOf = (path: PathParts): string[] => (path.root + path.names.join('/')).split('/');

/** `as_uri`. Errors: `ValueError` for a relative path, `UnicodeEncodeError` never: bytes that are no UTF-8 stay bytes. */
export const pathUri = (path: PathParts): string => {
  if (path.root === '') throw new PyRaise('ValueError', "relative path can't be expressed as a file URI");
  let uri = 'file://';
  for (const character of pathText(path)) {
    const point = character.codePointAt(0) ?? 0;
    if (/[A-Za-z0-9_.~/-]/.test(character)) uri += character;
    else if (point >= 0xdc80 && point <= 0xdcff) uri += hex(point - 0xdc00);
    else for (const byte of new TextEncoder().encode(character)) uri += hex(byte);
  }
  return uri;
};

const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
