/** `reprlib`: reprs that stay short, and a guard against reprs without end. */
import { findAttribute, getattr, setattr } from '../runtime/attributes.ts';
import { index } from '../runtime/arithmetic.ts';
import { call, call1, invoke } from '../runtime/call.ts';
import { less, textOf } from '../runtime/compare.ts';
import { dictEntries } from '../runtime/dict.ts';
import { E, isCaught, typeError } from '../runtime/exceptions.ts';
import { listOf } from '../runtime/iteration.ts';
import { identityOf } from '../runtime/keys.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { Dict, type Module, newList, none, type Obj, toStr, type Type, typeOf, type Value } from '../runtime/object.ts';
import { pyClass, pyFunction } from '../runtime/python-function.ts';
import { repr, str } from '../runtime/text.ts';

const number = (self: Value, name: string): number => Number(index(getattr(self, name)));
const fill = (self: Value): string => str(getattr(self, 'fillvalue'));

const sortedIfPossible = (values: readonly Value[]): Value[] => {
  const depth = meter.d;
  try {
    return values.slice().sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
  } catch (e) {
    if (isCaught(e, depth, E.Exception)) return values.slice();
    throw e;
  }
};

/** The beginning and the end of a text that is too long. */
const shortened = (text: string, most: number, dots: string): string => {
  if (text.length <= most) return text;
  const head = Math.max(0, Math.floor((most - 3) / 2));
  const tail = Math.max(0, most - 3 - head);
  return text.slice(0, head) + dots + text.slice(text.length - tail);
};

const joined = (self: Value, pieces: readonly string[], level: number): string => {
  const indent = getattr(self, 'indent');
  const size = pieces.reduce((sum, piece) => sum + piece.length + 2, 10);
  meter.spend(size);
  meter.allocate(size * 2);
  if (indent === none) return pieces.join(', ');
  if (pieces.length === 0) return '';
  const unit = textOf(indent) ?? ' '.repeat(Number(index(indent)));
  const line = `,\n${unit.repeat(Math.max(0, number(self, 'maxlevel') - level + 1))}`;
  const text = ['', ...pieces, ''].join(line).slice(1);
  return unit === '' ? text : text.slice(0, -unit.length);
};

const one = (self: Value, v: Value, level: number): string => str(invoke(self, 'repr1', v, level));

const sequence = (
  self: Value,
  values: readonly Value[],
  level: number,
  left: string,
  right: string,
  most: number,
  trail = '',
): string => {
  let body: string;
  if (level <= 0 && values.length > 0) body = fill(self);
  else {
    const pieces = values.slice(0, most).map((v) => one(self, v, level - 1));
    if (values.length > most) pieces.push(fill(self));
    body = joined(self, pieces, level);
  }
  const close = values.length === 1 && getattr(self, 'indent') === none ? trail + right : right;
  return left + body + close;
};

const limits = {
  maxlevel: 6,
  maxtuple: 6,
  maxlist: 6,
  maxarray: 5,
  maxdict: 4,
  maxset: 6,
  maxfrozenset: 6,
  maxdeque: 6,
  maxstring: 30,
  maxlong: 40,
  maxother: 30,
};

