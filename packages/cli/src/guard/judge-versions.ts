import type { Severity } from '@sallyport/core';
import { joinReadings, judgePackages, type Reading } from '@sallyport/deps';
import type { LocalAdvisories } from '../advisories/local-advisories.ts';
import { ageWarning, noAdvisories } from '../advisories/advice.ts';
import { alternativeTo } from '../names/names-data.ts';
import { shortList } from './guard-text.ts';
import type { JudgedPackage } from './judge-wanted.ts';
import type { WantedPackage } from './wanted-packages.ts';

/** What is known against a version that would be installed. */
export interface VersionFinding {
  readonly wanted: WantedPackage;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface JudgedVersions {
  /** Order: as the packages; of one package worst first. */
  readonly findings: readonly VersionFinding[];
  /** What could not be judged for want of data, as sentences. */
  readonly warnings: readonly string[];
}

/**
 * The versions held against the stored advisories: the one that is asked for, else the latest, as the registry has told it.
 *
 * Without stored advisories nothing is said against anything, which is told.
 */
export const judgeVersions = (packages: readonly JudgedPackage[], local: LocalAdvisories): JudgedVersions => {
  const versioned = packages.flatMap(({ wanted, verdict, latest }) => {
    const version = wanted.version ?? latest;
    const isOpen = version === undefined && wanted.place === undefined && verdict.state === 'exists';
    return verdict.state === 'absent' ? [] : [{ wanted, isOpen, ...(version === undefined ? {} : { version }) }];
  });
  const reading: Reading = {
    format: 'command',
    role: 'mention',
    path: '',
    // The line tells the packages apart when they come back.
    uses: versioned.map(({ wanted, version }, index) => ({
      ecosystem: wanted.ecosystem,
      name: wanted.name,
      ...(version === undefined ? {} : { version }),
      source: { kind: 'registry' },
      groups: ['production'],
      relation: wanted.isTransitive === true ? 'transitive' : 'direct',
      id: String(index),
      requires: [],
      line: index + 1,
    })),
    members: [],
    diagnostics: [],
    alsoRead: [],
  };
  const judged = judgePackages(joinReadings([reading]), {
    advisories: local.advisories,
    reach: () => ({ state: 'unknown', text: '' }),
    insteadOf: alternativeTo,
    licences: undefined,
  });
  // Names that could not be looked up are told elsewhere, and what a file asks for is told by `sallyport deps`.
  const open = versioned.flatMap(({ wanted, isOpen }) => (isOpen ? [wanted.name] : []));
  const used = [...new Set(versioned.map(({ wanted }) => wanted.ecosystem))];
  return {
    findings: judged.verdicts.flatMap(({ about, ruleId, severity, message }) => {
      const wanted = versioned[about.line - 1]?.wanted;
      return wanted === undefined ? [] : [{ wanted, ruleId, severity, message }];
    }),
    warnings: [
      ...(open.length === 0 ? [] : [`which version comes is not known, so none was judged: ${shortList(open)}`]),
      ...(judged.withoutDatabase.size === 0
        ? []
        : [`versions not judged: ${noAdvisories([...judged.withoutDatabase.keys()])}`]),
      ...judged.damaged.map(({ text, remedy }) => `${text}; ${remedy}`),
      ...used.flatMap((ecosystem) => ageWarning(local.state(ecosystem)) ?? []),
    ],
  };
};
