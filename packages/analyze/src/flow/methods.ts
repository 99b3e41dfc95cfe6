/**
 * Methods of containers and texts, for Python and JavaScript.
 *
 * Each answers `undefined` for what it does not model; the call is then treated as unknown.
 */
import type { Call, Expression } from '../tree/node.ts';
import { taintPlace } from './apply-marks.ts';
import { runOnce } from './call.ts';
import { plainArg, type Arg } from './invoke.ts';
import type { Machine } from './machine.ts';
import {
  addAny,
  anyValueOf,
  change,
  changeItems,
  contentOf,
  deepTaint,
  elementOf,
  itemsOf,
  newList,
  newListOf,
  newObject,
  objectsOf,
  readField,
  setField,
} from './objects.ts';
import { unionTaint } from './taint.ts';
import { concatenate, cutAt, foldTextMethod, sliceText, textOf } from './text.ts';
import {
  HeapObject,
  joinAll,
  joinValues,
  nothing,
  ofConstant,
  ofRef,
  ofTaint,
  unknown,
  withoutConstant,
  type Value,
} from './value.ts';

export interface MethodCall {
  readonly node: Call;
  readonly name: string;
  readonly receiver: Value;
  readonly args: readonly Arg[];
  /** The expression before the dot. */
  readonly place: Expression;
}

/** A method of a list, dict, set or an object of unknown class that we made. */
export const callContainer = (m: Machine, call: MethodCall): Value | undefined => {
  const objects = objectsOf(call.receiver);
  const [first] = objects;
  if (first === undefined) return undefined;
  if (first.owner !== undefined) return undefined;
  const values = call.args.map((arg) => arg.value);
  switch (first.flavor) {
    case 'list':
    case 'tuple':
    case 'set':
      return m.module.python ? pythonList(m, call, values) : scriptArray(m, call, values);
    case 'dict':
      return m.module.python ? pythonDict(m, call, values) : scriptObject(m, call, values);
    case 'opaque':
      return opaque(m, call, values, first);
    default:
      return undefined;
  }
};

const integer = (value: Value | undefined): number | undefined =>
  typeof value?.constant === 'number' && Number.isInteger(value.constant) ? value.constant : undefined;
const keyOf = (value: Value | undefined): string | undefined =>
  value?.constant === undefined || typeof value.constant === 'object' ? undefined : String(value.constant);

const pythonList = (m: Machine, { name, receiver, node }: MethodCall, values: readonly Value[]): Value | undefined => {
  const [first, second] = values;
  switch (name) {
    case 'append':
    case 'add':
      if (first !== undefined) changeItems(m, receiver, (items) => [...items, first], first);
      return nothing;
    case 'appendleft':
      if (first !== undefined) changeItems(m, receiver, (items) => [first, ...items], first);
      return nothing;
    case 'insert': {
      if (second === undefined) return nothing;
      const at = integer(first);
      if (at === undefined) addAny(m, receiver, second);
      changeItems(
        m,
        receiver,
        (items) =>
          at === undefined ? items : items.toSpliced(at < 0 ? Math.max(0, items.length + at) : at, 0, second),
        second,
      );
      return nothing;
    }
    case 'extend':
    case 'update':
    case 'extendleft': {
      if (first === undefined) return nothing;
      const more = itemsOf(m, first);
      if (more === undefined) {
        const element = elementOf(m, first);
        blur(m, receiver, element);
      } else changeItems(m, receiver, (items) => [...items, ...more], joinAll(more));
      return nothing;
    }
    case 'pop':
    case 'popleft': {
      const at = name === 'popleft' ? 0 : first === undefined ? -1 : integer(first);
      const items = itemsOf(m, receiver);
      if (items === undefined || at === undefined) {
        const any = anyValueOf(m, receiver);
        blur(m, receiver);
        return any;
      }
      const index = at < 0 ? items.length + at : at;
      const taken = items[index] ?? unknown;
      changeItems(m, receiver, (all) => all.toSpliced(index, 1));
      return taken;
    }
    case 'remove':
    case 'discard': {
      const key = first?.constant;
      const items = itemsOf(m, receiver);
      const at = items === undefined || key === undefined ? -1 : items.findIndex((item) => item.constant === key);
      const certain = items !== undefined && at >= 0 && items.slice(0, at).every((item) => item.constant !== undefined);
      if (certain) changeItems(m, receiver, (all) => all.toSpliced(at, 1));
      else blur(m, receiver);
      return nothing;
    }
    case 'clear':
      change(m, receiver, (content) => ({
        ...content,
        items: [],
        fields: undefined,
        rest: undefined,
        keys: undefined,
      }));
      return nothing;
    case 'reverse':
      changeItems(m, receiver, (items) => items.toReversed());
      return nothing;
    case 'sort': {
      const items = itemsOf(m, receiver);
      const sorted = items === undefined || items.length < 2 ? items : sortConstants(items);
      if (sorted === undefined) blur(m, receiver);
      else changeItems(m, receiver, () => sorted);
      return nothing;
    }
    case 'copy':
      return copyOf(m, receiver);
    case 'index':
    case 'count':
      return unknown;
    case 'union':
    case 'intersection':
    case 'difference':
    case 'symmetric_difference':
      return newListOf(m, joinAll([anyValueOf(m, receiver), ...values.map((value) => elementOf(m, value))]), 'set');
    case 'issubset':
    case 'issuperset':
    case 'isdisjoint':
      return unknown;
    default:
      void node;
      return undefined;
  }
};

