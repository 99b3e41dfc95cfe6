/**
 * Packages of a project and what is known → what is said against them.
 *
 * Only exact versions from registries are matched. What could not be judged is counted and handed back, so that whoever reports can
 * say it: a package without a version, an ecosystem without advisories, a database that cannot be read.
 */
import type { LocatedPackage } from '../graph/located-package.ts';
import { advisoryVerdict } from './advisory-verdict.ts';
import type { Knowledge } from './knowledge.ts';
import { deprecatedVerdict, insteadVerdict, licenceVerdict, unsureVerdict } from './other-verdicts.ts';
import type { PackageVerdict } from './verdict.ts';

export interface Judged {
  /** Order: as the packages; of one package the advisories first, worst first. */
  readonly verdicts: readonly PackageVerdict[];
  /** How many packages were held against advisories. */
  readonly matched: number;
  /** Packages without an exact version. */
  readonly unpinned: readonly LocatedPackage[];
  /** How many weaknesses are known of some version of such a package, by its name; whether they concern the project is not known. */
  readonly perhaps: ReadonlyMap<string, number>;
  /** Packages from git, archives and folders: advisories know packages of registries. */
  readonly foreign: readonly LocatedPackage[];
  /** How many packages there are of an ecosystem that has no database. */
  readonly withoutDatabase: ReadonlyMap<string, number>;
  /** Why a database could not be read, each once. */
  readonly damaged: readonly { readonly text: string; readonly remedy: string }[];
}

export const judgePackages = (packages: readonly LocatedPackage[], knowledge: Knowledge): Judged => {
  const verdicts: PackageVerdict[] = [];
  const unpinned: LocatedPackage[] = [];
  const foreign: LocatedPackage[] = [];
  const perhaps = new Map<string, number>();
  const withoutDatabase = new Map<string, number>();
  const damaged = new Map<string, { readonly text: string; readonly remedy: string }>();
  let matched = 0;
  for (const about of packages) {
    const instead = about.relation === 'transitive' ? undefined : knowledge.insteadOf(about.ecosystem, about.name);
    let unmaintained = false;
    if (about.source.kind === 'path' || about.source.kind === 'workspace') {
      foreign.push(about);
      continue;
    }
    if (about.source.kind !== 'registry') foreign.push(about);
    else if (about.version === undefined) {
      unpinned.push(about);
      const count = knowledge.advisories.concerning(about.ecosystem, about.name);
      if (count > 0) perhaps.set(about.name, count);
    } else {
      const answer = knowledge.advisories.match(about.ecosystem, about.name, about.version);
      switch (answer.kind) {
        case 'no-database':
          withoutDatabase.set(answer.ecosystem, (withoutDatabase.get(answer.ecosystem) ?? 0) + 1);
          break;
        case 'damaged':
          damaged.set(answer.problem.text, answer.problem);
          break;
        case 'judged': {
          matched += 1;
          if (answer.matches.length === 0 && answer.unsure.length === 0) break;
          const safe = knowledge.advisories.safeVersions(about.ecosystem, about.name, about.version);
          unmaintained = answer.matches.some((match) => match.class === 'unmaintained');
          for (const match of answer.matches)
            verdicts.push(advisoryVerdict(about, match, safe, knowledge.reach(about, match.symbols), instead));
          for (const unsure of answer.unsure) verdicts.push(unsureVerdict(about, unsure));
        }
      }
    }
    const { deprecated } = about.facts;
    if (deprecated !== undefined) verdicts.push(deprecatedVerdict(about, deprecated, instead));
    // An advisory that says so says it better.
    else if (instead !== undefined && !unmaintained) verdicts.push(insteadVerdict(about, instead));
    if (knowledge.licences !== undefined && about.role === 'lockfile') {
      const licence = licenceVerdict(about, knowledge.licences);
      if (licence !== undefined) verdicts.push(licence);
    }
  }
  return { verdicts, matched, unpinned, perhaps, foreign, withoutDatabase, damaged: [...damaged.values()] };
};
