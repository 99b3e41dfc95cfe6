import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embeddedIn } from './embedded-in.ts';
import type { EmbeddingKind } from './embedded-in.ts';
import type { EmbeddedUnit } from './embedded-unit.ts';
import { notebookUnreadable } from './notebook.ts';

/** Language and text of each unit, blanks at line ends and empty lines left out. */
const units = (text: string, kind: EmbeddingKind): readonly string[] =>
  embeddedIn(text, kind).units.map(
    (unit) =>
      `${unit.language}: ${unit.text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' | ')}`,
  );

/** Where a piece of code stands in the file, by way of the unit. */
const placeOf = (text: string, kind: EmbeddingKind, code: string): string => {
  for (const unit of embeddedIn(text, kind).units) {
    const start = unit.text.indexOf(code);
    if (start !== -1) return text.slice(unit.map.toFile(start), unit.map.toFileEnd(start + code.length));
  }
  return 'not found';
};

describe('html', () => {
  test('scripts stand in their place, in one unit', () => {
    const text = '<p>é</p>\n<script>a()</script>\n<SCRIPT type="module" async>\nb()\n</SCRIPT >';
    expect(units(text, 'html')).toEqual(['javascript: ;a() | ; | b()']);
    const [unit] = embeddedIn(text, 'html').units;
    expect(unit?.text.length).toBe(text.length);
    expect(unit?.text.indexOf('b()')).toBe(text.indexOf('b()'));
  });

  test.each([
    ['<script type="application/json">{"a": 1}</script>'],
    ['<script type="importmap">{}</script>'],
    ['<script type="text/x-template"><b>x</b></script>'],
    ['<!-- <script>a()</script> -->'],
    ['<script src="x.js"></script>'],
    ['<p>a()</p>'],
    ['<style>a { b: c }</style>'],
  ])('no code in %s', (text) => {
    expect(embeddedIn(text, 'html')).toEqual({ units: [], problems: [] });
  });

  test('languages of scripts', () => {
    expect(units('<script lang="ts">a()</script><script type="text/babel">b()</script>', 'html')).toEqual([
      'typescript: ;a()',
      'javascript: ;b()',
    ]);
  });

  test('handlers are functions, references in them decoded', () => {
    expect(units('<a onclick="go(&quot;x&quot;, a &amp;&amp; b); return false" href=x>', 'html')).toEqual([
      'javascript: ;()=>{go(     "x"     , a &&         b); return false};',
    ]);
    expect(units("<a ONERROR='f()'>", 'html')).toEqual(['javascript: ;()=>{f()};']);
    expect(embeddedIn('<a one="f()" on="g()" only>', 'html').units).toEqual([]);
  });

  test('template tags are made harmless outside of strings', () => {
    expect(
      units(
        '<script>var a = {{ b|tojson }}, c = "{{ d }}"; {% if e %}f(){% endif %} g(<%= h %>); i = {{}}</script>',
        'html',
      ),
    ).toEqual(['javascript: ;var a = ______________, c = "{{ d }}";           f()            g(________); i = ____']);
    expect(units('<script type="text/babel"><a b={{c: 1}}/></script>', 'html')).toEqual([
      'javascript: ;<a b={{c: 1}}/>',
    ]);
    expect(units('<script>f({a: {b: {c: 1}}})</script>', 'html')).toEqual(['javascript: ;f({a: {b: {c: 1}}})']);
  });

  test('an unclosed script runs to the end', () => {
    expect(units('<script>a(', 'html')).toEqual(['javascript: ;a(']);
  });
});

