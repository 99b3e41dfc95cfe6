import type { InspectOptions, newInspect } from './inspect.ts';
import type { newLocale } from './locale.ts';
import type { ModuleMakers, newNodeModules } from './node-modules.ts';
import type { newPlain } from './plain.ts';
import type { newWebClasses } from './web-classes.ts';
import type { newWebEvents } from './web-events.ts';
import type { newWebFetch } from './web-fetch.ts';

/** The functions that furnish the realm, each a text of its own in the engine. */
export interface RealmMakers extends ModuleMakers {
  readonly inspect: typeof newInspect;
  readonly locale: typeof newLocale;
  readonly plain: typeof newPlain;
  readonly modules: typeof newNodeModules;
  readonly webClasses: typeof newWebClasses;
  readonly webEvents: typeof newWebEvents;
  readonly webFetch: typeof newWebFetch;
}

/**
 * The one function that leads out of the engine. What it is asked is a word and texts or numbers; what it answers is a text, a
 * number or nothing.
 */
export type RealmHost = (ask: string, first?: string | number, second?: string | number) => string | number | undefined;

/** What the realm is made for; texts hold JSON. */
export interface RealmGifts {
  readonly inputs: string;
  /** Names of tools. */
  readonly tools: readonly string[];
  readonly fileName: string;
  /** Four numbers under 2^32 from which all randomness of Math.random follows. */
  readonly seed: readonly number[];
  /** What stands behind the program's name on the command line. */
  readonly argv: readonly string[];
  /**
   * Files of the program: their lines as they were written (what stands below them is ours), and `line, to, from` of each shift of columns, one after
   * the other.
   */
  readonly files: readonly { readonly name: string; readonly lines: number; readonly shifts: readonly number[] }[];
  /** Names that are taken away from the global object. */
  readonly without: readonly string[];
}

/** What the host calls in the engine. */
export interface Realm {
  /** Waits for the program's module, and tells the host its value or its error. */
  follow(module: Promise<{ readonly default: unknown }>): void;
  answer(call: number, kind: string, text: string): void;
  fire(timer: number): void;
  /** A promise was rejected with nobody listening, or somebody listens now. */
  rejected(promise: object, reason: unknown, heard: boolean): void;
  /** Tells the host of a rejection that nobody heard. */
  unheard(): void;
  /** Tells the host of an error that left the program. */
  failed(error: unknown): void;
  /** The text of a module of ours. `wanted`: names that are exported although reading them asks the host. */
  moduleText(name: string, wanted: string): string;
  /** Runs what waits until all that was ready has run. */
  afterwards(): void;
  /** Tells the program that it is over. */
  ending(): void;
}

/**
 * Furnishes the engine's global object: console, timers, tools, inputs; and says how the host goes on with the program.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself. It is no wall: whatever a
 * program does to these objects, it cannot make the host function say more than it could by itself.
 */