/** Forgets order and number of a list. */
const blur = (m: Machine, value: Value, added?: Value): void => {
  change(m, value, (content) => {
    const all = [
      ...(content.items ?? []),
      ...(content.fields?.values() ?? []),
      ...(content.rest === undefined ? [] : [content.rest]),
      ...(added === undefined ? [] : [added]),
    ];
    return { items: undefined, fields: undefined, rest: withoutConstant(joinAll(all)), keys: content.keys };
  });
};

const sortConstants = (items: readonly Value[]): readonly Value[] | undefined => {
  if (
    !items.every((item) => typeof item.constant === 'string') &&
    !items.every((item) => typeof item.constant === 'number')
  )
    return undefined;
  return items.toSorted((left, right) =>
    (left.constant as string) < (right.constant as string)
      ? -1
      : (left.constant as string) > (right.constant as string)
        ? 1
        : 0,
  );
};

const copyOf = (m: Machine, value: Value): Value => {
  const copies = objectsOf(value).map((object) =>
    newObject(m, object.flavor, contentOf(m, object), object.owner, object.type),
  );
  return copies.length === 0 ? value : { ...value, refs: copies };
};

const pythonDict = (m: Machine, { name, receiver, args }: MethodCall, values: readonly Value[]): Value | undefined => {
  const [first, second] = values;
  switch (name) {
    case 'get':
    case 'pop':
    case '__getitem__':
    case 'setdefault': {
      const key = keyOf(first);
      const fallback = second ?? nothing;
      if (key === undefined) {
        const any = anyValueOf(m, receiver);
        return second === undefined ? any : joinValues(any, second);
      }
      const results = objectsOf(receiver).map((object) => {
        const content = contentOf(m, object);
        const field = content.fields?.get(key);
        if (field !== undefined) return field;
        return content.rest === undefined ? fallback : joinValues(withoutConstant(content.rest), fallback);
      });
      const value = joinAll(results);
      if (name === 'pop') {
        change(m, receiver, (content) => {
          const fields = new Map(content.fields);
          return fields.delete(key) ? { ...content, fields } : content;
        });
      }
      if (name === 'setdefault') setField(m, receiver, key, value);
      return value;
    }
    case 'update': {
      for (const arg of args) {
        if (arg.name !== undefined) {
          setField(m, receiver, arg.name, arg.value);
          continue;
        }
        const [source, other] = objectsOf(arg.value);
        if (source !== undefined && other === undefined && source.flavor === 'dict') {
          const content = contentOf(m, source);
          for (const [key, value] of content.fields ?? []) setField(m, receiver, key, value);
          if (content.rest !== undefined) addAny(m, receiver, content.rest);
        } else addAny(m, receiver, anyValueOf(m, arg.value));
      }
      return nothing;
    }
    case 'items': {
      const pairs = objectsOf(receiver).flatMap((object) => {
        const content = contentOf(m, object);
        const known = [...(content.fields ?? [])].map(([key, value]) => newList(m, [ofConstant(key), value], 'tuple'));
        return content.rest === undefined
          ? known
          : [...known, newList(m, [content.keys ?? unknown, content.rest], 'tuple')];
      });
      return pairs.length > 6
        ? newListOf(m, newList(m, [withoutConstant(elementOf(m, receiver)), anyValueOf(m, receiver)], 'tuple'))
        : newList(m, pairs);
    }
    case 'keys':
      return newListOf(m, elementOf(m, receiver));
    case 'values':
      return newListOf(m, anyValueOf(m, receiver));
    case 'copy':
      return copyOf(m, receiver);
    case 'clear':
      change(m, receiver, (content) => ({
        ...content,
        items: undefined,
        fields: undefined,
        rest: undefined,
        keys: undefined,
      }));
      return nothing;
    case 'popitem':
      return newList(m, [elementOf(m, receiver), anyValueOf(m, receiver)], 'tuple');
    case '__setitem__': {
      const key = keyOf(first);
      if (second !== undefined) {
        if (key === undefined) addAny(m, receiver, second, first);
        else setField(m, receiver, key, second);
      }
      return nothing;
    }
    default:
      return undefined;
  }
};

