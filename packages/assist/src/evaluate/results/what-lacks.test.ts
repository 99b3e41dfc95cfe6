import { expect, it } from 'vitest';
import { whatLacks } from './what-lacks.ts';

it.each([
  [{ made: 3, planned: 3, leftOut: 1 }, '1 input was left out, which run.json names'],
  [{ made: 2, planned: 3, leftOut: 0 }, 'not all of its samples were made'],
  [
    { made: 2, planned: 3, leftOut: 2 },
    'not all of its samples were made; 2 inputs were left out, which run.json names',
  ],
  // Of a run from before it was counted.
  [{ leftOut: 0 }, 'not all of its samples were made'],
])('says what %j lacks', (extent, words) => expect(whatLacks(extent)).toBe(words));
