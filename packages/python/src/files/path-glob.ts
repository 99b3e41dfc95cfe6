/**
 * Paths below a folder that match a pattern, as `Path.glob` and `Path.rglob` find them.
 *
 * Unlike `glob.glob`: hidden names match like all others, `**` goes through folders only and not through links, and
 * every path comes once.
 *
 * Order: that of the folders' lists (sorted), a folder before what is in it.
 * Source: CPython 3.12, `pathlib.Path.glob`; checked by runs.
 */
import { PyRaise } from '../runtime/raise.ts';
import type { FileMeter } from './file-limits.ts';
import { FileProblem } from './file-problem.ts';
import { matchesName, parseNamePattern, type NamePattern } from './fnmatch.ts';
import { join } from './posix-path.ts';
import { parsePurePath } from './pure-path.ts';
import type { VirtualFiles } from './virtual-files.ts';

type Step =
  | { readonly kind: 'name'; readonly pattern: NamePattern }
  | { readonly kind: 'up' }
  | { readonly kind: 'deep' }
  | { readonly kind: 'folder' };

/**
 * The paths relative to the folder ('' is the folder itself).
 *
 * Errors: `ValueError` and `NotImplementedError` for patterns that CPython refuses; `showPattern` is `repr`.
 */
export const globBelow = (
  files: VirtualFiles,
  folder: string,
  pattern: string,
  recursive: boolean,
  showPattern: (pattern: string) => string,
  meter: FileMeter,
): string[] => {
  const steps = stepsOf(pattern, recursive, showPattern, meter);
  const found = new Set<string>();
  const search = new Search(files, folder, steps, found, meter);
  if (files.kindOf(folder) === 'folder') search.from('', 0);
  return [...found];
};

const stepsOf = (pattern: string, recursive: boolean, show: (pattern: string) => string, meter: FileMeter): Step[] => {
  if (pattern === '' && !recursive) throw new PyRaise('ValueError', `Unacceptable pattern: ${show(pattern)}`);
  const { root, names } = parsePurePath(pattern);
  if (root !== '') throw new PyRaise('NotImplementedError', 'Non-relative patterns are unsupported');
  if (names.length === 0 && !recursive) throw new PyRaise('ValueError', `Unacceptable pattern: ${show(pattern)}`);
  const steps: Step[] = recursive ? [{ kind: 'deep' }] : [];
  for (const name of names) {
    if (name === '**') {
      if (steps.at(-1)?.kind !== 'deep') steps.push({ kind: 'deep' });
    } else if (name === '..') steps.push({ kind: 'up' });
    else if (name.includes('**')) {
      throw new PyRaise('ValueError', "Invalid pattern: '**' can only be an entire path component");
    } else steps.push({ kind: 'name', pattern: parseNamePattern(name, meter) });
  }
  if (pattern.endsWith('/') || steps.at(-1)?.kind === 'deep') steps.push({ kind: 'folder' });
  return steps;
};

class Search {
  private readonly files: VirtualFiles;
  private readonly folder: string;
  private readonly steps: readonly Step[];
  private readonly found: Set<string>;
  private readonly meter: FileMeter;

  constructor(files: VirtualFiles, folder: string, steps: readonly Step[], found: Set<string>, meter: FileMeter) {
    this.files = files;
    this.folder = folder;
    this.steps = steps;
    this.found = found;
    this.meter = meter;
  }

  from(path: string, index: number): void {
    this.meter.spend(4);
    const step = this.steps[index];
    const last = index === this.steps.length - 1;
    if (step === undefined || step.kind === 'folder') {
      this.add(path);
      return;
    }
    if (step.kind === 'up') {
      const up = path === '' ? '..' : `${path}/..`;
      if (last) this.add(up);
      else if (this.kind(up) === 'folder') this.from(up, index + 1);
      return;
    }
    if (step.kind === 'deep') {
      this.from(path, index + 1);
      for (const name of this.names(path)) {
        const below = path === '' ? name : `${path}/${name}`;
        if (this.files.linkKindOf(this.at(below)) === 'folder') this.from(below, index);
      }
      return;
    }
    for (const name of this.names(path)) {
      const below = path === '' ? name : `${path}/${name}`;
      if (!last && this.kind(below) !== 'folder') continue;
      if (!matchesName(step.pattern, name, this.meter)) continue;
      if (last) this.add(below);
      else this.from(below, index + 1);
    }
  }

  private add(path: string): void {
    if (this.found.has(path)) return;
    this.meter.allocate(2 * path.length + 64);
    this.found.add(path);
  }

  private at(path: string): string {
    return path === '' ? this.folder : join(this.folder, path);
  }

  private kind(path: string): 'file' | 'folder' | undefined {
    return this.files.kindOf(this.at(path));
  }

  private names(path: string): string[] {
    try {
      return this.files.list(this.at(path));
    } catch (problem) {
      if (problem instanceof FileProblem) return [];
      throw problem;
    }
  }
}
