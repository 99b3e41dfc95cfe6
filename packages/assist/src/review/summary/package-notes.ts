import type { ChangeNote } from './note.ts';

/** A package that a manifest or lockfile names. */
export interface PackageSeen {
  readonly ecosystem: string;
  readonly name: string;
  /** Empty where none is pinned. */
  readonly version: string;
  readonly isDirect: boolean;
  readonly path: string;
  readonly line: number;
}

/** Of what comes along so many are named. */
const mostNamed = 8;

/** Which packages come, go and change; those that the project asks for itself first. */
export const packageNotes = (before: readonly PackageSeen[], after: readonly PackageSeen[]): readonly ChangeNote[] => {
  const [old, young] = [byName(before), byName(after)];
  const notes: ChangeNote[] = [];
  const along: string[] = [];
  for (const [key, seen] of young) {
    const [first] = seen;
    if (first === undefined) continue;
    const was = old.get(key);
    if (was === undefined) {
      if (seen.some(({ isDirect }) => isDirect))
        notes.push({
          kind: 'package-added',
          path: first.path,
          line: first.line,
          weight: 6,
          text: `new package ${label(first)} (${first.ecosystem})`,
        });
      else along.push(label(first));
      continue;
    }
    const [then, now] = [versions(was), versions(seen)];
    if (then !== now && seen.some(({ isDirect }) => isDirect))
      notes.push({
        kind: 'package-changed',
        path: first.path,
        line: first.line,
        weight: 1,
        text: `${first.name}: ${then === '' ? 'any version' : then} → ${now === '' ? 'any version' : now}`,
      });
  }
  if (along.length > 0)
    notes.push({
      kind: 'package-added',
      path: after[0]?.path ?? '',
      weight: Math.min(6, Math.ceil(along.length / 10)),
      text: `${along.length === 1 ? 'one package comes' : `${String(along.length)} packages come`} along: ${along.slice(0, mostNamed).join(', ')}${along.length > mostNamed ? ', …' : ''}`,
    });
  for (const [key, [first]] of old)
    if (first !== undefined && first.isDirect && !young.has(key))
      notes.push({ kind: 'package-removed', path: first.path, weight: 0, text: `package ${label(first)} is gone` });
  return notes;
};

const label = ({ name, version }: PackageSeen): string => (version === '' ? name : `${name} ${version}`);

const byName = (packages: readonly PackageSeen[]): ReadonlyMap<string, readonly PackageSeen[]> =>
  Map.groupBy(packages, ({ ecosystem, name }) => `${ecosystem}\0${name}`);

const versions = (seen: readonly PackageSeen[]): string =>
  [...new Set(seen.map(({ version }) => version))]
    .filter((one) => one !== '')
    .sort()
    .join(', ');