const run = (m: Machine, fn: Value | undefined, given: readonly Value[], call: MethodCall): Value => {
  const results: Value[] = [];
  for (const ref of fn?.refs ?? []) {
    if (ref.kind === 'function')
      results.push(
        runOnce(
          m,
          ref,
          given.map((value) => plainArg(value)),
          call.node,
        ) ?? joinAll(given),
      );
    else if (ref.kind === 'native') results.push(ref.call(given));
  }
  return results.length === 0 ? unknown : joinAll(results);
};

const scriptArray = (m: Machine, call: MethodCall, values: readonly Value[]): Value | undefined => {
  const { name, receiver } = call;
  const [first, second] = values;
  const items = (): readonly Value[] | undefined => itemsOf(m, receiver);
  switch (name) {
    case 'push':
    case 'add':
      if (call.args.some((arg) => arg.spread !== undefined))
        for (const value of values) blur(m, receiver, elementOf(m, value));
      else changeItems(m, receiver, (all) => [...all, ...values], joinAll(values));
      return unknown;
    case 'unshift':
      changeItems(m, receiver, (all) => [...values, ...all], joinAll(values));
      return unknown;
    case 'pop':
    case 'shift': {
      const all = items();
      if (all === undefined) return anyValueOf(m, receiver);
      const at = name === 'pop' ? all.length - 1 : 0;
      changeItems(m, receiver, (known) => known.toSpliced(at, 1));
      return all[at] ?? nothing;
    }
    case 'splice': {
      const all = items();
      const from = integer(first);
      const count = second === undefined ? Number.MAX_SAFE_INTEGER : integer(second);
      const added = values.slice(2);
      if (all === undefined || from === undefined || count === undefined) {
        const any = anyValueOf(m, receiver);
        blur(m, receiver, added.length === 0 ? undefined : joinAll(added));
        return newListOf(m, any);
      }
      const start = from < 0 ? Math.max(0, all.length + from) : from;
      changeItems(m, receiver, (known) => known.toSpliced(start, count, ...added));
      return newList(m, all.slice(start, count === Number.MAX_SAFE_INTEGER ? undefined : start + count));
    }
    case 'slice': {
      const all = items();
      const from = first === undefined ? 0 : integer(first);
      const to = second === undefined ? undefined : integer(second);
      return all === undefined || from === undefined || (second !== undefined && to === undefined)
        ? newListOf(m, anyValueOf(m, receiver))
        : newList(m, all.slice(from, to));
    }
    case 'concat': {
      const all = items();
      const others = values.map((value) =>
        objectsOf(value).some((object) => object.flavor === 'list') ? itemsOf(m, value) : [value],
      );
      if (all !== undefined && others.every((one) => one !== undefined))
        return newList(m, [...all, ...others.flatMap((one) => one ?? [])]);
      return newListOf(
        m,
        joinAll([
          anyValueOf(m, receiver),
          ...values.map((value) => (objectsOf(value).length > 0 ? anyValueOf(m, value) : value)),
        ]),
      );
    }
    case 'reverse':
    case 'toReversed':
      if (name === 'toReversed') return newList(m, items()?.toReversed() ?? [anyValueOf(m, receiver)]);
      changeItems(m, receiver, (all) => all.toReversed());
      return receiver;
    case 'sort':
      blur(m, receiver);
      return receiver;
    case 'toSorted':
      return newListOf(m, anyValueOf(m, receiver));
    case 'map':
    case 'flatMap': {
      const all = items();
      if (all !== undefined && all.length <= 6 && name === 'map')
        return newList(
          m,
          all.map((item, index) => run(m, first, [item, ofConstant(index)], call)),
        );
      const result = run(m, first, [elementOf(m, receiver), unknown], call);
      return newListOf(m, name === 'flatMap' && objectsOf(result).length > 0 ? elementOf(m, result) : result);
    }
    case 'forEach':
      run(m, first, [elementOf(m, receiver), unknown], call);
      return nothing;
    case 'filter': {
      const element = elementOf(m, receiver);
      const test = run(m, first, [element, unknown], call);
      const checked = test.facts?.whenTrue.length;
      // A filter by a validating test keeps only validated elements.
      if (checked !== undefined && checked > 0 && test.constant === undefined) return newListOf(m, unknown);
      return newListOf(m, element);
    }
    case 'find':
    case 'findLast':
    case 'at': {
      if (name === 'at') {
        const index = integer(first);
        const all = items();
        return all === undefined || index === undefined
          ? anyValueOf(m, receiver)
          : (all[index < 0 ? all.length + index : index] ?? nothing);
      }
      const element = elementOf(m, receiver);
      const lookedUp = run(m, first, [element, unknown], call);
      void lookedUp;
      return element;
    }
    case 'some':
    case 'every':
    case 'findIndex':
      run(m, first, [elementOf(m, receiver), unknown], call);
      return unknown;
    case 'reduce':
    case 'reduceRight': {
      const element = elementOf(m, receiver);
      const start = second ?? element;
      const once = run(m, first, [withoutConstant(start), element, unknown], call);
      return joinValues(
        withoutConstant(start),
        run(m, first, [withoutConstant(joinValues(once, start)), element, unknown], call),
      );
    }
    case 'join':
      return joinText(m, first ?? ofConstant(','), receiver);
    case 'includes':
    case 'indexOf':
    case 'lastIndexOf':
    case 'has':
    case 'delete':
    case 'clear':
      if (name === 'clear')
        change(m, receiver, (content) => ({
          ...content,
          items: [],
          fields: undefined,
          rest: undefined,
          keys: undefined,
        }));
      return unknown;
    case 'flat':
      return newListOf(m, elementOf(m, newListOf(m, elementOf(m, receiver))));
    case 'values':
    case 'keys':
    case 'entries':
      return name === 'values'
        ? receiver
        : newListOf(m, name === 'keys' ? unknown : newList(m, [unknown, elementOf(m, receiver)]));
    case 'fill':
      if (first !== undefined) changeItems(m, receiver, (all) => all.map(() => first), first);
      return receiver;
    case 'toString':
      return joinText(m, ofConstant(','), receiver);
    default:
      return undefined;
  }
};

