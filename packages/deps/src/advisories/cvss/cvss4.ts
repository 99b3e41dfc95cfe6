/**
 * The score of CVSS 4.0.
 *
 * The metrics fall into six equivalence sets, whose levels make the MacroVector. A table that experts agreed on gives the score of the
 * worst vector in each MacroVector. A vector that is less bad than the worst of its own gets a part of the way to the next
 * MacroVector below: in each set, how far it is from the worst in relation to how far one can be, times what lies between the two
 * scores; the mean over the sets that have a next one below is taken off.
 *
 * Source: CVSS 4.0 specification, section 8 ("CVSS v4.0 Scoring"), tables 24–30.
 */
import { cvss4Table } from './cvss4-table.ts';
import type { Metrics } from './metrics.ts';

export const cvss4Score = (metrics: Metrics): number | undefined => {
  const value = effectiveValues(metrics);
  if (value === undefined) return undefined;
  if (['VC', 'VI', 'VA', 'SC', 'SI', 'SA'].every((name) => value(name) === 'N')) return 0;
  const levels = levelsOf(value);
  const [one, two, three, four, five, six] = levels;
  const here = cvss4Table(levels);
  if (here === undefined) return undefined;
  const lower: readonly Lower[] = [
    { next: cvss4Table([one + 1, two, three, four, five, six]), worst: worst1[one], depth: [1, 4, 5][one] },
    { next: cvss4Table([one, two + 1, three, four, five, six]), worst: worst2[two], depth: [1, 2][two] },
    { next: lowerOf36(levels), worst: worst36[three]?.[six], depth: depth36[three]?.[six] },
    { next: cvss4Table([one, two, three, four + 1, five, six]), worst: worst4[four], depth: [6, 5, 4][four] },
    // The fifth set has one metric, so every vector is the worst of its level.
    { next: cvss4Table([one, two, three, four, five + 1, six]), worst: [''], depth: 1 },
  ];
  let sum = 0;
  let count = 0;
  for (const { next, worst = [], depth = 1 } of lower) {
    if (next === undefined) continue;
    count += 1;
    sum += ((here - next) * distance(worst, value)) / depth;
  }
  const score = here - (count === 0 ? 0 : sum / count);
  // Tenths of tenths are not exact in binary: what is a half by the specification must not be just below it.
  return Math.min(10, Math.max(0, Math.round((score + 1e-6) * 10) / 10));
};

type Levels = readonly [number, number, number, number, number, number];
type Value = (name: string) => string;

interface Lower {
  /** Score of the next MacroVector below in this set. */
  readonly next: number | undefined;
  /** The worst vectors of the level that we are in; several where none is worse than the others. */
  readonly worst: readonly string[] | undefined;
  readonly depth: number | undefined;
}

/** What each metric counts as: its modified value, or the base value; what is not defined counts as the worst. */
const effectiveValues = (metrics: Metrics): Value | undefined => {
  for (const [name, value] of metrics) if (allowed[name]?.includes(value) !== true) return undefined;
  if (base.some((name) => !metrics.has(name))) return undefined;
  return (name) => {
    const modified = metrics.get(`M${name}`) ?? 'X';
    const own = modified === 'X' ? (metrics.get(name) ?? 'X') : modified;
    return own === 'X' ? (worstByDefault[name] ?? own) : own;
  };
};

const base = ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'] as const;
const worstByDefault: Readonly<Record<string, string>> = { E: 'A', CR: 'H', IR: 'H', AR: 'H' };

/** From the worst to the best; the place in the text is the distance in steps. */
const scales: Readonly<Record<string, string>> = {
  AV: 'NALP',
  PR: 'NLH',
  UI: 'NPA',
  AC: 'LH',
  AT: 'NP',
  VC: 'HLN',
  VI: 'HLN',
  VA: 'HLN',
  // Only integrity and availability of what comes after can be a matter of safety.
  SC: ' HLN',
  SI: 'SHLN',
  SA: 'SHLN',
  CR: 'HML',
  IR: 'HML',
  AR: 'HML',
};

