/** `string`. */
import { invoke } from '../../runtime/call.ts';
import { textOf } from '../../runtime/compare.ts';
import { listOf } from '../../runtime/iteration.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newList, none, type Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { newFormatterType } from './formatter.ts';
import { newTemplateType } from './template.ts';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const whitespace = ' \t\n\r\v\f';

export const newModule = (): Module =>
  newModuleOf('string', {
    ascii_letters: lower + upper,
    ascii_lowercase: lower,
    ascii_uppercase: upper,
    capwords: pyFunction('string', 'capwords(s, sep=None)', (s: Value, sep: Value) => {
      const words = listOf(sep === none ? invoke(s, 'split') : invoke(s, 'split', sep));
      const between = sep === none || textOf(sep) === '' ? ' ' : sep;
      return invoke(between, 'join', newList(words.map((word) => invoke(word, 'capitalize'))));
    }),
    digits,
    hexdigits: `${digits}abcdefABCDEF`,
    octdigits: '01234567',
    printable: digits + lower + upper + punctuation + whitespace,
    punctuation,
    whitespace,
    Formatter: newFormatterType(),
    Template: newTemplateType(),
    __all__: newList(
      'ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits printable punctuation whitespace Formatter Template'.split(
        ' ',
      ),
    ),
  });
