import type { Finding } from '../finding/finding.ts';
import { codeFrame } from './code-frame.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { openFindings, scanLine } from './summary.ts';
import { rulesOf } from './unknown-rule.ts';
import { visibleLine } from './visible.ts';
import { xmlText } from './xml-text.ts';

/**
 * The report as JUnit XML: one test case per rule with findings, one `<failure>` per finding in it.
 *
 * One more case, `complete`, stands for the look itself: it passes when everything was looked at, and else holds one
 * `<error>` per thing that was not. So the file is never without a case, which some readers take for a mistake.
 *
 * Order: rules by id, findings as in the report. `failures` and `errors` count cases, as readers subtract them from `tests`.
 */
export const junitReport = (given: ScanReport, lookup: SourceLookup): string => {
  const { report, source } = maskSecrets(given, lookup);
  const rules = rulesOf(report);
  const byRule = [...Map.groupBy(openFindings(report), ({ ruleId }) => ruleId)].toSorted(([one], [two]) =>
    one < two ? -1 : 1,
  );
  const gaps = report.diagnostics.filter(({ incomplete }) => incomplete);
  const seconds = (report.durationMs / 1_000).toFixed(3);
  const totals = `tests="${byRule.length + 1}" failures="${byRule.length}" errors="${report.complete ? 0 : 1}" skipped="0" time="${seconds}"`;
  const started = new Date(report.startedAt);
  const timestamp = Number.isNaN(started.getTime()) ? '' : ` timestamp="${started.toISOString().slice(0, 19)}"`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(report.tool.name)}" ${totals}>`,
    `  <testsuite name="${attribute(report.tool.name)}"${timestamp} ${totals}>`,
    `    <testcase classname="${attribute(report.tool.name)}" name="complete" time="0">`,
    ...(report.complete
      ? []
      : gaps.length === 0
        ? [`      <error message="the scan is incomplete" type="incomplete"></error>`]
        : gaps.map(
            ({ kind, text, remedy }) =>
              `      <error message="${attribute(text)}" type="${attribute(kind)}">${xmlText(remedy ?? '')}</error>`,
          )),
    '    </testcase>',
    ...byRule.flatMap(([ruleId, findings]) => [
      `    <testcase classname="${attribute(ruleId.slice(0, Math.max(0, ruleId.lastIndexOf('.'))) || report.tool.name)}" name="${attribute(ruleId)}" time="0">`,
      ...findings.map((finding) => `      ${failure(finding, rules.get(ruleId)?.title ?? ruleId, source)}`),
      '    </testcase>',
    ]),
    `    <system-out>${xmlText(scanLine(report))}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
  ].join('\n')}\n`;
};

const failure = (finding: Finding, title: string, source: SourceLookup): string => {
  const { path, span, severity, message, flow } = finding;
  const place = `${visibleLine(path)}:${span.start.line}`;
  const text = source(path);
  const frame = text === undefined ? [] : codeFrame(text, span, { context: 0, lines: 4, width: 160 });
  const body = [
    `${place}: ${visibleLine(message)}`,
    ...frame.map(({ number, before, hit, after }) => `${String(number).padStart(6)} | ${before}${hit}${after}`),
    ...(flow.length > 1
      ? flow.map(
          (step, index) => `${index + 1}. ${visibleLine(step.path)}:${step.span.start.line} ${visibleLine(step.why)}`,
        )
      : []),
  ].join('\n');
  return `<failure message="${attribute(`${place}: ${title}`)}" type="${severity}">${xmlText(body)}</failure>`;
};

const attribute = (text: string): string => xmlText(visibleLine(text));
