import { expect, test } from 'vitest';
import { runHere } from '../run/testdata/run-here.ts';

const names = Array.from({ length: 1000 }, (_, i) => `x${String(i)} = 0\n`).join('');
const turns = (what: string) => `${names}for _ in range(1000):\n    ${what}\nprint("done")\n`;

test.each(['len(globals())', 'for k in globals(): break', 'next(iter(globals().items()))'])(
  '%s is paid for by the number of names',
  async (what) => {
    expect(await runHere(turns(what), { limits: { steps: 500_000 } })).toMatchObject({
      stdout: '',
      outcome: { kind: 'exhausted', resource: 'steps' },
    });
  },
);

test('a look-up costs what it does with few names', async () => {
  const limits = { steps: 500_000 };
  expect(await runHere(turns('globals()["x5"]'), { limits })).toMatchObject({ stdout: 'done\n' });
});

test('the number of names follows what is bound and deleted', async () => {
  const source =
    'a = 1\nn = 0\nn = len(globals())\ndel a\nprint(len(globals()) - n)\nglobals()["new"] = 1\nprint(len(globals()) - n)\n';
  expect((await runHere(source)).stdout).toBe('-1\n0\n');
});
