import type { Finding } from '../finding/finding.ts';
import { sha256 } from '../finding/sha256.ts';
import type { RuleMeta } from '../rule-meta.ts';
import type { Severity } from '../severity.ts';
import { endTime } from './end-time.ts';
import type { ScanReport } from './scan-report.ts';
import { visibleLine } from './visible.ts';

/** What GitLab's reports of every kind have in common: who looked, when, what was said, and what a vulnerability is called. */
export interface GitlabOptions {
  /** Where the tool is described. */
  readonly informationUri?: string;
}

/** The version of the schemas that the reports are written after. */
export const gitlabVersion = '15.0.2';

/** The part about the scan. */
export const gitlabScan = (
  report: ScanReport,
  type: 'sast' | 'dependency_scanning',
  { informationUri }: GitlabOptions,
): object => {
  const tool = {
    id: report.tool.name,
    name: report.tool.name,
    version: report.tool.version,
    vendor: { name: report.tool.name },
    ...(informationUri !== undefined && { url: informationUri }),
  };
  return {
    type,
    status: report.complete ? 'success' : 'failure',
    start_time: seconds(endTime({ ...report, durationMs: 0 })),
    end_time: seconds(endTime(report)),
    analyzer: tool,
    scanner: tool,
    messages: report.diagnostics.flatMap(({ level, text }) => {
      const message = visibleLine(text);
      return message === ''
        ? []
        : [{ level: level === 'error' ? 'fatal' : level === 'warning' ? 'warn' : 'info', value: message }];
    }),
  };
};

/** What every vulnerability has, whatever it is about. `seen` counts findings that share a fingerprint. */
export const gitlabVulnerability = (
  finding: Finding,
  rule: RuleMeta | undefined,
  seen: Map<string, number>,
): object => {
  const { ruleId, message, severity, cwe, fingerprint } = finding;
  const title = cut(visibleLine(rule?.title ?? ruleId), 255);
  return {
    id: idOf(fingerprint, seen),
    name: title === '' ? ruleId : title,
    description: cut(visibleLine(message), 100_000),
    severity: severityNames[severity],
    ...(rule?.safeForm !== undefined && { solution: cut(rule.safeForm.trim(), 7_000) }),
    identifiers: [
      { type: 'sallyport_rule', name: `Sallyport rule ${ruleId}`, value: ruleId },
      ...cwe.flatMap((id) => {
        const number = /^CWE-(\d+)$/.exec(id)?.[1];
        return number === undefined
          ? []
          : [{ type: 'cwe', name: id, value: number, url: `https://cwe.mitre.org/data/definitions/${number}.html` }];
      }),
    ],
    ...(rule !== undefined && {
      links: rule.references.filter((url) => /^https?:\/\/./.test(url)).map((url) => ({ url })),
    }),
  };
};

/** The whole report as text. */
export const gitlabText = (value: object): string =>
  `${JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part), 2)}\n`;

/** GitLab takes neither fractions of seconds nor a zone. A scan without a readable start is dated to the epoch. */
const seconds = (date: string | undefined): string => (date ?? '1970-01-01T00:00:00').slice(0, 19);

const severityNames: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

/** A UUID-like id that stays the same between scans; findings that share a fingerprint are numbered. */
const idOf = (fingerprint: string, seen: Map<string, number>): string => {
  const count = seen.get(fingerprint) ?? 0;
  seen.set(fingerprint, count + 1);
  const digits = sha256(`${fingerprint} ${count}`);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
};

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
