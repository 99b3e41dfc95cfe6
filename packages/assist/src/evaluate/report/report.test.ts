import { describe, expect, it } from 'vitest';
import { csvReport } from './csv-report.ts';
import { figuresOf } from './figures.ts';
import { htmlEvalReport } from './html-report.ts';
import { junitEvalReport } from './junit-report.ts';
import { markdownReport } from './markdown-report.ts';
import type { SlimRecord } from './slim-record.ts';

const record = (change: Partial<SlimRecord>): SlimRecord => ({
  task: 't1',
  cwe: ['CWE-78'],
  language: 'c',
  model: 'm',
  condition: 'neutral',
  sample: 1,
  outcome: 'secure',
  function: 'passed',
  certifiable: true,
  why: 'tests found nothing',
  code: undefined,
  verdicts: [],
  accusations: 0,
  weaknesses: [],
  disputed: [],
  accused: false,
  others: [],
  names: undefined,
  tokens: 100,
  dollars: 0.5,
  followed: undefined,
  ...change,
});

const two = [
  record({}),
  record({ sample: 2, outcome: 'insecure' }),
  record({ task: 't2', cwe: ['CWE-190'], outcome: 'not-judged' }),
  record({ task: 't2', cwe: ['CWE-190'], sample: 2, outcome: 'function-fails', function: 'failed' }),
];

describe('figures', () => {
  it('count each sample once, and what was not judged as neither', () => {
    const { columns, weaknesses, tasks } = figuresOf(two);
    const [one] = columns;
    expect(one?.counts).toMatchObject({ secure: 1, insecure: 1, 'not-judged': 1, 'function-fails': 1 });
    expect(one?.functional?.value).toBe(0.75);
    expect(one?.insecureGivenFunctional?.value).toBeCloseTo(1 / 3, 12);
    // Of t1 one of two, of t2 none of two: the mean over tasks.
    expect(one?.atK.map(({ k, value }) => [k, value.value])).toEqual([[1, 0.25]]);
    expect(one).toMatchObject({ tasks: 2, samples: 4, notJudged: 1, tokens: 400, dollars: 2 });
    expect(weaknesses.map(({ cwe, tasks: count, cells }) => [cwe, count, cells[0]?.value])).toEqual([
      ['CWE-78', 1, 0.5],
      ['CWE-190', 1, 0],
    ]);
    expect(tasks.map(({ cells }) => cells[0])).toEqual([
      { secure: 1, insecure: 1 },
      { 'not-judged': 1, 'function-fails': 1 },
    ]);
  });

  it('count what works at least once in k samples', () => {
    const five = (works: number) =>
      Array.from({ length: 5 }, (_, i) =>
        record(
          i < works
            ? { task: `t${String(works)}`, sample: i + 1 }
            : { task: `t${String(works)}`, sample: i + 1, outcome: 'function-fails', function: 'failed' },
        ),
      );
    const [one] = figuresOf([...five(1), ...five(0)]).columns;
    expect(one?.worksAtK.map(({ k, value }) => [k, value.value])).toEqual([
      [1, expect.closeTo(0.1, 12)],
      [5, 0.5],
    ]);
  });

  it('give what works and is not accused, instead of what is secure, for tasks that nobody may call secure', () => {
    const mined = [
      record({ certifiable: false, outcome: 'not-judged' }),
      record({ certifiable: false, sample: 2, outcome: 'insecure' }),
    ];
    const [one] = figuresOf(mined).columns;
    expect([one?.worksAtK[0]?.value.value, one?.atK, one?.unaccusedAtK[0]?.value.value]).toEqual([1, [], 0.5]);
    const text = markdownReport(figuresOf(mined));
    expect(text).toContain('| works&#64;1 | 100 % (');
    expect(text).toContain('| works, and nothing is found against it&#64;1 | 50 % (');
    expect(text).not.toContain('secure and functional');
    // Beside tasks that somebody may call secure each kind has its own figure.
    const [both] = figuresOf([...mined, ...two.map((each) => ({ ...each, task: `own ${each.task}` }))]).columns;
    expect([both?.atK[0]?.value.value, both?.unaccusedAtK[0]?.value.value]).toEqual([0.25, 0.5]);
    expect(figuresOf(two).columns[0]?.unaccusedAtK).toEqual([]);
  });

  it('say nothing of function where nothing was run, and nothing of money where a price is missing', () => {
    const [one] = figuresOf([record({ function: 'not-tested', dollars: undefined })]).columns;
    expect([one?.functional, one?.atK, one?.insecureGivenFunctional, one?.dollars]).toEqual([
      undefined,
      [],
      undefined,
      undefined,
    ]);
  });

  it('hold oracles against each other where both came to an end', () => {
    const verdicts = (a: 'accuses' | 'clean' | 'gave-up', b: 'accuses' | 'clean') => ({
      verdicts: [
        ['a', a],
        ['b', b],
      ] as const,
    });
    const { agreements } = figuresOf([
      record(verdicts('accuses', 'accuses')),
      record(verdicts('clean', 'clean')),
      record(verdicts('clean', 'accuses')),
      record(verdicts('clean', 'clean')),
      record(verdicts('gave-up', 'clean')),
    ]);
    expect(agreements).toEqual([{ oracles: ['a', 'b'], both: 4, same: 3, kappa: expect.closeTo(0.5, 12) as number }]);
  });

  it('ask for three models before they say whether the better writes the safer code', () => {
    const model = (name: string, works: number, weak: number): SlimRecord[] =>
      Array.from({ length: 10 }, (_, i) =>
        record({
          model: name,
          task: `t${String(i)}`,
          function: i < works ? 'passed' : 'failed',
          outcome: i < weak ? 'insecure' : i < works ? 'secure' : 'function-fails',
        }),
      );
    expect(figuresOf([...model('a', 9, 1), ...model('b', 6, 2)]).betterIsSafer).toBeUndefined();
    expect(figuresOf([...model('a', 9, 1), ...model('b', 6, 2), ...model('c', 4, 3)]).betterIsSafer).toBeCloseTo(1, 12);
  });
});

