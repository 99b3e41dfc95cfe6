/** `Context`, its flags and traps, and `localcontext`. */
import { noting } from '../../runtime/keys.ts';
import {
  contextText,
  createRounded,
  type DecimalContext,
  decimalText,
  engineeringText,
  fromFloat,
  parseRounded,
  roundingNamed,
  roundingNames,
  tinyExponent,
  topExponent,
} from '../../decimal/index.ts';
import { condition } from '../../decimal/signals.ts';
import { construct, getter, method } from '../../runtime/callables.ts';
import { realOf, textOf, truth } from '../../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { attributeError, E, newExc, raised, typeError } from '../../runtime/exceptions.ts';
import { normal } from '../../runtime/integers.ts';
import { ArrayIter, listOf, registerIterator } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Dict,
  type Int,
  type Kwargs,
  newBuiltinType,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr } from '../../runtime/text.ts';
import { teachCompare } from '../../runtime/types/operators.ts';
import { decimalOf } from './decimal.ts';
import { result } from './operations.ts';
import {
  contextArgument,
  ContextObj,
  contextObj,
  contexts,
  contextType,
  isFloat,
  newDecimal,
  operandOf,
  signalTypes,
} from './value.ts';

// ── Flags and traps ─────────────────────────────────────────────────────────────────────────────
/** A view of a context's flags or traps as a mapping from classes to booleans. */
class SignalDictObj extends Obj {
  context: DecimalContext = contexts.default.c;
  which: 'flags' | 'traps' = 'flags';
}
const signalDictType = newBuiltinType('SignalDict', SignalDictObj, objectType, 'decimal');

const invalidSignal = (): object =>
  raised(
    newExc(
      E.KeyError,
      'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, ' +
        'Subnormal, Inexact, Rounded,\n   Clamped]',
    ),
  );
const bitsOf = (signal: Value): number => {
  const found = signalTypes.find(({ type }) => type === signal);
  if (found === undefined) throw invalidSignal();
  return found.bits;
};
const isSet = (self: SignalDictObj, bits: number): boolean => {
  if (noting.on && self.which === 'flags') noting.recalls('decimal.flags');
  return (self.context[self.which] & bits) !== 0;
};
const write = (self: SignalDictObj, bits: number, on: boolean): void => {
  // `InvalidOperation` stands for its whole family; as a flag for itself.
  const set = self.which === 'flags' && bits & condition.invalidOperation ? condition.invalidOperation : bits;
  if (noting.on) noting.lasts();
  self.context[self.which] = (self.context[self.which] & ~bits) | (on ? set : 0);
};
const asDict = (self: SignalDictObj): Dict => {
  const made = newDict();
  for (const { type, bits } of signalTypes) setItem(made, type, isSet(self, bits));
  return made;
};
method(signalDictType, '__getitem__(self, key, /)', (self: SignalDictObj, key: Value) => isSet(self, bitsOf(key)));
method(signalDictType, '__setitem__(self, key, value, /)', (self: SignalDictObj, key: Value, value: Value) => {
  write(self, bitsOf(key), truth(value));
  return none;
});
method(signalDictType, '__delitem__(self, key, /)', () => {
  throw raised(newExc(E.ValueError, 'signal keys cannot be deleted'));
});
method(signalDictType, '__len__(self, /)', () => signalTypes.length);
method(signalDictType, '__contains__(self, key, /)', (_self: SignalDictObj, key: Value) =>
  signalTypes.some(({ type }) => type === key),
);
const keys = (): Value[] => signalTypes.map(({ type }) => type);
registerIterator(SignalDictObj, () => new ArrayIter(keys()));
method(signalDictType, '__iter__(self, /)', () => new ArrayIter(keys()));
method(signalDictType, 'keys(self, /)', () => newList(keys()));
method(signalDictType, 'values(self, /)', (self: SignalDictObj) =>
  newList(signalTypes.map(({ bits }) => isSet(self, bits))),
);
method(signalDictType, 'items(self, /)', (self: SignalDictObj) =>
  newList(signalTypes.map(({ type, bits }) => newTuple([type, isSet(self, bits)]))),
);
method(signalDictType, 'get(self, key, default=None, /)', (self: SignalDictObj, key: Value, otherwise: Value) => {
  const found = signalTypes.find(({ type }) => type === key);
  return found === undefined ? otherwise : isSet(self, found.bits);
});
method(signalDictType, 'copy(self, /)', asDict);
registerRepr(
  SignalDictObj,
  (v: SignalDictObj) =>
    `{${signalTypes.map(({ type, bits }) => `<class 'decimal.${type.qualname}'>:${isSet(v, bits) ? 'True' : 'False'}`).join(', ')}}`,
);
teachCompare(signalDictType, 'equality', (op, self: SignalDictObj, other) => {
  if (!(other instanceof SignalDictObj)) return notImplemented;
  const isSame = signalTypes.every(({ bits }) => isSet(self, bits) === isSet(other, bits));
  return isSame === (op === '==');
});

const view = (self: ContextObj, which: 'flags' | 'traps'): SignalDictObj => {
  const made = new SignalDictObj();
  made.context = self.c;
  made.which = which;
  return made;
};

