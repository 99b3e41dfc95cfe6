/** How a value is shown; the names are those of Node's `util.inspect`. */
export interface InspectOptions {
  /** Levels below the first that are shown; `null` or `Infinity`: all. */
  readonly depth?: number | null;
  readonly breakLength?: number;
  readonly compact?: number | boolean;
  readonly maxArrayLength?: number | null;
  readonly maxStringLength?: number | null;
  readonly sorted?: boolean | ((a: string, b: string) => number);
  readonly getters?: boolean;
  readonly showHidden?: boolean;
  readonly numericSeparator?: boolean;
}

/**
 * Makes `inspect` and `format` for the program's console: values as Node shows them.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself. The rules of the layout (72
 * characters on a line, six entries before a list becomes columns, three levels on one line) are those that Node documents for
 * `util.inspect` and that a comparison with it in the tests found.
 */
export const newInspect = (
  /** Whether a promise is pending (0), fulfilled (1) or rejected (2); with what, the engine does not tell. */
  peek: (promise: object) => number = () => 0,
): {
  readonly inspect: (value: unknown, options?: InspectOptions) => string;
  readonly format: (values: readonly unknown[]) => string;
} => {
  const custom = Symbol.for('nodejs.util.inspect.custom');
  const plainKey = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
  const getPrototype = Object.getPrototypeOf;
  const describe = Object.getOwnPropertyDescriptor;

  interface State {
    readonly options: InspectOptions;
    readonly deepest: number;
    readonly width: number;
    readonly compact: number;
    readonly mostEntries: number;
    readonly longestText: number;
    readonly open: object[];
    readonly circular: Map<object, number>;
    indent: number;
    /** The depth of the value that was shown last, to tell how deep a value reaches. */
    reached: number;
  }

  const escapes: { readonly [unit: string]: string } = {
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\b': '\\b',
    '\f': '\\f',
    '\v': '\\v',
    '\\': '\\\\',
  };
  const quote = (text: string): string => {
    const mark = !text.includes("'")
      ? "'"
      : !text.includes('"')
        ? '"'
        : !text.includes('`') && !text.includes('${')
          ? '`'
          : "'";
    let out = '';
    for (let i = 0; i < text.length; i++) {
      const unit = text[i]!;
      const code = text.charCodeAt(i);
      if (unit === mark && mark === "'") out += "\\'";
      else if (escapes[unit] !== undefined) out += escapes[unit];
      else if (code < 32 || (code >= 127 && code < 160))
        out += `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`;
      else if (code >= 0xd800 && code <= 0xdfff) {
        const next = text.charCodeAt(i + 1);
        if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) out += unit + text[++i]!;
        else out += `\\u${code.toString(16).toUpperCase()}`;
      } else out += unit;
    }
    return mark + out + mark;
  };

  const newState = (options: InspectOptions = {}): State => ({
    options,
    deepest: options.depth === undefined ? 2 : (options.depth ?? Infinity),
    width: options.breakLength ?? 80,
    compact:
      options.compact === undefined
        ? 3
        : options.compact === true
          ? Infinity
          : options.compact === false
            ? 0
            : options.compact,
    mostEntries: options.maxArrayLength === undefined ? 100 : (options.maxArrayLength ?? Infinity),
    longestText: options.maxStringLength === undefined ? 10_000 : (options.maxStringLength ?? Infinity),
    open: [],
    circular: new Map(),
    indent: 0,
    reached: 0,
  });

  const text = (value: string, state: State): string => {
    const { longestText, width } = state;
    let shown = value;
    let rest = '';
    if (shown.length > longestText) {
      const more = shown.length - longestText;
      shown = shown.slice(0, longestText);
      rest = `... ${String(more)} more character${more > 1 ? 's' : ''}`;
    }
    if (shown.length > 16 && shown.length > width - state.indent - 4)
      return (
        shown
          .split(/(?<=\n)/)
          .map((line) => quote(line))
          .join(` +\n${' '.repeat(state.indent + 2)}`) + rest
      );
    return quote(shown) + rest;
  };

  const primitive = (value: unknown, state: State): string => {
    switch (typeof value) {
      case 'string':
        return text(value, state);
      case 'number':
        return Object.is(value, -0) ? '-0' : String(value);
      case 'bigint':
        return `${String(value)}n`;
      case 'symbol':
        return value.toString();
      default:
        return String(value);
    }
  };

  const constructorName = (value: object): string | null => {
    for (let at: object | null = value; at !== null; at = getPrototype(at) as object | null) {
      const found = describe(at, 'constructor');
      if (found !== undefined && typeof found.value === 'function') {
        const { name } = found.value as { readonly name: unknown };
        if (typeof name === 'string' && name !== '') return name;
      }
    }
    return null;
  };

  const keyText = (key: string | symbol): string =>
    typeof key === 'symbol' ? key.toString() : plainKey.test(key) ? key : quote(key);

  const functionText = (value: { readonly name?: unknown }, name: string | null): string => {
    const source = Function.prototype.toString.call(value);
    const own = typeof value.name === 'string' ? value.name : '';
    if (/^class\b/.test(source)) {
      const parent = getPrototype(value) as { readonly name?: unknown } | null;
      const above = typeof parent?.name === 'string' && parent.name !== '' ? ` extends ${parent.name}` : '';
      return `[class ${own === '' ? '(anonymous)' : own}${above}]`;
    }
    return `[${name ?? 'Function'}${own === '' ? ' (anonymous)' : `: ${own}`}]`;
  };

  const errorText = (error: Error): string => {
    const { stack } = error;
    const head = `${String(error.name)}${error.message === '' ? '' : `: ${String(error.message)}`}`;
    if (typeof stack !== 'string' || stack === '') return `[${head}]`;
    const at = stack.search(/\n {4}at /);
    const frames = at < 0 ? '' : stack.slice(at);
    return frames === '' ? `[${head}]` : head + frames;
  };

  const fits = (output: readonly string[], start: number, width: number): boolean => {
    let total = output.length + start;
    if (total + output.length > width) return false;
    for (const one of output) {
      total += one.length;
      if (total > width) return false;
    }
    return true;
  };

  /** Short entries of a long list in columns. */
  const inColumns = (
    output: readonly string[],
    more: boolean,
    values: readonly unknown[],
    indent: number,
    width: number,
    compact: number,
  ): readonly string[] => {
    const count = more ? output.length - 1 : output.length;
    const lengths = output.slice(0, count).map((one) => one.length);
    const widest = Math.max(...lengths) + 2;
    const total = lengths.reduce((sum, one) => sum + one + 2, 0);
    if (widest * 3 + indent >= width || (total / widest <= 5 && widest > 8)) return output;
    const biased = Math.max(widest - 3 - Math.sqrt(widest - total / output.length), 1);
    const columns = Math.min(
      Math.round(Math.sqrt(2.5 * biased * count) / biased),
      Math.floor((width - indent) / widest),
      compact * 4,
      15,
    );
    if (columns <= 1) return output;
    const widths: number[] = [];
    for (let column = 0; column < columns; column++) {
      let most = 0;
      for (let i = column; i < count; i += columns) most = Math.max(most, lengths[i]!);
      widths.push(most + 2);
    }
    const numbers = output.every((_, i) => typeof values[i] === 'number' || typeof values[i] === 'bigint');
    const lines: string[] = [];
    for (let first = 0; first < count; first += columns) {
      const last = Math.min(first + columns, count) - 1;
      let line = '';
      for (let i = first; i < last; i++)
        line += numbers ? `${output[i]!}, `.padStart(widths[i - first]!) : `${output[i]!}, `.padEnd(widths[i - first]!);
      lines.push(line + (numbers ? output[last]!.padStart(widths[last - first]! - 2) : output[last]!));
    }
    if (more) lines.push(output[count]!);
    return lines;
  };

  const value = (it: unknown, state: State, depth: number): string =>
    typeof it === 'function' || (typeof it === 'object' && it !== null)
      ? object(it, state, depth)
      : primitive(it, state);

  const member = (it: object, key: string | symbol, state: State, depth: number, isEntry = false): string => {
    const found = describe(it, key) ?? {
      value: (it as { readonly [key: PropertyKey]: unknown })[key],
      enumerable: true,
    };
    let shown: string;
    if (found.value !== undefined || (found.get === undefined && found.set === undefined)) {
      state.indent += 2;
      shown = value(found.value, state, depth);
      state.indent -= 2;
    } else shown = found.get === undefined ? '[Setter]' : found.set === undefined ? '[Getter]' : '[Getter/Setter]';
    if (isEntry) return shown;
    return `${found.enumerable === false ? `[${String(key)}]` : keyText(key)}: ${shown}`;
  };

  const object = (it: object, state: State, depth: number): string => {
    const { deepest, mostEntries, width } = state;
    const own = (it as { readonly [key: symbol]: unknown })[custom];
    if (typeof own === 'function' && own !== inspect) {
      const said: unknown = own.call(
        it,
        deepest - depth,
        { ...state.options, depth: deepest - depth, stylize: (one: unknown) => String(one) },
        inspect,
      );
      if (said !== it)
        return typeof said === 'string'
          ? said.replaceAll('\n', `\n${' '.repeat(state.indent)}`)
          : value(said, state, depth);
    }
    if (state.open.includes(it)) {
      const known = state.circular.get(it) ?? state.circular.size + 1;
      state.circular.set(it, known);
      return `[Circular *${String(known)}]`;
    }
    const name = constructorName(it);
    const tagged: unknown = (it as { readonly [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
    const isShown = describe(it, Symbol.toStringTag)?.enumerable === true;
    const tag = typeof tagged === 'string' && tagged !== '' && tagged !== name && !isShown ? tagged : '';
    const keys: (string | symbol)[] = Object.keys(it);
    for (const symbol of Object.getOwnPropertySymbols(it))
      if (describe(it, symbol)?.enumerable === true) keys.push(symbol);
    const title = (usual: string, size?: number): string => {
      const shown = name === null ? `[${usual}${size === undefined ? '' : `(${String(size)})`}: null prototype]` : name;
      const sized = size === undefined || name === null ? shown : `${shown}(${String(size)})`;
      return `${sized} ${tag === '' ? '' : `[${tag}] `}`;
    };

    let braces: readonly [string, string] = ['{', '}'];
    let base = '';
    let entries: (() => string[]) | undefined;
    let listed: readonly unknown[] | undefined;
    let more = false;
    const { sorted } = state.options;
    if (sorted === true) keys.sort((a, b) => (String(a) < String(b) ? -1 : 1));
    else if (typeof sorted === 'function') keys.sort((a, b) => sorted(String(a), String(b)));
    let ownKeys = keys;
    if (Array.isArray(it)) {
      const list = it as readonly unknown[];
      braces = [`${name === 'Array' && tag === '' ? '' : title('Array', list.length)}[`, ']'];
      ownKeys = keys.filter((key) => typeof key === 'symbol' || !/^(?:0|[1-9]\d*)$/.test(key));
      listed = list;
      if (list.length === 0 && ownKeys.length === 0) return `${braces[0]}]`;
      entries = () => {
        const out: string[] = [];
        let at = 0;
        for (; at < list.length && out.length < mostEntries; at++) {
          if (Object.hasOwn(list, at)) {
            out.push(member(list, String(at), state, depth + 1, true));
            continue;
          }
          const from = at;
          while (at + 1 < list.length && !Object.hasOwn(list, at + 1)) at++;
          out.push(`<${String(at - from + 1)} empty item${at > from ? 's' : ''}>`);
        }
        const rest = list.length - at;
        if (rest > 0) {
          more = true;
          out.push(`... ${String(rest)} more item${rest > 1 ? 's' : ''}`);
        }
        return out;
      };
    } else if (it instanceof Map) {
      braces = [`${title('Map', it.size)}{`, '}'];
      if (it.size === 0 && keys.length === 0) return `${braces[0]}}`;
      entries = () => {
        const out: string[] = [];
        state.indent += 2;
        for (const [key, one] of it as Map<unknown, unknown>) {
          if (out.length === mostEntries) break;
          out.push(`${value(key, state, depth + 1)} => ${value(one, state, depth + 1)}`);
        }
        state.indent -= 2;
        const rest = it.size - out.length;
        if (rest > 0) out.push(`... ${String(rest)} more item${rest > 1 ? 's' : ''}`);
        return out;
      };
    } else if (it instanceof Set) {
      braces = [`${title('Set', it.size)}{`, '}'];
      if (it.size === 0 && keys.length === 0) return `${braces[0]}}`;
      entries = () => {
        const out: string[] = [];
        state.indent += 2;
        for (const one of it as Set<unknown>) {
          if (out.length === mostEntries) break;
          out.push(value(one, state, depth + 1));
        }
        state.indent -= 2;
        const rest = it.size - out.length;
        if (rest > 0) out.push(`... ${String(rest)} more item${rest > 1 ? 's' : ''}`);
        return out;
      };
    } else if (ArrayBuffer.isView(it) && !(it instanceof DataView)) {
      const list = it as unknown as { readonly length: number; readonly [at: number]: number | bigint };
      braces = [`${title('TypedArray', list.length)}[`, ']'];
      ownKeys = keys.filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key));
      if (list.length === 0 && ownKeys.length === 0) return `${braces[0]}]`;
      listed = list as unknown as readonly unknown[];
      entries = () => {
        const out: string[] = [];
        for (let at = 0; at < list.length && at < mostEntries; at++) out.push(primitive(list[at], state));
        const rest = list.length - out.length;
        if (rest > 0) {
          more = true;
          out.push(`... ${String(rest)} more item${rest > 1 ? 's' : ''}`);
        }
        return out;
      };
    } else if (typeof it === 'function') {
      base = functionText(it as { readonly name?: unknown }, name);
      if (keys.length === 0) return base;
    } else if (it instanceof RegExp) {
      base = RegExp.prototype.toString.call(it);
      if (keys.length === 0) return base;
    } else if (it instanceof Date) {
      base = Number.isNaN(it.getTime()) ? 'Invalid Date' : it.toISOString();
      if (keys.length === 0) return base;
    } else if (it instanceof Error) {
      base = errorText(it);
      const cause = describe(it, 'cause');
      if (cause !== undefined && cause.enumerable !== true) ownKeys = [...keys, 'cause'];
      const all = describe(it, 'errors');
      if (all !== undefined && all.enumerable !== true) ownKeys = [...ownKeys, 'errors'];
      ownKeys = ownKeys.filter((key) => key !== 'stack');
      ownKeys = ownKeys.filter((key) => key !== 'name' || !base.includes(String(it.name)));
      if (state.indent > 0) base = base.replaceAll('\n', `\n${' '.repeat(state.indent)}`);
      if (ownKeys.length === 0) return base;
    } else if (it instanceof BigInt || it instanceof Symbol) {
      return `[${name ?? 'Object'}: ${primitive(it.valueOf(), { ...state, indent: 0 })}]`;
    } else if (it instanceof Number || it instanceof String || it instanceof Boolean) {
      base = `[${name ?? 'Object'}: ${primitive(it.valueOf(), { ...state, indent: 0 })}]`;
      if (it instanceof String) ownKeys = keys.filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key));
      if (ownKeys.length === 0) return base;
    } else if (it instanceof Promise) {
      braces = [`${title('Promise')}{`, '}'];
      entries = () => {
        const kind = peek(it);
        return [kind === 0 ? '<pending>' : kind === 1 ? '<fulfilled>' : '<rejected>'];
      };
    } else if (it instanceof WeakMap || it instanceof WeakSet) {
      return `${title('WeakMap')}{ <items unknown> }`;
    } else if (it instanceof ArrayBuffer) {
      const bytes = Array.from(new Uint8Array(it, 0, it.byteLength < 50 ? it.byteLength : 50), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join(' ');
      const rest = it.byteLength - 50;
      const more = rest > 0 ? ` ... ${String(rest)} more byte${rest > 1 ? 's' : ''}` : '';
      return `${title('ArrayBuffer')}{ [Uint8Contents]: <${bytes}${more}>, [byteLength]: ${String(it.byteLength)} }`;
    } else {
      const isPlain = name === 'Object' && tag === '';
      if (!isPlain) braces = [`${name === 'Object' ? `Object [${tag}] ` : title('Object')}{`, '}'];
      if (keys.length === 0) return `${braces[0]}}`;
    }

    if (depth > deepest) {
      const kind = Array.isArray(it)
        ? 'Array'
        : name === null
          ? 'Object: null prototype'
          : `${name}${tag === '' ? '' : ` [${tag}]`}`;
      return `[${kind}]`;
    }
    state.open.push(it);
    state.reached = depth;
    const output: string[] = entries?.() ?? [];
    for (const key of ownKeys) output.push(member(it, key, state, depth + 1));
    state.open.pop();
    const known = state.circular.get(it);
    if (known !== undefined) {
      const reference = `<ref *${String(known)}>`;
      if (base === '') braces = [`${reference} ${braces[0]}`, braces[1]];
      else base = `${reference} ${base}`;
    }
    const lines =
      listed !== undefined && output.length > 6 && state.compact >= 1
        ? inColumns(output, more, listed, state.indent, width, state.compact)
        : output;
    if (state.reached - depth < state.compact && lines.length === output.length) {
      const start = output.length + state.indent + braces[0].length + base.length + 10;
      if (fits(output, start, width) && !base.includes('\n')) {
        const joined = output.join(', ');
        if (!joined.includes('\n')) return `${base === '' ? '' : `${base} `}${braces[0]} ${joined} ${braces[1]}`;
      }
    }
    const indent = `\n${' '.repeat(state.indent)}`;
    return `${base === '' ? '' : `${base} `}${braces[0]}${indent}  ${lines.join(`,${indent}  `)}${indent}${braces[1]}`;
  };

  const inspect = (it: unknown, options?: InspectOptions): string => value(it, newState(options), 0);

  const placeholder = (letter: string, it: unknown): string => {
    switch (letter) {
      case 's':
        if (typeof it === 'string') return it;
        if (typeof it === 'bigint') return `${String(it)}n`;
        if (typeof it !== 'object' || it === null)
          return typeof it === 'function' ? inspect(it) : primitive(it, newState());
        return it instanceof Error ? String(it) : inspect(it);
      case 'd':
        return typeof it === 'bigint'
          ? `${String(it)}n`
          : typeof it === 'symbol' || (typeof it === 'object' && it !== null)
            ? 'NaN'
            : String(Number(it));
      case 'i':
        return typeof it === 'bigint'
          ? `${String(it)}n`
          : typeof it === 'symbol' || (typeof it === 'object' && it !== null)
            ? 'NaN'
            : String(parseInt(String(it), 10));
      case 'f':
        return typeof it === 'symbol' ? 'NaN' : String(parseFloat(String(it)));
      case 'j':
        return String(JSON.stringify(it));
      case 'c':
        return '';
      case 'o':
        return inspect(it, { depth: 4, showHidden: true });
      default:
        return inspect(it);
    }
  };

  const format = (values: readonly unknown[]): string => {
    const [first] = values;
    let out = '';
    let used = 0;
    if (typeof first === 'string') {
      used = 1;
      out =
        values.length === 1
          ? first
          : first.replace(/%([sdifjoOc%])/g, (all, letter: string) => {
              if (letter === '%') return '%';
              return used < values.length ? placeholder(letter, values[used++]) : all;
            });
    }
    for (let i = used; i < values.length; i++) {
      if (i > 0) out += ' ';
      const one = values[i];
      out += typeof one === 'string' ? one : inspect(one);
    }
    return out;
  };

  return { inspect, format };
};
