/** Library modules compiled ahead: what is shipped is what would be compiled, and nothing that another text left is used. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { library, loadModules } from '../library/index.ts';
import { pythonTexts } from '../library/python-module.ts';
import { builtins } from '../runtime/builtins/index.ts';
import { unpackConstants } from '../compile/packed-constants.ts';
import { shipLibrary, shippedCode, type ShippedCode } from './library-code.ts';
import { readProgram } from './read-program.ts';
import { shippedLibrary } from './shipped-library.ts';

beforeAll(async () => {
  await loadModules(Object.keys(library));
});

const table = (name: string, code: ShippedCode): Readonly<Record<string, () => ShippedCode>> => ({
  [name]: () => code,
});

const compiled = (source: string, moduleName: string) =>
  compile(readProgram(source).module, {
    source,
    isBuiltin: (one) => builtins.has(one),
    scope: { kind: 'nothing' },
    moduleName,
    importer: null,
  });

describe('a shipped module', () => {
  it('has the code and the constants that compiling gives, for every module there is', () => {
    expect(pythonTexts.size).toBeGreaterThan(40);
    for (const [name, source] of pythonTexts) {
      const { placed, constants } = compiled(source, name);
      const code = shippedCode(source, name, table(name, shipLibrary(source, name)));
      expect(code?.code, name).toBe(placed.code);
      expect(unpackConstants(code?.constants ?? '[]'), name).toEqual(constants.slice(1));
    }
  });

  it('is not used for another text, nor for another module', () => {
    const shipped = shipLibrary('x = 1\n', 'one');
    expect(shippedCode('x = 1\n', 'one', table('one', shipped))?.code).toContain('1');
    // As long, and as well known: the text alone is another one.
    expect(shippedCode('x = 2\n', 'one', table('one', shipped))).toBeUndefined();
    expect(shippedCode('x = 1\n', 'two', table('one', shipped))).toBeUndefined();
    expect(shippedCode('x = 1\n', 'toString', table('one', shipped))).toBeUndefined();
  });

  it('is not there where nothing was built', () => {
    expect(shippedLibrary).toEqual({});
  });
});

describe('the build', () => {
  it('ends at text beyond ASCII, of which its bundle would make something else', () => {
    expect(() => shipLibrary('x = "ü"\n', 'one')).toThrow('one: write ü as an escape: library text is ASCII');
    expect(shipLibrary('x = "\\u00fc"\n', 'one').packed).not.toBe('');
  });

  it('ends at text that is no Python, or that Python warns of', () => {
    expect(() => shipLibrary('x = (\n', 'one')).toThrow("one: '(' was never closed");
    expect(() => shipLibrary('x = "\\d"\n', 'one')).toThrow("one: invalid escape sequence '\\d'");
  });
});
