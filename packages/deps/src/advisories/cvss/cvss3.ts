import { weightsOf, type Metrics } from './metrics.ts';

/**
 * The base score of CVSS 3.0 and 3.1, which differ in how they round up.
 *
 * Source: CVSS 3.1 specification, sections 7.1 and 7.4 and appendix A; CVSS 3.0 specification, section 8.
 */
export const cvss3Score = (metrics: Metrics, version: '3.0' | '3.1'): number | undefined => {
  const scope = metrics.get('S');
  const weights = weightsOf(metrics, scope === 'C' ? changed : unchanged);
  if (weights === undefined || (scope !== 'U' && scope !== 'C')) return undefined;
  const { AV, AC, PR, UI, C, I, A } = weights;
  const lost = 1 - (1 - C) * (1 - I) * (1 - A);
  const impact = scope === 'U' ? 6.42 * lost : 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15;
  if (impact <= 0) return 0;
  const sum = impact + 8.22 * AV * AC * PR * UI;
  const score = Math.min(10, scope === 'U' ? sum : 1.08 * sum);
  return version === '3.1' ? roundUp(score) : Math.ceil(score * 10) / 10;
};

/** To the next tenth, whatever the last bits of a product of tenths are. Source: CVSS 3.1, appendix A. */
const roundUp = (score: number): number => {
  const whole = Math.round(score * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
};

const impacts = { H: 0.56, L: 0.22, N: 0 };
const unchanged = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  PR: { N: 0.85, L: 0.62, H: 0.27 },
  UI: { N: 0.85, R: 0.62 },
  C: impacts,
  I: impacts,
  A: impacts,
};
const changed = { ...unchanged, PR: { N: 0.85, L: 0.68, H: 0.5 } };
