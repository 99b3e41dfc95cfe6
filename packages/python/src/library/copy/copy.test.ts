import { expect, it } from 'vitest';
import { runProgram } from '../../run/run-program.ts';
import { loadModules } from '../index.ts';

const printed = async (source: string): Promise<string> => {
  let out = '';
  await loadModules(['copy', 'itertools']);
  runProgram(source, {
    limits: { seconds: 10, steps: 1e7, bytes: 2 ** 26, output: 10_000, depth: 500, toolCalls: 0 },
    host: {
      write: (_stream, text) => (out += text),
      now: () => 0,
      entropy: (bytes) => bytes.fill(1),
      argv: ['main.py'],
      fileName: 'main.py',
      lent: new Map(),
    },
  });
  return out;
};

it('refuses to copy iterators that read from others (limitations/copies-of-itertools.md)', async () => {
  expect(
    await printed(`
import copy, itertools
for it in itertools.count(), map(str, []), enumerate("a"):
    try:
        copy.copy(it)
    except TypeError as e:
        print(e)
`),
  ).toBe("cannot pickle 'itertools.count' object\ncannot pickle 'map' object\ncannot pickle 'enumerate' object\n");
});

it('copies iterators over sequences, and readers of tee, at their place', async () => {
  expect(
    await printed(`
import copy, itertools
for it in iter([1, 2, 3]), iter((1, 2, 3)), iter("abc"), iter(range(3)), itertools.tee("abc")[0]:
    next(it)
    other = copy.copy(it)
    print(list(it) == list(other))
`),
  ).toBe('True\nTrue\nTrue\nTrue\nTrue\n');
});
