import type { Finding } from '../finding/finding.ts';
import type { RuleMeta } from '../rule-meta.ts';
import { gitlabScan, gitlabText, gitlabVersion, gitlabVulnerability, type GitlabOptions } from './gitlab.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { openFindings } from './summary.ts';
import { rulesOf } from './unknown-rule.ts';

/**
 * What is known against dependencies in GitLab's own format for dependency scanning, schema 15.0.2, with the packages of each file.
 *
 * Findings about no package are left out, and so are ignored ones: the format has no place for them.
 *
 * Source: gitlabhq/gitlabhq, `lib/gitlab/ci/parsers/security/validators/schemas/15.0.2/dependency-scanning-report-format.json`.
 */
export const gitlabDepsReport = (given: ScanReport, lookup: SourceLookup, options: GitlabOptions = {}): string => {
  const { report } = maskSecrets(given, lookup);
  const rules = rulesOf(report);
  const seen = new Map<string, number>();
  return gitlabText({
    version: gitlabVersion,
    scan: gitlabScan(report, 'dependency_scanning', options),
    vulnerabilities: openFindings(report).flatMap(
      (finding) => vulnerability(finding, rules.get(finding.ruleId), seen) ?? [],
    ),
    dependency_files: dependencyFiles(report),
  });
};

const vulnerability = (finding: Finding, rule: RuleMeta | undefined, seen: Map<string, number>): object | undefined => {
  const { package: about, path } = finding;
  if (about === undefined) return undefined;
  const common = gitlabVulnerability(finding, rule, seen) as { readonly identifiers: readonly object[] };
  const [first, ...others] = common.identifiers;
  return {
    ...common,
    // The id by which the world knows it comes first: GitLab takes the first one as its name.
    identifiers: [
      ...about.ids.map((id) => ({ type: /^[a-z]+/iu.exec(id)?.[0].toLowerCase() ?? 'id', name: id, value: id })),
      ...(first === undefined ? [] : [first]),
      ...others,
    ],
    ...(about.safeVersion === undefined ? {} : { solution: `Update ${about.name} to ${about.safeVersion.version}.` }),
    location: {
      file: path,
      // The format wants a version; an open one is said to be so.
      dependency: { package: { name: about.name }, version: about.version ?? 'not pinned' },
    },
  };
};

const dependencyFiles = ({ inventory }: ScanReport): readonly object[] => {
  const files = new Map<string, { readonly manager: string; readonly dependencies: object[] }>();
  for (const { ecosystem, name, version, places } of inventory?.components ?? [])
    for (const { path } of places) {
      const key = `${path}\0${ecosystem}`;
      const file = files.get(key) ?? { manager: ecosystem, dependencies: [] };
      files.set(key, file);
      file.dependencies.push({ package: { name }, version: version ?? 'not pinned' });
    }
  return [...files].map(([key, { manager, dependencies }]) => ({
    path: key.slice(0, key.indexOf('\0')),
    package_manager: manager,
    dependencies,
  }));
};
