import type { Severity } from '@sallyport/core';
import { cvssScore, type CvssScore } from './cvss/cvss-score.ts';
import type { OsvSeverity } from './osv-document.ts';

/** How bad an advisory is, and how we know. */
export interface AdvisorySeverity {
  readonly level: Severity;
  /** 0.0–10.0, computed from the vector; missing where the source says a word alone. */
  readonly score?: number;
  readonly vector?: string;
}

/**
 * The severity of an advisory, or nothing where its source says none.
 *
 * The newest version of CVSS that a vector is there for; what is said of the package before what is said of the whole; a word of the
 * source only where no vector can be read.
 *
 * Source: CVSS 3.1 section 5 and CVSS 4.0 section 6, "Qualitative Severity Rating Scale", which have the same bands; zero is
 * info here. CVSS 2.0 has no critical: the ratings of NVD end at high.
 */
export const severityOf = (vectors: readonly OsvSeverity[], word: string | undefined): AdvisorySeverity | undefined => {
  let best: { readonly version: number; readonly severity: AdvisorySeverity } | undefined;
  for (const { score: vector } of vectors) {
    const read = cvssScore(vector);
    if (read !== undefined && (best === undefined || read.version > best.version))
      best = { version: read.version, severity: { level: levelOf(read), score: read.score, vector } };
  }
  const level = word === undefined ? undefined : words.get(word.trim().toLowerCase());
  return best?.severity ?? (level && { level });
};

/** The worse of the two; one that is known before none, one with a score before one without. */
export const worse = (a: AdvisorySeverity | undefined, b: AdvisorySeverity | undefined): AdvisorySeverity | undefined =>
  a === undefined || b === undefined ? (a ?? b) : severityRank(a) >= severityRank(b) ? a : b;

/** For sorting: more is worse. */
export const severityRank = ({ score, level }: AdvisorySeverity): number => score ?? floors[level];

const floors: Readonly<Record<Severity, number>> = { critical: 9, high: 7, medium: 4, low: 0.1, info: 0 };

const levelOf = ({ version, score }: CvssScore): Severity =>
  score >= 9 && version > 2 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : score > 0 ? 'low' : 'info';

const words: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'critical'],
  ['high', 'high'],
  ['important', 'high'],
  ['moderate', 'medium'],
  ['medium', 'medium'],
  ['low', 'low'],
  ['negligible', 'low'],
  ['minor', 'low'],
  ['none', 'info'],
]);
