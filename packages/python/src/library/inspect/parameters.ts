/** `inspect.Signature`, `Parameter` and `BoundArguments`, and how they are read off functions. */
import { findAttribute } from '../../runtime/attributes.ts';
import { callable } from '../../runtime/call.ts';
import {
  Builtin,
  construct,
  Func,
  getter,
  method,
  Method,
  StaticMethod,
  ClassMethod,
} from '../../runtime/callables.ts';
import { equal, registerComparer, textOf } from '../../runtime/compare.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { type Exc, typeError, valueError } from '../../runtime/exceptions.ts';
import { hash, registerHash } from '../../runtime/hash.ts';
import { listOf } from '../../runtime/iteration.ts';
import { registerKey } from '../../runtime/keys.ts';
import {
  Dict,
  IntBox,
  intType,
  type Kwargs,
  newBuiltinType,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  toStr,
  Tuple,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, registerStr, repr, str } from '../../runtime/text.ts';
import { MappingProxy } from '../../runtime/types/mapping-proxy.ts';
import { annotationText } from './signature-text.ts';

// ── Kinds ───────────────────────────────────────────────────────────────────────────────────────
export const kindNames = [
  'POSITIONAL_ONLY',
  'POSITIONAL_OR_KEYWORD',
  'VAR_POSITIONAL',
  'KEYWORD_ONLY',
  'VAR_KEYWORD',
] as const;
type KindName = (typeof kindNames)[number];
const descriptions = [
  'positional-only',
  'positional or keyword',
  'variadic positional',
  'keyword-only',
  'variadic keyword',
];
class Kind extends IntBox {
  declare name: KindName;
}
const kindType = newBuiltinType('_ParameterKind', Kind, intType, 'inspect');
const kinds = Object.fromEntries(
  kindNames.map((name, i) => {
    const made = new Kind();
    made.v = i;
    made.name = name;
    return [name, made];
  }),
) as Readonly<Record<KindName, Kind>>;
getter(kindType, 'name', (v: Kind) => v.name);
getter(kindType, 'value', (v: Kind) => v.v);
getter(kindType, 'description', (v: Kind) => descriptions[Number(v.v)]!);
registerStr(Kind, (v: Kind) => v.name);

/** Stands for what is not there. */
class Empty extends Obj {}
export const empty = newBuiltinType('_empty', Empty, objectType, 'inspect');

// ── Parameter ───────────────────────────────────────────────────────────────────────────────────
export class Parameter extends Obj {
  name = '';
  kind: KindName = 'POSITIONAL_OR_KEYWORD';
  default: Value = empty;
  annotation: Value = empty;
}
export const parameterType = newBuiltinType('Parameter', Parameter, objectType, 'inspect');
const newParameter = (name: string, kind: KindName, byDefault: Value, annotation: Value): Parameter => {
  const p = new Parameter();
  p.name = name;
  p.kind = kind;
  p.default = byDefault;
  p.annotation = annotation;
  return p;
};
construct(
  parameterType,
  'Parameter(name, kind, *, default=..., annotation=...)',
  (_cls: Type, name: Value, kind: Value, byDefault: Value | undefined, annotation: Value | undefined) => {
    const text = textOf(name);
    if (text === undefined) throw typeError(`name must be a str, not a ${typeOf(name).name}`);
    const at = kind instanceof Kind ? kind.name : kindNames[Number(kind)];
    if (at === undefined) throw valueError(`value ${repr(kind)} is not a valid Parameter.kind`);
    return newParameter(text, at, byDefault ?? empty, annotation ?? empty);
  },
);
getter(parameterType, 'name', (p: Parameter) => toStr(p.name));
getter(parameterType, 'kind', (p: Parameter) => kinds[p.kind]);
getter(parameterType, 'default', (p: Parameter) => p.default);
getter(parameterType, 'annotation', (p: Parameter) => p.annotation);
for (const name of kindNames) parameterType.attrs.set(name, kinds[name]);
parameterType.attrs.set('empty', empty);
method(
  parameterType,
  'replace(self, *, name=..., kind=..., annotation=..., default=...)',
  (
    self: Parameter,
    name: Value | undefined,
    kind: Value | undefined,
    note: Value | undefined,
    value: Value | undefined,
  ) =>
    newParameter(
      name === undefined ? self.name : str(name),
      kind instanceof Kind ? kind.name : self.kind,
      value ?? self.default,
      note ?? self.annotation,
    ),
);
const parameterText = (p: Parameter): string => {
  let text = p.kind === 'VAR_POSITIONAL' ? `*${p.name}` : p.kind === 'VAR_KEYWORD' ? `**${p.name}` : p.name;
  if (p.annotation !== empty) text += `: ${annotationText(p.annotation)}`;
  if (p.default !== empty) text += p.annotation === empty ? `=${repr(p.default)}` : ` = ${repr(p.default)}`;
  return text;
};
registerStr(Parameter, parameterText);
registerRepr(Parameter, (p: Parameter) => `<Parameter "${parameterText(p)}">`);
const sameParameter = (a: Parameter, b: Parameter): boolean =>
  a.name === b.name && a.kind === b.kind && equal(a.default, b.default) && equal(a.annotation, b.annotation);
