/**
 * Targets on the command line → the files to scan.
 *
 * In: paths as the user gave them. Out: files in sorted order with paths relative to one root, what was passed over and
 * why, and a diagnostic for everything that was asked for and could not be looked at. Ignore files, default excludes and
 * `--exclude` hold for what a walk meets; a file that is named is scanned unless `--exclude` says otherwise. A link is
 * followed when it stays inside the root; each real file is listed once, so cycles end by themselves.
 */
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic, Skipped } from '@sallyport/core';
import ignore, { type Ignore } from 'ignore';
import { defaultExclude } from './default-excludes.ts';
import { decode } from './decode.ts';
import { type Disk, type EntryKind, isRefused } from './disk.ts';
import { sensitiveFile } from '@sallyport/analyze';
import type { SensitiveFile } from '../secrets/tracked-files.ts';
import { maybeText } from './maybe-text.ts';
import { chainAbove, chainInto, type IgnoreChain, isIgnored } from './ignore-rules.ts';
import { looksMade } from './looks-made.ts';
import { linkLeavesRoot, tooLarge, unlistable, unreadable } from './problems.ts';

export interface DiscoverOptions {
  readonly cwd: string;
  readonly targets: readonly string[];
  /** Patterns in gitignore syntax, relative to the root. */
  readonly exclude: readonly string[];
  /** Units: bytes, inclusive. */
  readonly maxFileSize: number;
  /** What a file is by its path, relative to the root; `ask` means that its first bytes tell (a script without an ending). */
  readonly wanted: (path: string) => 'yes' | 'ask' | 'other-language' | 'no';
  /** Whether other files are looked at as well, for secrets alone; `ignored`: also those that git ignores. */
  readonly texts?: 'no' | 'yes' | 'ignored';
  readonly wantedByContent: (head: string) => boolean;
}

export interface DiscoveredFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Units: bytes. */
  readonly size: number;
  /** Named by the user: never passed over for its looks. */
  readonly explicit: boolean;
  /** `secrets`: not code that rules know. */
  readonly only?: 'secrets';
}

export interface Discovered {
  readonly root: string;
  readonly files: readonly DiscoveredFile[];
  readonly skipped: readonly Skipped[];
  readonly diagnostics: readonly Diagnostic[];
  /** Files kept for secrets (`.env`, key stores), also those that git ignores. */
  readonly sensitive: readonly SensitiveFile[];
  /** Targets that do not exist, as given. */
  readonly missing: readonly string[];
}

/** The files of the targets. Never throws; see the head of this file. */
export const discover = (options: DiscoverOptions, disk: Disk): Discovered => {
  const targets = options.targets.map((given) => ({ given, path: resolve(options.cwd, given) }));
  const missing = targets.filter(({ path }) => disk.kind(path) === undefined).map(({ given }) => given);
  const present = targets.filter(({ path }) => disk.kind(path) !== undefined);
  const root = rootOf(
    options.cwd,
    present.map(({ path }) => path),
    disk,
  );
  const walk = new Walk(root, options, disk);
  for (const { path } of present) walk.target(path);
  const { files, diagnostics } = walk;
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { root, files, diagnostics, skipped: walk.skips(), sensitive: walk.sensitive, missing };
};

/** The working directory when it holds all targets, else the deepest folder that does. Paths in reports start there. */
const rootOf = (cwd: string, targets: readonly string[], disk: Disk): string => {
  if (targets.every((target) => isWithin(cwd, target))) return cwd;
  const folders = targets.map((target) => {
    const found = disk.target(target);
    return !isRefused(found) && found.kind === 'folder' ? target : dirname(target);
  });
  let common = folders[0] ?? cwd;
  while (!folders.every((folder) => isWithin(common, folder)) && dirname(common) !== common) common = dirname(common);
  return common;
};

const isWithin = (folder: string, path: string): boolean => {
  const inside = relative(folder, path);
  return inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside));
};

/** At most this many paths are given as examples of what was passed over. */
const exampleCount = 5;

/** Reasons that nobody wonders about. */
const uncounted: ReadonlySet<string> = new Set(['version control', 'compiled code']);

/** How much of a large file is looked at to tell what made it. Units: bytes. */
const madeWindow = 1 << 16;

/** UTF-8 that ends with a whole character: a cut may lie within one. */
const withoutCutCharacter = (bytes: Uint8Array): Uint8Array => {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return (bytes[end - 1] ?? 0) >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
};

