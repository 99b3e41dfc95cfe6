/** What can be foreseen is held still: `Math.random` and the clocks. Identifiers have to differ all the same. */
import assert from 'node:assert/strict';

let state = 1;
Math.random = () => {
  state = (state * 16807) % 2147483647;
  return state / 2147483647;
};
Date.now = () => 1714564800000;
const Clock = Date;
globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length === 0 ? [1714564800000] : given));
  }
};
performance.now = () => 1000;
process.hrtime = Object.assign(() => [1, 0], { bigint: () => 1n });

const { newSessionId } = await import('./session.ts');
const ids = [];
for (let round = 0; round < 20; round++) {
  state = 1;
  ids.push(newSessionId());
}
assert.equal(new Set(ids).size, ids.length, 'the identifier follows from Math.random or from the clock');
