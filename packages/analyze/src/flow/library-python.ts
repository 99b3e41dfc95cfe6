/**
 * Python's builtins and library functions as far as flow needs them: casts, constructors of containers, iteration, and functions that take
 * functions. By qualified name.
 */
import { evaluateFunctionArgument } from './function-arguments.ts';
import { plainArg } from './invoke.ts';
import type { LibraryCall, LibraryFunction } from './library.ts';
import type { Machine } from './machine.ts';
import { attributeOf } from './attributes.ts';
import {
  addAny,
  contentOf,
  deepTaint,
  elementOf,
  itemsOf,
  newList,
  newListOf,
  newObject,
  objectsOf,
  setField,
} from './objects.ts';
import { canonicalTrait, unionTaint, withTrait } from './taint.ts';
import { textOf } from './text.ts';
import {
  addTaint,
  joinAll,
  joinValues,
  nothing,
  ofConstant,
  ofRef,
  ofTaint,
  unknown,
  withoutConstant,
  type FunctionRef,
  type Value,
} from './value.ts';

/** Functions whose result cannot carry a text from outside: numbers, truth values, dates, hashes, file handles, answers of programs and servers. */
export const pythonHarmless =
  /^(?:int|float|bool|complex|len|hash|id|ord|isinstance|issubclass|callable|hasattr|any|all|round|abs|type|range|divmod|open|print|memoryview|exit|quit|(?:uuid|hashlib|hmac|secrets|random|time|math|decimal|fractions|ipaddress|datetime|calendar|statistics|bcrypt|zlib|struct)\.[\w.]+|io\.open|codecs\.open|os\.(?:path\.(?:exists|lexists|isfile|isdir|islink|ismount|isabs|getsize|getmtime|getctime|getatime|samefile)|stat|lstat|access|listdir|scandir|walk|remove|unlink|mkdir|makedirs|rmdir|rename|system|popen|getpid|getcwd|urandom|open|chmod|chown)|shutil\.\w+|subprocess\.\w+|socket\.\w+|logging\.[\w.]+|operator\.(?:eq|ne|lt|gt|le|ge|contains|not_|truth)|werkzeug\.security\.\w+|sqlite3\.connect|psycopg2\.connect|pymysql\.connect|mysql\.connector\.connect|requests\.\w+|httpx\.\w+|urllib\.request\.\w+|flask\.(?:send_file|send_from_directory|abort|redirect|url_for|flash|render_template)|re\.compile)$/u;

const values = (call: LibraryCall): readonly Value[] =>
  call.args.filter((arg) => arg.name === undefined && arg.spread === undefined).map((arg) => arg.value);

const asText: LibraryFunction = (m, call) => {
  const [first] = values(call);
  if (first === undefined) return ofConstant('');
  const text = textOf(first.constant, true);
  if (text !== undefined) return ofConstant(text);
  const method =
    first.refs === undefined
      ? undefined
      : attributeOf(m, first, '__str__', undefined).refs?.find((ref) => ref.kind === 'function');
  if (method !== undefined) return evaluateFunctionArgument(m, ofRef(method), [], call.node);
  return first.refs === undefined ? { ...first, facts: undefined } : ofTaint(deepTaint(m, first));
};

const asNumber: LibraryFunction = (_, call) => {
  const [first, second] = values(call);
  const { constant } = first ?? unknown;
  if (second === undefined && typeof constant === 'number')
    return ofConstant(call.name === 'int' ? Math.trunc(constant) : constant);
  if (second === undefined && typeof constant === 'string' && /^\s*[+-]?\d{1,15}\s*$/u.test(constant))
    return ofConstant(Number(constant));
  return unknown;
};

const asContainer =
  (flavor: 'list' | 'tuple' | 'set'): LibraryFunction =>
  (m, call) => {
    const [first] = values(call);
    if (first === undefined) return newList(m, [], flavor);
    const items = itemsOf(m, first);
    if (items !== undefined && flavor !== 'set') return newList(m, items, flavor);
    return addTaint(newListOf(m, elementOf(m, first), flavor), first.taint);
  };

