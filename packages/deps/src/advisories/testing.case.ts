/** Databases of a few documents, in memory. */
import { newAdvisories, type Advisories } from './advisories.ts';
import { newDatabaseBuilder } from './database/build-database.ts';
import type { DatabaseMeta } from './database/stored.ts';
import { toOsvDocument } from './osv-document.ts';
import { inMemory } from './random-access.ts';

/** A document about one package, as short as it can be said: ranges by their events. */
export const osv = (
  id: string,
  [ecosystem, name]: readonly [string, string],
  ranges: readonly { readonly type?: string; readonly events: readonly Readonly<Record<string, string>>[] }[],
  more: Readonly<Record<string, unknown>> & { readonly affected?: Readonly<Record<string, unknown>> } = {},
): Readonly<Record<string, unknown>> => ({
  id,
  modified: '2026-01-02T03:04:05Z',
  ...more,
  affected: [
    {
      package: { ecosystem, name },
      ranges: ranges.map(({ type = 'ECOSYSTEM', events }) => ({ type, events })),
      ...more.affected,
    },
  ],
});

/** The bytes of a database of these documents, and what it says of itself. */
export const databaseOf = (
  ecosystem: string,
  documents: readonly unknown[],
): { readonly bytes: Uint8Array; readonly meta: DatabaseMeta } => {
  const pieces: Uint8Array[] = [];
  const builder = newDatabaseBuilder(ecosystem, (bytes) => pieces.push(Uint8Array.from(bytes)));
  for (const value of documents) {
    const document = toOsvDocument(value);
    if (typeof document === 'string') throw new Error(document);
    builder.add(document);
  }
  const meta = builder.finish({ builtAt: '2026-02-01T00:00:00Z', sources: ['test'], broken: 0 });
  return { bytes: Buffer.concat(pieces), meta };
};

export const advisoriesOf = (ecosystem: string, documents: readonly unknown[]): Advisories => {
  const { bytes } = databaseOf(ecosystem, documents);
  return newAdvisories((asked) => (asked === ecosystem ? inMemory(bytes) : undefined));
};

/** Shown ids of what concerns the version; `?` before ids that are unsure. */
export const idsOf = (advisories: Advisories, ecosystem: string, name: string, version: string): readonly string[] => {
  const matched = advisories.match(ecosystem, name, version);
  if (matched.kind !== 'judged') return [matched.kind];
  return [...matched.matches.map(({ id }) => id), ...matched.unsure.map(({ id }) => `?${id}`)];
};
