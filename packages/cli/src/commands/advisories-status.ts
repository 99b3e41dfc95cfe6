import { licenceOf, type DatabaseMeta } from '@sallyport/deps/advisories';
import { ageWarning, days, noAdvisories } from '../advisories/advice.ts';
import { allStates, openLocalAdvisories, type DatabaseState } from '../advisories/local-advisories.ts';
import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** `sallyport advisories status`. Exit code 5 when nothing is stored or something stored cannot be used. */
export const run = ({ switches }: Parsed, io: Io): Promise<ExitCode> => {
  const local = openLocalAdvisories(io.env);
  try {
    const states = allStates(local);
    const usable = states.filter((state) => state.kind === 'usable');
    const unusable = states.filter((state) => state.kind === 'unusable');
    if (switches.has('json')) io.out(`${JSON.stringify(toJson(local.folder, states), undefined, 2)}\n`);
    else if (usable.length > 0) io.out(statusText(local.folder, usable));
    for (const { problem } of unusable) io.err(`${problem.text}\n  ${problem.remedy}\n`);
    for (const state of usable) {
      const warning = ageWarning(state);
      if (warning !== undefined) io.err(`warning: ${warning}\n`);
    }
    if (usable.length === 0 && unusable.length === 0) io.err(`${noAdvisories([])}\n  looked in ${local.folder}\n`);
    return Promise.resolve(usable.length === 0 || unusable.length > 0 ? exitCode.missingData : exitCode.ok);
  } finally {
    local[Symbol.dispose]();
  }
};

type Usable = Extract<DatabaseState, { readonly kind: 'usable' }>;

const statusText = (folder: string, states: readonly Usable[]): string => {
  const head = ['ecosystem', 'advisories', 'packages', 'as of', 'age', 'from'];
  const rows = states.map(({ ecosystem, meta, date, age }) => [
    ecosystem,
    counted(meta.advisories),
    counted(meta.packages),
    date?.slice(0, 10) ?? 'unknown',
    age === undefined ? 'unknown' : days(age),
    meta.sources.join(', '),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const notes = states.flatMap(({ ecosystem, meta }) => notesOf(meta).map((note) => `${ecosystem}: ${note}`));
  const origins = originsOf(states.map(({ meta }) => meta));
  return [
    `advisories in ${folder}`,
    '',
    ...lines,
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
    'data of',
    ...origins.map(({ name, licence, advisories }) => `  ${name}, ${licence}: ${counted(advisories)}`),
    '',
  ].join('\n');
};

const notesOf = ({ broken, commitsOnly, withdrawn }: DatabaseMeta): readonly string[] => [
  ...(broken === 0 ? [] : [`${counted(broken)} documents could not be read and are left out`]),
  ...(commitsOnly === 0
    ? []
    : [`${counted(commitsOnly)} advisories name commits alone, which versions are not compared with`]),
  ...(withdrawn === 0 ? [] : [`${counted(withdrawn)} withdrawn advisories are left out`]),
];

const originsOf = (
  metas: readonly DatabaseMeta[],
): readonly { readonly name: string; readonly licence: string; readonly advisories: number }[] => {
  const counts = new Map<string, number>();
  for (const { origins } of metas)
    for (const [name, count] of Object.entries(origins)) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, advisories]) => ({ name, licence: licenceOf(name), advisories }));
};

const counted = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');

const toJson = (folder: string, states: readonly DatabaseState[]): unknown => ({
  schemaVersion: 1,
  folder,
  databases: states.flatMap((state): readonly unknown[] => {
    switch (state.kind) {
      case 'missing':
        return [];
      case 'unusable':
        return [
          { ecosystem: state.ecosystem, usable: false, problem: state.problem.text, remedy: state.problem.remedy },
        ];
      case 'usable': {
        const { ecosystem, meta, date, age, isOld, size } = state;
        const { origins, format: _, ecosystem: __, ...facts } = meta;
        return [
          {
            ecosystem,
            usable: true,
            ...facts,
            asOf: date,
            ageInDays: age,
            isOld,
            size,
            origins: Object.entries(origins).map(([name, advisories]) => ({
              name,
              licence: licenceOf(name),
              advisories,
            })),
          },
        ];
      }
      default:
        return state satisfies never;
    }
  }),
});