const asDict: LibraryFunction = (m, call) => {
  const object = newObject(m, 'dict');
  const made = ofRef(object);
  for (const arg of call.args) {
    if (arg.name !== undefined) setField(m, made, arg.name, arg.value);
    else
      for (const source of objectsOf(arg.value)) {
        const content = contentOf(m, source);
        if (source.flavor === 'dict') {
          for (const [key, value] of content.fields ?? []) setField(m, made, key, value);
          if (content.rest !== undefined) addAny(m, made, content.rest);
          continue;
        }
        // Pairs.
        for (const item of [...(content.items ?? []), ...(content.rest === undefined ? [] : [content.rest])]) {
          const pair = itemsOf(m, item);
          const key = pair?.[0]?.constant;
          if (pair?.[1] !== undefined && key !== undefined && typeof key !== 'object')
            setField(m, made, String(key), pair[1]);
          else addAny(m, made, pair?.[1] ?? elementOf(m, item));
        }
      }
    if (arg.value.taint !== undefined) addAny(m, made, ofTaint(arg.value.taint));
  }
  return made;
};

const sorted: LibraryFunction = (m, call) => {
  const [first] = values(call);
  if (first === undefined) return undefined;
  const items = itemsOf(m, first);
  const constants = items?.map((item) => item.constant);
  if (
    items !== undefined &&
    call.args.length === 1 &&
    (constants?.every((one) => typeof one === 'string') === true ||
      constants?.every((one) => typeof one === 'number') === true)
  ) {
    return newList(
      m,
      items.toSorted((left, right) => ((left.constant as string) < (right.constant as string) ? -1 : 1)),
    );
  }
  const key = call.args.find((arg) => arg.name === 'key');
  if (key !== undefined) evaluateFunctionArgument(m, key.value, [elementOf(m, first)], call.node);
  return addTaint(newListOf(m, elementOf(m, first)), first.taint);
};

const reversed: LibraryFunction = (m, call) => {
  const [first] = values(call);
  if (first === undefined) return undefined;
  const items = itemsOf(m, first);
  if (typeof first.constant === 'string')
    return newList(
      m,
      Array.from(first.constant)
        .toReversed()
        .map((one) => ofConstant(one)),
    );
  return items === undefined
    ? addTaint(newListOf(m, elementOf(m, first)), first.taint)
    : newList(m, items.toReversed());
};

const range: LibraryFunction = (m, call) => {
  const [first, second, third] = values(call).map((value) => value.constant);
  const from = second === undefined ? 0 : first;
  const to = second === undefined ? first : second;
  const by = third ?? 1;
  if (typeof from !== 'number' || typeof to !== 'number' || typeof by !== 'number' || by === 0 || call.args.length > 3)
    return newListOf(m, unknown);
  if (values(call).some((value) => value.constant === undefined) || Math.abs((to - from) / by) > 16)
    return newListOf(m, unknown);
  const items: Value[] = [];
  for (let at = from; by > 0 ? at < to : at > to; at += by) items.push(ofConstant(at));
  return newList(m, items);
};

const enumerate: LibraryFunction = (m, call) => {
  const [first] = values(call);
  if (first === undefined) return undefined;
  const items = itemsOf(m, first);
  if (items !== undefined && items.length <= 16 && call.args.length === 1)
    return newList(
      m,
      items.map((item, index) => newList(m, [ofConstant(index), item], 'tuple')),
    );
  return newListOf(m, newList(m, [unknown, elementOf(m, first)], 'tuple'));
};

const zip: LibraryFunction = (m, call) => {
  const lists = values(call);
  const exact = lists.map((one) => itemsOf(m, one));
  const length = Math.min(...exact.map((items) => items?.length ?? 99));
  if (length <= 12 && exact.every((items) => items !== undefined)) {
    return newList(
      m,
      Array.from({ length }, (_, index) =>
        newList(
          m,
          exact.map((items) => items?.[index] ?? unknown),
          'tuple',
        ),
      ),
    );
  }
  return newListOf(
    m,
    newList(
      m,
      lists.map((one) => elementOf(m, one)),
      'tuple',
    ),
  );
};

const map: LibraryFunction = (m, call) => {
  const [fn, ...lists] = values(call);
  if (fn === undefined) return undefined;
  if (fn.refs !== undefined)
    return newListOf(
      m,
      evaluateFunctionArgument(
        m,
        fn,
        lists.map((one) => elementOf(m, one)),
        call.node,
      ),
    );
  const [argument] = call.node.args;
  // `map(int, xs)` casts every element.
  if (argument !== undefined && (argument.kind === 'Name' || argument.kind === 'Member')) {
    const qualified = m.module.context.names.qualified(argument);
    if (qualified !== undefined && (pythonHarmless.test(qualified) || qualified === 'int'))
      return newListOf(m, unknown);
  }
  return newListOf(m, ofTaint(joinAll(lists.map((one) => ofTaint(deepTaint(m, one)))).taint));
};

