/** How bad a finding is, worst first. Source: CONVENTIONS, section 0. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** How sure the rule is that a match is a real weakness. */
export type Confidence = 'high' | 'medium' | 'low';

/** Whether `severity` is at least as bad as `floor`. */
export const atLeast = (severity: Severity, floor: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(floor);

/** The SARIF level that stands for a severity. Source: CONVENTIONS, section 0. */
export const sarifLevel = (severity: Severity): 'error' | 'warning' | 'note' => {
  switch (severity) {
    case 'critical':
    case 'high':
      return 'error';
    case 'medium':
      return 'warning';
    case 'low':
    case 'info':
      return 'note';
  }
};

/**
 * The severity that a Semgrep-format rule means, or `undefined` for a word that the format does not know.
 *
 * Case does not matter. `INVENTORY` and `EXPERIMENT` never fail a gate and become `info`.
 *
 * Source: CONVENTIONS, section 0.
 */
export const severityFromSemgrep = (word: string): Severity | undefined => semgrepWords.get(word.trim().toUpperCase());

const semgrepWords: ReadonlyMap<string, Severity> = new Map([
  ['CRITICAL', 'critical'],
  ['HIGH', 'high'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
  ['ERROR', 'high'],
  ['WARNING', 'medium'],
  ['INFO', 'low'],
  ['INVENTORY', 'info'],
  ['EXPERIMENT', 'info'],
]);

/**
 * A number like a CVSS score for GitHub's `security-severity`, always inside the band of the severity.
 *
 * Where in the band it lies follows from impact and confidence, half each; impact defaults to the middle.
 *
 * Units: 0.1–10.0 with one decimal; critical from 9.0, high from 7.0, medium from 4.0, low below that.
 * Source: docs.github.com, "SARIF support for code scanning".
 */
export const securitySeverity = (severity: Severity, confidence: Confidence, impact: Confidence = 'medium'): number => {
  const [lowest, highest] = bands[severity];
  const position = (weights[confidence] + weights[impact]) / 2;
  return Math.round((lowest + (highest - lowest) * position) * 10) / 10;
};

const bands: Readonly<Record<Severity, readonly [number, number]>> = {
  critical: [9, 10],
  high: [7, 8.9],
  medium: [4, 6.9],
  low: [1, 3.9],
  info: [0.1, 0.9],
};

const weights: Readonly<Record<Confidence, number>> = { low: 0, medium: 0.5, high: 1 };
