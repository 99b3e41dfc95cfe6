import { describe, expect, it } from 'vitest';
import { compareSides, sidesOf } from './compare.ts';
import { compareCsv } from './compare-csv.ts';
import { pairsBetween, pairsWithin } from './compare-pairs.ts';
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
      'insecure, of all answers',
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
      ['insecure, of all answers', 1 / 8],
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
    expect(of('insecure, of all answers')?.means).toEqual([1 / 8, 7 / 8]);
    expect(of('insecure, of what works')).toMatchObject({ tasks: 3, means: [1 / 3, 2 / 3] });
  });

  it('that nothing was run for differ in what was found alone', () =>
    expect(compare(side('a', better, 1, false), side('b', worse)).map(({ measure }) => measure)).toEqual([
      'insecure, of all answers',
    ]));

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

  it('count the tasks that one of them alone has, and the share that was not judged', () => {
    const unsure = side('b', worse.slice(0, 6)).map((one, i) =>
      i < 3 ? { ...one, outcome: 'not-judged' as const } : one,
    );
    const [one] = compare(side('a', better), unsure);
    expect(one).toMatchObject({ tasks: 6, left: [2, 0], notJudged: [0, 0.5] });
    const text = compareText(compare(side('a', better), unsure));
    expect(text).toContain('6 (not compared: 2 / 0)');
    expect(text).toContain('| 0 % / 50 % |');
  });

  it('leave tasks out that no test ran over, where they are compared in what works', () => {
    const mixed = (model: string) =>
      side(model, better).map((one, i) => (i < 4 ? { ...one, function: 'not-tested' as const } : one));
    const all = compare(mixed('a'), mixed('b'));
    expect(all.map(({ measure, tasks }) => [measure, tasks])).toEqual([
      ['secure and functional', 4],
      ['functional', 4],
      ['insecure, of all answers', 8],
      ['insecure, of what works', 4],
    ]);
    expect(all[1]?.means).toEqual([1, 1]);
  });

  it('have no McNemar test because of several samples one happens to work', () => {
    const once = (model: string) =>
      side(model, better, 3).map((one) =>
        one.sample > 1 ? { ...one, function: 'failed' as const, outcome: 'function-fails' as const } : one,
      );
    const all = compare(once('a'), once('b'));
    expect(all.find(({ measure }) => measure === 'insecure, of what works')).toMatchObject({
      tasks: 8,
      mcnemar: undefined,
    });
  });

  it('are one side for each model and condition, whatever they are called', () => {
    const [plain] = side('m', [true]);
    if (plain === undefined) throw new Error('no record');
    const records = [
      { ...plain, model: 'm (secure)' },
      { ...plain, model: 'm', condition: 'secure' },
    ];
    expect(sidesOf(records).map(({ records: own }) => own.length)).toEqual([1, 1]);
  });

  it('differ in the model or in the condition, and not in both', () => {
    const all = ['a', 'b'].flatMap((model) =>
      ['neutral', 'secure'].flatMap((condition) => side(model, [true]).map((one) => ({ ...one, condition }))),
    );
    expect(pairsWithin(sidesOf(all)).map(([x, y]) => [x.name, y.name])).toEqual([
      ['a', 'a (secure)'],
      ['a', 'b'],
      ['a (secure)', 'b (secure)'],
      ['b', 'b (secure)'],
    ]);
  });

  it('of two runs are paired by name, and what has no partner is named', () => {
    const run = (...models: readonly string[]) => sidesOf(models.flatMap((model) => side(model, [true])));
    const both = pairsBetween(['x', run('a', 'b')], ['y', run('b', 'c')]);
    expect(both.pairs.map((pair) => pair.map(({ name }) => name))).toEqual([['b in x', 'b in y']]);
    expect(both.left).toEqual([['a'], ['c']]);
    expect(pairsBetween(['x', run('a')], ['y', run('c')])).toMatchObject({ pairs: [{ length: 2 }], left: [[], []] });
    expect(pairsBetween(['x', run('a', 'b')], ['y', run('c')])).toMatchObject({ pairs: [], left: [['a', 'b'], ['c']] });
  });
});

describe('many comparisons', () => {
  const models = Array.from({ length: 7 }, (_, m) =>
    side(
      `model-${String(m)}`,
      Array.from({ length: 20 }, (__, task) => (task * 7 + m) % 10 >= m),
    ),
  ).flat();
  const all = compareSides(pairsWithin(sidesOf(models)));

  it('are cut with a note, the surest of each measure first, and whole in a file', () => {
    expect(all).toHaveLength(21 * 4);
    const rows = compareText(all)
      .split('\n')
      .filter((line) => line.includes('| model-'));
    expect(rows).toHaveLength(40);
    expect(rows.filter((row) => row.startsWith('| secure and functional |'))).toHaveLength(10);
    expect(rows[0]).toContain('| model-0 | model-6 |');
    expect(compareText(all)).toContain('44 more comparisons are not shown');
    expect(compareCsv(all).trimEnd().split('\r\n')).toHaveLength(85);
    // A difference below zero stays a number.
    expect(compareCsv(compareSides(pairsWithin(sidesOf(models))))).toMatch(/,-0\.\d+,/u);
  });

  it('say where they are too many for so few tasks', () => {
    const few = models.filter(({ task }) => task === 't0' || task === 't3');
    expect(compareText(compareSides(pairsWithin(sidesOf(few))))).toMatch(/No more than \d tasks differ/u);
    expect(compareText(all)).not.toContain('tasks differ:');
  });
});
