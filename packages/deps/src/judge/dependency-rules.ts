import type { RuleMeta, Severity } from '@sallyport/core';
import { nameRules } from '../names/name-rules.ts';

/**
 * What findings about packages mean in general, one entry for each id; those of advisories end in the advisory's own id and are one entry for each kind.
 *
 * For lists of rules and explanations; findings bring their own words along.
 */
export const dependencyRules = (): readonly RuleMeta[] => [
  ...kinds.map(([id, title, severity, why, safeForm, cwe]) => toMeta(id, title, severity, why, cwe, safeForm)),
  ...Object.entries(nameRules).map(([id, { title, why }]) => toMeta(id, title, severityOfName(id), why, ['CWE-829'])),
];

/** The entry that explains an id; `deps.advisory.GHSA-…` is explained by its kind. */
export const dependencyRule = (id: string): RuleMeta | undefined => {
  const rules = dependencyRules();
  return (
    rules.find((rule) => rule.id === id) ??
    rules.find((rule) => isFamily(rule.id) && id.startsWith(`${rule.id}.`) && id.length > rule.id.length + 1)
  );
};

const isFamily = (id: string): boolean => /^deps\.(?:advisory|malicious|unsound|unmaintained|notice)$/u.test(id);

type Kind = readonly [
  id: string,
  title: string,
  severity: Severity,
  why: string,
  safeForm: string,
  cwe: readonly string[],
];

const kinds: readonly Kind[] = [
  [
    'deps.advisory',
    'A package with a known weakness',
    'medium',
    'A public advisory says that this version is weak, often with the way to exploit it. The severity is that of its CVSS vector, medium where it has none; one lower where the code does not import the package.',
    'Update to the version that the finding names (`sallyport deps --fix`).',
    ['CWE-1395'],
  ],
  [
    'deps.malicious',
    'A package that was made to do harm',
    'critical',
    'What is in it ran when it was installed, or runs when it is imported.',
    'Remove it, and take every secret that its machine could read for stolen.',
    ['CWE-506'],
  ],
  [
    'deps.unsound',
    'A crate that is unsound',
    'medium',
    'Safe code that uses it can break the memory rules of Rust.',
    'Update to the version that the finding names.',
    ['CWE-1395'],
  ],
  [
    'deps.unmaintained',
    'A package that nobody keeps',
    'low',
    'Weaknesses that are found from now on stay.',
    'Use what the finding names instead, or look for a package that is kept.',
    ['CWE-1104'],
  ],
  [
    'deps.notice',
    'A notice about a package',
    'info',
    'RustSec says something of it that is no weakness.',
    'Read it.',
    [],
  ],
  [
    'deps.unsure',
    'Whether an advisory concerns a package is not known',
    'info',
    'The versions cannot be compared, or the advisory names commits alone. Not known is not "not affected".',
    'Look at the advisory.',
    ['CWE-1395'],
  ],
  [
    'deps.deprecated',
    'A package is deprecated',
    'low',
    'Who keeps the package says not to use it any more: weaknesses that are found from now on stay.',
    'Use what its keepers name instead.',
    ['CWE-1104'],
  ],
  [
    'deps.abandoned',
    'A package that has been left behind',
    'low',
    'It is no longer kept, or superseded by its own keepers: weaknesses that are found from now on may stay.',
    'Use what the finding names instead.',
    ['CWE-1104'],
  ],
  [
    'deps.outdated',
    'A package that is behind its latest release',
    'info',
    'The registry has a later version (told with --online). The further behind, the larger the step when a weakness has to be left in a hurry.',
    'Update when it suits.',
    [],
  ],
  [
    'deps.licence.denied',
    'A licence that the policy denies',
    'high',
    'The policy of this project (`deny-licences` in its configuration) denies the licence.',
    'Use another package, or change the policy.',
    [],
  ],
  [
    'deps.licence.review',
    'A licence that somebody should look at',
    'low',
    'The policy of this project neither allows nor denies the licence, or no licence is told.',
    'Decide, and write it into `allow-licences` or `deny-licences`.',
    [],
  ],
];

const severityOfName = (id: string): Severity =>
  /\.(?:absent|version-absent|held|new-look-alike)$/u.test(id)
    ? 'high'
    : /\.(?:version-withdrawn)$/u.test(id)
      ? 'medium'
      : /\.(?:look-alike|not-known)$/u.test(id)
        ? 'info'
        : 'low';

const toMeta = (
  id: string,
  title: string,
  severity: Severity,
  why: string,
  cwe: readonly string[],
  safeForm?: string,
): RuleMeta => ({
  id,
  title,
  message: `${title}.`,
  severity,
  confidence: severity === 'info' ? 'low' : 'high',
  cwe,
  languages: ['dependencies'],
  category: 'dependencies',
  why,
  ...(safeForm === undefined ? {} : { safeForm }),
  references: [],
  tags: ['security', 'dependencies'],
});
