import { fingerprints, type Finding, type RuleMeta, type Span } from '@sallyport/core';
import { newLines } from '../text/index.ts';
import type { PackageVerdict } from './verdict.ts';

/** Gives the text of a file of the project; nothing when it is no longer at hand. */
export type TextOf = (path: string) => string | undefined;

export interface PackageFindings {
  /** Order: by path, then by line, then as the verdicts. */
  readonly findings: readonly Finding[];
  /** What reports say about each rule; an advisory is one. */
  readonly rules: readonly RuleMeta[];
}

/**
 * Verdicts as findings with their place: the line on which the package is named.
 *
 * The fingerprint is made of the rule and the package's name, not of the version: an update to another affected version is the same finding.
 */
export const toFindings = (
  verdicts: readonly PackageVerdict[],
  textOf: TextOf,
  isTestCode: (path: string) => boolean,
): PackageFindings => {
  const sorted = verdicts.toSorted(
    ({ about: a }, { about: b }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line,
  );
  const prints = fingerprints(
    sorted.map(({ ruleId, about }) => ({ ruleId, symbol: about.ecosystem, code: about.name, comments: 'none' })),
  );
  const spans = new Map<string, (line: number) => Span>();
  const findings = sorted.map((verdict, index): Finding => {
    const { path, line } = verdict.about;
    const spanOf = spans.get(path) ?? lineSpans(textOf(path));
    spans.set(path, spanOf);
    return {
      ruleId: verdict.ruleId,
      message: verdict.message,
      severity: verdict.severity,
      confidence: verdict.confidence,
      cwe: verdict.cwe,
      path,
      span: spanOf(line),
      symbol: '',
      flow: [],
      fingerprint: prints[index] ?? '',
      testCode: isTestCode(path),
      provenance: { kind: 'unknown' },
      proof: 'not tried',
      package: verdict.package,
    };
  });
  return { findings, rules: rulesOf(sorted) };
};

/** The text of a line without the blanks around it. */
const lineSpans = (text: string | undefined): ((line: number) => Span) => {
  const lines = newLines(text ?? '');
  const whole = text ?? '';
  return (line) => {
    const from = lines.start(line);
    const rest = /^[^\r\n]*/u.exec(whole.slice(from, from + longestLine))?.[0] ?? '';
    const indent = rest.length - rest.trimStart().length;
    const end = Math.max(indent, rest.trimEnd().length);
    return {
      start: { offset: from + indent, line, column: indent + 1 },
      end: { offset: from + end, line, column: end + 1 },
    };
  };
};

/** A lockfile on one line is marked up to here. Units: UTF-16. */
const longestLine = 400;

const rulesOf = (verdicts: readonly PackageVerdict[]): readonly RuleMeta[] =>
  [...new Map(verdicts.map((verdict) => [verdict.ruleId, verdict])).values()]
    .map(({ ruleId, title, severity, confidence, cwe, references, why }): RuleMeta => ({
      id: ruleId,
      title: title.slice(0, 200),
      message: title,
      severity,
      confidence,
      cwe,
      languages: [],
      category: 'dependencies',
      why,
      references,
      tags: ['security', 'dependencies'],
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
