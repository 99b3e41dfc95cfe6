/** `json.JSONEncoder`, a class of Python's making that programs inherit from. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { invoke } from '../../runtime/call.ts';
import { index } from '../../runtime/arithmetic.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { ArrayIter, iterate, unpack } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { type Module, none, toStr, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { str } from '../../runtime/text.ts';
import { classNameOf } from './class-name.ts';
import { quoteJson } from './text.ts';
import { jsonPieces, type WriteOptions, writeJson } from './write.ts';

/** The text of one level of indentation. */
export const indentOf = (v: Value): string | undefined => {
  if (v === none) return undefined;
  const text = textOf(v);
  if (text !== undefined) return text;
  const n = Math.max(0, Number(index(v)));
  meter.allocate(n);
  return ' '.repeat(n);
};

const textFrom = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`can only concatenate str (not "${typeOf(v).name}") to str`);
  return text;
};

/** What an encoder's attributes say. */
const optionsOf = (self: Value): WriteOptions => ({
  skipKeys: truth(getattr(self, 'skipkeys')),
  ascii: truth(getattr(self, 'ensure_ascii')),
  checkCircular: truth(getattr(self, 'check_circular')),
  allowNan: truth(getattr(self, 'allow_nan')),
  sortKeys: truth(getattr(self, 'sort_keys')),
  indent: indentOf(getattr(self, 'indent')),
  itemSeparator: textFrom(getattr(self, 'item_separator')),
  keySeparator: textFrom(getattr(self, 'key_separator')),
  fallback: getattr(self, 'default'),
});

const newEncoderType = (): Type => {
  const iterencode = pyFunction(
    'json.encoder',
    'JSONEncoder.iterencode(self, o, _one_shot=False)',
    (self, o) =>
      // Pieces come all at once; what is wrong with one shows before the first.
      new ArrayIter(jsonPieces(o, optionsOf(self)).map(toStr)),
  );
  return pyClass('json.encoder', 'JSONEncoder', {
    bases: [],
    methods: {
      '__init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None)':
        (
          self: Value,
          skipKeys: Value,
          ascii: Value,
          checkCircular: Value,
          allowNan: Value,
          sortKeys: Value,
          indent: Value,
          separators: Value,
          fallback: Value,
        ) => {
          setattr(self, 'skipkeys', skipKeys);
          setattr(self, 'ensure_ascii', ascii);
          setattr(self, 'check_circular', checkCircular);
          setattr(self, 'allow_nan', allowNan);
          setattr(self, 'sort_keys', sortKeys);
          setattr(self, 'indent', indent);
          if (separators !== none) {
            const [item, key] = unpack(separators, 2);
            setattr(self, 'item_separator', item!);
            setattr(self, 'key_separator', key!);
          } else if (indent !== none) setattr(self, 'item_separator', ',');
          if (fallback !== none) setattr(self, 'default', fallback);
          return none;
        },
      'default(self, o)': (_self: Value, o: Value) => {
        throw typeError(`Object of type ${classNameOf(o)} is not JSON serializable`);
      },
      'encode(self, o)': (self: Value, o: Value) => {
        const text = textOf(o);
        if (text !== undefined) return toStr(quoteJson(text, truth(getattr(self, 'ensure_ascii'))));
        const own = typeOf(self).lookup('iterencode');
        if (own === iterencode) return toStr(writeJson(o, optionsOf(self)));
        let out = '';
        const it = iterate(invoke(self, 'iterencode', o));
        for (let piece = it.next(); piece !== undefined; piece = it.next()) {
          const more = str(piece);
          meter.allocate(more.length + 8);
          out += more;
        }
        return toStr(out);
      },
    },
    attrs: { item_separator: ', ', key_separator: ': ', iterencode },
  });
};

const STORE = 'json.JSONEncoder';
/** The class as this run has it. */
export const encoderType = (): Type => {
  let found = run.store.get(STORE) as Type | undefined;
  if (found === undefined) run.store.set(STORE, (found = newEncoderType()));
  return found;
};

/** `json.encoder`. */
export const newModule = (): Module =>
  newModuleOf('json.encoder', {
    JSONEncoder: encoderType(),
    encode_basestring: pyFunction('json.encoder', 'encode_basestring(s)', (s: Value) =>
      toStr(quoteJson(textFrom(s), false)),
    ),
    encode_basestring_ascii: pyFunction('json.encoder', 'encode_basestring_ascii(s)', (s: Value) =>
      toStr(quoteJson(textFrom(s), true)),
    ),
    INFINITY: Infinity,
  });
