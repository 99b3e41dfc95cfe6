import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';

/** Without `PATH` nothing is run, so that no sandbox is needed: what is read and counted is looked at here. */
const env = {};

const task = {
  'task.yaml': `language: python
prompt: Write a function greet(name) that gives back a page with a greeting for the name.
cwe: [CWE-79]
entry: { kind: function, name: greet }
file: greet.py
tests: { function: [test.py], security: [test.py] }
certifies: { tests: [CWE-79] }
references: { weak: weak.py, good: good.py }
`,
  'test.py': 'from greet import greet\n',
  'weak.py': 'def greet(name):\n    return name\n',
  'good.py': 'import html\ndef greet(name):\n    return html.escape(name)\n',
};

const at = (folder: string) =>
  Object.fromEntries(Object.entries(task).map(([name, text]) => [`${folder}/${name}`, text]));

const suite = {
  ...at('suite/python.page.greet'),
  'suite/python.page.broken/task.yaml': 'language: [',
  'suite/bad.task/notes.txt': '',
};

describe('eval check', () => {
  it.each(['python.page.greet', 'python.page.g*', '*.greet'])(
    'reads and counts only what --task %s names',
    async (wish) => {
      using folder = scratch(suite);
      const { out, err } = await folder.runWith({ env }, 'eval', 'check', 'suite', '--task', wish);
      expect([out, err]).toEqual([expect.stringMatching(/^\d of 1 tasks tell(?!.*could not be read)/mu), '']);
    },
  );

  it('counts what it cannot read, and names it', async () => {
    using folder = scratch(suite);
    const { code, out, err } = await folder.runWith({ env }, 'eval', 'check', 'suite');
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^\d of 3 tasks tell weak from good.*; 2 could not be read\n/mu),
    ]);
    expect(err).toMatch(/bad\.task: no task\.yaml[^]*python\.page\.broken/u);
  });

  it('tells a task that cannot be read from one that is not there', async () => {
    using folder = scratch(suite);
    const broken = await folder.runWith({ env }, 'eval', 'check', 'suite', '--task', 'python.page.b*');
    expect([broken.code, broken.out]).toEqual([1, '0 of 1 tasks tell weak from good; 1 could not be read\n']);
    const none = await folder.runWith({ env }, 'eval', 'check', 'suite', '--task', 'java*');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('no task java*')]);
  });
});
