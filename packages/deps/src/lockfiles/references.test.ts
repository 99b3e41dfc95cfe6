import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newReferences } from './references.ts';
import { placeOf, sliceOf, textOf, written } from './written-text.ts';

const syntax = /\$\{([^${}]+)\}/gu;

const over = (definitions: Readonly<Record<string, string>>) =>
  newReferences(syntax, (name) =>
    Object.hasOwn(definitions, name)
      ? written(definitions[name]!, `${name}.txt`, { start: 5, end: 5 + definitions[name]!.length })
      : undefined,
  );

const followed = (text: string, definitions: Readonly<Record<string, string>>) => {
  const { text: parts, missing } = over(definitions).follow([{ text }]);
  return { text: textOf(parts), missing, parts };
};

describe('references', () => {
  it('are followed through definitions, to the place where the text stands', () => {
    const { text, missing, parts } = followed('v${a}!', { a: '${b}', b: '1.2' });
    expect([text, missing]).toEqual(['v1.2!', []]);
    expect(placeOf(parts, 1, 4)).toEqual({ path: 'b.txt', start: 5, end: 8 });
    expect(placeOf(parts, 0, 4)).toBeUndefined();
    expect(sliceOf(parts, 2, 4)).toEqual([{ text: '.2', path: 'b.txt', start: 6 }]);
  });

  it('that nobody defines stay as they are written', () => {
    expect(followed('${a}-${x}', { a: '1' })).toMatchObject({ text: '1-${x}', missing: ['x'] });
    expect(followed('${a}', { a: '${a}' })).toMatchObject({ text: '${a}', missing: ['a'] });
    expect(followed('$ {a} $a ${ }', {})).toMatchObject({ missing: [''] });
  });

  it('that double each other stop growing, and have no value', () => {
    const definitions = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `l${String(index)}`,
        `\${l${String(index + 1)}}\${l${String(index + 1)}}`,
      ]),
    );
    const { text, missing } = followed('${l0}', { ...definitions, l40: 'lol' });
    expect(text).not.toContain('lol');
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(missing).toHaveLength(1);
  });

  it('end, whatever is defined, and miss only what is named', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const text = fc.array(
      fc.oneof(
        name.map((one) => `\${${one}}`),
        fc.constantFrom('1', '.', '$', '{', '}'),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          name,
          text.map((parts) => parts.join('')),
        ),
        text,
        (definitions, parts) => {
          const { text: made, missing } = followed(parts.join(''), definitions);
          for (const one of missing) expect(made).toContain(`\${${one}}`);
        },
      ),
    );
  });
});