const scriptObject = (m: Machine, { name }: MethodCall, values: readonly Value[]): Value | undefined => {
  void values;
  if (name === 'hasOwnProperty' || name === 'propertyIsEnumerable') return unknown;
  void m;
  return undefined;
};

/** Objects of classes we do not know: those that store under a name give back what was stored there. */
const opaque = (
  m: Machine,
  { name, receiver, args }: MethodCall,
  values: readonly Value[],
  object: HeapObject,
): Value | undefined => {
  const [first, second] = values;
  switch (name) {
    case 'set':
    case 'put':
    case '__setitem__':
    case 'setItem':
    case 'setAttribute':
    case 'setProperty':
    case 'set_option': {
      const stored = values[values.length - 1];
      if (stored === undefined) return nothing;
      const path = values.slice(0, -1).map((value) => keyOf(value));
      if (path.length === 0 || path.some((key) => key === undefined) || path.length > 3) {
        if (deepTaint(m, stored) !== undefined) addAny(m, receiver, stored);
        return m.module.python ? nothing : receiver;
      }
      storePath(m, receiver, path as readonly string[], stored);
      return m.module.python ? nothing : receiver;
    }
    case 'get':
    case 'getItem':
    case 'getAttribute':
    case 'getProperty':
    case '__getitem__':
    case 'get_option': {
      const key = keyOf(first);
      if (key === undefined) return values.length === 0 ? anyValueOf(m, receiver) : undefined;
      const field = readField(m, object, key);
      if (field === undefined) return second === undefined || keyOf(second) !== undefined ? unknown : second;
      const inner = keyOf(second);
      const [nested] = objectsOf(field);
      if (inner !== undefined && nested !== undefined) {
        const found = readField(m, nested, inner);
        if (found !== undefined) return found;
        return contentOf(m, object).rest ?? unknown;
      }
      return field;
    }
    case 'getvalue':
    case 'getbuffer':
    case 'read':
    case 'readline':
    case 'readlines':
    case 'toString':
    case 'get_nowait':
    case 'pop':
    case 'popleft':
    case 'dequeue':
    case 'peek':
    case 'result':
      return anyValueOf(m, receiver);
    case 'write':
    case 'writelines':
    case 'append':
    case 'add':
    case 'put_nowait':
    case 'push':
    case 'enqueue':
    case 'appendleft':
    case 'extend':
    case 'read_string':
      for (const value of values)
        if (deepTaint(m, value) !== undefined) addAny(m, receiver, ofTaint(deepTaint(m, value)));
      return nothing;
    case 'add_section':
      return nothing;
    case 'has_section':
    case 'has_option':
    case 'has':
    case 'exists':
    case 'qsize':
    case 'empty':
    case 'full':
    case 'task_done':
    case 'seek':
    case 'close':
    case 'tell':
      return unknown;
    case 'clear':
      change(m, receiver, (content) => ({
        ...content,
        items: undefined,
        fields: undefined,
        rest: undefined,
        keys: undefined,
      }));
      return nothing;
    case 'items':
    case 'entries':
      return newListOf(m, newList(m, [unknown, anyValueOf(m, receiver)]));
    case 'values':
      return newListOf(m, anyValueOf(m, receiver));
    default:
      void args;
      return undefined;
  }
};

