/**
 * A version of a package → the weaknesses that concern it.
 *
 * An entry concerns the version when its list of versions has it (as written, or equal in the order of the ecosystem) or one of
 * its ranges does. Entries of the same document are one advisory, and advisories that name each other as aliases, over any
 * number of steps, one match. What cannot be compared is `unsure`.
 *
 * Source: OSV schema, "Evaluation".
 */
import { compareVersions } from '../versions/index.ts';
import type { Advisory, AdvisoryMatch, Unsure } from './advisory.ts';
import { toAdvisory } from './to-advisory.ts';
import { isProblem, type Database } from './database/open-database.ts';
import { entryVerdict, type Entry } from './entry.ts';
import type { AffectedSymbols } from './osv-document.ts';
import type { AdvisoryProblem } from './problem.ts';
import { eventsOf, rangeVerdict } from './range-verdict.ts';
import { severityRank, worse } from './severity.ts';
import { shownId } from './shown-id.ts';

export const matchEntries = (
  database: Database,
  entries: readonly Entry[],
  version: string,
): { readonly matches: readonly AdvisoryMatch[]; readonly unsure: readonly Unsure[] } | AdvisoryProblem => {
  const { ecosystem } = database.meta;
  const affected = new Map<string, Entry[]>();
  const unclear = new Map<string, Entry>();
  for (const entry of entries) {
    const verdict = entryVerdict(ecosystem, entry, version);
    if (verdict === true) put(affected, entry.id, entry);
    else if (verdict === 'unknown') unclear.set(entry.id, entry);
  }
  const ofDocument = Map.groupBy(entries, ({ id }) => id);
  const groups = new Map<string, { readonly advisory: Advisory; readonly entries: readonly Entry[] }[]>();
  for (const [id, own] of affected) {
    unclear.delete(id);
    const advisory = toAdvisory(database, own, ofDocument.get(id));
    if (isProblem(advisory)) return advisory;
    const group = own[0]?.group === undefined ? id : `#${String(own[0].group)}`;
    put(groups, group, { advisory, entries: own });
  }
  const unsure: Unsure[] = [];
  for (const entry of unclear.values()) {
    const document = database.document(entry.document);
    if (isProblem(document)) return document;
    unsure.push({ id: entry.id, aliases: document.aliases, summary: document.summary, why: whyUnsure(entry) });
  }
  return {
    matches: [...groups.values()].map((group) => merged(ecosystem, group, version)).sort(worstFirst),
    unsure: unsure.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
};

const put = <V>(lists: Map<string, V[]>, key: string, value: V): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};

const merged = (
  ecosystem: string,
  group: readonly { readonly advisory: Advisory; readonly entries: readonly Entry[] }[],
  version: string,
): AdvisoryMatch => {
  const advisories = group.map(({ advisory }) => advisory).sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = advisories.map(({ id }) => id);
  const known = new Set(ids);
  const id = shownId(ids);
  const shown = advisories.find((one) => one.id === id);
  const names = new Set(
    group.flatMap(({ advisory, entries }) => [...advisory.aliases, ...entries.flatMap(({ otherNames }) => otherNames)]),
  );
  return {
    id,
    ids,
    aliases: [...names].filter((name) => !known.has(name)).sort(),
    class: advisories.some((one) => one.class === 'malicious') ? 'malicious' : (shown?.class ?? 'vulnerability'),
    summary:
      shown?.summary === '' || shown === undefined
        ? (advisories.find(({ summary }) => summary !== '')?.summary ?? '')
        : shown.summary,
    severity: advisories.map(({ severity }) => severity).reduce(worse, undefined),
    fixed: nextFixed(
      ecosystem,
      group.flatMap(({ entries }) => entries),
      version,
    ),
    symbols: unionOf(advisories.flatMap(({ symbols }) => symbols)),
    advisories,
  };
};

/** The end of the stretch that the version lies in; of several advisories the last, since all of them are to be left behind. */
const nextFixed = (ecosystem: string, entries: readonly Entry[], version: string): string | undefined => {
  let last: string | undefined;
  for (const { ranges } of entries)
    for (const range of ranges) {
      if (rangeVerdict(range, version) !== true) continue;
      const next = eventsOf(range).find(
        (event) => event.kind === 'fixed' && (compareVersions(ecosystem, event.version, version) ?? -1) > 0,
      )?.version;
      if (next === undefined) return undefined;
      if (last === undefined || (compareVersions(ecosystem, next, last) ?? 0) > 0) last = next;
    }
  return last;
};

const unionOf = (symbols: readonly AffectedSymbols[]): readonly AffectedSymbols[] => {
  const byPath = new Map<string, Set<string>>();
  for (const { path, symbols: names } of symbols) {
    const known = byPath.get(path);
    // All of a package takes in each symbol of it.
    if (known === undefined) byPath.set(path, new Set(names));
    else if (names.length === 0 || known.size === 0) known.clear();
    else for (const name of names) known.add(name);
  }
  return [...byPath].map(([path, names]) => ({ path, symbols: [...names].sort() }));
};

const whyUnsure = ({ ranges, versions, commits }: Entry): Unsure['why'] => {
  if (ranges.some(({ type }) => type === 'other')) return 'range-type';
  if (ranges.length > 0 || versions.length > 0) return 'version';
  return commits ? 'commits' : 'no-versions';
};

/** A severity that nobody says is taken for medium. */
const placeOf = ({ severity }: AdvisoryMatch): number => (severity === undefined ? 4 : severityRank(severity));

const worstFirst = (a: AdvisoryMatch, b: AdvisoryMatch): number =>
  Number(b.class === 'malicious') - Number(a.class === 'malicious') ||
  placeOf(b) - placeOf(a) ||
  (a.id < b.id ? -1 : 1);
