import { weightsOf, type Metrics } from './metrics.ts';

/** The base score of CVSS 2.0. Source: "A Complete Guide to the CVSS Version 2.0", section 3.2.1. */
export const cvss2Score = (metrics: Metrics): number | undefined => {
  const weights = weightsOf(metrics, table);
  if (weights === undefined) return undefined;
  const { AV, AC, Au, C, I, A } = weights;
  const impact = 10.41 * (1 - (1 - C) * (1 - I) * (1 - A));
  const exploitability = 20 * AV * AC * Au;
  const score = (0.6 * impact + 0.4 * exploitability - 1.5) * (impact === 0 ? 0 : 1.176);
  return Math.round(score * 10) / 10;
};

const impacts = { N: 0, P: 0.275, C: 0.66 };
const table = {
  AV: { L: 0.395, A: 0.646, N: 1 },
  AC: { H: 0.35, M: 0.61, L: 0.71 },
  Au: { M: 0.45, S: 0.56, N: 0.704 },
  C: impacts,
  I: impacts,
  A: impacts,
};