const storePath = (m: Machine, receiver: Value, path: readonly string[], stored: Value): void => {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    setField(m, receiver, key, stored);
    return;
  }
  for (const object of objectsOf(receiver)) {
    const field = contentOf(m, object).fields?.get(key);
    let nested = field === undefined ? undefined : objectsOf(field)[0];
    if (nested === undefined) {
      nested = newObject(m, 'dict');
      setField(m, ofRef(object), key, ofRef(nested));
    }
    storePath(m, ofRef(nested), rest, stored);
  }
};

/** `separator.join(parts)`. */
const joinText = (m: Machine, separator: Value, parts: Value): Value => {
  const items = itemsOf(m, parts);
  if (items === undefined || items.length > 12)
    return ofTaint(unionTaint(deepTaint(m, separator), deepTaint(m, elementOf(m, parts))));
  const all: Value[] = [];
  items.forEach((item, index) => all.push(...(index === 0 ? [item] : [separator, item])));
  return all.length === 0 ? ofConstant('') : concatenate(all, m.module.python, (value) => deepTaint(m, value));
};

/** Methods of texts that answer about the text without carrying it. */
const telling: ReadonlySet<string> = new Set([
  'startswith',
  'endswith',
  'find',
  'index',
  'rfind',
  'rindex',
  'count',
  'isdigit',
  'isdecimal',
  'isnumeric',
  'isalnum',
  'isalpha',
  'isidentifier',
  'isupper',
  'islower',
  'isspace',
  'istitle',
  'isascii',
  'isprintable',
  'startsWith',
  'endsWith',
  'indexOf',
  'lastIndexOf',
  'includes',
  'charCodeAt',
  'codePointAt',
  'localeCompare',
  'search',
  'test',
  'bit_length',
  'total_seconds',
  'timestamp',
  '__len__',
  'hasOwnProperty',
]);
/** Methods that a text of unknown content keeps its pieces through. */
const keeping: ReadonlySet<string> = new Set(['encode', 'decode', 'toString', 'valueOf', 'copy', '__str__']);

