import { severities, type Confidence, type PackageAtFault, type Severity } from '@sallyport/core';
import type { AdvisoryClass, AdvisoryMatch, SafeVersions } from '../advisories/index.ts';
import type { LocatedPackage } from '../graph/located-package.ts';
import type { Instead, Reach } from './knowledge.ts';
import { packageAtFault, placeWords, titled } from './package-words.ts';
import type { PackageVerdict } from './verdict.ts';

/** What one advisory means for one package of the project. */
export const advisoryVerdict = (
  about: LocatedPackage,
  match: AdvisoryMatch,
  safe: SafeVersions,
  reach: Reach,
  instead: Instead | undefined,
): PackageVerdict => {
  const ids = [match.id, ...match.ids.filter((id) => id !== match.id), ...match.aliases];
  const given = severityOf(match);
  const isLowered = reach.state === 'not imported' && match.class === 'vulnerability';
  const severity = isLowered ? lower(given) : given;
  const title = match.summary === '' ? `${match.id} (no summary)` : match.summary;
  const subject: PackageAtFault = {
    ...packageAtFault(about),
    ids,
    reach,
    ...(safe.kind === 'safe' ? { safeVersion: safe.best } : {}),
    ...(safe.kind === 'no-fix' && safe.nearest !== undefined ? { nearestVersion: safe.nearest } : {}),
    ...(instead === undefined ? {} : { instead: instead.use }),
  };
  return {
    about,
    package: subject,
    ruleId: `${rulesOf[match.class]}.${match.id}`,
    title,
    message: [
      `${titled(about)}: ${ended(title)}`,
      remedy(match.class, safe, instead),
      ...placeWords(about),
      ...(reach.state === 'unknown' ? [] : [ended(upper(reach.text))]),
      ...(isLowered && severity !== given ? [`Therefore ${severity} instead of ${given}.`] : []),
    ].join(' '),
    severity,
    confidence: confidenceOf(match),
    cwe: [...new Set(match.advisories.flatMap(({ cwes }) => cwes))],
    references: [...new Set(match.advisories.flatMap(({ references }) => references))].slice(0, 10),
    why: `${ended(title)} Known as ${ids.join(', ')}. ${[...new Set(match.advisories.map(({ attribution }) => attribution))].join(' ')}`.trim(),
  };
};

const rulesOf: Readonly<Record<AdvisoryClass, string>> = {
  vulnerability: 'deps.advisory',
  malicious: 'deps.malicious',
  unmaintained: 'deps.unmaintained',
  unsound: 'deps.unsound',
  notice: 'deps.notice',
};

/** Where the source gives none: a weakness is taken for medium, and said with less confidence. */
const severityOf = ({ class: kind, severity }: AdvisoryMatch): Severity => {
  switch (kind) {
    case 'malicious':
      return 'critical';
    case 'vulnerability':
      return severity?.level ?? 'medium';
    case 'unsound':
      return severity?.level ?? 'medium';
    case 'unmaintained':
      return 'low';
    case 'notice':
      return 'info';
  }
};

const confidenceOf = ({ class: kind, severity }: AdvisoryMatch): Confidence =>
  kind === 'vulnerability' && severity === undefined ? 'medium' : 'high';

const lower = (severity: Severity): Severity => severities[severities.indexOf(severity) + 1] ?? severity;

const remedy = (kind: AdvisoryClass, safe: SafeVersions, instead: Instead | undefined): string => {
  if (kind === 'malicious') return 'Remove it, and take every secret that its machine could read for stolen.';
  const replaced = instead === undefined ? '' : ` Use ${instead.use} instead: ${ended(instead.why)}`;
  if (kind === 'unmaintained' || kind === 'notice')
    return replaced.trim() || 'No version leaves this behind; look for a package that is kept.';
  switch (safe.kind) {
    case 'safe':
      return `Update to ${safe.best.version} (${safe.best.step}).`;
    case 'no-fix':
      return safe.nearest === undefined
        ? `No version is known that is not affected.${replaced}`
        : `No version is known that is not affected; ${safe.nearest.version} (${safe.nearest.step}) leaves all behind but ${some(safe.nearest.remaining)}.${replaced}`;
    case 'unknown':
      return `Which version is safe is not known.${replaced}`;
    case 'not-needed':
      return replaced.trim();
  }
};

/** At most three. */
const some = (ids: readonly string[]): string =>
  ids.length <= 3 ? ids.join(', ') : `${ids.slice(0, 3).join(', ')} and ${String(ids.length - 3)} more`;

const ended = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
