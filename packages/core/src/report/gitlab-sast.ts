import type { Finding } from '../finding/finding.ts';
import { sha256 } from '../finding/sha256.ts';
import type { RuleMeta } from '../rule-meta.ts';
import type { Severity } from '../severity.ts';
import { endTime } from './end-time.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { openFindings } from './summary.ts';
import { rulesOf } from './unknown-rule.ts';
import { visibleLine } from './visible.ts';

export interface GitlabSastOptions {
  /** Where the tool is described. */
  readonly informationUri?: string;
}

/**
 * The report in GitLab's own SAST format, schema 15.0.2.
 *
 * Each vulnerability is tracked by our fingerprint, under the algorithm name `hash`, so that moved code does not reopen it.
 * Ignored findings are left out: the format has no place for them.
 *
 * Source: gitlabhq/gitlabhq, `lib/gitlab/ci/parsers/security/validators/schemas/15.0.2/sast-report-format.json`.
 */
export const gitlabSastReport = (given: ScanReport, lookup: SourceLookup, options: GitlabSastOptions = {}): string => {
  const { report } = maskSecrets(given, lookup);
  const rules = rulesOf(report);
  const tool = {
    id: report.tool.name,
    name: report.tool.name,
    version: report.tool.version,
    vendor: { name: report.tool.name },
    ...(options.informationUri !== undefined && { url: options.informationUri }),
  };
  const seen = new Map<string, number>();
  const value = {
    version: '15.0.2',
    scan: {
      type: 'sast',
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
    },
    vulnerabilities: openFindings(report).map((finding) => vulnerability(finding, rules.get(finding.ruleId), seen)),
  };
  return `${JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part), 2)}\n`;
};

/** GitLab takes neither fractions of seconds nor a zone. A scan without a readable start is dated to the epoch. */
const seconds = (date: string | undefined): string => (date ?? '1970-01-01T00:00:00').slice(0, 19);

const vulnerability = (finding: Finding, rule: RuleMeta | undefined, seen: Map<string, number>): object => {
  const { ruleId, message, severity, path, span, symbol, flow, fingerprint } = finding;
  const lines = { start_line: span.start.line, end_line: Math.max(span.start.line, span.end.line) };
  const title = cut(visibleLine(rule?.title ?? ruleId), 255);
  return {
    id: idOf(fingerprint, seen),
    name: title === '' ? ruleId : title,
    description: cut(visibleLine(message), 100_000),
    severity: severityNames[severity],
    ...(rule?.safeForm !== undefined && { solution: cut(rule.safeForm.trim(), 7_000) }),
    identifiers: [
      { type: 'sallyport_rule', name: `Sallyport rule ${ruleId}`, value: ruleId },
      ...finding.cwe.flatMap((id) => {
        const number = /^CWE-(\d+)$/.exec(id)?.[1];
        return number === undefined
          ? []
          : [{ type: 'cwe', name: id, value: number, url: `https://cwe.mitre.org/data/definitions/${number}.html` }];
      }),
    ],
    ...(rule !== undefined && {
      links: rule.references.filter((url) => /^https?:\/\/./.test(url)).map((url) => ({ url })),
    }),
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
