/**
 * Documents in, the file of one ecosystem out, written from front to end.
 *
 * Documents go to the file at once, so that memory holds only what ties them to packages. Where two have the same id,
 * the one that was modified last counts, also when it is withdrawn; the bytes of the other stay in the file and nothing leads to
 * them. Of version lists only those are kept that the ranges do not say already, which are few: lists are mostly the ranges
 * written out.
 */
import { crc32 } from 'node:zlib';
import { anyOf } from '../../versions/verdict.ts';
import { originOf } from '../attribution.ts';
import type { OsvAffected, OsvDocument } from '../osv-document.ts';
import { packageKey } from '../package-key.ts';
import { prepareRange, rangeVerdict } from '../range-verdict.ts';
import { keyHash } from './hash.ts';
import {
  formatVersion,
  indexEntrySize,
  magic,
  trailerSize,
  type DatabaseMeta,
  type Place,
  type StoredDocument,
  type StoredEntry,
  type StoredPart,
  type StoredRange,
} from './stored.ts';

export interface DatabaseBuilder {
  readonly ecosystem: string;
  /** Takes what the document says of packages of this ecosystem; `twice` when its id was there. */
  add(document: OsvDocument): 'added' | 'not-about-it' | 'twice';
  /** Writes the rest. Errors: throws when the file would pass 4 GiB. */
  finish(facts: Pick<DatabaseMeta, 'builtAt' | 'confirmedAt' | 'etag' | 'sources' | 'broken'>): DatabaseMeta;
}

/** `append` puts bytes behind all that it was given before. */
export const newDatabaseBuilder = (ecosystem: string, append: (bytes: Uint8Array) => void): DatabaseBuilder => {
  let at = 0;
  const put = (bytes: Uint8Array): Place => {
    const place: Place = [at, bytes.length, crc32(bytes)];
    at += bytes.length;
    if (at >= 2 ** 32 - trailerSize) throw new RangeError(`the advisories of ${ecosystem} pass 4 GiB`);
    append(bytes);
    return place;
  };
  const kept = new Map<string, Kept>();
  put(encode(magic));

  const add: DatabaseBuilder['add'] = (document) => {
    const affected = document.affected.filter((one) => one.ecosystem === ecosystem);
    if (affected.length === 0) return 'not-about-it';
    const before = kept.get(document.id);
    if (before !== undefined && Date.parse(before.modified) >= Date.parse(document.modified)) return 'twice';
    const place = document.withdrawn ? undefined : put(encode(JSON.stringify(toStored(document, affected))));
    kept.set(document.id, {
      modified: document.modified,
      aliases: document.aliases,
      origin: originOf(document).name,
      entries:
        place === undefined ? undefined : affected.map((one, part) => waiting(toEntry(document.id, one, part, place))),
    });
    return before === undefined ? 'added' : 'twice';
  };

  const finish: DatabaseBuilder['finish'] = (facts) => {
    const groups = groupsOf(kept);
    const packages = new Map<string, Waiting[]>();
    const origins: Record<string, number> = {};
    let advisories = 0;
    let commitsOnly = 0;
    let newest = '';
    for (const [id, { entries, modified, origin }] of kept) {
      if (newest === '' || Date.parse(modified) > Date.parse(newest)) newest = modified;
      if (entries === undefined) continue;
      advisories += 1;
      origins[origin] = (origins[origin] ?? 0) + 1;
      if (entries.every((entry) => entry.commitsOnly)) commitsOnly += 1;
      const group = groups.get(id);
      for (const entry of entries) {
        const list = packages.get(entry.key);
        const stored =
          group === undefined
            ? entry
            : { ...entry, json: `${entry.json.slice(0, -1)},${JSON.stringify(group).slice(1)}` };
        if (list === undefined) packages.set(entry.key, [stored]);
        else list.push(stored);
      }
    }
    const rows = [...packages]
      .map(([key, entries]) => ({ key, entries, hash: Buffer.from(keyHash(key)) }))
      .sort((a, b) => Buffer.compare(a.hash, b.hash));
    const index = Buffer.alloc(indexEntrySize * rows.length);
    for (const [row, { entries, hash }] of rows.entries()) {
      const [offset, length, crc] = put(
        encode(
          `[${entries
            .sort(byId)
            .map(({ json }) => json)
            .join(',')}]`,
        ),
      );
      hash.copy(index, row * indexEntrySize);
      index.writeUInt32LE(offset, row * indexEntrySize + 8);
      index.writeUInt32LE(length, row * indexEntrySize + 12);
      index.writeUInt32LE(crc, row * indexEntrySize + 16);
    }
    const indexPlace = put(index);
    const meta: DatabaseMeta = {
      format: formatVersion,
      ecosystem,
      builtAt: facts.builtAt,
      sources: facts.sources,
      ...(facts.confirmedAt === undefined ? {} : { confirmedAt: facts.confirmedAt }),
      ...(facts.etag === undefined ? {} : { etag: facts.etag }),
      advisories,
      withdrawn: kept.size - advisories,
      packages: packages.size,
      newest,
      broken: facts.broken,
      commitsOnly,
      origins: Object.fromEntries(Object.entries(origins).sort(([, a], [, b]) => b - a)),
    };
    const metaPlace = put(encode(JSON.stringify(meta)));
    append(trailerOf(indexPlace, metaPlace));
    return meta;
  };
  return { ecosystem, add, finish };
};

