/** `unicodedata`. */
import { builtin } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, newExc, raised, typeError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { fromCodes, type Module, StrBox, toFloat, toStr, typeOf, type Value } from '../../runtime/object.ts';
import { characterNames } from '../../syntax/character-names.ts';
import { markWork } from '../../syntax/mark-work.ts';
import { charactersNamed, decomposition, kind, nameOf, numberOf } from './database.ts';

/** The code point of a str of one character. Errors: TypeError. */
const codeOf = (v: Value, what: string): number => {
  if (typeof v === 'string' && v.length === 1) return v.charCodeAt(0);
  if (v instanceof StrBox && v.codes.length === 1) return v.codes[0]!;
  throw typeError(`${what} must be a unicode character, not ${typeOf(v).name}`);
};

const textFrom = (v: Value, what: string): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`${what} must be str, not ${typeOf(v).name}`);
  return text;
};

const forms: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);
const normal = (form: string, text: string): string => {
  if (!forms.has(form)) throw valueError('invalid normalization form');
  meter.spend(text.length + markWork(text));
  meter.allocate(text.length * 8);
  return text.normalize(form);
};

/** A function of one character. */
const property = (name: string, of: (code: number) => Value): readonly [string, Value] => [
  name,
  builtin(`unicodedata.${name}(chr, /)`, (c: Value) => {
    meter.spend(4);
    return of(codeOf(c, `${name}() argument`));
  }),
];

/** A function of one character that may have a fallback. */
const valueOf = (name: string, missing: string, of: (code: number) => Value | undefined): readonly [string, Value] => [
  name,
  builtin(`${name}(chr, default=..., /)`, (c: Value, fallback: Value | undefined) => {
    meter.spend(4);
    const found = of(codeOf(c, `${name}() argument 1`)) ?? fallback;
    if (found === undefined) throw valueError(missing);
    return found;
  }),
];

const counted = (code: number, which: 0 | 1): Value | undefined => {
  const n = numberOf(code)?.[which];
  return n === undefined || n < 0 ? undefined : n;
};

// One character may be named in a string; sequences may not.
characterNames.name = nameOf;
characterNames.lookup = (name) => {
  const found = charactersNamed(name);
  return found?.length === 1 ? found[0] : undefined;
};

export const newModule = (): Module =>
  newModuleOf(
    'unicodedata',
    new Map<string, Value>([
      property('category', (code) => kind(code)[0]),
      property('bidirectional', (code) => kind(code)[1]),
      property('combining', (code) => kind(code)[2]),
      property('east_asian_width', (code) => kind(code)[3]),
      property('mirrored', (code) => kind(code)[4]),
      property('decomposition', decomposition),
      valueOf('decimal', 'not a decimal', (code) => counted(code, 0)),
      valueOf('digit', 'not a digit', (code) => counted(code, 1)),
      valueOf('numeric', 'not a numeric character', (code) => {
        const n = numberOf(code)?.[2];
        return n === undefined ? undefined : toFloat(n);
      }),
      valueOf('name', 'no such name', nameOf),
      [
        'lookup',
        builtin('unicodedata.lookup(name, /)', (v: Value) => {
          const name = textFrom(v, 'lookup() argument');
          meter.spend(64 + name.length);
          const found = charactersNamed(name);
          if (found === undefined) throw raised(newExc(E.KeyError, toStr(`undefined character name '${name}'`)));
          return fromCodes(found);
        }),
      ],
      [
        'normalize',
        builtin('normalize(form, unistr, /)', (form: Value, v: Value) =>
          toStr(normal(textFrom(form, 'normalize() argument 1'), textFrom(v, 'normalize() argument 2'))),
        ),
      ],
      [
        'is_normalized',
        builtin('is_normalized(form, unistr, /)', (form: Value, v: Value) => {
          const text = textFrom(v, 'is_normalized() argument 2');
          return normal(textFrom(form, 'is_normalized() argument 1'), text) === text;
        }),
      ],
      ['unidata_version', '15.0.0'],
    ]),
  );
