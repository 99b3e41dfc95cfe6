import { expect, it } from 'vitest';
import { withoutMarkup } from './without-markup.ts';

it.each([
  ['const a = 1;', 'const a = 1;'],
  ['x = <br />;', 'x = __sallyportElement("br", {});'],
  [
    'x = <a href={u} target="_blank" hidden {...rest}>go {name}!</a>;',
    'x = __sallyportElement("a", {"href": (u), "target": "_blank", "hidden": true, ...rest,}, "go ", (name), "!");',
  ],
  [
    'x = <>{list.map((one) => <Item.Row key={one}><b>{one}</b></Item.Row>)}{/* none */}</>;',
    'x = __sallyportElement("fragment", {}, (list.map((one) => __sallyportElement(Item.Row, {"key": (one),}, __sallyportElement("b", {}, (one))))));',
  ],
  ['x = (\n  <p\n    a="1"\n  >\n    text\n  </p>\n);', undefined],
])('%s', async (text, expected) => {
  const read = await withoutMarkup(text, false);
  if (expected !== undefined) expect(read?.text.replaceAll(/\s+/gu, '')).toBe(expected.replaceAll(/\s+/gu, ''));
  expect(read?.text.split('\n').length).toBe(text.split('\n').length);
});

it('tells where a place stands now', async () => {
  const text = 'const a = <p title="x">{value}</p>;';
  const read = await withoutMarkup(text, false);
  expect(read?.text.slice(read.moved(text.indexOf('value'))).startsWith('value')).toBe(true);
});

it('reads types, and nothing that is broken', async () => {
  const typed = 'const f = ({ a }: { a: string }): JSX.Element => <p>{a as string}</p>;';
  expect((await withoutMarkup(typed, true))?.text).toBe(
    'const f = ({ a }: { a: string }): JSX.Element => __sallyportElement("p", {}, (a as string));',
  );
  expect(await withoutMarkup('x = <p>;', false)).toBeUndefined();
});
