import type { LocatedPackage } from '../graph/located-package.ts';
import { compareVersions, parseVersion } from '../versions/index.ts';
import { versionStep } from '../versions/version-step.ts';
import { packageAtFault, placeWords, titled } from './package-words.ts';
import type { PackageVerdict } from './verdict.ts';

/**
 * That a package is behind the latest version of its registry, and how far; nothing when it is not, when the two cannot be compared, or when the latest is a
 * pre-release, which nobody is asked to take.
 */
export const outdatedVerdict = (about: LocatedPackage, latest: string): PackageVerdict | undefined => {
  const { ecosystem, version } = about;
  if (version === undefined) return undefined;
  const now = parseVersion(ecosystem, version);
  const newest = parseVersion(ecosystem, latest);
  if (now === undefined || newest === undefined || newest.isPrerelease) return undefined;
  if ((compareVersions(ecosystem, version, latest) ?? 0) >= 0) return undefined;
  const step = versionStep(now, newest);
  return {
    about,
    package: packageAtFault(about),
    ruleId: 'deps.outdated',
    title: 'A package is behind its latest version',
    message: [
      `${titled(about)}: its latest version is ${latest}, a ${step} step ahead.`,
      ...(now.isPrerelease ? ['The one in use is a pre-release.'] : []),
      ...placeWords(about),
    ].join(' '),
    severity: 'info',
    confidence: 'high',
    cwe: [],
    references: [],
    why: 'No weakness by itself. Who is close to the latest version takes a repair in a small step when one is needed; old lines often get none.',
  };
};
