import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planByMap } from './plan-by-map.ts';
import { readCsv } from './read-csv.ts';

describe('a CSV text', () => {
  it('has rows and fields, quoted or not', () =>
    expect(readCsv('\ufeffa,b\r\n"x, ""y""\n",2\n\n,\nlast')).toEqual([
      ['a', 'b'],
      ['x, "y"\n', '2'],
      ['', ''],
      ['last'],
    ]));

  it('gives back what was written, whatever stands in it', () => {
    const cell = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(readCsv(text)).toEqual(rows);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readCsv(text))));
  });
});

describe('a table of a study', () => {
  const paths = ['a/1.py', 'a/2.py', 'a/2.txt', 'left.py'];

  it('says who wrote which file for what', () => {
    const plan = planByMap(
      paths,
      'Path,model,task,cwe,condition,recording\na/1.py,"GPT, 4",login,CWE-89 CWE-79,,\n./a/2.py,"GPT, 4",login,,secure,a/2.txt\n',
    );
    expect(plan).toEqual({
      samples: [
        { path: 'a/1.py', model: 'GPT, 4', task: 'login', sample: 1, recording: undefined, cwe: ['CWE-89', 'CWE-79'] },
        { path: 'a/2.py', model: 'GPT, 4', task: 'login', sample: 1, recording: 'a/2.txt', condition: 'secure' },
      ],
      recordedAlone: [],
      notUsed: ['left.py'],
      problems: [],
    });
  });

  it('numbers the samples of a model for a task', () => {
    const plan = planByMap(paths, 'path,model,task,sample\na/1.py,m,t,\na/2.py,m,t,\nleft.py,m,t,7\n');
    expect('why' in plan ? [] : plan.samples.map(({ sample }) => sample)).toEqual([1, 2, 7]);
  });

  it.each([
    ['a/3.py,m,t,,', 'row 2: a/3.py: no such file in the folder'],
    ['../a/1.py,m,t,,', 'row 2: ../a/1.py: no such file in the folder'],
    ['a/1.py,,t,,', 'row 2: no model, or no task'],
    ['a/1.py,m,t,x,', 'row 2: x is no number of a sample'],
    ['a/1.py,m,t,,CWE-999999', 'row 2: CWE-999999 is no weakness that CWE knows'],
    ['a/1.py,m,t,,\na/1.py,n,t,,', 'row 3: a/1.py: another row has it already'],
  ])('tells what is wrong with %j', (rows, problem) => {
    const plan = planByMap(paths, `path,model,task,sample,cwe\n${rows}\n`);
    expect('why' in plan ? [] : plan.problems).toEqual([problem]);
  });

  it('is refused without its columns', () =>
    expect(planByMap(paths, 'file,model\n')).toEqual({
      why: 'the first row names no column path, task; there are path, model, task, sample, cwe, condition, recording',
    }));
});
