import assert from 'node:assert/strict';
import { parseConfig } from './config.mjs';

const plain = (text) => JSON.parse(JSON.stringify(parseConfig(text)));
assert.deepEqual(
  plain('{"a": [1, 2.5, -3], "b": {"c": null, "d": true}}'),
  { a: [1, 2.5, -3], b: { c: null, d: true } },
  'JSON',
);
assert.deepEqual(plain('{\n  // a comment\n  "a": 1 /* another\n one */\n}'), { a: 1 }, 'comments');
assert.deepEqual(plain('{"a": [1, 2, ], "b": {"c": 3,},\n}'), { a: [1, 2], b: { c: 3 } }, 'commas at the end');
assert.deepEqual(
  plain('{"url": "https://a.example/*x*/", "list": "1,]", "quote": "say \\"// no\\""} // end\n'),
  { url: 'https://a.example/*x*/', list: '1,]', quote: 'say "// no"' },
  'strings stay as they are',
);
assert.throws(() => parseConfig('{"a": '), 'a text that breaks off');
assert.throws(() => parseConfig('hello world'), 'another text');