const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(base.map((name) => [name, (scales[name] ?? '').replace(/[ S]/u, '').split('')])),
  ...Object.fromEntries(base.map((name) => [`M${name}`, ['X', ...(scales[name] ?? '').trim().split('')]])),
  E: ['X', 'A', 'P', 'U'],
  CR: ['X', 'H', 'M', 'L'],
  IR: ['X', 'H', 'M', 'L'],
  AR: ['X', 'H', 'M', 'L'],
  S: ['X', 'N', 'P'],
  AU: ['X', 'N', 'Y'],
  R: ['X', 'A', 'U', 'I'],
  V: ['X', 'D', 'C'],
  RE: ['X', 'L', 'M', 'H'],
  U: ['X', 'Clear', 'Green', 'Amber', 'Red'],
};

/** The MacroVector. Source: tables 24–29. */
const levelsOf = (value: Value): Levels => {
  const is = (name: string, wanted: string): boolean => value(name) === wanted;
  const easy = [is('AV', 'N'), is('PR', 'N'), is('UI', 'N')];
  const one = easy.every(Boolean) ? 0 : easy.some(Boolean) && !is('AV', 'P') ? 1 : 2;
  const two = is('AC', 'L') && is('AT', 'N') ? 0 : 1;
  const [vc, vi, va] = [is('VC', 'H'), is('VI', 'H'), is('VA', 'H')];
  const three = vc && vi ? 0 : vc || vi || va ? 1 : 2;
  const four = is('SI', 'S') || is('SA', 'S') ? 0 : is('SC', 'H') || is('SI', 'H') || is('SA', 'H') ? 1 : 2;
  const five = is('E', 'A') ? 0 : is('E', 'P') ? 1 : 2;
  const six = (is('CR', 'H') && vc) || (is('IR', 'H') && vi) || (is('AR', 'H') && va) ? 0 : 1;
  return [one, two, three, four, five, six];
};

/** Sets three and six depend on each other and go down together; where there are two ways, by the higher score. */
const lowerOf36 = ([one, two, three, four, five, six]: Levels): number | undefined => {
  const at = (third: number, sixth: number): number | undefined => cvss4Table([one, two, third, four, five, sixth]);
  if (three === 0 && six === 0) return Math.max(at(0, 1) ?? 0, at(1, 0) ?? 0);
  return six === 0 ? at(three, 1) : at(three + 1, 1);
};

/** Steps from the first worst vector that the value is not worse than. */
const distance = (worst: readonly string[], value: Value): number => {
  for (const vector of worst) {
    let steps = 0;
    let isBelow = true;
    for (const part of vector === '' ? [] : vector.split('/')) {
      const [name = '', from = ''] = part.split(':');
      const scale = scales[name] ?? '';
      const one = scale.indexOf(value(name)) - scale.indexOf(from);
      if (one < 0) isBelow = false;
      steps += one;
    }
    if (isBelow) return steps;
  }
  return 0;
};

/** The worst vectors of each level. Source: table 30 and the tables of the sets. */
const worst1: readonly (readonly string[])[] = [
  ['AV:N/PR:N/UI:N'],
  ['AV:A/PR:N/UI:N', 'AV:N/PR:L/UI:N', 'AV:N/PR:N/UI:P'],
  ['AV:P/PR:N/UI:N', 'AV:A/PR:L/UI:P'],
];
const worst2: readonly (readonly string[])[] = [['AC:L/AT:N'], ['AC:H/AT:N', 'AC:L/AT:P']];
const worst36: readonly (readonly (readonly string[])[])[] = [
  [['VC:H/VI:H/VA:H/CR:H/IR:H/AR:H'], ['VC:H/VI:H/VA:L/CR:M/IR:M/AR:H', 'VC:H/VI:H/VA:H/CR:M/IR:M/AR:M']],
  [
    ['VC:L/VI:H/VA:H/CR:H/IR:H/AR:H', 'VC:H/VI:L/VA:H/CR:H/IR:H/AR:H'],
    [
      'VC:L/VI:H/VA:L/CR:H/IR:M/AR:H',
      'VC:L/VI:H/VA:H/CR:H/IR:M/AR:M',
      'VC:H/VI:L/VA:H/CR:M/IR:H/AR:M',
      'VC:H/VI:L/VA:L/CR:M/IR:H/AR:H',
      'VC:L/VI:L/VA:H/CR:H/IR:H/AR:M',
    ],
  ],
  [[], ['VC:L/VI:L/VA:L/CR:H/IR:H/AR:H']],
];
const worst4: readonly (readonly string[])[] = [['SC:H/SI:S/SA:S'], ['SC:H/SI:H/SA:H'], ['SC:L/SI:L/SA:L']];
const depth36: readonly (readonly number[])[] = [
  [7, 6],
  [8, 8],
  [1, 10],
];
