/**
 * A verdict as text for people and models, and as JSON for programs.
 *
 * The text is at most eighty columns wide and safe to print: nothing in a program can colour a terminal or hide
 * what it says. The JSON has the shape of `check.schema.json`.
 */
import { cells } from '@sallyport/core/report/cells';
import { codeFrame } from '@sallyport/core/report/code-frame';
import { visible, visibleLine } from '@sallyport/core/report/visible';
import { wrap } from '@sallyport/core/report/wrap';
import type { Finding, Span } from '@sallyport/core';
import { isAllowed, type Verdict } from './verdict.ts';
import type { Violation } from './violation.ts';

const columns = 80;

/** Violations written out; the count at the end tells of all. */
const mostShown = 200;

/** Lines of text, each with its line break; the last says what the verdict is. */
export const reportCheckText = (verdict: Verdict, source: string): string => {
  const { file, policy, language = 'Python', syntax, violations, findings, unseen, modules = [] } = verdict;
  const lines: string[] = [];
  if (syntax !== null) {
    lines.push(...head(file, syntax.span, `${syntax.type}: ${syntax.text}`), ...frame(source, syntax.span), '');
  }
  const all = modules.reduce((count, one) => count + one.violations.length, violations.length);
  let left = mostShown;
  for (const one of [{ file, violations, source, syntax: null }, ...modules]) {
    if (one.syntax !== null)
      lines.push(
        ...head(one.file, one.syntax.span, `${one.syntax.type}: ${one.syntax.text}`),
        ...frame(one.source, one.syntax.span),
        '',
      );
    for (const violation of one.violations.slice(0, left)) lines.push(...shown(one.file, violation, one.source), '');
    left -= Math.min(left, one.violations.length);
  }
  if (all > mostShown) lines.push(`… and ${String(all - mostShown)} more; the JSON output has all of them`, '');
  for (const { path, span, severity, ruleId, message } of findings.slice(0, mostShown))
    lines.push(
      ...head(path, span, `${severity}: ${message} [${ruleId}]`),
      ...frame(modules.find((one) => one.file === path)?.source ?? source, span),
      '',
    );
  for (const what of unseen) lines.push(...wrap(visibleLine(`not looked at: ${what}`), columns), '');
  const hints = [violations, ...modules.map((one) => one.violations)]
    .flat()
    .filter(({ kind }) => kind === 'hint').length;
  const counts = [
    ...(syntax === null && modules.every((one) => one.syntax === null) ? [] : [`not ${language}`]),
    counted(all - hints, 'violation'),
    ...(hints > 0 ? [counted(hints, 'hint')] : []),
    ...(findings.length > 0 ? [counted(findings.length, 'finding')] : []),
  ];
  lines.push(
    ...wrap(
      `${counts.join(', ')}; ${isAllowed(verdict) ? 'allowed' : 'refused'} under the policy ${visibleLine(policy)}`,
      columns,
    ),
  );
  return `${lines.join('\n')}\n`;
};

const counted = (count: number, what: string): string =>
  `${count === 0 ? 'no' : String(count)} ${what}${count === 1 ? '' : 's'}`;

const head = (file: string, { start }: Span, message: string): readonly string[] =>
  wrap(visibleLine(`${file}:${String(start.line)}:${String(start.column)}: ${message}`), columns);

const shown = (
  file: string,
  { kind, rule, cwe, span, what, why, repair, grant }: Violation,
  source: string,
): readonly string[] => [
  ...head(file, span, `${kind === 'hint' ? 'hint: ' : ''}${what} [${rule}${cwe === null ? '' : `, ${cwe}`}]`),
  ...frame(source, span),
  ...labelled('why', why),
  ...labelled('repair', repair),
  ...(grant === null
    ? []
    : labelled('grant', `${grant.line}${grant.preset === null ? '' : `, or the preset ${grant.preset}`}`)),
];

/** A word in front, and the text beside it. */
const labelled = (word: string, text: string): readonly string[] =>
  wrap(visibleLine(text), columns - 11).map(
    (line, index) => `  ${index === 0 ? `${word}:`.padEnd(8) : ' '.repeat(8)} ${line}`,
  );

/** The marked lines with a caret under each mark. */
const frame = (source: string, span: Span): readonly string[] => {
  const lines = codeFrame(source, span, { context: 0, lines: 2, width: columns - 10 });
  const digits = String(lines.at(-1)?.number ?? 0).length;
  return lines.flatMap(({ number, before, hit, after }) => [
    `  ${String(number).padStart(digits)} | ${before}${hit}${after}`,
    ...(hit === '' ? [] : [`  ${' '.repeat(digits)} | ${' '.repeat(cells(before))}${'^'.repeat(cells(hit))}`]),
  ]);
};

/** The shape of `check.schema.json`. */
export interface CheckJson {
  readonly schemaVersion: '1.0';
  readonly file: string;
  readonly policy: string;
  readonly allowed: boolean;
  readonly syntax: Verdict['syntax'];
  readonly violations: readonly Violation[];
  readonly findings: readonly Finding[];
  readonly unseen: readonly string[];
  /** Of the files beside the program that it imports, where there are any. */
  readonly modules?: readonly Pick<Verdict, 'file' | 'syntax' | 'violations'>[];
}

/** The verdict as plain data for `JSON.stringify`. */
export const checkJson = (verdict: Verdict): CheckJson => {
  const { file, policy, syntax, violations, findings, unseen, modules } = verdict;
  return {
    schemaVersion: '1.0',
    file,
    policy,
    allowed: isAllowed(verdict),
    syntax,
    violations: plainViolations(violations),
    findings,
    unseen,
    ...(modules === undefined
      ? {}
      : {
          modules: modules.map((one) => ({
            file: one.file,
            syntax: one.syntax,
            violations: plainViolations(one.violations),
          })),
        }),
  };
};

const plainViolations = (violations: readonly Violation[]): readonly Violation[] =>
  violations.map(({ rule, kind, subject, span, what, why, repair, grant, cwe }) => ({
    rule,
    kind,
    subject: visible(subject),
    span,
    what,
    why,
    repair,
    grant,
    cwe,
  }));
