/** Floats that are not finite leave a program in one form, wherever they come from. */
import { expect, test } from 'vitest';
import { runWithMail } from '../flows/testdata/flow-fixture.ts';

const [nan, inf] = [{ $float: 'nan' }, { $float: 'inf' }];

test.each([
  ['as they are', "float('nan')", nan],
  ['of a module', 'math.nan', nan],
  ['of infinity', "float('inf') - math.inf", nan],
  ['boxed', 'F("nan")', nan],
  ['infinite', "float('inf')", inf],
  ['in a list', "[float('nan'), math.nan, (F('inf'),), 1.0]", [nan, nan, [inf], 1]],
  ['in a dictionary', "{'a': {'b': float('nan')}}", { a: { b: nan } }],
])('%s', async (_name, source, expected) => {
  const program = `import math\nclass F(float): pass\nx = ${source}\npost(x, to=x)\nx`;
  const { outcome, posted } = await runWithMail(program, { deny: [] });
  expect(outcome).toMatchObject({ kind: 'returned', value: expected });
  expect(posted).toEqual([{ text: expected, to: expected }]);
});
