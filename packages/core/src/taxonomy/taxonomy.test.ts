import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cweId, cweName, cweParents, relatedCwe } from './cwe.ts';
import { cweTable } from './cwe-table.ts';
import { cweTop25, cweTop25Rank } from './cwe-top-25.ts';
import { owaspCategories, owaspTopTen } from './owasp-top-ten.ts';

const lines = cweTable.trim().split('\n');
const numbers = lines.map((line) => Number(line.split('|')[0]));

describe('the table of CWEs', () => {
  it('has ascending numbers and a name on every line', () => {
    expect(numbers).toEqual(numbers.toSorted((one, two) => one - two));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const line of lines) expect(line).toMatch(/^\d+\|(?:\d+(?:,\d+)*)?\|\S.*\S$/);
  });

  it('leads from every weakness to one of the ten pillars, without a circle', () => {
    const pillars = ['284', '435', '664', '682', '691', '693', '697', '703', '707', '710'].map(
      (number) => `CWE-${number}`,
    );
    for (const number of numbers) {
      const parents = cweParents(String(number));
      if (parents.length === 0) continue;
      let level = [...parents];
      const roots = new Set<string>();
      for (let depth = 0; level.length > 0; depth += 1) {
        expect(depth).toBeLessThan(12);
        for (const id of level) {
          expect([number, id, cweName(id) === undefined]).toEqual([number, id, false]);
          if (cweParents(id).length === 0) roots.add(id);
        }
        level = level.flatMap((id) => cweParents(id));
      }
      expect([...roots].filter((root) => !pillars.includes(root))).toEqual([]);
    }
  });

  it('has the 944 weaknesses of the research view', () => {
    expect(lines.filter((line) => !/^\d+\|\|/.test(line)).length + 10).toBe(944);
  });
});

describe('names', () => {
  it('takes the ways in which ids are written', () => {
    const name = "Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')";
    for (const id of ['CWE-89', 'cwe-089', '89', 'CWE-89: SQL Injection', ' CWE_89']) expect(cweName(id)).toBe(name);
    expect(cweId('CWE-0089: x')).toBe('CWE-89');
  });

  it('knows categories, and nothing of what is no CWE', () => {
    expect(cweName('CWE-16')).toBe('Configuration');
    expect(cweName('CWE-730')).toBe('OWASP Top Ten 2004 Category A9 - Denial of Service');
    expect(['CWE-99999', 'A03:2021', '', 'CWE-', '-1'].map((id) => cweName(id))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps backslashes', () => {
    expect(cweName('29')).toBe(String.raw`Path Traversal: '\..\filename'`);
  });
});

describe('relatedCwe', () => {
  it.each([
    ['equal', 'CWE-89', 'cwe-089'],
    ['parent', 'CWE-78', 'CWE-77'],
    ['child', 'CWE-22', 'CWE-23'],
    ['siblings', 'CWE-89', 'CWE-90'],
    ['siblings', 'CWE-759', 'CWE-760'],
    ['a well-known pair', 'CWE-327', 'CWE-916'],
    ['a well-known pair', 'CWE-22', 'CWE-73'],
    ['a well-known pair', 'CWE-400', 'CWE-1333'],
    ['a well-known pair', 'CWE-862', 'CWE-306'],
    ['a well-known pair', 'CWE-89', 'CWE-564'],
  ])('%s: %s and %s', (_why, one, other) => {
    expect(relatedCwe(one, other)).toBe(true);
    expect(relatedCwe(other, one)).toBe(true);
  });

  it.each([
    ['CWE-89', 'CWE-79'],
    ['CWE-79', 'CWE-502'],
    ['CWE-327', 'CWE-89'],
    ['CWE-74', 'CWE-89'],
    ['CWE-22', 'CWE-99999'],
    ['nothing', 'nothing'],
  ])('not %s and %s', (one, other) => {
    expect(relatedCwe(one, other)).toBe(false);
  });

  it('is symmetric, and true for a CWE with itself', () => {
    const number = fc.constantFrom(...numbers);
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(relatedCwe(String(one), String(other))).toBe(relatedCwe(String(other), String(one)));
        expect(relatedCwe(String(one), `CWE-${one}`)).toBe(true);
      }),
    );
  });
});

describe('OWASP Top 10', () => {
  it('has as many CWEs per category as OWASP says', () => {
    expect(owaspTopTen[2021].map(({ cwe }) => cwe.length)).toEqual([34, 29, 33, 40, 20, 3, 22, 10, 4, 1]);
    expect(owaspTopTen[2025].map(({ cwe }) => cwe.length)).toEqual([40, 16, 6, 32, 37, 39, 36, 14, 5, 24]);
  });

  it('finds categories directly and through ancestors', () => {
    const ids = (cwe: string, edition: 2021 | 2025): readonly string[] =>
      owaspCategories(cwe, edition).map(({ id }) => id);
    expect(ids('CWE-89', 2021)).toEqual(['A03:2021']);
    expect(ids('CWE-89', 2025)).toEqual(['A05:2025']);
    expect(ids('CWE-918', 2021)).toEqual(['A10:2021']);
    expect(ids('CWE-918', 2025)).toEqual(['A01:2025']);
    expect(ids('CWE-1336', 2021)).toEqual(['A03:2021']);
    expect(ids('CWE-1333', 2021)).toEqual([]);
    expect(ids('nonsense', 2025)).toEqual([]);
  });

  it('names only numbers that the table knows, but for one deprecated category', () => {
    const unknown = Object.values(owaspTopTen).flatMap((categories) =>
      categories.flatMap(({ cwe }) => cwe.filter((number) => !numbers.includes(number))),
    );
    expect(unknown).toEqual([100]);
  });
});

it('CWE Top 25 has 25 different entries each year', () => {
  for (const list of Object.values(cweTop25)) expect(new Set(list).size).toBe(25);
  expect([cweTop25Rank('CWE-79', 2025), cweTop25Rank('CWE-770', 2025), cweTop25Rank('CWE-770', 2024)]).toEqual([
    1,
    25,
    undefined,
  ]);
});
