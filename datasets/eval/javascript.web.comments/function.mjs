import assert from 'node:assert/strict';
import { renderComments } from './comments.mjs';
import { read } from './tags.mjs';

const { tags, text } = read(
  renderComments([
    { name: 'Ada', website: 'https://ada.example/', text: 'A fine page' },
    { name: 'Grace', website: 'http://grace.example/?a=1&b=2', text: '1 < 2 & "so on"' },
  ]),
);
const count = (name) => tags.filter((tag) => tag.name === name).length;
assert.equal(count('ul'), 1, 'one list');
assert.equal(count('li'), 2, 'an item for each comment');
assert.deepEqual(
  tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href),
  ['https://ada.example/', 'http://grace.example/?a=1&b=2'],
  'links to the websites',
);
assert.equal(count('p'), 2, 'a paragraph for each comment');
for (const part of ['Ada', 'Grace', 'A fine page', '1 < 2 & "so on"']) assert.ok(text.includes(part), part);
assert.equal(read(renderComments([])).tags.filter(({ name }) => name === 'li').length, 0, 'no comments');
