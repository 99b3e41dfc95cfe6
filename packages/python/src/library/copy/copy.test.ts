import { expect, it } from 'vitest';
import { printedHere } from '../../run/testdata/run-here.ts';

it('refuses to copy iterators that read from others (limitations/copies-of-itertools.md)', async () => {
  expect(
    await printedHere(`
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
    await printedHere(`
import copy, itertools
for it in iter([1, 2, 3]), iter((1, 2, 3)), iter("abc"), iter(range(3)), itertools.tee("abc")[0]:
    next(it)
    other = copy.copy(it)
    print(list(it) == list(other))
`),
  ).toBe('True\nTrue\nTrue\nTrue\nTrue\n');
});
