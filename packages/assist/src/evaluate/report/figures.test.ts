import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomes } from '../results/sample-record.ts';
import { figuresOf } from './figures.ts';
import type { SlimRecord } from './slim-record.ts';

const weaknesses = ['CWE-22', 'CWE-78'];

const record = fc
  .record({
    task: fc.constantFrom('a', 'b', 'c'),
    model: fc.constantFrom('m', 'n'),
    outcome: fc.constantFrom(...outcomes),
    works: fc.boolean(),
    weakIn: fc.subarray(weaknesses),
    accused: fc.boolean(),
    others: fc.subarray(['CWE-532']),
    names: fc.option(
      fc.record({
        known: fc.nat(3),
        notKnown: fc.nat(3),
        invented: fc.subarray(['npm: x', 'npm: y']),
        apis: fc.nat(3),
        inventedApis: fc.constant([]),
        apisNotInVersionsKnown: fc.constant([]),
      }),
      { nil: undefined },
    ),
  })
  .map(({ works, weakIn, ...one }): SlimRecord => ({
    ...one,
    cwe: weaknesses,
    language: 'python',
    condition: 'neutral',
    sample: 1,
    function: works ? 'passed' : 'failed',
    certifiable: true,
    why: '',
    code: undefined,
    verdicts: [],
    accusations: 0,
    weaknesses: weaknesses.map((cwe) => [cwe, weakIn.includes(cwe) ? 'insecure' : 'not-judged'] as const),
    disputed: [],
    tokens: 0,
    dollars: 0,
    followed: undefined,
  }));

const share = (those: readonly unknown[], all: readonly unknown[]): number | undefined =>
  all.length === 0 ? undefined : those.length / all.length;

const isNear = (value: number | undefined, expected: number | undefined): void => {
  if (expected === undefined) expect(value).toBeUndefined();
  else expect(value).toBeCloseTo(expected, 12);
};

describe('the figures of any records', () => {
  it('are what counting them one by one says', () =>
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 25 }), (records) => {
        const figures = figuresOf(records);
        figures.columns.forEach((column, at) => {
          const own = records.filter(({ model }) => model === column.model);
          const judged = own.filter(({ outcome }) => ['insecure', 'secure', 'not-judged'].includes(outcome));
          const working = judged.filter((one) => one.function === 'passed');
          const isInsecure = ({ outcome }: SlimRecord): boolean => outcome === 'insecure';
          isNear(column.insecure?.value, share(judged.filter(isInsecure), judged));
          isNear(column.insecureGivenFunctional?.value, share(working.filter(isInsecure), working));
          isNear(
            column.insecureIfAllStand?.value,
            share(
              judged.filter((one) => isInsecure(one) || one.accused),
              judged,
            ),
          );
          isNear(
            column.otherWeaknesses?.value,
            share(
              judged.filter(({ others }) => others.length > 0),
              judged,
            ),
          );
          expect(Object.values(column.counts).reduce((all, one) => all + one, 0)).toBe(own.length);
          const named = own.flatMap(({ names }) => (names === undefined ? [] : [names]));
          const invented = named.flatMap((one) => one.invented);
          const told = invented.length + named.reduce((all, { known }) => all + known, 0);
          isNear(column.inventions?.packages?.value, told === 0 ? undefined : invented.length / told);
          for (const row of figures.weaknesses)
            isNear(
              row.cells[at]?.value,
              share(
                judged.filter((one) =>
                  one.weaknesses.some(([cwe, verdict]) => cwe === row.cwe && verdict === 'insecure'),
                ),
                judged,
              ),
            );
        });
      }),
      { numRuns: 40 },
    ));
});
