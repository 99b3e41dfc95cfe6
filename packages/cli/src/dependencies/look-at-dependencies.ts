/**
 * The packages of a project, judged: what `deps` reports and `scan` adds to its own.
 *
 * In: readings, stored advisories, a policy. Out: findings with the rules they name, the inventory, and diagnostics that say what could not
 * be judged: an ecosystem without advisories, data that is old or damaged, packages without a version.
 */
import type { Diagnostic, Finding, Inventory, RuleMeta } from '@sallyport/core';
import {
  joinReadings,
  judgePackages,
  toFindings,
  toInventory,
  type Judged,
  type Knowledge,
  type LocatedPackage,
  type PackageVerdict,
} from '@sallyport/deps';
import { counted } from '@sallyport/core/report/summary';
import { isTestPath } from '@sallyport/analyze';
import { ageWarning, noAdvisories } from '../advisories/advice.ts';
import type { LocalAdvisories } from '../advisories/local-advisories.ts';
import type { JudgedNames } from './judge-names.ts';
import type { ReadProject } from './read-project.ts';

export interface DependencyLook {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleMeta[];
  readonly diagnostics: readonly Diagnostic[];
  readonly inventory: Inventory;
  /** What the findings are made of, for plans of upgrades. */
  readonly verdicts: readonly PackageVerdict[];
  /** Ecosystems of packages that could not be matched because nothing is stored of them. */
  readonly missing: readonly string[];
  /** Whether any package was held against advisories. */
  readonly matched: number;
}

export interface DependencyKnowledge extends Omit<Knowledge, 'advisories'> {
  readonly local: Pick<LocalAdvisories, 'advisories'>;
  readonly textOf: (path: string) => string | undefined;
  readonly judgeNames: (packages: readonly LocatedPackage[]) => Promise<JudgedNames>;
  /** Whether an ecosystem without advisories leaves the look incomplete, or is only said. */
  readonly missing: 'incomplete' | 'said';
}

export const lookAtDependencies = async (
  project: Pick<ReadProject, 'readings' | 'diagnostics'>,
  known: DependencyKnowledge,
): Promise<DependencyLook> => {
  const packages = joinReadings(project.readings);
  const judged = judgePackages(packages, { ...known, advisories: known.local.advisories });
  const names = await known.judgeNames(packages);
  const verdicts = [...judged.verdicts, ...names.verdicts];
  const { findings, rules } = toFindings(verdicts, known.textOf, isTestPath);
  return {
    findings,
    rules,
    diagnostics: [
      ...project.diagnostics,
      ...project.readings.flatMap(({ diagnostics }) => diagnostics).map(lenientInTests),
      ...dataDiagnostics(judged, known.missing),
      ...openDiagnostics(judged),
      ...names.diagnostics,
    ],
    inventory: toInventory(packages),
    verdicts,
    missing: [...judged.withoutDatabase.keys()].sort(),
    matched: judged.matched,
  };
};

/** Test data is broken on purpose more often than not: it is said, and fails no scan. */
const lenientInTests = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.path !== undefined && isTestPath(diagnostic.path) ? { ...diagnostic, incomplete: false } : diagnostic;

const dataDiagnostics = (judged: Judged, missing: DependencyKnowledge['missing']): readonly Diagnostic[] => {
  return [
    ...[...judged.withoutDatabase].map(([ecosystem, count]): Diagnostic => ({
      kind: 'no-advisories',
      level: 'warning',
      text: `${counted(count, `package`)} of ${ecosystem} not looked at: ${noAdvisories([ecosystem])}`,
      incomplete: missing === 'incomplete',
    })),
    ...judged.damaged.map(({ text, remedy }): Diagnostic => ({
      kind: 'damaged-advisories',
      level: 'error',
      text,
      remedy,
      incomplete: true,
    })),
  ];
};

/** Warnings about old advisories of the ecosystems that a project has; they come with time, so no cache keeps them. */
export const ageDiagnostics = (
  { components }: Inventory,
  local: Pick<LocalAdvisories, 'state'>,
): readonly Diagnostic[] =>
  [...new Set(components.map(({ ecosystem }) => ecosystem))].sort().flatMap((ecosystem): readonly Diagnostic[] => {
    const warning = ageWarning(local.state(ecosystem));
    return warning === undefined
      ? []
      : [{ kind: 'old-advisories', level: 'warning', text: warning, incomplete: false }];
  });

/** What no advisory can be held against, said once each. */
const openDiagnostics = ({ unpinned, perhaps, foreign }: Judged): readonly Diagnostic[] => [
  ...grouped(
    'unpinned-packages',
    unpinned,
    (count) => `${counted(count, 'package')} without an exact version: nothing can be said about them`,
    'pin them, or commit the lockfile',
  ),
  ...(perhaps.size === 0 ? [] : [perhapsConcerned(perhaps)]),
  ...grouped(
    'foreign-packages',
    foreign.filter(({ source }) => source.kind === 'git' || source.kind === 'url'),
    (count) => `${counted(count, 'package')} from git or an address: advisories know packages of registries alone`,
    undefined,
  ),
];

const perhapsConcerned = (perhaps: Judged['perhaps']): Diagnostic => {
  const most = [...perhaps].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const shown = most.slice(0, 5).map(([name, count]) => `${inShort(name)}: ${String(count)}`);
  return {
    kind: 'perhaps-affected',
    level: 'note',
    text: `advisories are known for some versions of ${counted(perhaps.size, 'package')} without an exact one (${shown.join(', ')}${most.length > 5 ? ', …' : ''}); whether they concern the project is not known`,
    remedy: 'pin them, or commit the lockfile',
    incomplete: false,
  };
};

/** No registry has longer names; a damaged file may. */
const inShort = (name: string): string => (name.length > 300 ? `${name.slice(0, 80)}…` : name);

const grouped = (
  kind: string,
  packages: readonly LocatedPackage[],
  words: (count: number) => string,
  remedy: string | undefined,
): readonly Diagnostic[] => {
  const names = [...new Set(packages.map(({ name }) => name))];
  if (names.length === 0) return [];
  const shown = names.slice(0, 5).map(inShort).join(', ');
  return [
    {
      kind,
      level: 'note',
      text: `${words(names.length)} (${shown}${names.length > 5 ? ', …' : ''})`,
      ...(remedy === undefined ? {} : { remedy }),
      incomplete: false,
    },
  ];
};
