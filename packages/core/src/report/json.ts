import type { Finding } from '../finding/finding.ts';
import { securitySeverity } from '../severity.ts';
import { owaspCategories } from '../taxonomy/owasp-top-ten.ts';
import { codeFrame } from './code-frame.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { countBySeverity, openFindings } from './summary.ts';

export interface JsonOptions {
  /** Blanks per level; 2 unless given, 0 writes one line. */
  readonly indent?: number;
}

/** The version of the shape that `schemas/report-1.json` describes: a minor step adds fields, a major one breaks. */
export const jsonSchemaVersion = '1.1';

/**
 * The whole report as JSON, in the shape of `@sallyport/core/schemas/report-1.json`.
 *
 * Each finding carries the lines it is about, so that a reader needs no access to the sources. Text from the scanned
 * files stays as it is (JSON escapes what must be); lone surrogates become U+FFFD.
 */
export const jsonReport = (given: ScanReport, lookup: SourceLookup, options: JsonOptions = {}): string => {
  const { report, source } = maskSecrets(given, lookup);
  const open = openFindings(report);
  const value = {
    schemaVersion: jsonSchemaVersion,
    tool: report.tool,
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    targets: report.targets,
    complete: report.complete,
    gate: report.gate,
    summary: {
      findings: open.length,
      suppressed: report.findings.length - open.length,
      bySeverity: countBySeverity(open),
    },
    findings: report.findings.map((finding) => ({ ...finding, excerpt: excerpt(finding, source) })),
    rules: report.rules.map((rule) => ({
      ...rule,
      securitySeverity: securitySeverity(rule.severity, rule.confidence, rule.impact),
      owasp: owaspIds(rule.cwe),
    })),
    diagnostics: report.diagnostics,
    stats: report.stats,
    ...(report.inventory === undefined ? {} : { inventory: report.inventory }),
  };
  const indent = options.indent ?? 2;
  const text = JSON.stringify(value, undefined, indent);
  // A function that sees every value makes a large report four times slower, and hardly any text holds half a character.
  return `${/\\ud[89a-f]/iu.test(text) ? JSON.stringify(value, wellFormedText, indent) : text}\n`;
};

/** The categories of both editions that the CWEs of a rule belong to, e.g. `['A03:2021', 'A05:2025']`. */
const owaspIds = (cwe: readonly string[]): readonly string[] => [
  ...new Set(
    ([2021, 2025] as const).flatMap((edition) =>
      cwe.flatMap((id) => owaspCategories(id, edition).map((category) => category.id)),
    ),
  ),
];

const wellFormedText = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

const excerpt = (
  finding: Finding,
  source: SourceLookup,
): readonly { readonly line: number; readonly text: string }[] => {
  const text = source(finding.path);
  if (text === undefined) return [];
  return codeFrame(text, finding.span, { context: 0, lines: 10, width: 400 }).map(({ number, before, hit, after }) => ({
    line: number,
    text: before + hit + after,
  }));
};
