/**
 * Paths that match a pattern, as Python's `glob` finds them.
 *
 * `*`, `?` and `[…]` stay within one name and do not match a leading dot unless the pattern has it; `**` as a whole name
 * means any number of folders when `recursive`. Folders that cannot be read are passed over. Links to folders are
 * entered, as CPython does; a circle of links ends at `ELOOP`, and every step is paid.
 *
 * Order: that of the folders' lists (sorted), depth first.
 * Source: CPython 3.12, module glob.
 */
import type { FileMeter } from './file-limits.ts';
import { FileProblem } from './file-problem.ts';
import { fnFilter } from './fnmatch.ts';
import { join, split } from './posix-path.ts';
import type { VirtualFiles } from './virtual-files.ts';

export interface GlobOptions {
  readonly recursive: boolean;
  readonly includeHidden: boolean;
  /** Where relative patterns start; '' is the working folder. */
  readonly rootFolder: string;
}

export const globFiles = (files: VirtualFiles, pattern: string, options: GlobOptions, meter: FileMeter): string[] => {
  const search = new Search(files, options, meter);
  const found = search.find(pattern, 'all');
  const mayStartEmpty = pattern === '' || (options.recursive && pattern.slice(0, 2) === '**');
  return mayStartEmpty && found[0] === '' ? found.slice(1) : found;
};

/** Whether a text has a character that patterns give a meaning. */
export const hasMagic = (text: string): boolean => /[*?[]/.test(text);

/** A pattern that matches just this text. */
export const globEscape = (text: string): string => text.replace(/[*?[]/g, '[$&]');

const isHidden = (name: string): boolean => name.startsWith('.');

class Search {
  private readonly files: VirtualFiles;
  private readonly options: GlobOptions;
  private readonly meter: FileMeter;

  constructor(files: VirtualFiles, options: GlobOptions, meter: FileMeter) {
    this.files = files;
    this.options = options;
    this.meter = meter;
  }

  find(pattern: string, want: 'all' | 'folders'): string[] {
    this.meter.spend(4 + (pattern.length >> 2));
    const [head, tail] = split(pattern);
    if (!hasMagic(pattern)) {
      const there = tail === '' ? this.isFolder(this.at(head)) : this.isThere(this.at(pattern));
      return there ? [pattern] : [];
    }
    if (head === '') return this.inFolder('', tail, want);
    const folders = head !== pattern && hasMagic(head) ? this.find(head, 'folders') : [head];
    const found: string[] = [];
    for (const folder of folders) {
      for (const name of this.inFolder(folder, tail, want)) {
        this.meter.allocate(2 * (folder.length + name.length) + 24);
        found.push(join(folder, name));
      }
    }
    return found;
  }

  private inFolder(folder: string, tail: string, want: 'all' | 'folders'): string[] {
    const at = this.at(folder);
    if (!hasMagic(tail)) {
      const there = tail === '' ? this.isFolder(at) : this.isThere(join(at, tail));
      return there ? [tail] : [];
    }
    if (this.options.recursive && tail === '**') {
      // The folder itself, even if there is none: so 3.12 answers.
      const found = [''];
      this.below(at, '', want, found);
      return found;
    }
    const hidden = this.options.includeHidden || isHidden(tail);
    const names = this.names(at, want).filter((name) => hidden || !isHidden(name));
    return fnFilter(names, tail, this.meter);
  }

  /** All paths below a folder, relative to where the search began. */
  private below(folder: string, prefix: string, want: 'all' | 'folders', found: string[]): void {
    for (const name of this.names(folder, want)) {
      if (!this.options.includeHidden && isHidden(name)) continue;
      const path = prefix === '' ? name : `${prefix}/${name}`;
      this.meter.allocate(2 * path.length + 24);
      found.push(path);
      this.below(folder === '' ? name : join(folder, name), path, want, found);
    }
  }

  private at(path: string): string {
    const { rootFolder } = this.options;
    return rootFolder === '' || path === '' ? (path === '' ? rootFolder : path) : join(rootFolder, path);
  }

  private names(folder: string, want: 'all' | 'folders'): string[] {
    const at = folder === '' ? '.' : folder;
    try {
      const names = this.files.list(at);
      return want === 'all' ? names : names.filter((name) => this.files.kindOf(join(at, name)) === 'folder');
    } catch (problem) {
      if (problem instanceof FileProblem) return [];
      throw problem;
    }
  }

  private isThere(path: string): boolean {
    return this.files.linkKindOf(path) !== undefined;
  }

  private isFolder(path: string): boolean {
    return this.files.kindOf(path) === 'folder';
  }
}