/** Sets flags or traps from a mapping, or from a list of the ones that are on. */
const assign = (context: DecimalContext, which: 'flags' | 'traps', v: Value): void => {
  const target = new SignalDictObj();
  target.context = context;
  target.which = which;
  if (v instanceof SignalDictObj) {
    context[which] = v.context[v.which];
    return;
  }
  if (v instanceof Dict) {
    const entries = dictEntries(v);
    if (entries.length !== signalTypes.length) throw raised(newExc(E.KeyError, 'invalid signal dict'));
    for (const [key, on] of entries) write(target, bitsOf(key), truth(on));
    return;
  }
  const on = listOf(v).map(bitsOf);
  context[which] = 0;
  for (const bits of on) write(target, bits, true);
};

// ── Settings ────────────────────────────────────────────────────────────────────────────────────
const wholeOf = (v: Value): Int => {
  const x = isFloat(v) ? undefined : realOf(v);
  if (x === undefined) throw typeError('an integer is required');
  return x;
};
const setters: Readonly<Record<string, (c: DecimalContext, v: Value) => void>> = {
  prec: (c, v) => c.setPrecision(wholeOf(v)),
  rounding: (c, v) => {
    c.rounding = roundingNamed(textOf(v) ?? '');
  },
  Emin: (c, v) => c.setEmin(wholeOf(v)),
  Emax: (c, v) => c.setEmax(wholeOf(v)),
  capitals: (c, v) => c.setCapitals(wholeOf(v)),
  clamp: (c, v) => c.setClamp(wholeOf(v)),
  flags: (c, v) => assign(c, 'flags', v),
  traps: (c, v) => assign(c, 'traps', v),
};
const readers: Readonly<Record<string, (self: ContextObj) => Value>> = {
  prec: ({ c }) => c.precision,
  rounding: ({ c }) => roundingNames[c.rounding] ?? '',
  Emin: ({ c }) => c.smallest,
  Emax: ({ c }) => c.largest,
  capitals: ({ c }) => c.capitals,
  clamp: ({ c }) => c.clamp,
  flags: (self) => view(self, 'flags'),
  traps: (self) => view(self, 'traps'),
};
for (const [name, read] of Object.entries(readers))
  getter(contextType, name, read as never, (self: never, v) => {
    if (v === undefined) throw attributeError('context attributes cannot be deleted', self, name);
    if (noting.on) noting.lasts();
    setters[name]!((self as ContextObj).c, v);
  });

construct(
  contextType,
  'Context(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)',
  (cls: Type, ...given: readonly Value[]) => {
    const made = new cls.ctor() as ContextObj;
    made.c = contexts.default.c.copy();
    made.c.flags = 0;
    for (const [i, name] of Object.keys(setters).entries()) {
      const v = given[i] ?? none;
      if (v !== none) setters[name]!(made.c, v);
    }
    return made;
  },
);
method(contextType, 'copy(self, /)', (self: ContextObj) => contextObj(self.c.copy()));
method(contextType, '__copy__(self, /)', (self: ContextObj) => contextObj(self.c.copy()));
method(contextType, 'clear_flags(self, /)', (self: ContextObj) => {
  self.c.flags = 0;
  return none;
});
method(contextType, 'clear_traps(self, /)', (self: ContextObj) => {
  self.c.traps = 0;
  return none;
});
method(contextType, 'Etiny(self, /)', (self: ContextObj) => normal(tinyExponent(self.c)));
method(contextType, 'Etop(self, /)', (self: ContextObj) => normal(topExponent(self.c)));
method(contextType, 'radix(self, /)', () => newDecimal(operandOf(10)));
method(contextType, "create_decimal(self, num='0', /)", ({ c }: ContextObj, v: Value) => {
  const text = textOf(v);
  if (text !== undefined) return result(parseRounded(text, c), c);
  return result(createRounded(decimalOf(v, c), c), c);
});
method(contextType, 'create_decimal_from_float(self, f, /)', ({ c }: ContextObj, f: Value) => {
  const x = realOf(f);
  if (x === undefined) throw typeError('argument must be int or float');
  return result(createRounded(isFloat(f) ? fromFloat(x as number) : operandOf(f), c), c);
});
method(contextType, 'to_sci_string(self, x, /)', ({ c }: ContextObj, x: Value) =>
  decimalText(operandOf(x), c.capitals, meter),
);
method(contextType, 'to_eng_string(self, x, /)', ({ c }: ContextObj, x: Value) =>
  engineeringText(operandOf(x), c.capitals, meter),
);
registerRepr(ContextObj, (v: ContextObj) => {
  if (noting.on) noting.recalls('decimal.flags');
  return contextText(v.c);
});

// ── localcontext ────────────────────────────────────────────────────────────────────────────────
class ContextManagerObj extends Obj {
  inner: ContextObj = contexts.default;
  outer: ContextObj = contexts.default;
}
const managerType = newBuiltinType('decimal.ContextManager', ContextManagerObj, objectType, 'decimal');
method(managerType, '__enter__(self, /)', (self: ContextManagerObj) => {
  self.outer = contexts.current;
  if (noting.on) noting.lasts();
  contexts.current = self.inner;
  return self.inner;
});
method(managerType, '__exit__(self, /, *args)', (self: ContextManagerObj) => {
  contexts.current = self.outer;
  return false;
});

/** `localcontext(ctx, **settings)`. */
export const localContext = (context: Value, settings: Kwargs): Value => {
  const made = new ContextManagerObj();
  made.inner = contextObj(contextArgument(context).copy());
  for (const [name, v] of settings) {
    const set = Object.hasOwn(setters, name) ? setters[name] : undefined;
    if (set === undefined) throw typeError(`'${name}' is an invalid keyword argument for this function`);
    if (v !== none) set(made.inner.c, v);
  }
  return made;
};
