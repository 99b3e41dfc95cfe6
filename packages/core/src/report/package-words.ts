import type { Finding } from '../finding/finding.ts';
import type { PackageAtFault } from '../finding/package-at-fault.ts';

/** What the findings about one package have in common, in words. */
export interface PackageWords {
  /** `lodash 4.17.15`. */
  readonly title: string;
  /** `line 36, direct, production`. */
  readonly place: string;
  /** How it comes in, where it is asked for, whether the code uses it: a line each. */
  readonly about: readonly string[];
  /** What leaves everything behind. */
  readonly remedy: string | undefined;
  /** What one finding says beyond that. `title` is that of its rule. */
  readonly said: (finding: Finding, title: string | undefined) => string;
}

/** Findings with the same key are about one package at one place. Those about no package have keys of their own. */
export const packageKey = (finding: Finding): string => {
  const { package: about, span, fingerprint, ruleId } = finding;
  return about === undefined
    ? `${ruleId} ${String(span.start.offset)} ${fingerprint}`
    : [String(span.start.line), about.ecosystem, about.name, about.version ?? ''].join('\0');
};

/** `findings` are about one package; there is at least one. */
export const packageWords = (findings: readonly Finding[]): PackageWords => {
  const [first] = findings;
  const about = first?.package ?? nobody;
  const { name, version, relation, groups, way, askedAt } = about;
  const reaches = new Set(findings.flatMap((finding) => finding.package?.reach?.text ?? []).filter(isReachTold));
  return {
    title: version === undefined ? name : `${name} ${version}`,
    place: [
      `line ${String(first?.span.start.line ?? 1)}`,
      ...(relation === 'unknown' ? [] : [relation]),
      groups.join(' and '),
    ].join(', '),
    about: [
      ...(way.length > 1 ? [`comes in through ${shortened(way.slice(0, -1)).join(' → ')}`] : []),
      ...(askedAt === undefined
        ? []
        : [
            `asked for in ${askedAt.path}:${String(askedAt.line)}${askedAt.requirement === undefined ? '' : ` as ${askedAt.requirement}`}`,
          ]),
      ...(reaches.size === 1 ? reaches : sharedReach([...reaches])),
    ],
    remedy: remedyOf(findings),
    said: (finding, title) => {
      const ids = finding.package?.ids ?? [];
      if (ids.length === 0) return finding.message;
      const words = shortTitle(title ?? finding.message);
      // Of several advisories, which one is reached is news.
      const reach = finding.package?.reach;
      const used = reaches.size > 1 && reach?.state === 'symbol used' ? `; ${reach.text}` : '';
      // Of a source without any summary the id is not said twice.
      const isBare = words === `${ids[0] ?? ''} (no summary)`;
      return `${idWords(ids)}${isBare ? ' (no summary)' : `: ${words}`}${used}`;
    },
  };
};

/** That a language's code is not read is no news of a package. */
const isReachTold = (text: string): boolean => /^(?:not )?imported|^symbol/u.test(text);

/** What is said of the package where more is said of each advisory: where it is imported. */
const sharedReach = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => /^imported at [^;,]*/u.exec(text)?.[0] ?? []).slice(0, 1);

const nobody: PackageAtFault = { ecosystem: '', name: '', groups: [], relation: 'unknown', way: [], ids: [] };

const remedyOf = (findings: readonly Finding[]): string | undefined => {
  const abouts = findings.flatMap((finding) => finding.package ?? []);
  const safe = abouts.find(({ safeVersion }) => safeVersion !== undefined)?.safeVersion;
  const instead = abouts.find((about) => about.instead !== undefined)?.instead;
  if (safe !== undefined) return `update to ${safe.version} (${safe.step})`;
  if (instead !== undefined) return `use ${instead} instead`;
  const nearest = abouts.find((about) => about.nearestVersion !== undefined)?.nearestVersion;
  if (nearest !== undefined)
    return `no safe version is known; ${nearest.version} (${nearest.step}) leaves all behind but ${nearest.remaining.slice(0, 3).join(', ')}${nearest.remaining.length > 3 ? ', …' : ''}`;
  return findings.some(({ ruleId }) => /^deps\.(?:advisory|unsound)\./u.test(ruleId))
    ? 'no safe version is known'
    : undefined;
};

/** Sources without summaries begin their descriptions with a long sentence; what it is about stands at its start. */
const shortTitle = (title: string): string =>
  title.length <= longestTitle ? title : `${title.slice(0, longestTitle).replace(/[\s,;:.]+\S*$/u, '')}…`;

/** Units: UTF-16. */
const longestTitle = 110;

/** The id by which it is shown, and the number that everybody knows. */
const idWords = ([id = '', ...others]: readonly string[]): string => {
  const cve = id.startsWith('CVE-') ? undefined : others.find((other) => other.startsWith('CVE-'));
  return cve === undefined ? id : `${id} ${cve}`;
};

const shortened = (way: readonly string[]): readonly string[] =>
  way.length <= 6 ? way : [...way.slice(0, 3), '…', ...way.slice(-2)];