class Walk {
  readonly files: DiscoveredFile[] = [];
  readonly sensitive: SensitiveFile[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #root: string;
  readonly #realRoot: string;
  readonly #options: DiscoverOptions;
  readonly #disk: Disk;
  readonly #excluded: Ignore | undefined;
  readonly #seenFiles = new Set<string>();
  readonly #seenFolders = new Set<string>();
  readonly #skipped = new Map<string, { count: number; readonly examples: string[] }>();

  constructor(root: string, options: DiscoverOptions, disk: Disk) {
    this.#root = root;
    this.#options = options;
    this.#disk = disk;
    const real = disk.real(root);
    this.#realRoot = typeof real === 'string' ? real : root;
    this.#excluded = options.exclude.length === 0 ? undefined : ignore().add([...options.exclude]);
  }

  skips(): readonly Skipped[] {
    return [...this.#skipped]
      .map(([reason, { count, examples }]) => ({ reason, count, examples }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }

  target(path: string): void {
    const real = this.#disk.real(path);
    if (typeof real !== 'string') {
      this.diagnostics.push(unreadable(this.#shown(path), real.refused));
      return;
    }
    const found = this.#disk.target(path);
    if (isRefused(found)) {
      this.diagnostics.push(unreadable(this.#shown(path), found.refused));
      return;
    }
    if (found.kind === 'folder') {
      this.#folder(path, real, chainAbove(path, this.#disk));
      return;
    }
    if (found.kind !== 'file') {
      this.diagnostics.push(unreadable(this.#shown(path), 'not a regular file'));
      return;
    }
    if (this.#disk.kind(path) === 'link' && !isWithin(this.#realRoot, real)) {
      this.diagnostics.push(linkLeavesRoot(this.#shown(path)));
      return;
    }
    if (this.#isExcluded(path, 'file')) {
      this.#skip('excluded', path);
      return;
    }
    if (found.size > this.#options.maxFileSize) {
      this.diagnostics.push(tooLarge(this.#shown(path), found.size, this.#options.maxFileSize));
      return;
    }
    const isCode = this.#options.wanted(this.#shown(path)) === 'yes' || this.#isCodeByContent(path);
    this.#add(path, real, found.size, true, isCode || (this.#options.texts ?? 'no') === 'no' ? undefined : 'secrets');
  }

  #isCodeByContent(path: string): boolean {
    const head = this.#disk.read(path, 400);
    return !isRefused(head) && this.#options.wantedByContent(Buffer.from(head).toString('latin1'));
  }

  /** Explicit stack: the depth of a tree is the input's choice. Files of a folder come before those of its folders. */
  #folder(path: string, real: string, above: IgnoreChain): void {
    const stack: { readonly path: string; readonly real: string; readonly above: IgnoreChain }[] = [
      { path, real, above },
    ];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (this.#seenFolders.has(at.real)) continue;
      this.#seenFolders.add(at.real);
      const entries = this.#disk.list(at.path);
      if (isRefused(entries)) {
        this.diagnostics.push(unlistable(this.#shown(at.path), entries.refused));
        continue;
      }
      const names = new Set(entries.map((entry) => entry.name));
      const chain = chainInto(at.above, at.path, this.#disk, (name) => names.has(name));
      const folders: { readonly path: string; readonly real: string; readonly above: IgnoreChain }[] = [];
      for (const entry of entries) {
        const here = join(at.path, entry.name);
        const met = this.#meet(here, join(at.real, entry.name), entry.kind);
        if (met === undefined) continue;
        if (met.kind === 'folder') {
          if (this.#enters(here, entry.name, names, chain)) folders.push({ path: here, real: met.real, above: chain });
        } else this.#file(here, met.real, chain, met.size);
      }
      for (const folder of folders.toReversed()) stack.push(folder);
    }
  }

  /** What an entry leads to; links that leave the root lead nowhere. */
  #meet(
    path: string,
    real: string,
    kind: EntryKind,
  ): { readonly kind: 'folder' | 'file'; readonly real: string; readonly size?: number } | undefined {
    if (kind === 'folder' || kind === 'file') return { kind, real };
    const name = this.#shown(path);
    if (kind === 'other') {
      if (this.#options.wanted(name) === 'yes') this.#skip('not a regular file', path);
      return undefined;
    }
    const to = this.#disk.real(path);
    if (typeof to !== 'string') {
      if (this.#options.wanted(name) === 'yes') this.diagnostics.push(unreadable(this.#shown(path), to.refused));
      return undefined;
    }
    const found = this.#disk.target(path);
    if (isRefused(found) || (found.kind !== 'file' && found.kind !== 'folder')) {
      if (this.#options.wanted(name) === 'yes') this.#skip('not a regular file', path);
      return undefined;
    }
    if (found.kind === 'file' && this.#options.wanted(name) !== 'yes') return undefined;
    if (!isWithin(this.#realRoot, to)) {
      this.#skip('link out of the scanned folder', path);
      return undefined;
    }
    // What lies inside the root under its own name is met there, with the ignore files that hold there.
    this.#skip('link to another place in the scanned folder', path);
    return undefined;
  }

  #enters(path: string, name: string, siblings: ReadonlySet<string>, chain: IgnoreChain): boolean {
    const reason = defaultExclude({
      name,
      beside: (other) => siblings.has(other),
      inside: (other) => this.#disk.kind(join(path, other)) !== undefined,
    });
    if (reason !== undefined) {
      if (!uncounted.has(reason)) this.#skip(`${reason} folders`, path);
      return false;
    }
    if (this.#isExcluded(path, 'folder')) {
      this.#skip('excluded', path);
      return false;
    }
    if (this.#options.texts !== 'ignored' && isIgnored(chain, path, 'folder')) {
      this.#skip('ignored by git or .sallyportignore', path);
      return false;
    }
    return true;
  }

  #file(path: string, real: string, chain: IgnoreChain, known: number | undefined): void {
    let wanted = this.#options.wanted(this.#shown(path));
    const texts = this.#options.texts ?? 'no';
    if (texts !== 'no' && sensitiveFile(basename(path)) !== undefined && !this.#isExcluded(path, 'file'))
      this.sensitive.push({ path: this.#shown(path), ignored: isIgnored(chain, path, 'file') });
    if (wanted === 'no' && (texts === 'no' || !maybeText(path))) return;
    if (this.#isExcluded(path, 'file')) return wanted === 'no' ? undefined : this.#skip('excluded', path);
    const ignored = isIgnored(chain, path, 'file');
    if (ignored && texts !== 'ignored')
      return wanted === 'ask' || wanted === 'no' ? undefined : this.#skip('ignored by git or .sallyportignore', path);
    if (wanted === 'ask') {
      const head = this.#disk.read(path, 120);
      wanted = !isRefused(head) && this.#options.wantedByContent(Buffer.from(head).toString('latin1')) ? 'yes' : 'no';
      if (wanted === 'no' && texts === 'no') return undefined;
    }
    if (wanted === 'other-language') this.#skip('in other languages', path);
    if (wanted === 'other-language' && texts === 'no') return undefined;
    const only = wanted === 'yes' && !ignored ? undefined : 'secrets';
    let size = known;
    if (size === undefined) {
      const found = this.#disk.target(path);
      if (isRefused(found)) {
        this.diagnostics.push(unreadable(this.#shown(path), found.refused));
        return undefined;
      }
      size = found.size;
    }
    if (size > this.#options.maxFileSize)
      return only === undefined ? this.#large(path, size) : this.#skip('too large to look for secrets', path);
    return this.#add(path, real, size, false, only);
  }

  /** A large file that a tool made is passed over as a small one would be; without any other the scan is incomplete. */
  #large(path: string, size: number): void {
    const head = this.#disk.read(path, madeWindow);
    const decoded = isRefused(head) ? undefined : decode(withoutCutCharacter(head));
    if (decoded?.kind === 'binary') return this.#skip('binary', path);
    const made = decoded === undefined ? undefined : looksMade(path, decoded.text);
    if (made !== undefined) return this.#skip(made, path);
    this.diagnostics.push(tooLarge(this.#shown(path), size, this.#options.maxFileSize));
    return undefined;
  }

  #add(path: string, real: string, size: number, explicit: boolean, only?: 'secrets'): void {
    if (this.#seenFiles.has(real)) return;
    this.#seenFiles.add(real);
    this.files.push({ path: this.#shown(path), size, explicit, ...(only === undefined ? {} : { only }) });
  }

  #isExcluded(path: string, kind: 'file' | 'folder'): boolean {
    if (this.#excluded === undefined) return false;
    const shown = this.#shown(path);
    if (shown === '' || shown.startsWith('../')) return false;
    return this.#excluded.ignores(kind === 'folder' ? `${shown}/` : shown);
  }

  #skip(reason: string, path: string): void {
    const entry = this.#skipped.get(reason) ?? { count: 0, examples: [] };
    entry.count += 1;
    if (entry.examples.length < exampleCount) entry.examples.push(this.#shown(path));
    this.#skipped.set(reason, entry);
  }

  /** Relative to the root, with `/`. */
  #shown(path: string): string {
    const shown = relative(this.#root, path);
    return (shown === '' ? basename(path) : shown).split(sep).join('/');
  }
}