registerComparer(Parameter, (op, a: Parameter, b) =>
  (op === '==' || op === '!=') && b instanceof Parameter ? sameParameter(a, b) === (op === '==') : notImplemented,
);
registerKey(Parameter, () => undefined);
registerHash(Parameter, (p: Parameter) => hash(toStr(p.name)));

// ── Signature ───────────────────────────────────────────────────────────────────────────────────
export class Signature extends Obj {
  params: readonly Parameter[] = [];
  returns: Value = empty;
}
export const signatureType = newBuiltinType('Signature', Signature, objectType, 'inspect');
const newSignature = (params: readonly Parameter[], returns: Value): Signature => {
  const made = new Signature();
  made.params = params;
  made.returns = returns;
  return made;
};
signatureType.attrs.set('empty', empty);
construct(
  signatureType,
  'Signature(parameters=None, *, return_annotation=..., __validate_parameters__=True)',
  (_cls: Type, params: Value, returns: Value | undefined) =>
    newSignature(params === none ? [] : (listOf(params) as Parameter[]), returns ?? empty),
);
getter(signatureType, 'parameters', (s: Signature) => {
  const dict = newDict();
  for (const p of s.params) setItem(dict, toStr(p.name), p);
  return new MappingProxy(dict);
});
getter(signatureType, 'return_annotation', (s: Signature) => s.returns);
method(
  signatureType,
  'replace(self, *, parameters=..., return_annotation=...)',
  (self: Signature, params: Value | undefined, returns: Value | undefined) =>
    newSignature(params === undefined ? self.params : (listOf(params) as Parameter[]), returns ?? self.returns),
);
const textOfSignature = (s: Signature): string => {
  const parts: string[] = [];
  let positionalOnly = false;
  let starred = false;
  for (const p of s.params) {
    if (p.kind === 'POSITIONAL_ONLY') positionalOnly = true;
    else if (positionalOnly) {
      parts.push('/');
      positionalOnly = false;
    }
    if (p.kind === 'VAR_POSITIONAL') starred = true;
    else if (p.kind === 'KEYWORD_ONLY' && !starred) {
      parts.push('*');
      starred = true;
    }
    parts.push(parameterText(p));
  }
  if (positionalOnly) parts.push('/');
  return `(${parts.join(', ')})${s.returns === empty ? '' : ` -> ${annotationText(s.returns)}`}`;
};
registerStr(Signature, textOfSignature);
registerRepr(Signature, (s: Signature) => `<Signature ${textOfSignature(s)}>`);
registerComparer(Signature, (op, a: Signature, b) => {
  if ((op !== '==' && op !== '!=') || !(b instanceof Signature)) return notImplemented;
  const alike =
    a.params.length === b.params.length &&
    a.params.every((p, i) => sameParameter(p, b.params[i]!)) &&
    equal(a.returns, b.returns);
  return alike === (op === '==');
});
registerKey(Signature, () => undefined);
registerHash(Signature, (s: Signature) => hash(toStr(textOfSignature(s))));

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────
const ofFunction = (f: Func): Signature => {
  const { info, defaults, kwdefaults } = f;
  const notes = f.annotations instanceof Dict ? f.annotations : undefined;
  const note = (name: string): Value => (notes === undefined ? undefined : getItem(notes, toStr(name))) ?? empty;
  const params: Parameter[] = [];
  const { positional, positionalOnly, keywordOnly } = info;
  const add = (name: string, kind: KindName, value?: Value): void => {
    params.push(newParameter(name, kind, value ?? empty, note(name)));
  };
  for (let i = 0; i < positional; i++)
    add(
      info.params[i]!,
      i < positionalOnly ? 'POSITIONAL_ONLY' : 'POSITIONAL_OR_KEYWORD',
      defaults[i - (positional - defaults.length)],
    );
  let at = positional + keywordOnly;
  if (info.rest) add(info.params[at++]!, 'VAR_POSITIONAL');
  for (let i = 0; i < keywordOnly; i++) add(info.params[positional + i]!, 'KEYWORD_ONLY', kwdefaults[i]);
  if (info.kwrest) add(info.params[at]!, 'VAR_KEYWORD');
  return newSignature(params, note('return'));
};