describe('components', () => {
  test('Vue: script and bindings in one unit', () => {
    const text =
      '<template>\n <div v-html="msg" :href="url" v-bind:inner-html.prop="h" @click="go(1)" id="x">{{ y }}</div>\n</template>\n<script setup lang="ts">\nconst msg: string = f();\n</script>';
    expect(units(text, 'vue')).toEqual([
      'typescript: ;__vHtml(msg);_href (url);     ;_inner_html_prop (h);  ;()=>{go(1)}; | ; | const msg: string = f();',
    ]);
    for (const code of ['msg)', 'url', 'go(1)', 'f()']) expect(placeOf(text, 'vue', code).replace('"', ')')).toBe(code);
  });

  test('Svelte: script, braces and raw HTML', () => {
    expect(
      units('<script>\nlet x = "{@html no}";\n</script>\n<p>{@html x}</p> <a href={u} class="c">{t}</a>', 'svelte'),
    ).toEqual(['javascript: ; | let x = "{@html no}"; | ;__html(x);     ;_href (u);']);
  });

  test('a component without code has no unit', () => {
    expect(embeddedIn('<template><p>hi</p></template>', 'vue').units).toEqual([]);
  });
});

describe('markdown', () => {
  test('fences with their languages', () => {
    const text =
      'x\n```python\nimport os\n```\n~~~ts\nlet a\n~~~\n````JS title="a"\nb\n```\nc\n````\n```bash\nls\n```\n```tsx\n<a/>';
    expect(units(text, 'markdown')).toEqual([
      'python: import os',
      'typescript: let a',
      'javascript: b | ``` | c',
      'tsx: <a/>',
    ]);
  });

  test('the indentation of the fence is taken off, places stay true', () => {
    const text = '1. a\n\n   ```py\n   if x:\n       f()\n   ```\n';
    const [unit] = embeddedIn(text, 'markdown').units;
    expect(unit?.text).toBe('if x:\n    f()\n');
    expect(placeOf(text, 'markdown', 'f()')).toBe('f()');
    expect(placeOf(text, 'markdown', ':\n    f')).toBe(':\n       f');
  });

  test('without a word the content decides', () => {
    expect(units('```\nimport os\nprint(1)\n```\n```\nsome prose\n```', 'markdown')).toEqual([
      'python: import os | print(1)',
    ]);
  });

  test('pages in fences are taken apart', () => {
    const text = '```html\n<script>h()</script>\n```';
    expect(units(text, 'markdown')).toEqual(['javascript: ;h()']);
    expect(placeOf(text, 'markdown', 'h()')).toBe('h()');
  });

  test.each([['a `b` c'], ['    indented()'], ['```text\nimport os\n```'], ['``` a`b\nimport os']])(
    'no code in %j',
    (text) => {
      expect(embeddedIn(text, 'markdown').units).toEqual([]);
    },
  );
});

const notebook = (
  cells: readonly object[],
  metadata: object = { kernelspec: { name: 'python3', language: 'python' } },
): string => JSON.stringify({ cells, metadata, nbformat: 4 }, null, 1);

