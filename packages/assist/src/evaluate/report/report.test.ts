import { describe, expect, it } from 'vitest';
import { csvReport } from './csv-report.ts';
import { figuresOf } from './figures.ts';
import { htmlEvalReport } from './html-report.ts';
import { junitEvalReport } from './junit-report.ts';
import { markdownReport } from './markdown-report.ts';
import { scatter } from './scatter.ts';
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

const samplesMissing = 'not all of its samples were made';

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
    const text = markdownReport(figuresOf(mined), { lacks: undefined });
    expect(text).toContain('| works@1 | 100 % (');
    expect(text).toContain('| works, and nothing is found against it@1 | 50 % (');
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
    const html = htmlEvalReport({ figures: figuresOf(records), lacks: samplesMissing, shown, left: 3 });
    expect(html).not.toMatch(/<script|<img|\u202e/u);
    expect(html).toContain('the run is partial');
    expect(html).toContain('3 more weak answers are not shown here');
    expect(markdownReport(figuresOf([record({ model: '@user a@b.example' })]), { lacks: undefined })).not.toContain(
      '@b',
    );
    expect(markdownReport(figuresOf([record({ model: '@user a@b.example' })]), { lacks: undefined })).not.toContain(
      '@u',
    );
    expect(markdownReport(figuresOf(records), { lacks: undefined })).not.toMatch(/<script|\u202e|[^\\]\|`/u);
    expect(junitEvalReport(records, { lacks: undefined })).not.toMatch(/<script|\u202e/u);
  });

  it('as a table is no formula for a spreadsheet', () =>
    expect(csvReport([record({ model: '=HYPERLINK("x")', task: 'a,b' })])).toContain(
      '"a,b",c,CWE-78,"\'=HYPERLINK(""x"")",neutral',
    ));

  it('as test results passes what is secure alone', () =>
    expect(junitEvalReport(two, { lacks: undefined })).toContain(
      '<testsuites name="sallyport eval" tests="5" failures="2" errors="0" skipped="1"',
    ));

  it('as test results of a run that is not through has an error, and says so as Markdown', () => {
    const text = junitEvalReport(two, { lacks: samplesMissing });
    expect(text).toContain('<testsuites name="sallyport eval" tests="5" failures="2" errors="1" skipped="1"');
    expect(text).toContain('<error type="partial"');
    expect(junitEvalReport(two, { lacks: undefined })).not.toContain('<error');
    expect(markdownReport(figuresOf(two), { lacks: samplesMissing })).toContain('The run is partial');
    expect(markdownReport(figuresOf(two), { lacks: undefined })).not.toContain('partial');
  });

  it('as Markdown has a row for each figure', () => {
    const text = markdownReport(figuresOf(two), { lacks: undefined });
    expect(text).toContain('| secure and functional@1 | 25 % (');
    expect(text).toContain('| of what works: not judged | 33 % (');
    expect(text).toContain('| t1 | CWE-78 | 1 secure, 1 insecure |');
  });

  it('as a table writes out what would act on a terminal, and keeps a record on its line', () => {
    const text = csvReport([record({ model: 'a\nb\u001b[31m', tokens: 5 })]);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('a\\u{a}b\\u{1b}[31m');
    expect(text).toContain(',5,0.5,');
  });
});

describe('a figure that there is not', () => {
  const broken = (model: string, outcome: SlimRecord['outcome']) =>
    Array.from({ length: 4 }, (_, i) =>
      record({ model, task: `t${String(i)}`, outcome, function: 'not-tested', weaknesses: [] }),
    );

  it('says what happened: nothing could be run', () => {
    const figures = figuresOf(broken('m', 'does-not-compile'));
    expect(figures.columns[0]?.functional).toBeUndefined();
    const text = markdownReport(figures, { lacks: undefined });
    expect(text).toContain('| works@1 | none of 4 could be run |');
    expect(text).toContain('| of what works: insecure | none of 4 could be run |');
    expect(text).toContain('| 0 · 0 · 4 · 0 · 0 |');
    // Every dash that is left has its legend.
    expect(text).toContain('| CWE-78 (4) | – |');
    expect(text).toContain('–: no answer to a task about it was looked at');
  });

  it('is about all tasks or says that it is not', () => {
    const one = [...two, record({ model: 'other' })];
    expect(markdownReport(figuresOf(one), { lacks: undefined })).toContain('| 2 × 2 | 1 of 2 × 1 |');
    expect(markdownReport(figuresOf(one), { lacks: undefined })).toContain('about different tasks');
    expect(markdownReport(figuresOf(two), { lacks: undefined })).not.toContain('about different tasks');
  });

  it('says what happened: nothing works, beside a model of which something does', () => {
    const figures = figuresOf([...two, ...broken('never', 'does-not-compile').map((one) => ({ ...one, task: 't1' }))]);
    expect(figures.columns[1]?.functional?.value).toBe(0);
    expect(markdownReport(figures, { lacks: undefined })).toMatch(
      /of what works: insecure \| 33 % .* \| none of 4 could be run \|/u,
    );
    const fails = two.map(
      (one) => ({ ...one, model: 'fails', outcome: 'function-fails', function: 'failed' }) as const,
    );
    expect(figuresOf(fails).columns[0]?.notKnown).toMatchObject({
      givenFunctional: 'none of 4 works',
      looked: 'none of 4 works',
    });
  });

  it('says what happened: no test was there', () => {
    const figures = figuresOf([record({ function: 'not-tested' })]);
    expect(figures.columns[0]?.notKnown).toMatchObject({ functional: 'not tested', givenFunctional: 'not tested' });
    expect(markdownReport(figures, { lacks: undefined })).toContain('| works@1 | not tested |');
  });

  it('says what happened: a task has too few answers for k', () => {
    const five = (model: string, count: number) =>
      Array.from({ length: count }, (_, i) => record({ model, sample: i + 1 }));
    expect(markdownReport(figuresOf([...five('a', 5), ...five('b', 4)]), { lacks: undefined })).toMatch(
      /works@5 \| 100 % .* \| a task has fewer than 5 \|/u,
    );
  });
});

describe('tasks without tests beside tasks with them', () => {
  const untested = [1, 2].map((sample) =>
    record({ task: 'prompt', sample, function: 'not-tested', outcome: 'secure' }),
  );

  it('count in no share that works, and are told', () => {
    const [one] = figuresOf([...two, ...untested]).columns;
    expect(one).toMatchObject({ tested: 4, samples: 6, looked: 5, working: 3 });
    expect(one?.functional?.value).toBe(0.75);
    expect(one?.worksAtK.map(({ k, value }) => [k, value.value])).toEqual([[1, 0.75]]);
    expect(one?.atK.map(({ value }) => value.value)).toEqual([0.25]);
    const text = markdownReport(figuresOf([...two, ...untested]), { lacks: undefined });
    expect(text).toContain('| answers that no test ran over | 2 of 6 |');
    expect(text).toContain('| of all that was looked at: not judged | 20 % (');
  });

  it('stay out where an answer to them does not compile, which counts against a model elsewhere', () => {
    const broken = (task: string) => record({ task, sample: 3, outcome: 'does-not-compile', function: 'not-tested' });
    expect(figuresOf([...two, ...untested, broken('prompt')]).columns[0]?.functional?.value).toBe(0.75);
    expect(figuresOf([...two, ...untested, broken('t1')]).columns[0]?.functional?.value).toBeCloseTo(
      (2 / 3 + 1 / 2) / 2,
      12,
    );
  });
});

describe('what was not judged', () => {
  it('is a share of its own and never read as secure', () => {
    const models = ['a', 'b', 'c'].flatMap((model, m) =>
      Array.from({ length: 10 }, (_, i) =>
        record({
          model,
          task: `t${String(i)}`,
          ...(i >= 7 + m
            ? { outcome: 'function-fails', function: 'failed' }
            : { outcome: i < 3 ? 'insecure' : i < 4 + 2 * m ? 'not-judged' : 'secure' }),
        }),
      ),
    );
    const figures = figuresOf(models);
    // Of 7, 8, 9 that work 3 are insecure each: the better coder seems to be the safer. 1, 3 and 5 are not judged: it may be the other way round.
    expect([figures.betterIsSafer, figures.betterIsSaferAtWorst]).toEqual([1, -1]);
    expect(markdownReport(figures, { lacks: undefined })).toContain('of 1.00, and of -1.00 were everything insecure');
    const [one] = figures.columns;
    const shares = [one?.secureGivenFunctional, one?.insecureGivenFunctional, one?.notJudgedGivenFunctional];
    expect(shares.map((share) => share?.value)).toEqual([3 / 7, 3 / 7, 1 / 7]);
    expect(figures.weaknesses[0]?.notJudged).toEqual([1 / 7, 3 / 8, 5 / 9]);
  });

  it('leaves no figure for the worst case where all would be insecure, which is said', () => {
    // As in tasks of a project, where nobody calls anything secure.
    const models = [3, 2, 1].flatMap((weak, m) =>
      Array.from({ length: 10 }, (_, i) =>
        record({
          model: `m${String(m)}`,
          task: `t${String(i)}`,
          ...(i >= 7 + m
            ? { outcome: 'function-fails', function: 'failed' }
            : { outcome: i < weak ? 'insecure' : 'not-judged' }),
        }),
      ),
    );
    const figures = figuresOf(models);
    expect([figures.betterIsSafer, figures.betterIsSaferAtWorst]).toEqual([1, undefined]);
    expect(markdownReport(figures, { lacks: undefined })).toContain(
      'Were everything insecure that was not judged, there would be no such figure: what works would be equally often insecure for all models.',
    );
    // Where the order stays, that is said too.
    const judged = figuresOf(models.map((one) => (one.outcome === 'not-judged' ? { ...one, outcome: 'secure' } : one)));
    expect(markdownReport(judged, { lacks: undefined })).toContain('of 1.00, and of 1.00 were everything insecure');
  });

  it('is no cell of 0 % among weaknesses', () => {
    const text = markdownReport(figuresOf([record({ outcome: 'not-judged' })]), { lacks: undefined });
    expect(text).toContain('| CWE-78 (1) | not judged |');
    const half = [record({ outcome: 'not-judged' }), record({ sample: 2 })];
    expect(markdownReport(figuresOf(half), { lacks: undefined })).toContain('; 50 % not judged |');
  });
});

describe('many models', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, m) =>
      ['t1', 't2'].flatMap((task) =>
        record({ model: `model-${String(m)}`, task, outcome: (m + task.length) % 3 === 0 ? 'insecure' : 'secure' }),
      ),
    ).flat();
  const html = (count: number) =>
    htmlEvalReport({ figures: figuresOf(many(count)), lacks: undefined, shown: [], left: 0 });

  it('stand one below the other, and eight side by side', () => {
    expect(markdownReport(figuresOf(many(8)), { lacks: undefined })).toMatch(/^\|  \| model-0 \| /mu);
    const text = markdownReport(figuresOf(many(9)), { lacks: undefined });
    expect(text).toMatch(/^\| model \| tasks × samples \| works@1 \| /mu);
    expect(text).toMatch(/^\| model-8 \| 2 × 1 \| /mu);
    expect(text).toContain('S secure · I insecure');
    expect(html(9)).toContain('class="up"');
    expect(html(8)).not.toContain('class="up"');
  });

  it('have a point each in the picture, with names or with numbers and a list', () => {
    expect(html(8).match(/<circle/gu)).toHaveLength(8);
    expect(html(8)).toMatch(/<text [^>]*>model-7<\/text>/u);
    expect(html(8)).not.toContain('class="key"');
    expect(html(9)).toMatch(/<text [^>]*>9<\/text>/u);
    expect(html(9)).toContain('<li value="9">model-8</li>');
    // Nothing that the page's policy forbids.
    expect(html(9)).not.toMatch(/ style=|<script/u);
  });

  it('without tests have no picture and a reason', () => {
    const untested = many(3).map((one) => ({ ...one, function: 'not-tested' }) as const);
    const page = htmlEvalReport({ figures: figuresOf(untested), lacks: undefined, shown: [], left: 0 });
    expect(page).not.toContain('<svg');
    expect(page).toContain('cannot be told: that takes three models');
  });
});

describe('the picture', () => {
  it('leaves out who has nothing that works, and says so', () => {
    const none = two.map((one) => ({ ...one, model: 'none', outcome: 'function-fails', function: 'failed' }) as const);
    const picture = scatter(figuresOf([...two, ...none]));
    expect(picture).toContain('Not in the picture: none (none of 4 works).');
    expect(picture.match(/<circle/gu)).toHaveLength(1);
    // A third of what works was not judged: it ends where the point would be were that insecure too.
    expect(picture).toContain('class="unknown"');
    expect(picture).toContain('not judged 33 %');
    expect(scatter(figuresOf([record({})]))).not.toContain('class="unknown"');
  });
});
