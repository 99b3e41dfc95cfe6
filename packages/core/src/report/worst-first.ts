import type { Finding } from '../finding/finding.ts';
import { severities } from '../severity.ts';

/** The findings with the worst first; equals keep their order. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, two) => severities.indexOf(one.severity) - severities.indexOf(two.severity));
