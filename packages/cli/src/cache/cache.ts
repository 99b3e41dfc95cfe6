/**
 * What earlier scans saw, by content.
 *
 * An entry is true while the file's bytes, the rules, the engine and every other file that was read on the way are the
 * same. Entries of a folder lie together in one of 256 files, so that a scan of one file reads little and a scan of
 * thousands opens hundreds. Files are replaced as a whole; two scans at once lose entries, never mix them. Failures are
 * not kept: the next scan tries again. Nothing here is needed: what cannot be read or written is made anew.
 */
import { createHash } from 'node:crypto';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import type { Diagnostic } from '@sallyport/core';
import type { DiscoveredFile } from '../discovery/discover.ts';
import { type Disk, isRefused } from '../discovery/disk.ts';
import { contentHash } from '../execute/content-hash.ts';
import type { Outcome } from '../execute/outcome.ts';
import { readChecked, writeChecked } from './checked-json.ts';
import { keepNewest } from './keep-newest.ts';

export interface CacheOptions {
  /** Where entries lie; absolute. */
  readonly folder: string;
  /** Of the scan; paths of files are relative to it. */
  readonly root: string;
  /** Changes when the rules do. */
  readonly rulesHash: string;
  /** Changes when the program does. */
  readonly engine: string;
}

export interface Cache {
  /** Outcomes that are still true, and the files that must be looked at. Order: as given. */
  split(files: readonly DiscoveredFile[]): {
    readonly hits: readonly Outcome[];
    readonly misses: readonly DiscoveredFile[];
  };
  keep(outcome: Outcome): void;
  /** Problems of the rules that showed while looking; those of earlier scans come back from `ruleDiagnostics`. */
  keepRuleDiagnostics(diagnostics: readonly Diagnostic[]): void;
  ruleDiagnostics(): readonly Diagnostic[];
  save(): void;
}

interface Entry {
  /** Hash of the bytes. */
  readonly hash: string;
  readonly explicit: boolean;
  readonly only?: DiscoveredFile['only'];
  readonly outcome: Outcome;
}
type Shard = Record<string, Entry>;

/** A cache that keeps nothing. */
export const noCache: Cache = {
  split: (files) => ({ hits: [], misses: files }),
  keep: () => undefined,
  keepRuleDiagnostics: () => undefined,
  ruleDiagnostics: () => [],
  save: () => undefined,
};

export const newCache = (options: CacheOptions, disk: Disk): Cache => {
  const folder = join(options.folder, 'looks', hashOf(options.root, options.rulesHash, options.engine));
  const shards = new Map<string, Shard>();
  const dirty = new Set<string>();
  const hashes = new Map<string, string | null>();
  const asked = new Map<
    string,
    { readonly hash: string; readonly explicit: boolean; readonly only?: DiscoveredFile['only'] }
  >();
  const rulesFile = 'rules.json';
  let rules = readChecked<readonly Diagnostic[]>(join(folder, rulesFile)) ?? [];
  let newRules = false;

  const shardOf = (path: string): { readonly name: string; readonly shard: Shard } => {
    const name = `${hashOf(path.slice(0, path.lastIndexOf('/') + 1)).slice(0, 2)}.json`;
    let shard = shards.get(name);
    if (shard === undefined) {
      shard = readChecked<Shard>(join(folder, name)) ?? {};
      shards.set(name, shard);
    }
    return { name, shard };
  };
  const currentHash = (path: string): string | null => {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    const bytes = disk.read(join(options.root, path));
    const hash = isRefused(bytes) ? null : contentHash(bytes);
    hashes.set(path, hash);
    return hash;
  };
  const isTrue = (entry: Entry, hash: string, file: DiscoveredFile): boolean =>
    entry.hash === hash &&
    entry.explicit === file.explicit &&
    entry.only === file.only &&
    Object.entries(entry.outcome.dependsOn).every(([path, then]) => currentHash(path) === then);

  return {
    split: (files) => {
      const hits: Outcome[] = [];
      const misses: DiscoveredFile[] = [];
      for (const file of files) {
        const hash = currentHash(file.path);
        const { shard } = shardOf(file.path);
        const entry = Object.hasOwn(shard, file.path) ? shard[file.path] : undefined;
        if (hash !== null && entry !== undefined && isTrue(entry, hash, file)) hits.push(entry.outcome);
        else misses.push(file);
        if (hash !== null)
          asked.set(file.path, {
            hash,
            explicit: file.explicit,
            ...(file.only === undefined ? {} : { only: file.only }),
          });
      }
      return { hits, misses };
    },
    keep: (outcome) => {
      const known = asked.get(outcome.path);
      if (known === undefined || outcome.result.kind === 'failed') return;
      const { name, shard } = shardOf(outcome.path);
      shard[outcome.path] = { ...known, outcome };
      dirty.add(name);
    },
    keepRuleDiagnostics: (diagnostics) => {
      const known = new Map(
        [...rules, ...diagnostics.filter(({ kind }) => kind.startsWith('rule-'))].map((diagnostic) => [
          diagnostic.text,
          diagnostic,
        ]),
      );
      newRules ||= known.size > rules.length;
      rules = [...known.values()];
    },
    ruleDiagnostics: () => rules,
    save: () => {
      try {
        if (dirty.size > 0 || newRules) {
          makeFolder(folder, 0o700);
          for (const name of dirty) writeChecked(join(folder, name), shards.get(name));
          if (newRules) writeChecked(join(folder, rulesFile), rules);
          keepNewest(join(options.folder, 'looks'), mostFolders);
        } else if (asked.size > 0) utimesSync(folder, new Date(), new Date());
      } catch {
        // A cache that cannot be written costs time, nothing else.
      }
    },
  };
};

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 24);

/** How many combinations of folder, rules and program are kept; the longest unused go first. */
const mostFolders = 24;
