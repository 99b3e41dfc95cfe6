import type { Finding } from '../finding/finding.ts';
import { sarifLevel } from '../severity.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { counted, findingsLine, openFindings, scanLine } from './summary.ts';
import { rulesOf } from './unknown-rule.ts';
import { visibleLine } from './visible.ts';
import { worstFirst } from './worst-first.ts';

/**
 * The report as GitHub Actions workflow commands: one annotation for each of the ten worst findings, then plain lines.
 *
 * Ten, because GitHub shows no more per kind and step; the rest is named in a plain line instead of being dropped without
 * a word.
 *
 * Source: docs.github.com, "Workflow commands for GitHub Actions"; actions/toolkit, docs/problem-matchers.md.
 */
export const githubReport = (given: ScanReport, lookup: SourceLookup): string => {
  const { report } = maskSecrets(given, lookup);
  const rules = rulesOf(report);
  const open = worstFirst(openFindings(report));
  const left = open.length - mostAnnotations;
  return `${[
    ...open
      .slice(0, mostAnnotations)
      .map((finding) => annotation(finding, rules.get(finding.ruleId)?.title ?? finding.ruleId)),
    plain(
      findingsLine(open) + (left > 0 ? `; ${counted(left, 'finding')} without annotation, see the other reports` : ''),
    ),
    plain(scanLine(report)),
  ].join('\n')}\n`;
};

const mostAnnotations = 10;

const annotation = (finding: Finding, title: string): string => {
  const { path, span, severity, ruleId, message } = finding;
  const properties = {
    file: path,
    line: String(span.start.line),
    endLine: String(Math.max(span.start.line, span.end.line)),
    title: `${severity}: ${visibleLine(title)}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${commands[sarifLevel(severity)]} ${list.join(',')}::${data(`${visibleLine(message)} (${visibleLine(ruleId)})`)}`;
};

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Source: actions/toolkit, packages/core/src/command.ts, `escapeData` and `escapeProperty`. */
const data = (text: string): string =>
  text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('##[', '## [');

/** The line may also be read at a terminal, and a file's name must not command it. */
const property = (text: string): string =>
  data(text)
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]/gu, '\u{FFFD}')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');

/** A line that the runner does not take for a command, in neither the present nor the older `##[…]` form. */
const plain = (text: string): string => text.replace(/^\s*::/, ': :').replaceAll('##[', '## [');
