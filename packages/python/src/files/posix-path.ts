/**
 * `posixpath` as plain functions over text: what CPython 3.12 computes without asking the system.
 *
 * All take time in proportion to their input; none knows files. Errors are `ValueError` in CPython's words.
 */
import { PyRaise } from '../runtime/raise.ts';
import type { FileMeter } from './file-limits.ts';

export const isAbs = (path: string): boolean => path.startsWith('/');

export const join = (path: string, ...more: readonly string[]): string => {
  let pieces: string[] = [path];
  let slashed = path === '' || path.endsWith('/');
  for (const part of more) {
    if (part.startsWith('/')) pieces = [part];
    else if (slashed) pieces.push(part);
    else pieces.push('/', part);
    slashed = part === '' ? (pieces.length === 1 ? slashed : true) : part.endsWith('/');
  }
  return pieces.join('');
};

/** The slashes that a text of only slashes keeps, else the text without slashes at its end. */
const headOf = (head: string): string => {
  let end = head.length;
  while (end > 0 && head.charCodeAt(end - 1) === 47) end -= 1;
  return end === 0 ? head : head.slice(0, end);
};

/** What comes before the last name, and the last name. */
export const split = (path: string): [string, string] => {
  const cut = path.lastIndexOf('/') + 1;
  return [headOf(path.slice(0, cut)), path.slice(cut)];
};

export const dirName = (path: string): string => split(path)[0];

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The path without its ending, and the ending with its dot. Dots that a name starts with are none. */
export const splitExt = (path: string): [string, string] => {
  const start = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  if (dot < start) return [path, ''];
  for (let index = start; index < dot; index += 1) {
    if (path.charCodeAt(index) !== 46) return [path.slice(0, dot), path.slice(dot)];
  }
  return [path, ''];
};

export const splitDrive = (path: string): [string, string] => ['', path];

/** Drive, root and the rest; exactly two slashes are a root of their own. */
export const splitRoot = (path: string): [string, string, string] => {
  if (!path.startsWith('/')) return ['', '', path];
  if (!path.startsWith('//') || path.startsWith('///')) return ['', '/', path.slice(1)];
  return ['', '//', path.slice(2)];
};

export const normCase = (path: string): string => path;

/** Without `.`, without doubled slashes, and each `..` taken against the name before it, whatever links say. */
export const normPath = (path: string): string => {
  if (path === '') return '.';
  const [, root, rest] = splitRoot(path);
  const parts: string[] = [];
  for (const part of rest.split('/')) {
    if (part === '' || part === '.') continue;
    const before = parts.at(-1);
    if (part !== '..' || (root === '' && before === undefined) || before === '..') parts.push(part);
    else parts.pop();
  }
  const text = root + parts.join('/');
  return text === '' ? '.' : text;
};

export const absPath = (path: string, cwd: string): string => normPath(isAbs(path) ? path : join(cwd, path));

/** The way from one folder to a path. Errors: `ValueError` for an empty path. */
export const relPath = (path: string, start: string, cwd: string): string => {
  if (path === '') throw new PyRaise('ValueError', 'no path specified');
  const from = partsOf(absPath(start === '' ? '.' : start, cwd));
  const to = partsOf(absPath(path, cwd));
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same += 1;
  const way: string[] = from.slice(same).map(() => '..');
  for (let index = same; index < to.length; index += 1) way.push(to[index] ?? '');
  return way.length === 0 ? '.' : way.join('/');
};

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** The longest path that all start with. Errors: `ValueError` for none, and for absolute and relative ones together. */
export const commonPath = (paths: readonly string[]): string => {
  if (paths.length === 0) throw new PyRaise('ValueError', 'commonpath() arg is an empty sequence');
  const absolute = isAbs(paths[0] ?? '');
  if (paths.some((path) => isAbs(path) !== absolute)) {
    throw new PyRaise('ValueError', "Can't mix absolute and relative paths");
  }
  const all = paths.map((path) => partsOf(path).filter((part) => part !== '.'));
  const first = all[0] ?? [];
  let same = first.length;
  for (const parts of all) {
    let index = 0;
    while (index < same && parts[index] === first[index]) index += 1;
    same = index;
  }
  return (absolute ? '/' : '') + first.slice(0, same).join('/');
};

/** The longest text that all start with, character by character. */
export const commonPrefix = (paths: readonly string[]): string => {
  const first = paths[0] ?? '';
  let same = first.length;
  for (const path of paths) {
    let index = 0;
    while (index < same && path.charCodeAt(index) === first.charCodeAt(index)) index += 1;
    same = index;
  }
  const unit = first.charCodeAt(same - 1);
  const next = first.charCodeAt(same);
  const parts = unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
  return first.slice(0, parts ? same - 1 : same);
};

/** `~` and `~name` at the start, replaced by a home folder; unchanged if there is none. */
export const expandUser = (path: string, home: (user: string | undefined) => string | undefined): string => {
  if (!path.startsWith('~')) return path;
  let end = path.indexOf('/', 1);
  if (end === -1) end = path.length;
  const found = home(end === 1 ? undefined : path.slice(1, end));
  if (found === undefined) return path;
  const text = headless(found) + path.slice(end);
  return text === '' ? '/' : text;
};

const headless = (home: string): string => {
  let end = home.length;
  while (end > 0 && home.charCodeAt(end - 1) === 47) end -= 1;
  return home.slice(0, end);
};

/** `$name` and `${name}` replaced once by what the environment says; unknown ones stay. */
export const expandVars = (path: string, value: (name: string) => string | undefined, meter: FileMeter): string => {
  const pieces: string[] = [];
  const lastBrace = path.lastIndexOf('}');
  let from = 0;
  for (let at = path.indexOf('$'); at !== -1; at = path.indexOf('$', at + 1)) {
    meter.spend(1);
    const braced = path.charCodeAt(at + 1) === 123;
    if (braced && at > lastBrace) continue;
    const end = braced ? path.indexOf('}', at + 2) : nameEnd(path, at + 1);
    if (!braced && end === at + 1) continue;
    const found = value(path.slice(braced ? at + 2 : at + 1, end));
    const next = braced ? end + 1 : end;
    if (found !== undefined) {
      meter.allocate(2 * (found.length + at - from));
      pieces.push(path.slice(from, at), found);
      from = next;
    }
    at = next - 1;
  }
  return pieces.length === 0 ? path : pieces.join('') + path.slice(from);
};

const nameEnd = (path: string, start: number): number => {
  let end = start;
  while (end < path.length && /[A-Za-z0-9_]/.test(path.charAt(end))) end += 1;
  return end;
};