/** A method of a text (or of something of which only labels are known). */
export const callText = (m: Machine, call: MethodCall): Value | undefined => {
  const { name, receiver, args } = call;
  const values = args.map((arg) => arg.value);
  const [first, second] = values;
  const python = m.module.python;
  const { constant } = receiver;
  if (typeof constant === 'string' || typeof constant === 'number' || typeof constant === 'boolean') {
    const text = textOf(constant, python) ?? '';
    if (name === 'join' && python && first !== undefined) return joinText(m, receiver, first);
    if (name === 'format' && python) return format(m, text, args);
    if (
      values.every((value) => value.constant !== undefined) &&
      args.every((arg) => arg.name === undefined || name === 'encode' || name === 'decode')
    ) {
      const folded = foldTextMethod(
        text,
        name,
        values.map((value) => value.constant),
        python,
      );
      if (Array.isArray(folded))
        return newList(
          m,
          folded.map((item) => ofConstant(item as string)),
        );
      if (folded !== undefined) return ofConstant(folded);
    }
  }
  if (name === 'join' && python && first !== undefined && args.length === 1) return joinText(m, receiver, first);
  if (telling.has(name)) return unknown;
  if (
    keeping.has(name) &&
    receiver.refs === undefined &&
    (receiver.taint !== undefined || receiver.pieces !== undefined)
  )
    return { ...receiver, facts: undefined };
  if (receiver.taint === undefined && receiver.pieces === undefined && typeof constant !== 'string') return undefined;
  switch (name) {
    case 'partition':
    case 'rpartition': {
      const separator = first?.constant;
      if (!python || typeof separator !== 'string')
        return newList(m, [ofTaint(receiver.taint), ofTaint(receiver.taint), ofTaint(receiver.taint)], 'tuple');
      const cut = cutAt(receiver, separator, name === 'rpartition');
      if (cut !== undefined) return newList(m, [cut[0], ofConstant(separator), cut[1]], 'tuple');
      if (typeof constant === 'string')
        return newList(
          m,
          name === 'partition'
            ? [receiver, ofConstant(''), ofConstant('')]
            : [ofConstant(''), ofConstant(''), receiver],
          'tuple',
        );
      return newList(m, [ofTaint(receiver.taint), ofConstant(separator), ofTaint(receiver.taint)], 'tuple');
    }
    case 'split':
    case 'rsplit': {
      const separator = first?.constant;
      const head = typeof separator === 'string' ? cutAt(receiver, separator, false)?.[0] : undefined;
      const object = newObject(m, 'list', {
        rest: ofTaint(receiver.taint),
        fields: head === undefined ? undefined : new Map([['0', head]]),
      });
      const tail = typeof separator === 'string' ? cutAt(receiver, separator, true)?.[1] : undefined;
      if (tail !== undefined) setField(m, ofRef(object), '-1', tail);
      return ofRef(object);
    }
    case 'splitlines':
      return newListOf(m, ofTaint(receiver.taint));
    case 'slice':
    case 'substring':
    case 'substr': {
      const from = integer(first);
      const to = second === undefined ? undefined : integer(second);
      if (from === undefined || (second !== undefined && to === undefined)) return ofTaint(receiver.taint);
      return sliceText(receiver, from, name === 'substr' && to !== undefined ? from + to : to);
    }
    case 'replace':
    case 'replaceAll': {
      let taint = receiver.taint;
      for (const value of values.slice(1)) taint = unionTaint(taint, deepTaint(m, value));
      for (const ref of second?.refs ?? [])
        if (ref.kind === 'function')
          taint = unionTaint(
            taint,
            deepTaint(m, runOnce(m, ref, [plainArg(ofTaint(receiver.taint))], call.node) ?? unknown),
          );
      return ofTaint(taint);
    }
    case 'concat':
      return concatenate([receiver, ...values], python, (value) => deepTaint(m, value));
    case 'update':
    case 'write':
    case 'append':
      taintPlace(m, call.place, joinAll(values).taint);
      return undefined;
    default:
      return undefined;
  }
};

/** `text.format(…)` with its pieces where the fields are plain. */
const format = (m: Machine, text: string, args: readonly Arg[]): Value => {
  let taint: Value['taint'];
  for (const arg of args) taint = unionTaint(taint, deepTaint(m, arg.value));
  if (args.some((arg) => arg.spread !== undefined)) return ofTaint(taint);
  const positional = args.filter((arg) => arg.name === undefined);
  let next = 0;
  const parts: Value[] = [];
  let plain = true;
  for (const part of text.split(/(\{\{|\}\}|\{[^{}]*\})/u)) {
    if (part === '{{' || part === '}}') parts.push(ofConstant(part[0]));
    else if (part.startsWith('{') && part.endsWith('}')) {
      const field = part.slice(1, -1);
      if (!/^\w*$/u.test(field)) {
        plain = false;
        break;
      }
      const arg =
        field === ''
          ? positional[next]
          : /^\d+$/u.test(field)
            ? positional[Number(field)]
            : args.find((one) => one.name === field);
      if (field === '') next += 1;
      parts.push(arg?.value ?? unknown);
    } else parts.push(ofConstant(part));
  }
  return plain ? concatenate(parts, true, (value) => deepTaint(m, value)) : ofTaint(taint);
};
