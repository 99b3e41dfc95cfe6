/**
 * Makes `write` and `read`: values of the program to JSON text and back, for all that crosses the boundary.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself. What JSON has no word for
 * takes the form that the values of Python take too: `{"$int": "…"}` beyond 2^53, `{"$float": "nan"}`, `{"$bytes": base64}`.
 */
export const newPlain = (): {
  /** Errors: TypeError for what is no data, RangeError for nesting without end. */
  readonly write: (value: unknown) => string;
  /** A list of ours, whatever the program has made of lists. Errors: as `write`. */
  readonly row: (values: ArrayLike<unknown>) => string;
  readonly read: (text: string) => unknown;
} => {
  const { stringify, parse } = JSON;
  const { keys } = Object;
  /** Most levels of nesting that may cross. */
  const deepest = 200;

  const base64 = (bytes: Uint8Array): string => {
    let out = '';
    for (let at = 0; at < bytes.length; at += 3000) {
      let piece = '';
      for (const byte of bytes.subarray(at, at + 3000)) piece += String.fromCharCode(byte);
      out += btoa(piece);
    }
    return out;
  };

  const plain = (value: unknown, depth: number, key: string): unknown => {
    if (depth > deepest) throw new RangeError('the data is nested too deep, or contains itself, to leave the program');
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : { $float: Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf' };
      case 'bigint':
        return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : { $int: String(value) };
      case 'undefined':
        return null;
      case 'object':
        break;
      default:
        throw new TypeError(`a ${typeof value} cannot leave the program; give back plain data`);
    }
    if (value === null) return null;
    const { toJSON } = value as { readonly toJSON?: unknown };
    if (typeof toJSON === 'function') return plain(toJSON.call(value, key), depth + 1, key);
    if (Array.isArray(value)) return list(value, depth);
    if (value instanceof Set) return list([...value], depth);
    if (value instanceof Map) {
      const pairs = [...value];
      return pairs.every(([name]) => typeof name === 'string')
        ? fields(pairs as [string, unknown][], depth)
        : list(pairs, depth);
    }
    if (value instanceof ArrayBuffer) return { $bytes: base64(new Uint8Array(value)) };
    if (value instanceof Uint8Array) return { $bytes: base64(value) };
    if (ArrayBuffer.isView(value) && !(value instanceof DataView))
      return list(value as unknown as ArrayLike<unknown>, depth);
    if (value instanceof Number || value instanceof String || value instanceof Boolean)
      return plain(value.valueOf(), depth, key);
    if (value instanceof Error) return { name: String(value.name), message: String(value.message) };
    if (value instanceof Promise) throw new TypeError('a promise cannot leave the program; await it');
    if (value instanceof RegExp) return String(value);
    return fields(
      Object.keys(value).map((name) => [name, (value as { readonly [name: string]: unknown })[name]]),
      depth,
    );
  };

  const list = (values: ArrayLike<unknown>, depth: number): unknown[] => {
    const out: unknown[] = [];
    for (let at = 0; at < values.length; at++) {
      const one = values[at];
      out[at] = typeof one === 'function' || typeof one === 'symbol' ? null : plain(one, depth + 1, String(at));
    }
    return out;
  };

  /** As in JSON: what is undefined or a function is left out. */
  const fields = (pairs: readonly (readonly [string, unknown])[], depth: number): object => {
    const out = Object.create(null) as { [name: string]: unknown };
    for (const [name, one] of pairs)
      if (one !== undefined && typeof one !== 'function' && typeof one !== 'symbol')
        out[name] = plain(one, depth + 1, name);
    return out;
  };

  const lists: object = Array.prototype;
  /** JSON of what `plain` made, which has been asked for its `toJSON` and is not asked again. */
  const textOf = (value: unknown): string => {
    if (!('toJSON' in lists)) return stringify(value);
    if (typeof value !== 'object' || value === null) return stringify(value);
    let out = '';
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) out += (at === 0 ? '' : ',') + textOf(value[at]);
      return `[${out}]`;
    }
    const names = keys(value);
    for (let at = 0; at < names.length; at++) {
      const name = names[at]!;
      out += `${at === 0 ? '' : ','}${stringify(name)}:${textOf((value as { readonly [name: string]: unknown })[name])}`;
    }
    return `{${out}}`;
  };

  const revive = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) value[at] = revive(value[at]);
      return value;
    }
    const names = Object.keys(value);
    const held = value as { [name: string]: unknown };
    const [only] = names;
    if (names.length === 1 && only !== undefined) {
      const inside = held[only];
      if (typeof inside === 'string') {
        if (only === '$int' && /^-?\d{1,4000}$/.test(inside)) return BigInt(inside);
        if (only === '$float') return inside === 'inf' ? Infinity : inside === '-inf' ? -Infinity : NaN;
        if (only === '$bytes') return Uint8Array.from(atob(inside), (unit) => unit.charCodeAt(0));
      }
    }
    for (const name of names)
      Object.defineProperty(held, name, {
        value: revive(held[name]),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    return held;
  };

  return {
    write: (value) => textOf(plain(value, 0, '')),
    row: (values) => textOf(list(values, 0)),
    read: (text) => {
      const value: unknown = parse(text);
      return text.includes('"$') ? revive(value) : value;
    },
  };
};
