/**
 * The `__init__` of a data class: Python text that goes the program's own way to code, so that making an instance is as fast
 * as if the program had written it, and a traceback through it shows what CPython shows.
 */
import { Func } from '../../runtime/callables.ts';
import { call } from '../../runtime/call.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { evaluation } from '../../runtime/evaluation.ts';
import { E, pyError } from '../../runtime/exceptions.ts';
import { none, Obj, toStr, type Type, type Value } from '../../runtime/object.ts';
import { builtin } from '../../runtime/callables.ts';
import { plainSetattr, isDataDescriptor } from '../../runtime/attributes.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeOf } from '../../runtime/object.ts';
import { factoryDefault, type Field, missing } from './field.ts';

export interface InitParts {
  /** Positional ones, then keyword-only ones; fields without `init` stand where they were declared. */
  readonly fields: readonly Field[];
  readonly frozen: boolean;
  readonly postInit: boolean;
}

/** `object.__setattr__` for instances of frozen classes. */
const store = builtin('__setattr__(self, name, value, /)', (self: Value, name: Value, v: Value) => {
  const text = textOf(name)!;
  const found = typeOf(self).lookup(text);
  if (self instanceof Obj && (found === undefined || !isDataDescriptor(found)))
    (self as unknown as Record<string, Value>)[`$${text}`] = v;
  else plainSetattr(self, text, v);
  return none;
});

/** The function, not yet set on the class. */
export const newInit = (type: Type, parts: InitParts): Func => {
  const { fields, frozen, postInit } = parts;
  const self = fields.some((f) => f.name === 'self') ? '__dataclass_self__' : 'self';
  const outer: string[] = ['__dataclass_factory__', '__dataclass_store__'];
  const given: Value[] = [factoryDefault, store];
  const lines: string[] = [];
  const positional: string[] = [];
  const keywords: string[] = [];
  const annotations = newDict();
  for (const f of fields) {
    const name = f.name!;
    const assign = (value: string): string =>
      frozen ? `__dataclass_store__(${self}, "${name}", ${value})` : `${self}.${name}=${value}`;
    let value = name;
    if (f.factory !== missing) {
      outer.push(`__dataclass_factory_${name}__`);
      given.push(f.factory);
      value = `__dataclass_factory_${name}__()`;
      if (f.init) value = `${value} if ${name} is __dataclass_factory__ else ${name}`;
    } else if (!f.init) {
      if (f.default === missing || !type.slots?.includes(name)) {
        if (f.default === missing) continue;
        // The class attribute is the value.
        continue;
      }
      value = `__dataclass_default_${name}__`;
    }
    if (f.default !== missing) {
      outer.push(`__dataclass_default_${name}__`);
      given.push(f.default);
    }
    if (f.init) {
      const byDefault =
        f.default !== missing
          ? `=__dataclass_default_${name}__`
          : f.factory !== missing
            ? '=__dataclass_factory__'
            : '';
      (f.kwOnly === true ? keywords : positional).push(`${name}${byDefault}`);
      setItem(annotations, toStr(name), f.type);
    }
    if (f.kind !== 'initvar') lines.push(assign(value));
  }
  if (postInit) {
    const initVars = fields.filter((f) => f.kind === 'initvar').map((f) => f.name!);
    lines.push(`${self}.__post_init__(${initVars.join(', ')})`);
  }
  if (lines.length === 0) lines.push('pass');
  const params = [self, ...positional, ...(keywords.length > 0 ? ['*', ...keywords] : [])].join(', ');
  const text = `def __create_fn__(${outer.join(', ')}):\n def __init__(${params}):\n${lines
    .map((line) => `  ${line}\n`)
    .join('')} return __init__\n`;
  const init = defined(text, given);
  setItem(annotations, 'return', none);
  init.annotations = annotations;
  init.qualname = `${type.qualname}.__init__`;
  init.module = type.module;
  return init;
};

const defined = (text: string, given: readonly Value[]): Func => {
  const { prepare } = evaluation;
  if (prepare === undefined) throw pyError(E.RuntimeError, 'dataclasses cannot be made here');
  let maker: Value | undefined;
  prepare(
    text,
    '<string>',
    'exec',
  )({
    get: () => maker,
    set: (_name, v) => {
      maker = v;
    },
  });
  return call(maker!, given) as Func;
};
