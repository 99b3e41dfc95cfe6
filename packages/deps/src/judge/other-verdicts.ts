import type { Severity } from '@sallyport/core';
import type { Unsure } from '../advisories/index.ts';
import type { LocatedPackage } from '../graph/located-package.ts';
import { judgeLicence, type LicencePolicy } from '../licences/judge-licence.ts';
import type { Instead } from './knowledge.ts';
import { packageAtFault, placeWords, titled } from './package-words.ts';
import type { PackageVerdict } from './verdict.ts';

/** That nobody can say whether an advisory concerns the version. Reported: unknown is not unaffected. */
export const unsureVerdict = (about: LocatedPackage, unsure: Unsure): PackageVerdict => ({
  ...verdict(about, 'deps.unsure', 'Whether an advisory concerns a package is not known', 'info'),
  package: { ...packageAtFault(about), ids: [unsure.id, ...unsure.aliases] },
  message: `${titled(about)}: whether ${unsure.id}${unsure.summary === '' ? '' : ` (${unsure.summary})`} concerns it is not known: ${reasons[unsure.why]}.`,
  why: 'An advisory is about the package, and its versions cannot be compared with this one. Look at the advisory.',
});

const reasons: Readonly<Record<Unsure['why'], string>> = {
  version: 'the versions cannot be compared',
  commits: 'the advisory names commits alone',
  'no-versions': 'the advisory names no versions',
  'range-type': 'the advisory has ranges of a kind that is not known here',
};

/** That the keepers of a package say not to use it, as the lockfile has written down. */
export const deprecatedVerdict = (
  about: LocatedPackage,
  reason: string,
  instead: Instead | undefined,
): PackageVerdict => ({
  ...verdict(about, 'deps.deprecated', 'A package is deprecated', about.relation === 'transitive' ? 'info' : 'low'),
  package: { ...packageAtFault(about), ...(instead === undefined ? {} : { instead: instead.use }) },
  message: [
    `${titled(about)} is deprecated: ${ended(reason)}`,
    ...(instead === undefined ? [] : [`Use ${instead.use} instead: ${ended(instead.why)}`]),
    ...placeWords(about),
  ].join(' '),
  why: 'Who keeps the package says not to use it any more: weaknesses that are found from now on stay.',
});

/** That there is something better to use; only said of packages that the project itself asks for. */
export const insteadVerdict = (about: LocatedPackage, instead: Instead): PackageVerdict => ({
  ...verdict(about, 'deps.abandoned', 'A package is no longer kept', 'low'),
  package: { ...packageAtFault(about), instead: instead.use },
  message: `${titled(about)}: ${ended(instead.why)} Use ${instead.use} instead.`,
  why: 'Nobody repairs a package that is no longer kept: weaknesses that are found from now on stay.',
});

/** What the project's policy says of a package's licence; nothing when it is allowed. */
export const licenceVerdict = (about: LocatedPackage, policy: LicencePolicy): PackageVerdict | undefined => {
  const judged = judgeLicence(about.facts.licence, policy);
  if (judged.kind === 'allowed') return undefined;
  const isDenied = judged.kind === 'denied';
  return {
    ...verdict(
      about,
      `deps.licence.${judged.kind}`,
      isDenied ? 'A licence that the policy denies' : 'A licence that somebody should look at',
      isDenied ? 'high' : 'low',
    ),
    package: packageAtFault(about),
    message: [`${titled(about)}: ${ended(judged.because)}`, ...placeWords(about)].join(' '),
    why: isDenied
      ? 'The policy of this project (`licences` in its configuration) denies the licence.'
      : 'The policy of this project (`licences` in its configuration) neither allows nor denies the licence.',
  };
};

const verdict = (
  about: LocatedPackage,
  ruleId: string,
  title: string,
  severity: Severity,
): Pick<PackageVerdict, 'about' | 'ruleId' | 'title' | 'severity' | 'confidence' | 'cwe' | 'references'> => ({
  about,
  ruleId,
  title,
  severity,
  confidence: 'high',
  cwe: ruleId === 'deps.deprecated' || ruleId === 'deps.abandoned' ? ['CWE-1104'] : [],
  references: [],
});

const ended = (text: string): string => (/[.!?]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);
