/**
 * Empties the global object of a guest process.
 *
 * The language boundary is the wall: emitted code names only our runtime's operations. This is for the day on which something
 * slips through it: whoever then reaches JavaScript finds ECMAScript's own objects and no name that leads to Node — no
 * `process`, `require`, `fetch`, `WebSocket`, timers or `WebAssembly` unless kept. Text cannot become code either
 * (`--disallow-code-generation-from-strings`), and `vm` is out of reach.
 *
 * Modules that are already loaded keep what they hold in their closures. What they still ask for by name afterwards:
 * `performance.now`, `TextEncoder`, `TextDecoder`, `URL`, `queueMicrotask`, and `process.getBuiltinModule` for two modules without
 * powers over the host (`node:crypto`, `node:zlib`). Everything else of Node they import statically, so that it is theirs before:
 * also `Buffer`, which is no global here.
 */

/** ECMAScript's globals that stay. Source: ECMA-262, "The Global Object", and ECMA-402; without `eval`, `Function` stays as a class only. */
const language: ReadonlySet<string> = new Set(
  [
    'globalThis Infinity NaN undefined isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI',
    'encodeURIComponent AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error',
    'EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Intl Int8Array Int16Array Int32Array Iterator JSON Map Math Number',
    'Object Promise RangeError ReferenceError Reflect RegExp Set String SuppressedError Symbol SyntaxError TypeError',
    'Uint8Array Uint8ClampedArray Uint16Array Uint32Array URIError WeakMap WeakRef WeakSet',
    'TextEncoder TextDecoder URL URLSearchParams queueMicrotask',
  ].flatMap((line) => line.split(' ')),
);

/** Node modules that the library may still load after the lockdown: they compute, and hold no door to files or network. */
const harmlessModules: ReadonlySet<string> = new Set(['node:crypto', 'node:zlib', 'crypto', 'zlib']);

/** Powers of the process object, which some forgotten reference might still reach. */
const processPowers = [
  '_linkedBinding binding dlopen kill _kill chdir setuid setgid seteuid setegid setgroups initgroups abort execve',
  'getBuiltinModule mainModule _debugProcess _debugEnd _startProfilerIdleNotifier loadEnvFile report permission',
  'openStdin stdin stdout stderr _rawDebug umask send disconnect channel',
].flatMap((line) => line.split(' '));

/** Removes what is not the language nor to be kept, and says how many names went. */
export const lockdown = (keep: readonly string[] = []): number => {
  const node = process;
  const getBuiltin = node.getBuiltinModule.bind(node) as (name: string) => unknown;
  const clock = performance.now.bind(performance);
  let removed = 0;
  for (const key of Reflect.ownKeys(globalThis)) {
    if (typeof key === 'string' && (language.has(key) || keep.includes(key))) continue;
    if (key === Symbol.toStringTag) continue;
    removed += Number(remove(globalThis, key));
  }
  for (const key of processPowers) remove(node, key);
  Object.defineProperty(node, 'env', {
    value: Object.freeze(Object.create(null)),
    writable: false,
    configurable: false,
  });
  define('performance', Object.freeze({ now: clock }));
  define(
    'process',
    Object.freeze({
      getBuiltinModule: (name: string): unknown => (harmlessModules.has(name) ? getBuiltin(name) : undefined),
    }),
  );
  // V8 asks this one when a stack is read; whoever could set it would be handed frames and functions of ours. Stacks as text
  // (`captureStackTrace`, `stackTraceLimit`) stay: the runtime finds the lines of a traceback in them.
  Object.defineProperty(Error, 'prepareStackTrace', { value: undefined, writable: false, configurable: false });
  Object.preventExtensions(globalThis);
  return removed;
};

/**
 * A comparison with now: whether the language's own objects and the global object still are as they were.
 *
 * A program that honestly ran in our runtime changes none of them. This finds our own leaks between runs, not an attacker,
 * who could answer for himself; a guest that fails it is not used again.
 */
export const rememberGlobalState = (): (() => boolean) => {
  const remembered = [...reachableObjects()].map((object) => ({ object, members: members(object) }));
  return () =>
    remembered.every(({ object, members: before }) => {
      const now = members(object);
      return now.length === before.length && now.every((value, index) => Object.is(value, before[index]));
    });
};

/** The global object and the language's constructors and prototypes. */
const reachableObjects = (): ReadonlySet<object> => {
  const found = new Set<object>([globalThis]);
  for (const object of found) {
    for (const key of Reflect.ownKeys(object)) {
      if (object !== globalThis && key !== 'prototype') continue;
      const { value } = Object.getOwnPropertyDescriptor(object, key) ?? {};
      if ((typeof value === 'object' && value !== null) || typeof value === 'function') found.add(value as object);
    }
  }
  return found;
};

/** Names and values of an object's own properties, flat; getters stand for themselves. */
const members = (object: object): readonly unknown[] =>
  Reflect.ownKeys(object).flatMap((key) => {
    const descriptor: { readonly get?: unknown; readonly value?: unknown } | undefined =
      Object.getOwnPropertyDescriptor(object, key);
    return [key, descriptor?.get ?? descriptor?.value];
  });

const define = (name: string, value: unknown): void => {
  Object.defineProperty(globalThis, name, { value, writable: false, enumerable: false, configurable: false });
};

const remove = (object: object, key: PropertyKey): boolean => {
  try {
    if (!Reflect.has(object, key)) return false;
    if (Reflect.deleteProperty(object, key)) return true;
    return Reflect.defineProperty(object, key, { value: undefined });
  } catch {
    return false;
  }
};
