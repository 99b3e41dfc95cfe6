import { cweId } from './cwe.ts';

/**
 * The rank of a CWE in MITRE's "Top 25 Most Dangerous Software Weaknesses" of a year, 1 to 25, or `undefined` when it is not
 * among them.
 */
export const cweTop25Rank = (cwe: string, year: keyof typeof cweTop25): number | undefined => {
  const rank = cweTop25[year].findIndex((number) => `CWE-${number}` === cweId(cwe));
  return rank === -1 ? undefined : rank + 1;
};

/**
 * The numbers of the CWEs per year, most dangerous first.
 *
 * Source: cwe.mitre.org/top25, lists of 2023, 2024 and 2025.
 */
export const cweTop25 = {
  2023: [
    787, 79, 89, 416, 78, 20, 125, 22, 352, 434, 862, 476, 287, 190, 502, 77, 119, 798, 918, 306, 362, 269, 94, 863,
    276,
  ],
  2024: [
    79, 787, 89, 352, 22, 125, 78, 416, 862, 434, 94, 20, 77, 287, 269, 502, 200, 863, 918, 119, 476, 798, 190, 400,
    306,
  ],
  2025: [
    79, 89, 352, 862, 787, 22, 416, 125, 78, 94, 120, 434, 476, 121, 502, 122, 863, 20, 284, 200, 306, 918, 77, 639,
    770,
  ],
} as const satisfies Readonly<Record<number, readonly number[]>>;