/** What is remembered of a document; entries are missing when it is withdrawn. */
interface Kept {
  readonly modified: string;
  readonly aliases: readonly string[];
  readonly origin: string;
  readonly entries: readonly Waiting[] | undefined;
}

/** An entry as the text that it becomes: hundreds of thousands of them wait until the last document was read. */
interface Waiting {
  readonly id: string;
  readonly part: number;
  readonly key: string;
  readonly json: string;
  readonly commitsOnly: boolean;
}

const waiting = (entry: StoredEntry): Waiting => ({
  id: entry.id,
  part: entry.p,
  key: entry.k,
  json: JSON.stringify(entry),
  commitsOnly: entry.c === 1 && entry.r === undefined && entry.v === undefined,
});

const byId = (a: Waiting, b: Waiting): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.part - b.part);

const trailerOf = (index: Place, meta: Place): Uint8Array => {
  const trailer = Buffer.alloc(trailerSize);
  for (const [row, number] of [...index, ...meta].entries()) trailer.writeUInt32LE(number, row * 4);
  trailer.writeUInt32LE(crc32(trailer.subarray(0, 24)), 24);
  trailer.write(magic, trailerSize - magic.length, 'latin1');
  return trailer;
};

const toStored = (document: OsvDocument, affected: readonly OsvAffected[]): StoredDocument => ({
  id: document.id,
  modified: document.modified,
  published: document.published,
  aliases: document.aliases,
  summary: document.summary,
  severity: document.severity,
  severityWord: document.severityWord,
  references: document.references,
  cwes: document.cwes,
  licence: document.licence,
  source: document.source,
  parts: affected.map(({ severity, symbols, informational, malicious }): StoredPart => ({
    ...(severity.length === 0 ? {} : { severity }),
    ...(symbols.length === 0 ? {} : { symbols }),
    ...(informational === undefined ? {} : { informational }),
    ...(malicious ? { malicious } : {}),
  })),
});

const toEntry = (id: string, affected: OsvAffected, part: number, place: Place): StoredEntry => {
  const { ecosystem, suffix, name, ranges } = affected;
  const comparable = ranges.filter(({ type }) => type !== 'GIT');
  const prepared = comparable.map((range) => prepareRange(ecosystem, range));
  const versions = [...new Set(affected.versions)].filter(
    (version) => anyOf(prepared, (range) => rangeVerdict(range, version)) !== true,
  );
  return {
    k: packageKey(ecosystem, name),
    ...(suffix === '' ? {} : { e: suffix }),
    d: place,
    id,
    p: part,
    ...(comparable.length === 0
      ? {}
      : {
          r: comparable.map(({ type, events }): StoredRange => [
            type === 'GIT' ? 'other' : type,
            ...events.map(({ kind, version }) => [kind, version] as const),
          ]),
        }),
    ...(versions.length === 0 ? {} : { v: versions }),
    ...(comparable.length < ranges.length ? { c: 1 as const } : {}),
    ...(affected.informational === undefined ? {} : { i: affected.informational.slice(0, 40) }),
  };
};

/**
 * Which documents are about the same, by the aliases that they name, over as many steps as it takes; withdrawn ones tie
 * nothing. By id: the number of the group and those of its names that the document does not say.
 */
const groupsOf = (kept: ReadonlyMap<string, Kept>): ReadonlyMap<string, Pick<StoredEntry, 'g' | 'x'>> => {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = name; at !== root;) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  const live = [...kept].filter(([, { entries }]) => entries !== undefined);
  for (const [id, { aliases }] of live)
    for (const alias of aliases) {
      const [a, b] = [rootOf(id), rootOf(alias)];
      if (a !== b) parents.set(a, b);
    }
  const members = new Map<string, string[]>();
  for (const [id] of live) {
    const root = rootOf(id);
    const list = members.get(root);
    if (list === undefined) members.set(root, [id]);
    else list.push(id);
  }
  const groups = new Map<string, Pick<StoredEntry, 'g' | 'x'>>();
  let number = 0;
  for (const ids of members.values()) {
    if (ids.length === 1 || ids.length > mostInGroup) continue;
    number += 1;
    const names = new Set(ids.flatMap((id) => [id, ...(kept.get(id)?.aliases ?? [])]));
    for (const id of ids) {
      const own = new Set([id, ...(kept.get(id)?.aliases ?? [])]);
      const others = [...names].filter((name) => !own.has(name)).sort();
      groups.set(id, others.length === 0 ? { g: number } : { g: number, x: others });
    }
  }
  return groups;
};

/** No weakness has more advisories in one ecosystem; a larger group comes of aliases that are wrong, and hides what it joins. */
const mostInGroup = 50;

const encode = (text: string): Uint8Array => Buffer.from(text);
