import type { ChangedFile } from './change/changed-file.ts';
import type { SortedFindings } from './findings/sort-findings.ts';
import type { Finding } from '@sallyport/core';
import { areaOf } from './summary/area.ts';
import type { ChangeNote } from './summary/note.ts';

/** Files that a change touches for one purpose, with what is said of them. */
export interface IntentGroup {
  readonly title: string;
  readonly files: readonly ChangedFile[];
  readonly notes: readonly ChangeNote[];
  readonly findings: readonly Finding[];
}

/** In the order in which a reviewer wants to see them. */
const intents: readonly {
  readonly title: string;
  readonly holds: (file: ChangedFile, kinds: ReadonlySet<string>) => boolean;
}[] = [
  {
    title: 'Who may do what',
    holds: (file, kinds) =>
      areaOf(file.path) === 'code' && ['check-removed', 'check-changed', 'check-added'].some((kind) => kinds.has(kind)),
  },
  {
    title: 'What can be reached',
    holds: (file, kinds) => areaOf(file.path) === 'code' && (kinds.has('route-added') || kinds.has('route-removed')),
  },
  { title: 'What agents are told', holds: ({ path }) => areaOf(path) === 'agents' },
  { title: 'Build and pipeline', holds: ({ path }) => areaOf(path) === 'pipeline' },
  { title: 'Packages', holds: ({ path }) => areaOf(path) === 'packages' },
  {
    title: 'Moved',
    holds: ({ kind, added, removed }) => kind === 'renamed' && added.size === 0 && removed.size === 0,
  },
  { title: 'What the program does', holds: ({ path }) => areaOf(path) === 'code' },
  { title: 'Settings', holds: ({ path }) => areaOf(path) === 'settings' },
  { title: 'Tests', holds: ({ path }) => areaOf(path) === 'tests' },
  { title: 'Words', holds: () => true },
];

/** Every file and finding stands in one group. Findings in files that were not changed come last, with what opened them. */
export const groupByIntent = (
  files: readonly ChangedFile[],
  notes: readonly ChangeNote[],
  { touched, opened }: SortedFindings,
): readonly IntentGroup[] => {
  const kinds = new Map<string, Set<string>>();
  for (const { path, kind } of notes) kinds.set(path, (kinds.get(path) ?? new Set()).add(kind));
  const titles = new Map(
    files.map((file) => [
      file.path,
      intents.find(({ holds }) => holds(file, kinds.get(file.path) ?? new Set()))?.title ?? 'Words',
    ]),
  );
  const findings = [...touched, ...opened];
  const groups = intents.map(({ title }): IntentGroup => {
    const isHere = (path: string): boolean => titles.get(path) === title;
    return {
      title,
      files: files.filter(({ path }) => isHere(path)),
      notes: notes.filter(({ path }) => isHere(path)),
      findings: findings.filter(({ path }) => isHere(path)),
    };
  });
  const elsewhere = {
    title: 'Elsewhere, because of this change',
    files: [],
    notes: notes.filter(({ path }) => !titles.has(path)),
    findings: findings.filter(({ path }) => !titles.has(path)),
  };
  return [...groups, elsewhere].filter(
    ({ files: some, findings: found, notes: said }) => some.length + found.length + said.length > 0,
  );
};
