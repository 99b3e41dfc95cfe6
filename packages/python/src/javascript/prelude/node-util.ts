import type { InspectOptions } from './inspect.ts';

/**
 * Makes `node:util`, and the comparison that `node:assert` works with.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself.
 */
export const newNodeUtil = (
  inspect: (value: unknown, options?: InspectOptions) => string,
  format: (values: readonly unknown[]) => string,
): { readonly util: object; readonly same: (a: unknown, b: unknown, strict: boolean) => boolean } => {
  const custom = Symbol.for('nodejs.util.inspect.custom');
  const promised = Symbol.for('nodejs.util.promisify.custom');
  const tagOf = (value: object): string => Object.prototype.toString.call(value);
  const ownKeys = (value: object): (string | symbol)[] => [
    ...Object.keys(value),
    ...Object.getOwnPropertySymbols(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key)),
  ];

  /** Whether two values are equal all the way down. Source: Node's documentation of `assert.deepStrictEqual`. */
  const compare = (a: unknown, b: unknown, strict: boolean, open: (readonly [unknown, unknown])[]): boolean => {
    if (Object.is(a, b)) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
      // eslint-disable-next-line eqeqeq
      return strict
        ? false
        : typeof a === 'object' || typeof b === 'object' || typeof a === 'function' || typeof b === 'function'
          ? false
          : a == b || (a !== a && b !== b);
    if (strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
    if (Array.isArray(a) !== Array.isArray(b) || tagOf(a) !== tagOf(b)) return false;
    if (open.some(([x, y]) => x === a && y === b)) return true;
    if (a instanceof Date && b instanceof Date && !Object.is(a.getTime(), b.getTime())) return false;
    if (a instanceof RegExp && b instanceof RegExp && (String(a) !== String(b) || a.lastIndex !== b.lastIndex))
      return false;
    if (
      a instanceof Error &&
      b instanceof Error &&
      (a.name !== b.name || a.message !== b.message || !compare(a.cause, b.cause, strict, open))
    )
      return false;
    if (a instanceof Number || a instanceof String || a instanceof Boolean) {
      if (!Object.is(a.valueOf(), (b as { valueOf(): unknown }).valueOf())) return false;
    }
    const now = [...open, [a, b] as const];
    if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
      if (a.byteLength !== b.byteLength) return false;
      const [x, y] = [
        new Uint8Array(a.buffer, a.byteOffset, a.byteLength),
        new Uint8Array(b.buffer, b.byteOffset, b.byteLength),
      ];
      return x.every((byte, i) => byte === y[i]);
    }
    if (a instanceof Set && b instanceof Set) {
      if (a.size !== b.size) return false;
      const rest = [...b].filter((one) => !a.has(one));
      for (const one of a) {
        if (b.has(one)) continue;
        const at = rest.findIndex((other) => compare(one, other, strict, now));
        if (at < 0 || (strict && typeof one !== 'object')) return false;
        rest.splice(at, 1);
      }
    }
    if (a instanceof Map && b instanceof Map) {
      if (a.size !== b.size) return false;
      const rest = [...b].filter(([key]) => !a.has(key));
      for (const [key, one] of a) {
        if (b.has(key)) {
          if (!compare(one, b.get(key), strict, now)) return false;
          continue;
        }
        const at = rest.findIndex(
          ([other, value]) => compare(key, other, strict, now) && compare(one, value, strict, now),
        );
        if (at < 0) return false;
        rest.splice(at, 1);
      }
    }
    const keys = ownKeys(a);
    if (keys.length !== ownKeys(b).length || (Array.isArray(a) && a.length !== (b as unknown[]).length)) return false;
    return keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        compare((a as { [key: PropertyKey]: unknown })[key], (b as { [key: PropertyKey]: unknown })[key], strict, now),
    );
  };
  const same = (a: unknown, b: unknown, strict: boolean): boolean => compare(a, b, strict, []);

  const promisify = (work: unknown): unknown => {
    if (typeof work !== 'function') {
      const error = new TypeError(
        `The "original" argument must be of type function. Received ${inspect(work)}`,
      ) as TypeError & { code?: string };
      error.code = 'ERR_INVALID_ARG_TYPE';
      throw error;
    }
    const own = (work as unknown as { readonly [key: symbol]: unknown })[promised];
    if (typeof own === 'function') return own;
    const made = function (this: unknown, ...values: unknown[]): Promise<unknown> {
      return new Promise((done, failed) => {
        (work as (...values: unknown[]) => unknown).call(this, ...values, (error: unknown, value: unknown) =>
          error === null || error === undefined ? done(value) : failed(error),
        );
      });
    };
    return Object.defineProperty(made, 'name', { value: work.name });
  };
  const colors: { readonly [name: string]: readonly [number, number] } = {
    bold: [1, 22],
    dim: [2, 22],
    italic: [3, 23],
    underline: [4, 24],
    inverse: [7, 27],
    strikethrough: [9, 29],
    black: [30, 39],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    blue: [34, 39],
    magenta: [35, 39],
    cyan: [36, 39],
    white: [37, 39],
    gray: [90, 39],
    grey: [90, 39],
  };
  const is = (name: string) => (value: unknown) =>
    typeof value === 'object' && value !== null && tagOf(value) === `[object ${name}]`;
  const types: { [name: string]: unknown } = {
    isPromise: (value: unknown) => value instanceof Promise,
    isDate: (value: unknown) => value instanceof Date,
    isRegExp: (value: unknown) => value instanceof RegExp,
    isMap: (value: unknown) => value instanceof Map,
    isSet: (value: unknown) => value instanceof Set,
    isWeakMap: (value: unknown) => value instanceof WeakMap,
    isWeakSet: (value: unknown) => value instanceof WeakSet,
    isNativeError: (value: unknown) => value instanceof Error,
    isTypedArray: (value: unknown) => ArrayBuffer.isView(value) && !(value instanceof DataView),
    isUint8Array: (value: unknown) => value instanceof Uint8Array,
    isArrayBuffer: (value: unknown) => value instanceof ArrayBuffer,
    isAnyArrayBuffer: (value: unknown) => value instanceof ArrayBuffer,
    isArrayBufferView: (value: unknown) => ArrayBuffer.isView(value),
    isDataView: (value: unknown) => value instanceof DataView,
    isAsyncFunction: (value: unknown) => typeof value === 'function' && tagOf(value) === '[object AsyncFunction]',
    isGeneratorFunction: (value: unknown) => typeof value === 'function' && /Generator/.test(tagOf(value)),
    isGeneratorObject: is('Generator'),
    isMapIterator: is('Map Iterator'),
    isSetIterator: is('Set Iterator'),
    isBoxedPrimitive: (value: unknown) =>
      value instanceof Number || value instanceof String || value instanceof Boolean,
    isNumberObject: (value: unknown) => value instanceof Number,
    isStringObject: (value: unknown) => value instanceof String,
    isBooleanObject: (value: unknown) => value instanceof Boolean,
    isProxy: () => false,
  };
  const show = Object.assign(
    (value: unknown, options?: InspectOptions | boolean, depth?: number | null): string =>
      inspect(value, typeof options === 'object' && options !== null ? options : depth === undefined ? {} : { depth }),
    { custom, defaultOptions: {}, colors: {}, styles: {} },
  );
  Object.defineProperty(show, 'name', { value: 'inspect' });
  const global = globalThis as unknown as { readonly [name: string]: unknown };
  const util = {
    inspect: show,
    format: (...values: unknown[]) => format(values),
    formatWithOptions: (_options: unknown, ...values: unknown[]) => format(values),
    promisify: Object.assign(promisify, { custom: promised }),
    callbackify:
      (work: (...values: unknown[]) => Promise<unknown>) =>
      (...values: unknown[]) => {
        const done = values.pop() as (error: unknown, value?: unknown) => void;
        work(...values).then(
          (value) => setTimeout(() => done(null, value), 0),
          (error: unknown) => setTimeout(() => done(error), 0),
        );
      },
    isDeepStrictEqual: (a: unknown, b: unknown) => same(a, b, true),
    inherits: (child: { prototype: object }, parent: { prototype: object }) => {
      Object.defineProperty(child, 'super_', { value: parent, writable: true, configurable: true });
      Object.setPrototypeOf(child.prototype, parent.prototype);
    },
    deprecate: (work: unknown) => work,
    debuglog: () => () => {},
    debug: () => () => {},
    // oxlint-disable-next-line eslint/no-control-regex -- that is what is taken away
    stripVTControlCharacters: (text: string) => text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, ''),
    toUSVString: (text: unknown) => String(text).toWellFormed(),
    styleText: (style: string | readonly string[], text: string) =>
      (typeof style === 'string' ? [style] : style).reduceRight((inside, name) => {
        const pair = colors[name];
        return pair === undefined ? inside : `\u001b[${String(pair[0])}m${inside}\u001b[${String(pair[1])}m`;
      }, text),
    isArray: Array.isArray,
    types,
    get TextEncoder() {
      return global['TextEncoder'];
    },
    get TextDecoder() {
      return global['TextDecoder'];
    },
  };
  return { util, same };
};