export const newRealm = (
  host: RealmHost,
  gifts: RealmGifts,
  peek: (promise: object) => number,
  makers: RealmMakers,
): Realm => {
  const { inspect, format } = makers.inspect(peek);
  const { write, row, read } = makers.plain();
  const { defineProperty, freeze } = Object;
  /** A method as a function of its object, whatever the program makes of the method later. */
  const own = (of: object, name: string): unknown =>
    Function.prototype.call.bind(Object.getOwnPropertyDescriptor(of, name)?.value as () => unknown);
  const then = own(Promise.prototype, 'then') as (
    promise: Promise<unknown>,
    settled: (value: never) => void,
    failed: (error: unknown) => void,
  ) => void;
  const world = globalThis as unknown as { [name: string]: unknown };
  const give = (name: string, value: unknown): void => {
    defineProperty(world, name, { value, writable: true, enumerable: false, configurable: true });
  };
  /** Names that are made when one of them is first wanted. */
  const lazily = (names: readonly string[], make: () => void): void => {
    for (const name of names)
      defineProperty(world, name, {
        get: () => {
          make();
          return world[name];
        },
        set: (value: unknown) => give(name, value),
        enumerable: false,
        configurable: true,
      });
  };
  /** As `give`, where the program has not put something of its own there meanwhile. */
  const fulfil = (name: string, value: unknown): void => {
    if (Object.getOwnPropertyDescriptor(world, name)?.get !== undefined) give(name, value);
  };

  // Stacks as V8 writes them, with places of the program as it was written. An error that says memory ran out ends the run here.
  interface Site {
    getFunctionName(): string | null;
    getFileName(): string | null;
    getLineNumber(): number | null;
    getColumnNumber(): number | null;
  }
  const InternalError = world['InternalError'] as { readonly prototype: object };
  const isInternal = own(Object.prototype, 'isPrototypeOf') as (proto: object, it: unknown) => boolean;
  const { fileName } = gifts;
  const written = new Map<unknown, (typeof gifts.files)[number]>();
  for (const file of gifts.files) written.set(file.name, file);
  const columnOf = (file: string | null, line: number, column: number): number => {
    const shifts = written.get(file)?.shifts ?? [];
    let moved = column;
    for (let i = 0; i < shifts.length; i += 3)
      if (shifts[i] === line && column - 1 >= shifts[i + 1]!) moved = column - shifts[i + 1]! + shifts[i + 2]!;
    return moved < 1 ? 1 : moved;
  };
  const frames = (sites: readonly Site[]): string => {
    let out = '';
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i]!;
      const file = site.getFileName();
      const name = site.getFunctionName();
      if (file !== null && (file === 'sallyport:realm' || file.startsWith('node:'))) continue;
      if (file === null || file === '') {
        if (name !== null && name !== '' && name !== '<anonymous>') out += `\n    at ${name} (native)`;
        continue;
      }
      // The module around the program.
      if (file === fileName && (name === '<module>' || name === '<eval>')) continue;
      const line = site.getLineNumber() ?? 1;
      const column = site.getColumnNumber() ?? 1;
      if (file === fileName && line > (written.get(file)?.lines ?? 0)) continue;
      const place = `${file}:${String(line)}:${String(columnOf(file, line, column))}`;
      out +=
        name === null || name === '' || name === '<anonymous>' || name === '<eval>' || name === '<module>'
          ? `\n    at ${place}`
          : `\n    at ${name} (${place})`;
    }
    return out;
  };
  const headOf = (error: object): string => {
    const said = error as { readonly name?: string; readonly message?: string };
    const name = said.name === undefined ? 'Error' : String(said.name);
    const message = said.message === undefined ? '' : String(said.message);
    return message === '' ? name : name === '' ? message : `${name}: ${message}`;
  };
  /** Gives an error of the engine's the words that Node has for it. Those of programs and of ours begin with a capital, or come back as they were. */
  const inWords = (error: Error, sites: readonly Site[]): void => {
    const { message } = error;
    if (typeof message !== 'string' || !/^(?:[a-z']|Cannot convert|Date value|BigInt are)/.test(message)) return;
    let native = '';
    let at: Site | undefined;
    for (let i = 0; i < sites.length && at === undefined; i++) {
      const file = sites[i]!.getFileName();
      if (written.has(file)) at = sites[i];
      else if (file === 'sallyport:realm') continue;
      else if (file !== null && file !== '') return;
      else if (native === '') native = sites[i]!.getFunctionName() ?? '';
    }
    const line = at?.getLineNumber() ?? 0;
    const said = host(
      'words',
      row([
        message,
        error.name,
        native,
        at?.getFileName() ?? '',
        line,
        columnOf(at?.getFileName() ?? null, line, at?.getColumnNumber() ?? 0),
      ]),
    );
    if (typeof said === 'string' && said !== message)
      defineProperty(error, 'message', { value: said, writable: true, enumerable: false, configurable: true });
  };
  const errors = Error as unknown as { [name: string]: unknown };
  errors['prepareStackTrace'] = (error: Error, sites: readonly Site[]): string => {
    if (isInternal(InternalError.prototype, error) && error.message === 'out of memory') host('out of memory');
    inWords(error, sites);
    return headOf(error) + frames(sites);
  };
  // From here on a program that sets them sets plain properties, which nobody asks.
  defineProperty(errors, 'prepareStackTrace', {
    value: undefined,
    writable: true,
    enumerable: false,
    configurable: true,
  });
  defineProperty(errors, 'stackTraceLimit', { value: 10, writable: true, enumerable: false, configurable: true });

  // Console.
  let indent = '';
  const print = (stream: string, values: readonly unknown[]): void => {
    const text = format(values);
    host('print', stream, `${indent === '' ? text : indent + text.replaceAll('\n', `\n${indent}`)}\n`);
  };
  const counts = new Map<string, number>();
  const started = new Map<string, number>();
  const took = (label: string): string => {
    const from = started.get(label);
    return `${label}: ${from === undefined ? '0' : (Date.now() - from).toFixed(3)}ms`;
  };
  /** Rows in a frame. */
  const drawn = (head: readonly string[], lines: readonly (readonly string[])[]): string => {
    const widths = head.map((one, i) => Math.max(one.length, ...lines.map((line) => line[i]!.length)) + 2);
    const row = (cells: readonly string[]): string =>
      `│${cells.map((cell, i) => ` ${cell}`.padEnd(widths[i]!)).join('│')}│`;
    const rule = (left: string, middle: string, right: string): string =>
      left + widths.map((one) => '─'.repeat(one)).join(middle) + right;
    return [rule('┌', '┬', '┐'), row(head), rule('├', '┼', '┤'), ...lines.map(row), rule('└', '┴', '┘')].join('\n');
  };
  const table = (data: unknown, only?: readonly string[]): string => {
    if (typeof data !== 'object' || data === null) return format([data]);
    if (data instanceof Map || data instanceof Set) {
      const pairs: unknown[] = [...(data as Iterable<unknown>)];
      const isMap = data instanceof Map;
      const cells = pairs.map((one, i) => [
        String(i),
        ...(isMap ? (one as readonly unknown[]) : [one]).map((each) => inspect(each)),
      ]);
      return drawn(['(iteration index)', ...(isMap ? ['Key'] : []), 'Values'], cells);
    }
    const rows: [string, unknown][] = Object.entries(data);
    const columns: string[] = only === undefined ? [] : [...only];
    let values = false;
    for (const [, row] of rows)
      if (typeof row === 'object' && row !== null) {
        for (const key of Object.keys(row)) if (only === undefined && !columns.includes(key)) columns.push(key);
      } else values = true;
    const head = ['(index)', ...columns, ...(values ? ['Values'] : [])];
    const lines = rows.map(([name, row]) => {
      const isRow = typeof row === 'object' && row !== null;
      const cells = columns.map((key) =>
        isRow && Object.hasOwn(row, key) ? inspect((row as { readonly [key: string]: unknown })[key]) : '',
      );
      return [name, ...cells, ...(values ? [isRow ? '' : inspect(row)] : [])];
    });
    return drawn(head, lines);
  };
  const out = (...values: unknown[]): void => print('stdout', values);
  const err = (...values: unknown[]): void => print('stderr', values);
  give('console', {
    log: out,
    info: out,
    debug: out,
    error: err,
    warn: err,
    trace: (...values: unknown[]) => {
      const at = new Error();
      const { stack = '' } = at;
      err(`Trace${values.length > 0 ? `: ${format(values)}` : ''}${stack.slice(stack.indexOf('\n'))}`);
    },
    dir: (value: unknown, options?: InspectOptions) => print('stdout', [inspect(value, options)]),
    dirxml: out,
    table: (data: unknown, only?: readonly string[]) => out(table(data, only)),
    group: (...values: unknown[]) => {
      if (values.length > 0) out(...values);
      indent += '  ';
    },
    groupEnd: () => {
      indent = indent.slice(2);
    },
    assert: (condition: unknown, ...values: unknown[]) => {
      if (!condition) err(`Assertion failed${values.length > 0 ? `: ${format(values)}` : ''}`);
    },
    count: (label = 'default') => {
      const count = (counts.get(String(label)) ?? 0) + 1;
      counts.set(String(label), count);
      out(`${String(label)}: ${String(count)}`);
    },
    countReset: (label = 'default') => {
      counts.delete(String(label));
    },
    time: (label = 'default') => {
      started.set(String(label), Date.now());
    },
    timeLog: (label = 'default') => out(took(String(label))),
    timeEnd: (label = 'default') => {
      out(took(String(label)));
      started.delete(String(label));
    },
  });

  // Timers.
  const wrongCallback = (value: unknown): TypeError => {
    const error = new TypeError(
      `The "callback" argument must be of type function. Received ${value === undefined ? 'undefined' : inspect(value)}`,
    ) as TypeError & { code?: string };
    error.code = 'ERR_INVALID_ARG_TYPE';
    return error;
  };
  const timers = new Map<number, Timeout>();
  class Timeout {
    readonly #run: () => void;
    readonly #time: number;
    readonly #repeat: boolean;
    /** The number that a program may know it by, and that of the timer that is under way. */
    readonly #name: number;
    #now: number;
    #ref = true;
    constructor(run: () => void, time: number, repeat: boolean) {
      this.#run = run;
      this.#time = time;
      this.#repeat = repeat;
      this.#now = host('timer', time) as number;
      this.#name = this.#now;
      timers.set(this.#now, this);
      known.set(this.#name, this);
    }
    static fire(this: void, timer: Timeout): void {
      if (timer.#repeat) timer.#again();
      else known.delete(timer.#name);
      timer.#run();
    }
    #again(): void {
      this.#now = host('timer', this.#time) as number;
      timers.set(this.#now, this);
      if (!this.#ref) host('unref', this.#now);
    }
    close(): this {
      known.delete(this.#name);
      if (timers.delete(this.#now)) host('clear', this.#now);
      return this;
    }
    refresh(): this {
      if (timers.delete(this.#now)) host('clear', this.#now);
      this.#again();
      known.set(this.#name, this);
      return this;
    }
    ref(): this {
      this.#ref = true;
      host('ref', this.#now);
      return this;
    }
    unref(): this {
      this.#ref = false;
      host('unref', this.#now);
      return this;
    }
    hasRef(): boolean {
      return this.#ref;
    }
    [Symbol.toPrimitive](): number {
      return this.#name;
    }
  }
  const known = new Map<number, Timeout>();
  const { fire } = Timeout;
  Reflect.deleteProperty(Timeout, 'fire');
  const later = (run: unknown, milliseconds: unknown, values: readonly unknown[], repeat: boolean): Timeout => {
    if (typeof run !== 'function') throw wrongCallback(run);
    const wait = Number(milliseconds);
    const time = wait >= 1 && wait <= 2147483647 ? Math.floor(wait) : 1;
    return new Timeout(() => void (run as (...values: readonly unknown[]) => unknown)(...values), time, repeat);
  };
  const clear = (id: unknown): void => {
    if (id instanceof Timeout) id.close();
    else if (typeof id === 'number' || typeof id === 'string') known.get(Number(id))?.close();
  };
  const namedTimers: { readonly [name: string]: (...values: never[]) => unknown } = {
    setTimeout: (run: unknown, milliseconds?: unknown, ...values: unknown[]) => later(run, milliseconds, values, false),
    setInterval: (run: unknown, milliseconds?: unknown, ...values: unknown[]) => later(run, milliseconds, values, true),
    setImmediate: (run: unknown, ...values: unknown[]) => later(run, 0, values, false),
    clearTimeout: clear,
    clearInterval: (id: unknown) => clear(id),
    clearImmediate: (id: unknown) => clear(id),
  };
  for (const name of Object.keys(namedTimers)) give(name, namedTimers[name]);
  let waiting: (() => void)[] = [];
  const afterwards = (run: () => void): void => {
    if (waiting.length === 0) host('afterwards');
    waiting.push(run);
  };
  // The engine's own would end the engine with what the function throws.
  const settled = Promise.resolve();
  give('queueMicrotask', (run: unknown) => {
    if (typeof run !== 'function') throw new TypeError('The "callback" argument must be of type function');
    then(
      settled,
      () => {
        (run as () => unknown)();
      },
      () => {},
    );
  });

  // Time and randomness, of the run's own.
  const began = Date.now();
  give('performance', { now: () => Date.now() - began, timeOrigin: began });
  // Source: "sfc32" of PractRand.
  let [a = 1, b = 2, c = 3, d = 4] = gifts.seed;
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  defineProperty(Math, 'random', {
    value: () => (next() * 2097152 + (next() >>> 11)) / 9007199254740992,
    writable: true,
    enumerable: false,
    configurable: true,
  });
  const hex = '0123456789abcdef';
  const random = (bytes: Uint8Array): void => {
    const drawn = host('random', bytes.length) as string;
    for (let i = 0; i < bytes.length; i++) bytes[i] = hex.indexOf(drawn[2 * i]!) * 16 + hex.indexOf(drawn[2 * i + 1]!);
  };
  give('crypto', {
    getRandomValues: (view: unknown) => {
      if (
        !ArrayBuffer.isView(view) ||
        view instanceof Float32Array ||
        view instanceof Float64Array ||
        view instanceof DataView
      )
        throw new TypeError('The data argument must be an integer-type TypedArray');
      if (view.byteLength > 65_536) throw new RangeError(`The requested length exceeds 65,536 bytes`);
      random(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
      return view;
    },
    randomUUID: () => {
      const bytes = new Uint8Array(16);
      random(bytes);
      bytes[6] = (bytes[6]! & 15) | 64;
      bytes[8] = (bytes[8]! & 63) | 128;
      let text = '';
      for (const byte of bytes) text += hex[byte >> 4]! + hex[byte & 15]!;
      return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
    },
  });

  // Text that becomes code.
  {
    const evaluate = world['eval'] as (text: unknown) => unknown;
    const may = (text: string, word: string): void => {
      const said = host('code', text, word);
      if (typeof said === 'string' && said !== '') throw new SyntaxError(said);
    };
    give('eval', function eval_(text: unknown): unknown {
      if (typeof text === 'string') may(text, 'eval');
      return evaluate(text);
    });
    const kinds = [
      ['function', Function],
      ['async function', (async () => {}).constructor],
      ['function*', function* () {}.constructor],
      ['async function*', async function* () {}.constructor],
    ] as unknown as readonly (readonly [string, new (...texts: readonly unknown[]) => unknown])[];
    for (const [word, Kind] of kinds) {
      const Checked = function (...texts: unknown[]): unknown {
        const pieces = texts.map((one) => String(one));
        const body = pieces.pop() ?? '';
        may(`(${word} anonymous(${pieces.join(',')}\n) {\n${body}\n})`, 'exec');
        return new Kind(...pieces, body);
      };
      defineProperty(Checked, 'name', { value: Kind.name });
      defineProperty(Checked, 'length', { value: 1 });
      defineProperty(Checked, 'prototype', { value: Kind.prototype as unknown, writable: false });
      defineProperty(Kind.prototype as object, 'constructor', { value: Checked, writable: true, configurable: true });
      if (Kind.name === 'Function') give('Function', Checked);
    }
  }

  // What the engine says in other words than Node.
  const replace = (of: object, name: string, make: (before: (...values: never[]) => unknown) => unknown): void => {
    const before = Object.getOwnPropertyDescriptor(of, name)?.value as (...values: never[]) => unknown;
    const value = make(before);
    defineProperty(value, 'name', { value: name });
    defineProperty(value, 'length', { value: (before as typeof before | undefined)?.length ?? 0 });
    defineProperty(of, name, { value, writable: true, enumerable: false, configurable: true });
  };
  const { parse } = JSON;
  replace(JSON, 'parse', () => (given: string, reviver?: (this: unknown, key: string, value: unknown) => unknown) => {
    try {
      return parse(given, reviver) as unknown;
    } catch (error) {
      const said = error instanceof SyntaxError ? host('json', String(given)) : '';
      if (typeof said !== 'string' || said === '') throw error;
      throw new SyntaxError(said);
    }
  });
  /** How a value contains itself, as Node tells it. Source: V8, `JsonStringifier::ConstructCircularStructureErrorMessage`. */
  const circle = (value: unknown, open: (readonly [object, string])[]): string => {
    if (typeof value !== 'object' || value === null || open.length > 200) return '';
    const at = open.findIndex(([one]) => one === value);
    const kind = (one: object): string =>
      `object with constructor '${(one as { readonly constructor?: { readonly name?: string } }).constructor?.name ?? 'Object'}'`;
    const step = (key: string): string => (/^\d+$/.test(key) ? `index ${key}` : `property '${key}'`);
    if (at >= 0) {
      const path = open.slice(at);
      const inside = path.slice(1).map(([one], i) => `\n    |     ${step(path[i]![1])} -> ${kind(one)}`);
      const shown = inside.length > 2 ? [inside[0]!, '\n    |     ...', inside.at(-1)!] : inside;
      return `Converting circular structure to JSON\n    --> starting at ${kind(value)}${shown.join('')}\n    --- ${step(path.at(-1)![1])} closes the circle`;
    }
    for (const key of Object.keys(value)) {
      const found = circle((value as { readonly [key: string]: unknown })[key], [...open, [value, key]]);
      if (found !== '') return found;
    }
    return '';
  };
  const { stringify } = JSON;
  replace(JSON, 'stringify', () => (value: unknown, replacer?: never, space?: never) => {
    try {
      return stringify(value, replacer, space);
    } catch (error) {
      if (!(error instanceof TypeError) || error.message !== 'circular reference') throw error;
      const said = circle(value, []);
      throw said === '' ? error : new TypeError(said);
    }
  });
  for (const name of ['toString', 'toTimeString'])
    replace(
      Date.prototype,
      name,
      (before) =>
        function (this: Date) {
          return (before.call(this) as string).replace(/GMT\+0000$/, 'GMT+0000 (Coordinated Universal Time)');
        },
    );
  makers.locale(host, row, replace, lazily, fulfil);
  replace(
    Promise,
    'any',
    (before) =>
      function (this: unknown, list: never) {
        return (before.call(this as never, list) as Promise<unknown>).catch((error: unknown) => {
          if (error instanceof AggregateError && error.message === '') error.message = 'All promises were rejected';
          throw error;
        });
      },
  );

  // Classes of the web platform, and modules of Node: made when they are first wanted.
  const text = {
    encode: (one: string): Uint8Array =>
      new (world['TextEncoder'] as new () => { encode(text: string): Uint8Array })().encode(one),
    decode: (bytes: Uint8Array, fatal: boolean): string =>
      new (world['TextDecoder'] as new (name: string, options: object) => { decode(bytes: Uint8Array): string })(
        'utf-8',
        {
          fatal,
          ignoreBOM: true,
        },
      ).decode(bytes),
  };
  lazily(['TextEncoder', 'TextDecoder', 'structuredClone', 'URL', 'URLSearchParams'], () => makers.webClasses(fulfil));
  lazily(['Event', 'CustomEvent', 'EventTarget', 'AbortSignal', 'AbortController'], () =>
    makers.webEvents(fulfil, (run, milliseconds) => void later(run, milliseconds, [], false).unref()),
  );
  const { module, base64Of } = makers.modules(makers, {
    host,
    inspect,
    format,
    text,
    random,
    row,
    fileName,
    argv: gifts.argv,
    afterwards,
  });
  lazily(['Buffer'], () => fulfil('Buffer', (module('buffer') as { readonly Buffer: unknown }).Buffer));
  lazily(['process'], () => fulfil('process', module('process')));
  give('global', world);
  const require = (name: unknown): unknown => {
    if (typeof name !== 'string') throw new TypeError('The "id" argument must be of type string');
    host('require', name);
    return module(name.replace(/^node:/, ''));
  };
  const main = { exports: {}, filename: fileName, id: '.', children: [], paths: [] };
  give('require', Object.assign(require, { main, cache: {}, resolve: (name: string) => name }));
  give('module', main);
  give('exports', main.exports);
  defineProperty(world, Symbol.for('sallyport.modules'), { value: module, enumerable: false });

  // Tools and inputs.
  interface Call {
    readonly done: (value: unknown) => void;
    readonly failed: (error: unknown) => void;
    readonly at: Error;
  }
  const calls = new Map<number, Call>();
  const isFields = (value: unknown): value is object => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const proto: unknown = Object.getPrototypeOf(value);
    return proto === null || proto === Object.prototype;
  };
  const argumentsText = (values: readonly unknown[]): string => {
    const [only] = values;
    return values.length === 1 && isFields(only) ? write(only) : row(values);
  };
  const toolError = (text: string, at: Error): Error => {
    const { type, message } = JSON.parse(text) as { readonly type: string; readonly message: string };
    const Kind = type === 'TypeError' ? TypeError : type === 'RangeError' ? RangeError : Error;
    const error = new Kind(message);
    if (Kind === Error && type !== 'RuntimeError' && type !== 'Error')
      defineProperty(error, 'name', { value: type, writable: true, configurable: true, enumerable: false });
    const { stack = '' } = at;
    const from = stack.indexOf('\n');
    defineProperty(error, 'stack', {
      value: headOf(error) + (from < 0 ? '' : stack.slice(from)),
      writable: true,
      configurable: true,
    });
    return error;
  };
  lazily(['fetch', 'Headers', 'Request', 'Response'], () =>
    makers.webFetch(fulfil, {
      encode: text.encode,
      decode: text.decode,
      base64Of,
      send: (asked) => {
        const at = new Error();
        let id = 0;
        const answer = new Promise((done, failed) => {
          const said = host('fetch', asked);
          if (typeof said === 'number') {
            id = said;
            calls.set(said, { done, failed, at });
          } else failed(toolError(said ?? '', at));
        });
        return {
          answer,
          cancel: () => {
            if (calls.delete(id)) host('cancel', id);
          },
        };
      },
    }),
  );
  const tools = Object.create(null) as { [name: string]: unknown };
  for (const name of gifts.tools) {
    const tool = (...values: unknown[]): Promise<unknown> => {
      const at = new Error();
      return new Promise((done, failed) => {
        const said = host('call', name, argumentsText(values));
        if (typeof said === 'number') calls.set(said, { done, failed, at });
        else failed(toolError(said ?? '', at));
      });
    };
    const sync = (...values: unknown[]): unknown => {
      const at = new Error();
      const said = host('call now', name, argumentsText(values)) as string;
      if (said.startsWith('+')) return read(said.slice(1));
      throw toolError(said, at);
    };
    defineProperty(tool, 'name', { value: name });
    defineProperty(tool, 'sync', { value: sync });
    freeze(tool);
    tools[name] = tool;
    give(name, tool);
  }
  give('tools', freeze(tools));
  const inputs = read(gifts.inputs) as { readonly [name: string]: unknown };
  for (const name of Object.keys(inputs)) give(name, inputs[name]);
  for (const name of gifts.without) delete world[name];

  // The end of the program.
  const tell = (word: string, error: unknown): void => {
    if (error instanceof Error) {
      // Where the engine's stack was used up there is no room to tell of it.
      const stack: unknown = error.stack;
      const at = typeof stack === 'string' ? stack.search(/\n {4}at /) : -1;
      host(
        word,
        write({
          type: String(error.name),
          message: String(error.message),
          head: headOf(error),
          frames: typeof stack === 'string' && at >= 0 ? stack.slice(at) : '',
          shown: inspect(error),
        }),
      );
    } else
      host(
        word,
        write({
          type: 'Error',
          message: inspect(error),
          head: `Uncaught ${inspect(error)}`,
          frames: '',
          shown: '',
        }),
      );
  };
  const failed = (error: unknown): void => {
    try {
      tell('failed', error);
    } catch {
      host(
        'failed',
        '{"type":"Error","message":"an error that cannot be shown","head":"an error that cannot be shown","frames":"","shown":""}',
      );
    }
  };
  const unheard = new Map<object, unknown>();
  return {
    follow: (module) => {
      then(
        module,
        ((space: { readonly default: unknown }) => {
          const { default: value } = space;
          let text: string;
          try {
            text = write(value);
          } catch {
            try {
              text = write({ $repr: inspect(value).slice(0, 10_000) });
            } catch (error) {
              failed(error);
              return;
            }
          }
          host('returned', text);
        }) as never,
        failed,
      );
    },
    answer: (id, kind, text) => {
      const call = calls.get(id);
      calls.delete(id);
      if (call === undefined) return;
      if (kind === 'value') call.done(read(text));
      else call.failed(toolError(text, call.at));
    },
    fire: (id) => {
      const timer = timers.get(id);
      timers.delete(id);
      if (timer !== undefined) fire(timer);
    },
    rejected: (promise, reason, heard) => {
      if (heard) unheard.delete(promise);
      else unheard.set(promise, reason);
    },
    unheard: () => {
      for (const [, reason] of unheard) {
        failed(reason);
        return;
      }
    },
    failed,
    moduleText: (name, wanted) => {
      const made = module(name);
      const names = new Set(wanted === '' ? [] : wanted.split(' '));
      const all = new Set([...Object.keys(made), ...names]);
      for (const one of ['emit', 'on', 'once', 'off']) if (one in made && !Object.hasOwn(made, one)) all.add(one);
      let out = `const $ = globalThis[Symbol.for('sallyport.modules')](${JSON.stringify(name)});export default $;`;
      let at = 0;
      for (const one of all) {
        if (!/^[A-Za-z_$][\w$]*$/.test(one) || one === 'default') continue;
        if (!names.has(one) && Object.getOwnPropertyDescriptor(made, one)?.get !== undefined) continue;
        out += `const $${String(at)}=$.${one};export{$${String(at++)} as ${one}};`;
      }
      return out;
    },
    afterwards: () => {
      const now = waiting;
      waiting = [];
      for (const run of now) run();
    },
    ending: () => {
      const found = Object.getOwnPropertyDescriptor(world, 'process')?.value as
        | { readonly emit?: (name: string, code: unknown) => void; readonly exitCode?: unknown }
        | undefined;
      found?.emit?.('exit', found.exitCode ?? 0);
    },
  };
};