describe('notebook', () => {
  test('code cells in one unit, escapes decoded, places true', () => {
    const text = notebook([
      { cell_type: 'markdown', source: ['no()'] },
      { cell_type: 'code', source: ['import os\n', 's = "a\\tb"\n', 'os.system(s)'], outputs: [{ text: 'x' }] },
      { cell_type: 'code', source: 'print("é")' },
    ]);
    expect(embeddedIn(text, 'notebook').units.map((unit) => unit.text)).toEqual([
      'import os\ns = "a\\tb"\nos.system(s)\nprint("é")',
    ]);
    expect(placeOf(text, 'notebook', 'os.system(s)')).toBe('os.system(s)');
    expect(placeOf(text, 'notebook', 's = "a')).toBe('s = \\"a');
    expect(placeOf(text, 'notebook', '\n')).toBe('\\n');
  });

  test('magics are replaced by something of their length', () => {
    const source =
      '%matplotlib inline\nx = !ls -l\n!pip install y\nf?\na = b % c\nd != e\n"""\n%no\n"""\nif x:\n  !ls\n';
    const [unit] = embeddedIn(notebook([{ cell_type: 'code', source }]), 'notebook').units;
    expect(unit?.text.split('\n').map((line) => line.trimEnd())).toEqual([
      '...',
      'x = ...',
      '...',
      '0',
      'a = b % c',
      'd != e',
      '"""',
      '%no',
      '"""',
      'if x:',
      '  ...',
      '',
    ]);
    expect(unit?.text.length).toBe(source.length);
  });

  test('cells of another language are blank', () => {
    expect(
      units(
        notebook([
          { cell_type: 'code', source: '%%bash\nrm -r x' },
          { cell_type: 'code', source: '%%time\nf()' },
        ]),
        'notebook',
      ),
    ).toEqual(['python: ... | f()']);
  });

  test('the kernel names the language; unknown kernels have no units', () => {
    expect(
      units(notebook([{ cell_type: 'code', source: 'f()' }], { language_info: { name: 'javascript' } }), 'notebook'),
    ).toEqual(['javascript: f()']);
    expect(
      embeddedIn(notebook([{ cell_type: 'code', source: 'f()' }], { language_info: { name: 'R' } }), 'notebook'),
    ).toEqual({ units: [], problems: [] });
  });

  test('format 3', () => {
    const text = JSON.stringify({
      worksheets: [{ cells: [{ cell_type: 'code', input: ['f()'] }] }],
      metadata: { name: '' },
    });
    expect(units(text, 'notebook')).toEqual(['python: f()']);
  });

  test.each([
    ['{"cells": [', 11, 'a value is missing'],
    ['', 0, 'a value is missing'],
    ['{"cells": 1}', 0, 'it has no list of cells'],
    ['[]', 0, 'it has no list of cells'],
    ['{"a": "b', 6, 'a string is not closed'],
    ['{} x', 3, 'there is text behind its end'],
  ])('%j is a problem', (text, start, why) => {
    expect(embeddedIn(text, 'notebook')).toEqual({
      units: [],
      problems: [{ start, end: Math.min(text.length, start + 1), text: notebookUnreadable(why), unseen: true }],
    });
  });

  test('deep nesting is a problem, not a crash', () => {
    expect(embeddedIn('['.repeat(100_000), 'notebook').problems).toHaveLength(1);
  });
});

const pieces = [
  '<script>',
  '</script>',
  '<script lang="ts">',
  '<a onclick="f(\'x\')" :b=\'c\' v-html="d" e={f}>',
  '{@html x}',
  '{{ y }}',
  '<!--',
  '-->',
  '```js\n',
  '```\n',
  '~~~',
  '   ',
  'f();',
  '"',
  '{"cells": [{"cell_type": "code", "source": ["a\\n", "%b"]}]}',
  '{"cells":[',
  '\\u00e9',
  '%%',
  '!ls',
  '\n',
  '\r\n',
  '&quot;',
  'é',
  '\u{1F600}',
  '>',
  '{',
  '}',
];

const sound = (unit: EmbeddedUnit, file: string): void => {
  let last = 0;
  for (let offset = 0; offset <= unit.text.length; offset += 1) {
    const start = unit.map.toFile(offset);
    const end = unit.map.toFileEnd(offset);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(start).toBeLessThanOrEqual(file.length);
    expect(end).toBeLessThanOrEqual(file.length);
    last = start;
  }
};

test('every text of every kind: nothing throws, maps are monotonous and stay inside, words point at themselves', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
      fc.constantFrom(...(['html', 'vue', 'svelte', 'markdown', 'notebook'] as const)),
      (parts, kind) => {
        const text = parts.join('');
        const { units: found, problems } = embeddedIn(text, kind);
        for (const unit of found) {
          sound(unit, text);
          for (const word of unit.text.matchAll(/f\(\);/g))
            expect(text.slice(unit.map.toFile(word.index), unit.map.toFileEnd(word.index + word[0].length))).toBe(
              'f();',
            );
        }
        for (const problem of problems) expect(problem.end).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('a notebook cut at every character gives units or a problem', () => {
  const text = notebook([{ cell_type: 'code', source: ['a = "\\u00e9"\n', '%b\n'] }]);
  for (let end = 0; end < text.length; end += 1)
    expect(embeddedIn(text.slice(0, end), 'notebook').problems).toHaveLength(1);
  expect(embeddedIn(text, 'notebook').problems).toEqual([]);
});
