import type { Finding } from '../finding/finding.ts';
import type { RuleMeta } from '../rule-meta.ts';
import { gitlabScan, gitlabText, gitlabVersion, gitlabVulnerability, type GitlabOptions } from './gitlab.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { openFindings } from './summary.ts';
import { rulesOf } from './unknown-rule.ts';
import { visibleLine } from './visible.ts';

/**
 * The report in GitLab's own SAST format, schema 15.0.2.
 *
 * Each vulnerability is tracked by our fingerprint, under the algorithm name `hash`, so that moved code does not reopen it.
 * Ignored findings are left out: the format has no place for them.
 *
 * Source: gitlabhq/gitlabhq, `lib/gitlab/ci/parsers/security/validators/schemas/15.0.2/sast-report-format.json`.
 */
export const gitlabSastReport = (given: ScanReport, lookup: SourceLookup, options: GitlabOptions = {}): string => {
  const { report } = maskSecrets(given, lookup);
  const rules = rulesOf(report);
  const seen = new Map<string, number>();
  return gitlabText({
    version: gitlabVersion,
    scan: gitlabScan(report, 'sast', options),
    vulnerabilities: openFindings(report).map((finding) => vulnerability(finding, rules.get(finding.ruleId), seen)),
  });
};

const vulnerability = (finding: Finding, rule: RuleMeta | undefined, seen: Map<string, number>): object => {
  const { path, span, symbol, flow, fingerprint } = finding;
  const lines = { start_line: span.start.line, end_line: Math.max(span.start.line, span.end.line) };
  return {
    ...gitlabVulnerability(finding, rule, seen),
    location: { file: path, ...lines, ...(symbol !== '' && { method: visibleLine(symbol) }) },
    ...(flow.length > 1 && {
      details: {
        flow: {
          type: 'list',
          name: 'How the data gets there',
          items: flow.map((step) => ({
            type: 'text',
            value: `${visibleLine(step.path)}:${step.span.start.line} ${visibleLine(step.why)}`,
          })),
        },
      },
    }),
    ...(fingerprint !== '' && {
      tracking: {
        type: 'source',
        items: [
          {
            file: path,
            ...lines,
            signatures: [{ algorithm: 'hash', value: fingerprint }],
          },
        ],
      },
    }),
  };
};