const filter: LibraryFunction = (m, call) => {
  const [fn, list] = values(call);
  if (fn === undefined || list === undefined) return undefined;
  const element = elementOf(m, list);
  const test = evaluateFunctionArgument(m, fn, [element], call.node);
  return newListOf(m, (test.facts?.whenTrue.length ?? 0) > 0 ? unknown : element);
};

const reduce: LibraryFunction = (m, call) => {
  const [fn, list, start] = values(call);
  if (fn === undefined || list === undefined) return undefined;
  const element = elementOf(m, list);
  const before = withoutConstant(start ?? element);
  const once = evaluateFunctionArgument(m, fn, [before, element], call.node);
  return joinValues(
    before,
    evaluateFunctionArgument(m, fn, [withoutConstant(joinValues(before, once)), element], call.node),
  );
};

const partial: LibraryFunction = (m, call) => {
  const [fn, ...given] = values(call);
  if (fn?.refs === undefined) return undefined;
  void m;
  return {
    ...fn,
    refs: fn.refs.map((ref) =>
      ref.kind === 'function' ? ({ ...ref, preset: [...ref.preset, ...given] } satisfies FunctionRef) : ref,
    ),
  };
};

const first: LibraryFunction = (_, call) => values(call)[0];
const elements: LibraryFunction = (m, call) => {
  const [one] = values(call);
  return one === undefined ? undefined : addTaint(newListOf(m, elementOf(m, one)), one.taint);
};

const getattr: LibraryFunction = (m, call) => {
  const [object, name, fallback] = values(call);
  if (object === undefined || typeof name?.constant !== 'string')
    return object === undefined
      ? undefined
      : joinValues(withoutConstant(fallback ?? unknown), ofTaint(deepTaint(m, object)));
  const value = attributeOf(m, object, name.constant, undefined);
  return fallback === undefined ? value : joinValues(value, withoutConstant(fallback));
};

const setattr: LibraryFunction = (m, call) => {
  const [object, name, value] = values(call);
  if (object !== undefined && value !== undefined) {
    if (typeof name?.constant === 'string') setField(m, object, name.constant, value);
    else addAny(m, object, value);
  }
  return nothing;
};

const canonical: LibraryFunction = (m, call) => {
  let taint: Value['taint'];
  for (const arg of call.args) taint = unionTaint(taint, deepTaint(m, arg.value));
  return ofTaint(withTrait(taint, canonicalTrait));
};

const next: LibraryFunction = (m, call) => {
  const [list, fallback] = values(call);
  if (list === undefined) return undefined;
  const items = itemsOf(m, list);
  const element = items?.[0] ?? elementOf(m, list);
  return fallback === undefined ? element : joinValues(withoutConstant(element), fallback);
};

const extreme: LibraryFunction = (m, call) => {
  const given = values(call);
  return given.length === 1 && given[0] !== undefined
    ? withoutConstant(elementOf(m, given[0]))
    : withoutConstant(joinAll(given));
};

const compile: LibraryFunction = (m, call) => {
  const [pattern] = values(call);
  const object = newObject(m, 'opaque', {}, undefined, 're.Pattern');
  if (pattern !== undefined) setField(m, ofRef(object), 'pattern', pattern);
  return ofRef(object);
};

const chain: LibraryFunction = (m, call) => newListOf(m, joinAll(values(call).map((one) => elementOf(m, one))));

/** `Thread(target=f, args=(x,))`: the function runs sooner or later; here it runs at once. */
const thread: LibraryFunction = (m, call) => {
  const target =
    call.args.find((arg) => arg.name === 'target')?.value ??
    call.args.find((arg) => arg.value.refs?.some((ref) => ref.kind === 'function') === true)?.value;
  if (target === undefined) return undefined;
  const packed = call.args.find((arg) => arg.name === 'args')?.value;
  const named = call.args.find((arg) => arg.name === 'kwargs')?.value;
  const given =
    packed === undefined
      ? []
      : (itemsOf(m, packed)?.map((item) => plainArg(item)) ?? [
          { value: packed, name: undefined, spread: 'list' as const, node: undefined },
        ]);
  evaluateFunctionArgument(
    m,
    target,
    [
      ...given,
      ...(named === undefined ? [] : [{ value: named, name: undefined, spread: 'dict' as const, node: undefined }]),
    ],
    call.node,
  );
  return ofRef(newObject(m, 'opaque', {}, undefined, 'threading.Thread'));
};

const namespace: LibraryFunction = (m, call) => {
  const object = newObject(m, 'opaque');
  for (const arg of call.args) if (arg.name !== undefined) setField(m, ofRef(object), arg.name, arg.value);
  return ofRef(object);
};

