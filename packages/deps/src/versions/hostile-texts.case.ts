import { expect, it } from 'vitest';
import { compareVersions, ecosystems, satisfies } from './index.ts';

/** Texts that are slow to read or deep for whoever goes wrong about them, each of about `size` characters. */
export const answersHostileTexts = (size: number): void => {
  const texts: Readonly<Record<string, string>> = {
    digits: '9'.repeat(size),
    zeros: `1.${'0'.repeat(size)}`,
    dots: '1.'.repeat(size / 2),
    'dotted zeros': `${'0.'.repeat(size / 2)}1`,
    'dotted numbers': `1${'.1'.repeat(size / 2)}`,
    hyphens: `1${'-1'.repeat(size / 2)}`,
    'words and numbers': `1${'a1'.repeat(size / 2)}`,
    'dotted words': `1.0.0-${'a.'.repeat(size / 2)}a`,
    'hyphenated zeros': `1${'-0'.repeat(size / 2)}-1`,
    'numbers, then words': `1${'.1'.repeat(size / 4)}${'.a'.repeat(size / 4)}`,
    'zeros, then words': `1${'.0'.repeat(size / 4)}${'-a'.repeat(size / 4)}`,
    'words, then zeros': `1.0${'-a'.repeat(size / 4)}${'.0'.repeat(size / 4)}-dev`,
    suffixes: `1${'_p1'.repeat(size / 3)}`,
    tildes: `1${'~'.repeat(size)}`,
    local: `1.0+${'a.1.'.repeat(size / 4)}1`,
    spaces: `1.0${' '.repeat(size)}x`,
    hyphen: `1${'-'.repeat(size)}`,
    wide: '１'.repeat(size),
  };

  it.each(Object.entries(texts))('%s', (_, text) => {
    for (const ecosystem of ecosystems) {
      const order = compareVersions(ecosystem, text, `${text}1`);
      if (order !== undefined)
        expect(Math.sign(compareVersions(ecosystem, `${text}1`, text) ?? 0)).toBe(-Math.sign(order) + 0);
      expect([true, false, 'unknown']).toContain(satisfies(ecosystem, text, '>=1.0.0'));
      expect([true, false, 'unknown']).toContain(satisfies(ecosystem, text, text.slice(0, 4000)));
      expect(satisfies(ecosystem, '1.0.0', text)).toBe('unknown');
    }
  });
};
