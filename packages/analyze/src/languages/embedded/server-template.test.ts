import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawUnit, templateUnits, type TemplateKind } from './server-template.ts';

const kinds: readonly TemplateKind[] = ['ejs', 'handlebars', 'pug', 'jinja'];
const raw = (text: string, kind: TemplateKind): string | undefined => rawUnit(text, kind)?.text;

describe('what a template writes as it is', () => {
  test.each<[TemplateKind, string, string]>([
    ['ejs', '<h1><%- title %></h1>', '__raw(title);\n'],
    ['ejs', '<%-user.name-%><%- rows[0] %>', '__raw(user.name);\n__raw(rows[0]);\n'],
    ['ejs', "<%- include('head', title) %>", "__raw(include('head', title));\n"],
    ['ejs', "<%- q || '' %>", "__raw(q || '');\n"],
    ['handlebars', '{{{ post.body }}}{{& name}}', '__raw(post.body);\n__raw(name);\n'],
    ['pug', 'p Hello !{name}\nh1.big(title="a")!= title\n', '__raw(name);\n__raw(title);\n'],
    ['jinja', '{{ bio|safe }} {{- a.b | safe -}}', '__raw(bio);\n__raw(a.b);\n'],
  ])('%s: %s', (kind, text, expected) => {
    expect(raw(text, kind)).toBe(expected);
  });

  test.each<[TemplateKind, string]>([
    ['ejs', '<h1><%= title %></h1><% if (a - b) { %>x<% } %>'],
    ['ejs', '<%# a comment - nothing %>'],
    ['handlebars', '{{ name }} {{#if a}}{{/if}} {{{json data}}}'],
    ['pug', 'p #{name}\nif a != b\n  p= title\n'],
    ['jinja', '{{ bio }} {{ bio|escape }} {{ bio|truncate(3)|safe }} {% if a %}{% endif %}'],
  ])('%s leaves %s', (kind, text) => {
    expect(raw(text, kind)).toBeUndefined();
  });
});

test('places are those of the file', () => {
  const text = '<p>é</p>\n<b><%-   who.name %></b>';
  const unit = rawUnit(text, 'ejs');
  const start = unit?.text.indexOf('who.name') ?? -1;
  expect(unit?.map.toFile(start)).toBe(text.indexOf('who.name'));
  expect(unit?.map.toFileEnd(start + 'who.name'.length)).toBe(text.indexOf('who.name') + 'who.name'.length);
});

test('scripts of the page are read too', () => {
  const { units } = templateUnits('<script>go(1)</script><%- x %>', 'ejs');
  expect(units.map(({ text }) => text.trim())).toEqual([';go(1)', '__raw(x);']);
});

test('places stay inside the file, whatever stands there', () => {
  const piece = fc.constantFrom(
    '<%-',
    '%>',
    '{{{',
    '}}}',
    '!{',
    '}',
    '!=',
    '|safe',
    '{{',
    'a',
    '.',
    '(',
    ')',
    "'",
    '\n',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...kinds), (parts, kind) => {
      const text = parts.join('');
      const unit = rawUnit(text, kind);
      for (let at = 0; at <= (unit?.text.length ?? 0); at += 1) {
        const start = unit?.map.toFile(at) ?? 0;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