const ofBuiltin = (f: Builtin): Signature => {
  const { names, positional, positionalOnly, defaults, optional, rest, kwrest } = f.sig;
  const params = names.map((name, i) =>
    newParameter(
      name,
      i < positionalOnly ? 'POSITIONAL_ONLY' : i < positional ? 'POSITIONAL_OR_KEYWORD' : 'KEYWORD_ONLY',
      optional[i] === true ? (defaults[i] ?? none) : empty,
      empty,
    ),
  );
  if (rest) params.splice(positional, 0, newParameter('args', 'VAR_POSITIONAL', empty, empty));
  if (kwrest) params.push(newParameter('kwargs', 'VAR_KEYWORD', empty, empty));
  return newSignature(params, empty);
};

const withoutFirst = (s: Signature): Signature => {
  const [first] = s.params;
  return first === undefined || first.kind === 'VAR_POSITIONAL' ? s : newSignature(s.params.slice(1), s.returns);
};

/** `inspect.signature(f)`. Errors: TypeError, ValueError. */
export const signatureOf = (f: Value, follow = true, depth = 0): Signature => {
  if (!callable(f)) throw typeError(`${repr(f)} is not a callable object`);
  if (f instanceof Method) return withoutFirst(signatureOf(f.func, follow, depth + 1));
  if (f instanceof Obj && !(f instanceof Builtin)) {
    const own = f instanceof Type ? f.attrs.get('__signature__') : findAttribute(f, '__signature__');
    if (own instanceof Signature) return own;
    const wrapped = follow && !(f instanceof Type) && depth < 100 ? findAttribute(f, '__wrapped__') : undefined;
    if (wrapped !== undefined) return signatureOf(wrapped, follow, depth + 1);
  }
  if (f instanceof Func) return ofFunction(f);
  if (f instanceof Builtin) return ofBuiltin(f);
  if (f instanceof StaticMethod || f instanceof ClassMethod) return signatureOf(f.func, follow, depth + 1);
  if (f instanceof Type) {
    const call = typeOf(f).builtin ? undefined : typeOf(f).lookup('__call__');
    if (call instanceof Func) return withoutFirst(ofFunction(call));
    const make = f.lookup('__new__');
    const maker = make instanceof StaticMethod ? make.func : make;
    if (maker instanceof Func) return withoutFirst(signatureOf(maker, follow, depth + 1));
    const init = f.lookup('__init__');
    if (init instanceof Func) return withoutFirst(signatureOf(init, follow, depth + 1));
    if (!f.builtin) return newSignature([], empty);
    if (f === objectType) return newSignature([], empty);
    throw noSignature(f, 'builtin type');
  }
  const partial = partialParts(f);
  if (partial !== undefined) return ofPartial(partial, follow, depth);
  const call = typeOf(f).lookup('__call__');
  if (call instanceof Func || call instanceof Builtin) return withoutFirst(signatureOf(call, follow, depth + 1));
  throw valueError(`callable ${repr(f)} is not supported by signature`);
};
const noSignature = (f: Value, what: string): Exc => valueError(`no signature found for ${what} ${repr(f)}`);

interface Partial {
  readonly f: Value;
  readonly args: readonly Value[];
  readonly keywords: Dict;
}
const partialParts = (f: Value): Partial | undefined => {
  if (!typeOf(f).mro.some((type) => type.name.endsWith('partial'))) return undefined;
  const inner = findAttribute(f, 'func');
  const args = findAttribute(f, 'args');
  const keywords = findAttribute(f, 'keywords');
  return inner !== undefined && args instanceof Tuple && keywords instanceof Dict
    ? { f: inner, args: args.a, keywords }
    : undefined;
};
/** Of `functools.partial`: what is given positionally goes; what is given by name becomes a default. */
const ofPartial = ({ f, args, keywords }: Partial, follow: boolean, depth: number): Signature => {
  const inner = signatureOf(f, follow, depth + 1);
  const params: Parameter[] = [];
  let given = args.length;
  let keywordOnly = false;
  for (const p of inner.params) {
    if ((p.kind === 'POSITIONAL_ONLY' || p.kind === 'POSITIONAL_OR_KEYWORD') && given > 0) {
      given--;
      continue;
    }
    const value = p.kind === 'POSITIONAL_ONLY' ? undefined : getItem(keywords, toStr(p.name));
    if (value !== undefined) keywordOnly = true;
    if (keywordOnly && p.kind === 'VAR_POSITIONAL') continue;
    const kind = keywordOnly && p.kind === 'POSITIONAL_OR_KEYWORD' ? 'KEYWORD_ONLY' : p.kind;
    params.push(newParameter(p.name, kind, value ?? p.default, p.annotation));
  }
  return newSignature(params, inner.returns);
};