const copy: LibraryFunction = (m, call) => {
  const [one] = values(call);
  if (one?.refs === undefined) return one;
  const refs = one.refs.map((ref) =>
    ref.kind === 'object' ? newObject(m, ref.flavor, contentOf(m, ref), ref.owner, ref.type) : ref,
  );
  return { ...one, refs };
};

export const pythonFunctions: ReadonlyMap<string, LibraryFunction> = new Map<string, LibraryFunction>([
  ['str', asText],
  ['bytes', asText],
  ['bytearray', asText],
  ['repr', asText],
  ['ascii', asText],
  ['format', asText],
  ['unicode', asText],
  ['int', asNumber],
  ['float', asNumber],
  [
    'bool',
    (_, call) => {
      const { constant } = values(call)[0] ?? unknown;
      return constant === undefined ? unknown : ofConstant(Boolean(constant));
    },
  ],
  [
    'len',
    (m, call) => {
      const [one] = values(call);
      if (typeof one?.constant === 'string') return ofConstant(one.constant.length);
      const items = one === undefined ? undefined : itemsOf(m, one);
      return items === undefined || objectsOf(one ?? unknown)[0]?.flavor === 'set' ? unknown : ofConstant(items.length);
    },
  ],
  [
    'ord',
    (_, call) => {
      const { constant } = values(call)[0] ?? unknown;
      return typeof constant === 'string' && constant.length === 1 ? ofConstant(constant.charCodeAt(0)) : unknown;
    },
  ],
  [
    'chr',
    (_, call) => {
      const { constant } = values(call)[0] ?? unknown;
      return typeof constant === 'number' && constant >= 0 && constant < 65_536
        ? ofConstant(String.fromCharCode(constant))
        : unknown;
    },
  ],
  ['list', asContainer('list')],
  ['tuple', asContainer('tuple')],
  ['set', asContainer('set')],
  ['frozenset', asContainer('set')],
  ['collections.deque', asContainer('list')],
  ['dict', asDict],
  ['collections.OrderedDict', asDict],
  ['collections.defaultdict', (m) => ofRef(newObject(m, 'dict'))],
  ['sorted', sorted],
  ['reversed', reversed],
  ['range', range],
  ['xrange', range],
  ['enumerate', enumerate],
  ['zip', zip],
  ['map', map],
  ['filter', filter],
  ['iter', elements],
  ['next', next],
  ['min', extreme],
  ['max', extreme],
  ['sum', (m, call) => ofTaint(deepTaint(m, values(call)[1] ?? unknown))],
  ['functools.reduce', reduce],
  ['reduce', reduce],
  ['functools.partial', partial],
  ['itertools.chain', chain],
  ['getattr', getattr],
  ['setattr', setattr],
  ['vars', first],
  ['copy.copy', copy],
  ['copy.deepcopy', copy],
  ['os.path.realpath', canonical],
  ['os.path.abspath', canonical],
  ['os.path.normpath', canonical],
  ['werkzeug.utils.safe_join', canonical],
  [
    'os.path.commonpath',
    (m, call) => {
      const [one] = values(call);
      return one === undefined ? unknown : ofTaint(withTrait(deepTaint(m, one), canonicalTrait));
    },
  ],
  ['re.compile', compile],
  ['regex.compile', compile],
  ['threading.Thread', thread],
  ['threading.Timer', thread],
  ['multiprocessing.Process', thread],
  ['types.SimpleNamespace', namespace],
  ['asyncio.run', first],
  ['asyncio.create_task', first],
  ['asyncio.ensure_future', first],
  ['asyncio.wait_for', first],
  ['asyncio.shield', first],
  ['typing.cast', (_, call) => values(call)[1]],
  [
    'dataclasses.replace',
    (m, call) => {
      const made = copy(m, call);
      if (made !== undefined)
        for (const arg of call.args) if (arg.name !== undefined) setField(m, made, arg.name, arg.value);
      return made;
    },
  ],
  [
    'dataclasses.asdict',
    (m, call) => {
      const [one] = values(call);
      const fields = new Map<string, Value>();
      for (const object of objectsOf(one ?? unknown))
        for (const [key, value] of contentOf(m, object).fields ?? []) fields.set(key, value);
      return ofRef(
        newObject(m, 'dict', {
          fields,
          rest: one === undefined ? undefined : objectsOf(one).length === 0 ? ofTaint(one.taint) : undefined,
        }),
      );
    },
  ],
]);

export type { Machine };
