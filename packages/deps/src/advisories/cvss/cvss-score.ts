/**
 * The score of a CVSS vector, computed: sources publish vectors, and scores only sometimes.
 *
 * Versions 2.0, 3.0 and 3.1: the base score; what a vector says of time and surroundings is not looked at, as databases do not. Version 4.0: the
 * one score that it has. A vector that misses a metric, names one twice or has a value that its version does not know has
 * no score.
 */
import { metricsOf } from './metrics.ts';
import { cvss2Score } from './cvss2.ts';
import { cvss3Score } from './cvss3.ts';
import { cvss4Score } from './cvss4.ts';

export interface CvssScore {
  readonly version: 2 | 3 | 3.1 | 4;
  /** 0.0–10.0, one decimal. */
  readonly score: number;
}

export const cvssScore = (vector: string): CvssScore | undefined => {
  const [, version = '', rest = ''] = /^\(?(?:CVSS:(3\.0|3\.1|4\.0)\/|CVSS2#)?(.*?)\)?$/su.exec(vector.trim()) ?? [];
  const metrics = metricsOf(rest);
  if (metrics === undefined) return undefined;
  switch (version) {
    case '4.0':
      return scored(4, cvss4Score(metrics));
    case '3.1':
      return scored(3.1, cvss3Score(metrics, '3.1'));
    case '3.0':
      return scored(3, cvss3Score(metrics, '3.0'));
    default:
      return scored(2, cvss2Score(metrics));
  }
};

const scored = (version: CvssScore['version'], score: number | undefined): CvssScore | undefined =>
  score === undefined ? undefined : { version, score };
