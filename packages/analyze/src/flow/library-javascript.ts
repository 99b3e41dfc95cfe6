/**
 * JavaScript's globals and library functions as far as flow needs them. By qualified name.
 */
import { evaluateFunctionArgument } from './function-arguments.ts';
import type { LibraryCall, LibraryFunction } from './library.ts';
import {
  addAny,
  anyValueOf,
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
  type Ref,
  type Value,
} from './value.ts';

/** Functions whose result cannot carry a text from outside. */
export const scriptHarmless =
  /^(?:Number|parseInt|parseFloat|Boolean|BigInt|isNaN|isFinite|Date|Math\.\w+|Number\.\w+|Date\.\w+|Array\.isArray|Object\.(?:is|hasOwn)|crypto\.(?:randomBytes|randomUUID|createHash|createHmac|timingSafeEqual|randomInt|pbkdf2\w*|scrypt\w*)|fs\.(?:existsSync|statSync|lstatSync|accessSync|unlinkSync|mkdirSync|writeFileSync|readFileSync|readdirSync|createReadStream|createWriteStream|promises\.\w+|readFile|writeFile|stat|access|unlink)|console\.\w+|process\.(?:exit|on|cwd|hrtime|uptime)|bcrypt(?:js)?\.\w+|setInterval|clearTimeout|clearInterval|validator\.is\w+|child_process\.\w+|axios(?:\.\w+)?|fetch|Symbol|WeakMap|WeakSet)$/u;

const values = (call: LibraryCall): readonly Value[] =>
  call.args.filter((arg) => arg.spread === undefined).map((arg) => arg.value);

const asText: LibraryFunction = (m, call) => {
  const [first] = values(call);
  if (first === undefined) return ofConstant('');
  const text = textOf(first.constant, false);
  if (text !== undefined) return ofConstant(text);
  return first.refs === undefined ? { ...first, facts: undefined } : ofTaint(deepTaint(m, first));
};

const asNumber: LibraryFunction = (_, call) => {
  const { constant } = values(call)[0] ?? unknown;
  return typeof constant === 'string' && /^\d{1,15}$/u.test(constant) && call.args.length === 1
    ? ofConstant(Number(constant))
    : unknown;
};

const assign: LibraryFunction = (m, call) => {
  const [target, ...sources] = values(call);
  if (target === undefined) return undefined;
  for (const source of sources) {
    for (const object of objectsOf(source)) {
      const content = contentOf(m, object);
      for (const [key, value] of content.fields ?? []) setField(m, target, key, value);
      if (content.rest !== undefined) addAny(m, target, content.rest);
    }
    if (source.taint !== undefined) addAny(m, target, ofTaint(source.taint));
  }
  return objectsOf(target).length === 0
    ? addTaint(target, joinAll(sources.map((source) => ofTaint(deepTaint(m, source)))).taint)
    : target;
};

const arrayFrom: LibraryFunction = (m, call) => {
  const [list, fn] = values(call);
  if (list === undefined) return undefined;
  const element = elementOf(m, list);
  const made = fn === undefined ? element : evaluateFunctionArgument(m, fn, [element], call.node);
  const items = fn === undefined ? itemsOf(m, list) : undefined;
  return items === undefined ? newListOf(m, made) : newList(m, items);
};

const list: LibraryFunction = (m, call) =>
  newList(m, call.name === 'Array' && call.args.length === 1 ? [] : values(call));

const collection: LibraryFunction = (m, call) => {
  const [from] = values(call);
  const object = newObject(
    m,
    call.name === 'Set' ? 'set' : 'opaque',
    call.name === 'Set' ? { rest: from === undefined ? undefined : elementOf(m, from) } : {},
  );
  if (call.name === 'Map' && from !== undefined) {
    for (const item of itemsOf(m, from) ?? []) {
      const pair = itemsOf(m, item);
      const key = pair?.[0]?.constant;
      if (pair?.[1] !== undefined && key !== undefined && typeof key !== 'object')
        setField(m, ofRef(object), String(key), pair[1]);
    }
    if (itemsOf(m, from) === undefined && deepTaint(m, from) !== undefined)
      addAny(m, ofRef(object), ofTaint(deepTaint(m, from)));
  }
  return ofRef(object);
};

/** A promise stands for what it will give. */
const promise: LibraryFunction = (m, call) => {
  const [executor] = values(call);
  let given: Value = unknown;
  const settle: Ref = {
    kind: 'native',
    call: (args) => {
      given = joinValues(given === unknown ? (args[0] ?? unknown) : given, args[0] ?? unknown);
      return nothing;
    },
  };
  if (executor !== undefined) evaluateFunctionArgument(m, executor, [ofRef(settle), unknown], call.node);
  return given;
};

const firstValue: LibraryFunction = (_, call) => values(call)[0] ?? unknown;

const canonical: LibraryFunction = (m, call) => {
  let taint: Value['taint'];
  for (const value of values(call)) taint = unionTaint(taint, deepTaint(m, value));
  return ofTaint(withTrait(taint, canonicalTrait));
};

export const scriptFunctions: ReadonlyMap<string, LibraryFunction> = new Map<string, LibraryFunction>([
  ['String', asText],
  ['parseInt', asNumber],
  ['Number', asNumber],
  ['Object.assign', assign],
  ['Object.freeze', firstValue],
  ['Object.seal', firstValue],
  ['structuredClone', firstValue],
  ['Object.create', firstValue],
  ['Object.values', (m, call) => newListOf(m, anyValueOf(m, values(call)[0] ?? unknown))],
  ['Object.keys', (m, call) => newListOf(m, keysOf(m, values(call)[0] ?? unknown))],
  [
    'Object.entries',
    (m, call) =>
      newListOf(m, newList(m, [keysOf(m, values(call)[0] ?? unknown), anyValueOf(m, values(call)[0] ?? unknown)])),
  ],
  ['Array.from', arrayFrom],
  ['Array', list],
  ['Array.of', list],
  ['Map', collection],
  ['Set', collection],
  ['Promise', promise],
  ['Promise.resolve', firstValue],
  ['Promise.all', firstValue],
  ['Promise.allSettled', firstValue],
  ['Promise.race', (m, call) => elementOf(m, values(call)[0] ?? unknown)],
  ['Promise.any', (m, call) => elementOf(m, values(call)[0] ?? unknown)],
  ['Promise.reject', () => unknown],
  ['util.promisify', firstValue],
  ['util.callbackify', firstValue],
  ['path.resolve', canonical],
  ['path.normalize', canonical],
  ['fs.realpathSync', canonical],
  ['path.posix.normalize', canonical],
]);

const keysOf = (m: Parameters<typeof elementOf>[0], value: Value): Value => {
  let keys: Value = ofTaint(value.taint);
  for (const object of objectsOf(value)) {
    const content = contentOf(m, object);
    if (content.keys !== undefined) keys = joinValues(keys, content.keys);
  }
  return keys;
};