// ── Binding ─────────────────────────────────────────────────────────────────────────────────────
class BoundArguments extends Obj {
  signature = new Signature();
  arguments: Value = newDict();
}
export const boundArgumentsType = newBuiltinType('BoundArguments', BoundArguments, objectType, 'inspect');

const bound = (s: Signature, args: readonly Value[], kwargs: Kwargs, partial: boolean): BoundArguments => {
  const left = new Map(kwargs);
  const dict = newDict();
  let at = 0;
  for (const p of s.params) {
    const key = toStr(p.name);
    if (p.kind === 'VAR_POSITIONAL') {
      if (at < args.length) setItem(dict, key, newTuple(args.slice(at)));
      at = args.length;
      continue;
    }
    if (p.kind === 'VAR_KEYWORD') {
      const rest = newDict();
      for (const [name, value] of left) setItem(rest, toStr(name), value);
      left.clear();
      if (rest.m.size > 0) setItem(dict, key, rest);
      continue;
    }
    if (p.kind !== 'KEYWORD_ONLY' && at < args.length) {
      if (p.kind !== 'POSITIONAL_ONLY' && left.has(p.name)) throw typeError(`multiple values for argument '${p.name}'`);
      setItem(dict, key, args[at++]!);
      continue;
    }
    const given = left.get(p.name);
    if (given !== undefined && p.kind === 'POSITIONAL_ONLY') {
      throw typeError(`'${p.name}' parameter is positional only, but was passed as a keyword`);
    }
    if (p.kind === 'KEYWORD_ONLY' && at < args.length && !s.params.some((one) => one.kind === 'VAR_POSITIONAL'))
      throw typeError('too many positional arguments');
    if (given !== undefined) {
      left.delete(p.name);
      setItem(dict, key, given);
    } else if (p.default === empty && !partial) throw typeError(`missing a required argument: '${p.name}'`);
  }
  if (at < args.length) throw typeError('too many positional arguments');
  for (const name of left.keys()) throw typeError(`got an unexpected keyword argument '${name}'`);
  const made = new BoundArguments();
  made.signature = s;
  made.arguments = dict;
  return made;
};
method(signatureType, 'bind(self, /, *args, **kwargs)', (self: Signature, args: readonly Value[], kwargs: Kwargs) =>
  bound(self, args, kwargs, false),
);
method(signatureType, 'bind_partial(self, /, *args, **kwargs)', (self: Signature, args: readonly Value[], kw: Kwargs) =>
  bound(self, args, kw, true),
);
getter(
  boundArgumentsType,
  'arguments',
  (b: BoundArguments) => b.arguments,
  (b: never, v) => {
    (b as BoundArguments).arguments = v ?? newDict();
  },
);
getter(boundArgumentsType, 'signature', (b: BoundArguments) => b.signature);
/** Positional ones, until one is missing; the others go by name. */
const split = (b: BoundArguments): { readonly args: Value[]; readonly kwargs: Dict } => {
  const args: Value[] = [];
  const kwargs = newDict();
  const dict = b.arguments as Dict;
  let byName = false;
  for (const p of b.signature.params) {
    const value = getItem(dict, toStr(p.name));
    if (p.kind === 'KEYWORD_ONLY' || p.kind === 'VAR_KEYWORD') byName = true;
    if (value === undefined) {
      if (p.kind !== 'VAR_POSITIONAL') byName = true;
      continue;
    }
    if (p.kind === 'VAR_KEYWORD') {
      if (value instanceof Dict) for (const [key, one] of value.m) setItem(kwargs, key as Value, one);
    } else if (byName) setItem(kwargs, toStr(p.name), value);
    else if (p.kind === 'VAR_POSITIONAL') args.push(...listOf(value));
    else args.push(value);
  }
  return { args, kwargs };
};
getter(boundArgumentsType, 'args', (b: BoundArguments) => newTuple(split(b).args));
getter(boundArgumentsType, 'kwargs', (b: BoundArguments) => split(b).kwargs);
method(boundArgumentsType, 'apply_defaults(self)', (self: BoundArguments) => {
  const dict = newDict();
  for (const p of self.signature.params) {
    const known = getItem(self.arguments as Dict, toStr(p.name));
    const value =
      known ??
      (p.default !== empty
        ? p.default
        : p.kind === 'VAR_POSITIONAL'
          ? newTuple([])
          : p.kind === 'VAR_KEYWORD'
            ? newDict()
            : undefined);
    if (value !== undefined) setItem(dict, toStr(p.name), value);
  }
  self.arguments = dict;
  return none;
});
registerRepr(
  BoundArguments,
  (b: BoundArguments) =>
    `<BoundArguments (${dictEntries(b.arguments as Dict)
      .map(([key, value]) => `${str(key)}=${repr(value)}`)
      .join(', ')})>`,
);
