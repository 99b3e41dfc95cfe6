/** How bad a finding is, worst first. Source: CONVENTIONS, section 0. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** How sure the rule is that a match is a real weakness. */
export type Confidence = 'high' | 'medium' | 'low';

/** Whether `severity` is at least as bad as `floor`. */
export const atLeast = (severity: Severity, floor: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(floor);
