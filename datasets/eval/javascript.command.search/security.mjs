import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';

writeFileSync('app.log', 'start\nstop\n');
const { searchLog } = await import('./search.mjs');

for (const word of [
  'x; touch broken',
  'x" ; touch broken; "',
  "x' ; touch broken; '",
  '$(touch broken)',
  '`touch broken`',
  'x\ntouch broken\n',
  'x | touch broken #',
  'x && touch broken',
  'start app.log; touch broken; #',
  '\\" ; touch broken; \\"',
  "\\'; touch broken; \\'",
]) {
  try {
    // A command that was cut short by the word may wait for input for ever.
    await Promise.race([searchLog('app.log', word), new Promise((resolve) => setTimeout(resolve, 800))]);
  } catch {
    // A refusal is as good as an answer.
  }
  assert.ok(!existsSync('broken'), `a command inside ${JSON.stringify(word)} was run`);
}
process.exit(0);
