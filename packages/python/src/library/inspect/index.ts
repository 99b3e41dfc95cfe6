/** `inspect`: what values are, and what functions take. Source text there is none. */
import { findAttribute, getattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import {
  BoundBuiltin,
  builtin,
  Builtin,
  ClassMethod,
  Func,
  GetSet,
  Method,
  Property,
  Slot,
  StaticMethod,
} from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { E, Exc, pyError, typeError } from '../../runtime/exceptions.ts';
import { AsyncGenerator_, Coroutine, Generator_ } from '../../runtime/generators.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { run } from '../../runtime/state.ts';
import {
  Instance,
  Module,
  newList,
  newTuple,
  none,
  Obj,
  toStr,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { Traceback } from '../../runtime/ops.ts';
import { runningFrames } from '../../runtime/traceback-holder.ts';
import { Frame } from '../../runtime/types/traceback.ts';
import { namesOf } from '../../runtime/types/object.ts';
import { newNamedTuple } from '../collections/named-tuple.ts';
import { boundArgumentsType, empty, parameterType, Signature, signatureOf, signatureType } from './parameters.ts';
import { annotationText } from './signature-text.ts';
import { sourceOf } from './source.ts';

/** Text without the indentation that its lines share. */
const cleaned = (text: string): string => {
  const lines = text.replaceAll('\t', '        ').split('\n');
  let margin = Infinity;
  for (const line of lines.slice(1))
    if (line.trim() !== '') margin = Math.min(margin, line.length - line.trimStart().length);
  const out = [
    lines[0]!.trimStart(),
    ...lines.slice(1).map((line) => (margin === Infinity ? line : line.slice(margin))),
  ];
  while (out.length > 0 && out.at(-1) === '') out.pop();
  while (out.length > 0 && out[0] === '') out.shift();
  return out.join('\n');
};

const docOf = (v: Value): Value => {
  const own = findAttribute(v, '__doc__');
  if (own !== undefined && own !== none) return own;
  if (v instanceof Type) {
    for (const base of v.mro) {
      const doc = base.attrs.get('__doc__');
      if (doc !== undefined && doc !== none && !base.builtin) return doc;
    }
    return none;
  }
  const f = v instanceof Method ? v.func : v;
  if (f instanceof Func && f.qualname.includes('.') && v instanceof Method) {
    const owner = v.self instanceof Type ? v.self : typeOf(v.self);
    for (const base of owner.mro) {
      const found = base.attrs.get(f.name);
      const doc = found instanceof Obj ? findAttribute(found, '__doc__') : undefined;
      if (doc !== undefined && doc !== none) return doc;
    }
  }
  return none;
};

const unwrapped = (v: Value): Value => {
  let f = v;
  for (let hops = 0; hops < 1000; hops++) {
    const inner = f instanceof Obj && !(f instanceof Type) ? findAttribute(f, '__wrapped__') : undefined;
    if (inner === undefined) return f;
    f = inner;
  }
  throw pyError(E.ValueError, 'wrapper loop when unwrapping');
};

const functionOf = (v: Value): Func | undefined => {
  const f = v instanceof Method ? v.func : v;
  return f instanceof Func ? f : undefined;
};
const kindIs =
  (kind: Func['info']['kind']) =>
  (v: Value): boolean =>
    functionOf(v)?.info.kind === kind;

/** An attribute as it lies there, unbound. */
const staticAttribute = (v: Value, name: string): Value | undefined => {
  if (v instanceof Type) return v.lookup(name) ?? typeOf(v).lookup(name);
  if (v instanceof Module) return v.attrs.get(name);
  if (v instanceof Instance && v.dict !== undefined) return v.dict.m.get(name) ?? typeOf(v).lookup(name);
  if (v instanceof Obj && Object.hasOwn(v, `$${name}`)) return (v as unknown as Record<string, Value>)[`$${name}`];
  return typeOf(v).lookup(name);
};

const isRoutine = (v: Value): boolean => v instanceof Builtin || v instanceof Func || v instanceof Method;

const members = (v: Value, predicate: Value): Value => {
  const out: Value[] = [];
  for (const name of namesOf(v)) {
    const value = findAttribute(v, name);
    if (value === undefined) continue;
    if (predicate === none || truth(call(predicate, [value]))) out.push(newTuple([toStr(name), value]));
  }
  return newList(out);
};

const predicates: Readonly<Record<string, (v: Value) => boolean>> = {
  isfunction: (v) => v instanceof Func,
  ismethod: (v) => v instanceof Method && !(v instanceof BoundBuiltin),
  isclass: (v) => v instanceof Type,
  ismodule: (v) => v instanceof Module,
  isbuiltin: (v) =>
    (v instanceof Builtin && typeOf(v).name === 'builtin_function_or_method') || v instanceof BoundBuiltin,
  isroutine: isRoutine,
  isgenerator: (v) => v instanceof Generator_ && !(v instanceof Coroutine),
  iscoroutine: (v) => v instanceof Coroutine,
  isasyncgen: (v) => v instanceof AsyncGenerator_,
  isgeneratorfunction: kindIs('generator'),
  iscoroutinefunction: kindIs('coroutine'),
  isasyncgenfunction: kindIs('asyncgen'),
  isawaitable: (v) => v instanceof Coroutine || typeOf(v).lookup('__await__') !== undefined,
  istraceback: (v) => v instanceof Traceback,
  isframe: (v) => v instanceof Frame,
  iscode: (v) => typeOf(v).name === 'code',
  isabstract: (v) => {
    if (!(v instanceof Type)) return false;
    const names = v.lookup('__abstractmethods__');
    return names !== undefined && truth(names);
  },
  isdatadescriptor: (v) =>
    v instanceof Property ||
    v instanceof GetSet ||
    v instanceof Slot ||
    (v instanceof Obj && !isRoutine(v) && !(v instanceof Type) && v.t.lookup('__set__') !== undefined),
  ismethoddescriptor: (v) =>
    !(v instanceof Type) &&
    !(v instanceof Func) &&
    !(v instanceof Method) &&
    (['method_descriptor', 'wrapper_descriptor'].includes(typeOf(v).name) ||
      v instanceof StaticMethod ||
      v instanceof ClassMethod ||
      (typeOf(v).lookup('__get__') !== undefined && typeOf(v).lookup('__set__') === undefined)),
  isgetsetdescriptor: (v) => v instanceof GetSet,
  ismemberdescriptor: (v) => v instanceof Slot,
};

const states = { new: 'CREATED', suspended: 'SUSPENDED', running: 'RUNNING', done: 'CLOSED' } as const;

export const newModule = (): Module => {
  const fullArgSpec = newNamedTuple(
    'FullArgSpec',
    ['args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults', 'annotations'],
    false,
    [],
    'inspect',
  );
  const frameInfo = newNamedTuple(
    'FrameInfo',
    ['frame', 'filename', 'lineno', 'function', 'code_context', 'index'],
    false,
    [],
    'inspect',
  );
  const frameInfoOf = (frames: ReturnType<typeof runningFrames>, at: number): Value => {
    const { fileName, line, name } = frames[at]!;
    return call(frameInfo, [new Frame(frames, at), toStr(fileName), line, toStr(name), none, none]);
  };
  const attrs: Record<string, Value> = {
    Signature: signatureType,
    Parameter: parameterType,
    BoundArguments: boundArgumentsType,
    _empty: empty,
    FullArgSpec: fullArgSpec,
    signature: builtin(
      'signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False)',
      (v: Value, follow: Value) => signatureOf(v, truth(follow)),
    ),
    getfullargspec: builtin('getfullargspec(func)', (v: Value) => {
      let s: Signature;
      try {
        s = signatureOf(v, false);
      } catch (e) {
        if (e instanceof Exc) throw typeError('unsupported callable');
        throw e;
      }
      const names = (...kinds: readonly string[]): Value =>
        newList(s.params.filter((p) => kinds.includes(p.kind)).map((p) => toStr(p.name)));
      const one = (kind: string): Value => {
        const found = s.params.find((p) => p.kind === kind);
        return found === undefined ? none : toStr(found.name);
      };
      const defaults = s.params
        .filter((p) => (p.kind === 'POSITIONAL_ONLY' || p.kind === 'POSITIONAL_OR_KEYWORD') && p.default !== empty)
        .map((p) => p.default);
      const kwdefaults = newDict();
      for (const p of s.params)
        if (p.kind === 'KEYWORD_ONLY' && p.default !== empty) setItem(kwdefaults, toStr(p.name), p.default);
      const notes = newDict();
      if (s.returns !== empty) setItem(notes, 'return', s.returns);
      for (const p of s.params) if (p.annotation !== empty) setItem(notes, toStr(p.name), p.annotation);
      return call(fullArgSpec, [
        names('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD'),
        one('VAR_POSITIONAL'),
        one('VAR_KEYWORD'),
        defaults.length === 0 ? none : newTuple(defaults),
        names('KEYWORD_ONLY'),
        kwdefaults.m.size === 0 ? none : kwdefaults,
        notes,
      ]);
    }),
    getdoc: builtin('getdoc(object)', (v: Value) => {
      const text = textOf(docOf(v));
      return text === undefined ? none : toStr(cleaned(text));
    }),
    cleandoc: builtin('cleandoc(doc)', (v: Value) => toStr(cleaned(textOf(v) ?? ''))),
    getcomments: builtin('getcomments(object)', () => none),
    getmembers: builtin('getmembers(object, predicate=None)', members),
    getmembers_static: builtin('getmembers_static(object, predicate=None)', members),
    getattr_static: builtin(
      'getattr_static(obj, attr, default=...)',
      (v: Value, name: Value, fallback: Value | undefined) => {
        const found = staticAttribute(v, textOf(name) ?? '') ?? fallback;
        if (found === undefined) throw pyError(E.AttributeError, textOf(name) ?? '');
        return found;
      },
    ),
    getmro: builtin('getmro(cls)', (v: Value) => getattr(v, '__mro__')),
    getmodule: builtin('getmodule(object, _filename=None)', (v: Value) => {
      if (v instanceof Module) return v;
      const name = findAttribute(v, '__module__');
      const text = name === undefined ? undefined : textOf(name);
      if (text === '__main__') return newModuleOf('__main__', { __name__: '__main__' });
      return (text === undefined ? undefined : run.modules.get(text)) ?? none;
    }),
    getmodulename: builtin('getmodulename(path)', () => none),
    unwrap: builtin('unwrap(func, *, stop=None)', unwrapped),
    getsource: builtin('getsource(object)', (v: Value) => toStr(sourceOf(unwrapped(v)).lines.join(''))),
    getsourcelines: builtin('getsourcelines(object)', (v: Value) => {
      const { lines, first } = sourceOf(unwrapped(v));
      return newTuple([newList(lines.map(toStr)), v instanceof Module ? 0 : first + 1]);
    }),
    findsource: builtin('findsource(object)', (v: Value) => {
      const { lines, first } = sourceOf(unwrapped(v));
      return newTuple([newList(lines.map(toStr)), first]);
    }),
    getsourcefile: builtin('getsourcefile(object)', (v: Value) => toStr(sourceOf(v).fileName)),
    getfile: builtin('getfile(object)', (v: Value) => toStr(sourceOf(v).fileName)),
    getcallargs: builtin('getcallargs(func, /, *positional, **named)', (f: Value, args: readonly Value[], named) => {
      const s = signatureOf(f);
      const b = call(getattr(s, 'bind'), args, named);
      call(getattr(b, 'apply_defaults'), []);
      return getattr(b, 'arguments');
    }),
    FrameInfo: frameInfo,
    currentframe: builtin('currentframe()', () => {
      const frames = runningFrames();
      return frames.length === 0 ? none : new Frame(frames, frames.length - 1);
    }),
    stack: builtin('stack(context=1)', () => {
      const frames = runningFrames();
      return newList(frames.map((_, i) => frameInfoOf(frames, i)).reverse());
    }),
    getgeneratorstate: builtin('getgeneratorstate(generator)', (v: Generator_) => `GEN_${states[v.state]}`),
    getcoroutinestate: builtin('getcoroutinestate(coroutine)', (v: Generator_) => `CORO_${states[v.state]}`),
    getannotations: builtin('get_annotations(obj)', (v: Value) => findAttribute(v, '__annotations__') ?? newDict()),
    get_annotations: builtin('get_annotations(obj, *, globals=None, locals=None, eval_str=False)', (v: Value) =>
      v instanceof Type
        ? (v.attrs.get('__annotations__') ?? newDict())
        : (findAttribute(v, '__annotations__') ?? newDict()),
    ),
    formatannotation: builtin('formatannotation(annotation, base_module=None)', (v: Value) => toStr(annotationText(v))),
    GEN_CREATED: 'GEN_CREATED',
    GEN_RUNNING: 'GEN_RUNNING',
    GEN_SUSPENDED: 'GEN_SUSPENDED',
    GEN_CLOSED: 'GEN_CLOSED',
    CORO_CREATED: 'CORO_CREATED',
    CORO_RUNNING: 'CORO_RUNNING',
    CORO_SUSPENDED: 'CORO_SUSPENDED',
    CORO_CLOSED: 'CORO_CLOSED',
    AGEN_CREATED: 'AGEN_CREATED',
    AGEN_RUNNING: 'AGEN_RUNNING',
    AGEN_SUSPENDED: 'AGEN_SUSPENDED',
    AGEN_CLOSED: 'AGEN_CLOSED',
    getasyncgenstate: builtin('getasyncgenstate(agen)', (v: Generator_) => `AGEN_${states[v.state]}`),
    getabsfile: builtin('getabsfile(object, _filename=None)', (v: Value) => toStr(`/${sourceOf(v).fileName}`)),
    indentsize: builtin('indentsize(line)', (v: Value) => {
      const line = (textOf(v) ?? '').replaceAll('\t', '        ');
      return line.length - line.trimStart().length;
    }),
    ismethodwrapper: builtin('ismethodwrapper(object)', (v: Value) => typeOf(v).name === 'method-wrapper'),
    CO_ITERABLE_COROUTINE: 256,
    CO_NOFREE: 64,
    CO_OPTIMIZED: 1,
    CO_NEWLOCALS: 2,
    CO_VARARGS: 4,
    CO_VARKEYWORDS: 8,
    CO_NESTED: 16,
    CO_GENERATOR: 32,
    CO_COROUTINE: 128,
    CO_ASYNC_GENERATOR: 512,
  };
  delete attrs['getannotations'];
  for (const [name, test] of Object.entries(predicates)) attrs[name] = builtin(`${name}(object)`, test);
  return newModuleOf('inspect', attrs);
};
