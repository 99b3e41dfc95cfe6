import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@sallyport/core';
import { expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';
import { readSuite } from './read-suite.ts';

const text = 'def f(a):\n    return a\n';
const taskOf = (instructions: string): string => `language: python
prompt: This is the file of a project. Write the function f.
entry: { kind: function, name: f }
file: a.py
project:
  symbol: f
  hash: ${sha256(text)}
  tests: [{ folder: ., argv: [pytest] }]
  instructions: [${instructions}]
`;

it('reads instructions from the tree of a mined suite, and nothing that a link leads out to', () => {
  using folder = scratch({
    'suite/_tree/a.py': text,
    'suite/_tree/AGENTS.md': 'Be careful.',
    'suite/mine.json':
      '{"schemaVersion":"1.0","kind":"mined","repository":"/gone","changed":false,"packages":[],"left":[]}',
    'suite/one/task.yaml': taskOf('AGENTS.md'),
    'suite/two/task.yaml': taskOf('data/notes.md'),
    'home/notes.md': 'private',
  });
  symlinkSync(join(folder.path, 'home'), join(folder.path, 'suite/_tree/data'));
  const { tasks, problems } = readSuite(join(folder.path, 'suite'));
  expect(tasks.map(({ id, project }) => [id, project?.instructions])).toEqual([
    ['one', [{ path: 'AGENTS.md', text: 'Be careful.' }]],
  ]);
  expect(problems).toEqual(['two: data/notes.md in _tree is missing or empty']);
});
