import assert from 'node:assert/strict';
import { mergeSettings } from './merge.mjs';

for (const text of [
  '{"__proto__": {"isAdmin": true}}',
  '{"constructor": {"prototype": {"isAdmin": true}}}',
  '{"a": {"__proto__": {"isAdmin": true}}}',
  '{"a": {"b": {"__proto__": {"isAdmin": true}}}}',
  '{"a": {"constructor": {"prototype": {"isAdmin": true}}}}',
  '{"__proto__": {"__proto__": {"isAdmin": true}}}',
]) {
  const target = { a: { b: {} } };
  try {
    mergeSettings(target, JSON.parse(text));
  } catch {
    // A refusal is as good as an answer.
  }
  assert.equal({}.isAdmin, undefined, `${text} changes every object`);
  assert.equal((() => {}).isAdmin, undefined, `${text} changes every function`);
}