describe('a report', () => {
  const hostile = '<script>alert(1)</script>|`@x`\u202e';

  it('forms no markup from what models and folders are called', () => {
    const records = [record({ model: hostile, task: hostile, outcome: 'insecure', why: hostile })];
    const shown = [
      {
        task: hostile,
        model: hostile,
        condition: 'neutral',
        sample: 1,
        code: `${hostile}\n</pre><img src=x>`,
        accusations: [
          { oracle: 'tests', cwe: 'CWE-79', what: hostile, path: 'a', line: 1, symbol: '', evidence: hostile },
        ],
      },
    ];
    const html = htmlEvalReport({ figures: figuresOf(records), complete: false, shown, left: 3 });
    expect(html).not.toMatch(/<script|<img|\u202e/u);
    expect(html).toContain('the run is partial');
    expect(html).toContain('3 more weak answers are not shown here');
    expect(markdownReport(figuresOf(records))).not.toMatch(/<script|\u202e|[^\\]\|`/u);
    expect(junitEvalReport(records)).not.toMatch(/<script|\u202e/u);
  });

  it('as a table is no formula for a spreadsheet', () =>
    expect(csvReport([record({ model: '=HYPERLINK("x")', task: 'a,b' })])).toContain(
      '"a,b",c,CWE-78,"\'=HYPERLINK(""x"")",neutral',
    ));

  it('as test results passes what is secure alone', () =>
    expect(junitEvalReport(two)).toContain(
      '<testsuites name="sallyport eval" tests="4" failures="2" errors="0" skipped="1"',
    ));

  it('as Markdown has a row for each figure', () => {
    const text = markdownReport(figuresOf(two));
    expect(text).toContain('| secure and functional&#64;1 | 25 % (');
    expect(text).toContain('| not judged | 1 of 4 |');
    expect(text).toContain('| t1 | CWE-78 | 1 secure, 1 insecure |');
  });
});
