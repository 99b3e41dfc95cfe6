import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from './path-pattern.ts';
import { parseLayout, planStudy, usualLayouts } from './plan-study.ts';
import { recordedTable } from './recorded-table.ts';

const layout = (programs: string, recordings?: string) => {
  const one = parseLayout(programs, recordings);
  if ('why' in one) throw new Error(one.why);
  return one;
};

const [brief = { programs: '', recordings: '' }] = usualLayouts;

describe('the folder of a study', () => {
  it('of the brief has models, tasks, and what was recorded', () => {
    const plan = planStudy(
      [
        'alpha/generated_code/CWE-20_x.c',
        'alpha/generated_code/more/CWE-22_y.c',
        'alpha/alpha_esbmc/CWE-20_x.c.txt',
        'alpha/alpha_esbmc/more/CWE-22_y.c.txt',
        'alpha/alpha_esbmc/CWE-99_z.c.txt',
        'beta/generated_code/CWE-20_x.c',
        'beta/alpha_esbmc/CWE-20_x.c.txt',
        'README.md',
      ],
      layout(brief.programs, brief.recordings),
    );
    expect(plan.samples).toEqual([
      {
        path: 'alpha/generated_code/CWE-20_x.c',
        model: 'alpha',
        task: 'CWE-20_x',
        sample: 1,
        recording: 'alpha/alpha_esbmc/CWE-20_x.c.txt',
      },
      {
        path: 'alpha/generated_code/more/CWE-22_y.c',
        model: 'alpha',
        task: 'CWE-22_y',
        sample: 1,
        recording: 'alpha/alpha_esbmc/more/CWE-22_y.c.txt',
      },
      { path: 'beta/generated_code/CWE-20_x.c', model: 'beta', task: 'CWE-20_x', sample: 1, recording: undefined },
    ]);
    expect(plan.recordedAlone).toEqual(['alpha/alpha_esbmc/CWE-99_z.c.txt']);
    expect(plan.notUsed).toEqual(['README.md', 'beta/alpha_esbmc/CWE-20_x.c.txt']);
  });

  it('with several files for a task has as many samples, each with the recording of its folder', () => {
    const plan = planStudy(
      ['m/generated_code/a/t.c', 'm/generated_code/b/t.c', 'm/m_esbmc/b/t.c.txt', 'm/m_esbmc/a/t.c.txt'],
      layout(brief.programs, brief.recordings),
    );
    expect(plan.samples.map(({ sample, recording }) => [sample, recording])).toEqual([
      [1, 'm/m_esbmc/a/t.c.txt'],
      [2, 'm/m_esbmc/b/t.c.txt'],
    ]);
  });

  it('spells a task in one way, and takes names that one model has side by side for two tasks', () => {
    const { samples, respelled } = planStudy(
      [
        'a/generated_code/CWE-20_x.C',
        'b/generated_code/cwe-20 x.c',
        'c/generated_code/CWE-20_x.c',
        'b/B_ESBMC/CWE-20_x.c.txt',
      ],
      layout(brief.programs, brief.recordings),
    );
    expect(samples.map(({ task, recording }) => [task, recording])).toEqual([
      ['CWE-20_x', undefined],
      ['CWE-20_x', 'b/B_ESBMC/CWE-20_x.c.txt'],
      ['CWE-20_x', undefined],
    ]);
    expect(respelled).toEqual([{ name: 'cwe-20 x', task: 'CWE-20_x' }]);
    const two = planStudy(['a/CWE-20_x.c', 'a/CWE-20-x.c', 'b/CWE-20_x.c'], layout('{model}/{task}.c'));
    expect(new Set(two.samples.map(({ task }) => task))).toEqual(new Set(['CWE-20_x', 'CWE-20-x']));
  });

  it('takes the weakness from a folder where names of files say none', () =>
    expect(
      planStudy(
        [
          'm/generated_code/CWE-22/1.c',
          'm/generated_code/CWE-78/1.c',
          'm/generated_code/x/CWE-20_y.c',
          'm/m_esbmc/CWE-22/1.c.txt',
        ],
        layout(brief.programs, brief.recordings),
      ).samples.map(({ task, recording }) => [task, recording]),
    ).toEqual([
      ['CWE-22/1', 'm/m_esbmc/CWE-22/1.c.txt'],
      ['CWE-78/1', undefined],
      ['CWE-20_y', undefined],
    ]));

  it('has no programs in what a system leaves beside them', () =>
    expect(
      planStudy(
        [
          'm/generated_code/._t.c',
          'm/generated_code/__MACOSX/t.c',
          'm/generated_code/.DS_Store',
          'm/generated_code/t.c',
        ],
        layout(brief.programs, brief.recordings),
      ).samples.map(({ path }) => path),
    ).toEqual(['m/generated_code/t.c']));

  it('may number its samples', () =>
    expect(
      planStudy(['x/t.7.py', 'x/t.2.py'], layout('{model}/{task}.{sample}.py')).samples.map(({ sample }) => sample),
    ).toEqual([2, 7]));

  it.each([
    ['{modle}/{task}.c', '{modle}/{task}.c: {modle} is no name; there are {model}, {task} and {sample}'],
    ['{model}/a.c', '{model}/a.c: nothing says which part of a path is the task; write {task} there'],
  ])('with the pattern %s is refused', (pattern, why) => expect(parsePattern(pattern)).toEqual({ why }));

  it('of any names is read without fail', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (paths) => {
        const { samples, notUsed, recordedAlone } = planStudy(paths, layout(brief.programs, brief.recordings));
        expect(samples.length + notUsed.length + recordedAlone.length).toBeLessThanOrEqual(paths.length);
      }),
    );
  });
});

describe('the table of a study', () => {
  it('adds up to the tasks', () => {
    const rows = recordedTable(
      ['a', 'b'],
      [
        { model: 'b', task: 't1', verdict: 'failed' },
        { model: 'a', task: 't1', verdict: 'successful' },
        { model: 'a', task: 't2', verdict: undefined },
      ],
      ['t1', 't2', 't3'],
    );
    expect(rows).toEqual([
      { model: 'a', counts: { failed: 0, successful: 1, unknown: 0, error: 0, uncompilable: 1, 'not recorded': 1 } },
      { model: 'b', counts: { failed: 1, successful: 0, unknown: 0, error: 0, uncompilable: 2, 'not recorded': 0 } },
    ]);
  });
});