const newReprType = (): Type => {
  const signature = Object.entries(limits).map(([name, value]) => `${name}=${value}`);
  const names = [...Object.keys(limits), 'fillvalue', 'indent'];
  const kind =
    (show: (self: Value, v: Value, level: number) => string) =>
    (self: Value, v: Value, level: Value): Value =>
      toStr(show(self, v, Number(index(level))));
  return pyClass('reprlib', 'Repr', {
    bases: [],
    methods: {
      [`__init__(self, *, ${signature.join(', ')}, fillvalue='...', indent=None)`]: (
        self: Value,
        ...values: Value[]
      ) => {
        for (const [i, name] of names.entries()) setattr(self, name, values[i]!);
        return none;
      },
      'repr(self, x)': (self: Value, v: Value) => invoke(self, 'repr1', v, getattr(self, 'maxlevel')),
      'repr1(self, x, level)': (self: Value, v: Value, level: Value) => {
        const type = typeOf(v);
        const name = (type.builtin ? type.qualname : type.name).replaceAll(' ', '_');
        const own = findAttribute(self, `repr_${name}`);
        return own === undefined ? invoke(self, 'repr_instance', v, level) : call(own, [v, level]);
      },
      'repr_tuple(self, x, level)': kind((self, v, level) =>
        sequence(self, listOf(v), level, '(', ')', number(self, 'maxtuple'), ','),
      ),
      'repr_list(self, x, level)': kind((self, v, level) =>
        sequence(self, listOf(v), level, '[', ']', number(self, 'maxlist')),
      ),
      'repr_array(self, x, level)': kind((self, v, level) => {
        const values = listOf(v);
        const code = str(getattr(v, 'typecode'));
        if (values.length === 0) return `array('${code}')`;
        return sequence(self, values, level, `array('${code}', [`, '])', number(self, 'maxarray'));
      }),
      'repr_set(self, x, level)': kind((self, v, level) => {
        const values = sortedIfPossible(listOf(v));
        return values.length === 0 ? 'set()' : sequence(self, values, level, '{', '}', number(self, 'maxset'));
      }),
      'repr_frozenset(self, x, level)': kind((self, v, level) => {
        const values = sortedIfPossible(listOf(v));
        if (values.length === 0) return 'frozenset()';
        return sequence(self, values, level, 'frozenset({', '})', number(self, 'maxfrozenset'));
      }),
      'repr_deque(self, x, level)': kind((self, v, level) =>
        sequence(self, listOf(v), level, 'deque([', '])', number(self, 'maxdeque')),
      ),
      'repr_dict(self, x, level)': kind((self, v, level) => {
        if (!(v instanceof Dict)) throw typeError(`'${typeOf(v).name}' object is not a mapping`);
        const entries = dictEntries(v);
        if (entries.length === 0) return '{}';
        if (level <= 0) return `{${fill(self)}}`;
        const most = number(self, 'maxdict');
        const keys = sortedIfPossible(entries.map(([key]) => key));
        const pieces = keys
          .slice(0, most)
          .map((key) => `${one(self, key, level - 1)}: ${one(self, invoke(v, '__getitem__', key), level - 1)}`);
        if (keys.length > most) pieces.push(fill(self));
        return `{${joined(self, pieces, level)}}`;
      }),
      'repr_str(self, x, level)': kind((self, v) => {
        const text = textOf(v) ?? '';
        const most = number(self, 'maxstring');
        const whole = repr(toStr(text.slice(0, most)));
        if (whole.length <= most) return whole;
        const head = Math.max(0, Math.floor((most - 3) / 2));
        const tail = Math.max(0, most - 3 - head);
        const both = repr(toStr(text.slice(0, head) + text.slice(text.length - tail)));
        return both.slice(0, head) + fill(self) + both.slice(both.length - tail);
      }),
      'repr_int(self, x, level)': kind((self, v) => shortened(repr(v), number(self, 'maxlong'), fill(self))),
      'repr_instance(self, x, level)': kind((self, v) => {
        let text: string;
        const depth = meter.d;
        try {
          text = repr(v);
        } catch (e) {
          if (!isCaught(e, depth, E.Exception)) throw e;
          return `<${typeOf(v).name} instance at 0x${identityOf(v as Obj).toString(16)}>`;
        }
        return shortened(text, number(self, 'maxother'), fill(self));
      }),
    },
  });
};

/** The decorator: a repr that is asked for inside itself gives the fill value. */
const recursiveRepr = (fillValue: Value): Value =>
  pyFunction('reprlib', 'recursive_repr.<locals>.decorating_function(user_function)', (f: Value) => {
    const inside = new Set<Value>();
    const wrapper = pyFunction('reprlib', 'wrapper(self)', (self: Value) => {
      if (inside.has(self)) return fillValue;
      inside.add(self);
      try {
        return call1(f, self);
      } finally {
        inside.delete(self);
      }
    });
    for (const name of ['__module__', '__doc__', '__name__', '__qualname__']) {
      const value = findAttribute(f, name);
      if (value !== undefined) setattr(wrapper, name, value);
    }
    setattr(wrapper, '__wrapped__', f);
    return wrapper;
  });

export const newModule = (): Module => {
  const type = newReprType();
  const standard = call(type, []);
  return newModuleOf('reprlib', {
    Repr: type,
    aRepr: standard,
    repr: getattr(standard, 'repr'),
    recursive_repr: pyFunction('reprlib', "recursive_repr(fillvalue='...')", recursiveRepr),
    __all__: newList(['Repr', 'repr', 'recursive_repr']),
  });
};
