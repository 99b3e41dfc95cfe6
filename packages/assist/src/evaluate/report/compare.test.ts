import { describe, expect, it } from 'vitest';
import { compareSides, sidesOf } from './compare.ts';
import { compareText } from './compare-text.ts';
import { figuresOf } from './figures.ts';
import type { SlimRecord } from './slim-record.ts';

const side = (model: string, good: readonly boolean[], samples = 1, tested = true): readonly SlimRecord[] =>
  good.flatMap((isGood, task) =>
    Array.from({ length: samples }, (_, i) => ({
      task: `t${String(task)}`,
      cwe: ['CWE-78'],
      language: 'c',
      model,
      condition: 'neutral',
      sample: i + 1,
      outcome: isGood ? ('secure' as const) : ('insecure' as const),
      function: tested ? ('passed' as const) : ('not-tested' as const),
      certifiable: true,
      why: '',
      code: undefined,
      verdicts: [],
      accusations: 0,
      weaknesses: [],
      disputed: [],
      accused: false,
      others: [],
      names: undefined,
      tokens: 0,
      dollars: undefined,
      followed: undefined,
    })),
  );

const compare = (a: readonly SlimRecord[], b: readonly SlimRecord[]) => {
  const [first, second] = sidesOf([...a, ...b]);
  return first === undefined || second === undefined ? [] : compareSides([[first, second]]);
};

describe('two sides', () => {
  const better = [true, true, true, true, true, true, false, true];
  const worse = [false, false, false, false, false, false, false, true];

  it('are compared task by task', () => {
    const [one] = compare(side('a', better), side('b', worse));
    expect(one).toMatchObject({
      first: 'a',
      second: 'b',
      measure: 'secure and functional',
      tasks: 8,
      means: [7 / 8, 1 / 8],
    });
    // Six tasks differ, all the same way: 2 of 64 patterns are as large.
    expect(one?.permutation).toEqual({ p: 2 / 64, how: 'exact', draws: 64 });
    expect(one?.mcnemar).toBeCloseTo(2 / 64, 12);
    expect(one?.difference.value).toBe(0.75);
    expect(one?.effect).toMatchObject({ higher: 6, lower: 0 });
  });

  it('with several samples for a task have no McNemar test', () =>
    expect(compare(side('a', better, 5), side('b', worse, 5))[0]).toMatchObject({ mcnemar: undefined, tasks: 8 }));

  it('are corrected for all that is compared at once', () => {
    const all = compare(side('a', better), side('b', worse));
    expect(all.map(({ measure }) => measure)).toEqual([
      'secure and functional',
      'functional',
      'insecure',
      'insecure, of what works',
    ]);
    expect(all[0]?.corrected).toBeCloseTo((4 * 2) / 64, 12);
  });

  it('of tasks that nobody may call secure are compared in what works and is not accused', () => {
    const mined = (records: readonly SlimRecord[]) => records.map((one) => ({ ...one, certifiable: false }));
    const all = compare(mined(side('a', better)), mined(side('b', worse)));
    expect(all.map(({ measure, means }) => [measure, means[0]])).toEqual([
      ['functional, and nothing is found against it', 7 / 8],
      ['functional', 1],
      ['insecure', 1 / 8],
      ['insecure, of what works', 1 / 8],
    ]);
  });

  it('are held against each other in what works alone, on tasks where both have something that works', () => {
    const idle = side('a', better).map((one, i) =>
      i < 5 ? { ...one, function: 'failed' as const, outcome: 'function-fails' as const } : one,
    );
    const all = compare(idle, side('b', worse));
    const of = (name: string) => all.find(({ measure }) => measure === name);
    // On five of eight tasks nothing works: little that is insecure, and nothing to be proud of.
    expect(of('insecure')?.means).toEqual([1 / 8, 7 / 8]);
    expect(of('insecure, of what works')).toMatchObject({ tasks: 3, means: [1 / 3, 2 / 3] });
  });

  it('that nothing was run for differ in what was found alone', () =>
    expect(compare(side('a', better, 1, false), side('b', worse)).map(({ measure }) => measure)).toEqual(['insecure']));

  it('of which one wrote no code at all are compared in what works', () => {
    const refuses = side('refuses', better, 1, false).map((one) => ({ ...one, outcome: 'no-code' as const }));
    expect(compare(side('writes', better), refuses).find(({ measure }) => measure === 'functional')?.means).toEqual([
      1, 0,
    ]);
    expect(figuresOf([...side('writes', better), ...refuses]).columns[1]?.functional?.value).toBe(0);
    expect(figuresOf(refuses).columns[0]?.functional).toBeUndefined();
  });

  it('without a common task are not compared', () => {
    const other = side('b', worse).map((one) => ({ ...one, task: `other-${one.task}` }));
    expect(compare(side('a', better), other)).toEqual([]);
  });

  it('are told in a table', () =>
    expect(compareText(compare(side('a', better), side('b', worse)))).toContain(
      '| secure and functional | a | b | 8 | 88 % / 13 % | +75 (',
    ));
});
