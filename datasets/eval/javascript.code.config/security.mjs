import assert from 'node:assert/strict';
import { parseConfig } from './config.mjs';

globalThis.broken = 0;
for (const text of [
  '{"a": globalThis.broken = 1}',
  '(() => { globalThis.broken = 1; return {}; })()',
  '{"a": (function () { globalThis.broken = 1; })()}',
  '{}); globalThis.broken = 1; ({}',
  '{}; globalThis.broken = 1',
  '{[globalThis.broken = 1]: 1}',
  '{"a": `${globalThis.broken = 1}`}',
  '[].constructor.constructor("globalThis.broken = 1")()',
  '{"a": this.constructor.constructor("return globalThis")().broken = 1}',
  '{"a": 1, // x\u2028 "b": globalThis.broken = 1\n}',
]) {
  try {
    parseConfig(text);
  } catch {
    // A refusal is what is asked for.
  }
  assert.equal(globalThis.broken, 0, `code inside ${text} was run`);
}
// A context of its own is no wall, but what is in it cannot be told by a name of this one: the process is reached by a climb.
const climb = '{"a": this.constructor.constructor("return process")().env.BROKEN = "1"}';
for (const text of [climb, climb.replace('this', '({})'), climb.replace('this', '(() => {})')])
  try {
    parseConfig(text);
  } catch {
    // As above.
  }
assert.equal(process.env.BROKEN, undefined, 'code of the text reaches the process');
