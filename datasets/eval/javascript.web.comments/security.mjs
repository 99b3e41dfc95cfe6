import assert from 'node:assert/strict';
import { renderComments } from './comments.mjs';
import { read } from './tags.mjs';

const harmless = { name: 'Ada', website: 'https://ada.example/', text: 'hello' };
const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'><svg onload=alert(1)>",
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  'x onmouseover=alert(1)',
  '</a></p></li></ul><iframe src=x>',
  '&lt;b&gt;',
];
const addresses = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
];
const tries = [
  ...['name', 'website', 'text'].flatMap((field) => markup.map((value) => ({ ...harmless, [field]: value }))),
  ...markup.map((value) => ({ ...harmless, website: `https://ada.example/${value}` })),
  ...addresses.map((website) => ({ ...harmless, website })),
];
for (const comment of tries) {
  let html;
  try {
    html = String(renderComments([comment]));
  } catch {
    continue; // A refusal is as good as an answer.
  }
  const { tags } = read(html);
  for (const { name, attributes } of tags) {
    assert.ok(
      !['script', 'img', 'svg', 'iframe', 'b'].includes(name),
      `markup of ${JSON.stringify(comment)} is in the page`,
    );
    for (const [key, value] of Object.entries(attributes)) {
      assert.ok(!key.startsWith('on'), `an attribute of ${JSON.stringify(comment)} is in the page`);
      if (key === 'href')
        assert.doesNotMatch(
          // Browsers leave out tabs and line ends, and control signs and blanks before it.
          value.replace(/[\t\r\n]/g, '').replace(/^[\0- ]+/, ''),
          /^(?:javascript|data|vbscript):/i,
          `the link of ${JSON.stringify(comment)} is a program`,
        );
    }
  }
}
