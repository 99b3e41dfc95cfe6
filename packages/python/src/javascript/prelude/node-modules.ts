// oxlint-disable typescript/no-base-to-string -- what a program hands over becomes text as the language says
import type { InspectOptions } from './inspect.ts';
import type { newBuffer } from './buffer.ts';
import type { newNodeAssert } from './node-assert.ts';
import type { newNodeEvents } from './node-events.ts';
import type { newNodeFs } from './node-fs.ts';
import type { newNodePath } from './node-path.ts';
import type { newNodeUtil } from './node-util.ts';

/** What makes the single modules. */
export interface ModuleMakers {
  readonly buffer: typeof newBuffer;
  readonly assert: typeof newNodeAssert;
  readonly events: typeof newNodeEvents;
  readonly fs: typeof newNodeFs;
  readonly path: typeof newNodePath;
  readonly util: typeof newNodeUtil;
}

/** What the modules need of the realm. */
export interface ModuleSurroundings {
  readonly host: (ask: string, first?: string | number, second?: string | number) => string | number | undefined;
  readonly inspect: (value: unknown, options?: InspectOptions) => string;
  readonly format: (values: readonly unknown[]) => string;
  readonly text: {
    readonly encode: (text: string) => Uint8Array;
    readonly decode: (bytes: Uint8Array, fatal: boolean) => string;
  };
  readonly random: (bytes: Uint8Array) => void;
  /** JSON of a list, whatever the program has made of lists. */
  readonly row: (values: ArrayLike<unknown>) => string;
  readonly fileName: string;
  readonly argv: readonly string[];
  /** Runs when all that is ready has run. */
  readonly afterwards: (run: () => void) => void;
}

/**
 * Makes the modules that a program may import, each when it is first wanted, and the globals that are made of them (`process`, `Buffer`).
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself.
 */
export const newNodeModules = (
  makers: ModuleMakers,
  { host, inspect, format, text, random, row, fileName, argv, afterwards }: ModuleSurroundings,
): { readonly module: (name: string) => object; readonly base64Of: (bytes: Uint8Array) => string } => {
  type Module = { [name: string]: unknown };
  const world = globalThis as unknown as { readonly [name: string]: unknown };
  const once = <T>(make: () => T): (() => T) => {
    let made: { readonly value: T } | undefined;
    return () => (made ??= { value: make() }).value;
  };
  const Buffer = once(() => makers.buffer(text)) as () => {
    new (...values: never[]): Uint8Array;
    from(value: unknown, second?: unknown, third?: unknown): Uint8Array & { toString(name?: string): string };
    concat(list: readonly Uint8Array[]): Uint8Array;
  };
  const cwd = once(() => {
    const said = String(host('file', 'cwd', '{}'));
    return said.startsWith('+') ? said.slice(1) : '/';
  });
  const base64Of = (bytes: Uint8Array): string => {
    let out = '';
    for (let at = 0; at < bytes.length; at += 3000) {
      let piece = '';
      for (const byte of bytes.subarray(at, at + 3000)) piece += String.fromCharCode(byte);
      out += btoa(piece);
    }
    return out;
  };
  const events = once(() => makers.events(inspect)) as () => { new (): Module };
  const path = once(() => makers.path(cwd));
  const util = once(() => makers.util(inspect, format));
  const assert = once(() => makers.assert(inspect, util().same)) as () => Module;
  const toPath = (url: object): string => {
    const { href, protocol, pathname } = url as {
      readonly href: string;
      readonly protocol: string;
      readonly pathname: string;
    };
    if (protocol === 'file:') return decodeURIComponent(pathname);
    const error = new TypeError(`The URL must be of scheme file`) as TypeError & { code?: string };
    error.code = 'ERR_INVALID_URL_SCHEME';
    void href;
    throw error;
  };
  const fs = once(() =>
    makers.fs({
      ask: (name, given) => String(host('file', name, given)),
      bytesOf: (packed) => Buffer().from(packed, 'base64'),
      base64Of,
      toPath,
      events,
    }),
  );

  const crypto = once((): Module => {
    const web = world['crypto'] as { randomUUID: () => string; getRandomValues: (view: unknown) => unknown };
    const bytesOf = (data: unknown, encoding?: unknown): Uint8Array =>
      typeof data === 'string' ? Buffer().from(data, encoding) : (data as Uint8Array);
    const hash = (algorithm: unknown, key?: unknown): Module => {
      const pieces: Uint8Array[] = [];
      let done = false;
      const secret = key === undefined ? '' : base64Of(bytesOf(key));
      const self: Module = {
        update: (data: unknown, encoding?: unknown) => {
          if (done) throw Object.assign(new Error('Digest already called'), { code: 'ERR_CRYPTO_HASH_FINALIZED' });
          if (typeof data !== 'string' && !ArrayBuffer.isView(data))
            throw Object.assign(
              new TypeError(
                `The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received ${inspect(data)}`,
              ),
              { code: 'ERR_INVALID_ARG_TYPE' },
            );
          pieces.push(bytesOf(data, encoding).slice());
          return self;
        },
        digest: (encoding?: string) => {
          if (done) throw Object.assign(new Error('Digest already called'), { code: 'ERR_CRYPTO_HASH_FINALIZED' });
          done = true;
          const said = String(
            host(
              'hash',
              row([String(algorithm), key === undefined ? 'hash' : 'hmac', secret]),
              base64Of(Buffer().concat(pieces)),
            ),
          );
          const bytes = Buffer().from(said.slice(1), 'base64');
          return encoding === undefined || encoding === 'buffer' ? bytes : bytes.toString(encoding);
        },
      };
      if (host('hash', row([String(algorithm), 'hash', '']), '') === '')
        throw Object.assign(
          new Error(key === undefined ? 'Digest method not supported' : `Invalid digest: ${String(algorithm)}`),
          key === undefined ? {} : { code: 'ERR_CRYPTO_INVALID_DIGEST' },
        );
      return self;
    };
    return {
      randomUUID: web.randomUUID,
      getRandomValues: web.getRandomValues,
      webcrypto: web,
      randomBytes: (size: number, done?: (error: null, bytes: Uint8Array) => void) => {
        const bytes = Buffer().from(new Uint8Array(size));
        for (let at = 0; at < size; at += 65_536) random(bytes.subarray(at, at + 65_536));
        if (done === undefined) return bytes;
        setTimeout(() => done(null, bytes), 0);
        return undefined;
      },
      randomInt: (a: number, b?: number | ((error: null, value: number) => void)) => {
        const [low, high] = typeof b === 'number' ? [a, b] : [0, a];
        if (!(high > low))
          throw Object.assign(
            new RangeError(
              `The value of "max" is out of range. It must be greater than the value of "min" (${String(low)}). Received ${String(high)}`,
            ),
            { code: 'ERR_OUT_OF_RANGE' },
          );
        const span = high - low;
        const bytes = new Uint8Array(6);
        const most = 2 ** 48 - (2 ** 48 % span);
        for (;;) {
          random(bytes);
          const drawn = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
          if (drawn < most) return low + (drawn % span);
        }
      },
      createHash: (algorithm: unknown) => hash(algorithm),
      createHmac: (algorithm: unknown, key: unknown) => hash(algorithm, key),
      hash: (algorithm: unknown, data: unknown, encoding = 'hex') =>
        ((hash(algorithm)['update'] as (data: unknown) => Module)(data)['digest'] as (encoding: string) => unknown)(
          encoding,
        ),
      getHashes: () => ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'],
      timingSafeEqual: (a: Uint8Array, b: Uint8Array) => {
        if (a.length !== b.length)
          throw Object.assign(new RangeError('Input buffers must have the same byte length'), {
            code: 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
          });
        let different = 0;
        for (let i = 0; i < a.length; i++) different |= a[i]! ^ b[i]!;
        return different === 0;
      },
    };
  });

  const streamOf = (name: string): Module => ({
    write: (data: unknown, ...rest: unknown[]) => {
      host('print', name, typeof data === 'string' ? data : text.decode(data as Uint8Array, false));
      const done = rest.findLast((one) => typeof one === 'function') as (() => void) | undefined;
      if (done !== undefined) afterwards(done);
      return true;
    },
    end: (data?: unknown) => {
      if (data !== undefined) host('print', name, String(data));
    },
    on: () => undefined,
    once: () => undefined,
    isTTY: false,
    columns: 80,
    fd: name === 'stdout' ? 1 : 2,
  });
  const process = once((): Module => {
    const Emitter = events();
    const self = new Emitter();
    const began = Date.now();
    const hrtime = Object.assign(
      (before?: readonly [number, number]) => {
        const now = Date.now() - began;
        const [s, n] = [Math.floor(now / 1000), (now % 1000) * 1e6];
        if (before === undefined) return [s, n];
        const nanos = n - before[1];
        return [s - before[0] - (nanos < 0 ? 1 : 0), nanos < 0 ? nanos + 1e9 : nanos];
      },
      { bigint: () => BigInt(Date.now() - began) * 1_000_000n },
    );
    let code: unknown;
    let environment: unknown;
    const leave = (given?: unknown): never => {
      const number = given ?? code ?? 0;
      (self['emit'] as (name: string, code: unknown) => void)('exit', number);
      host('exit', Number(number));
      throw new Error('the program has ended');
    };
    const stdinLines = (): string => String(host('file', 'read', '{"path":"/dev/stdin","as":"text"}')).slice(1);
    const members: Module = {
      argv: ['node', fileName, ...argv],
      argv0: 'node',
      execArgv: [],
      execPath: '/usr/bin/node',
      title: 'node',
      pid: 1,
      ppid: 0,
      platform: 'linux',
      arch: 'x64',
      version: 'v24.0.0',
      versions: { node: '24.0.0' },
      release: { name: 'node' },
      exit: leave,
      cwd,
      hrtime,
      uptime: () => (Date.now() - began) / 1000,
      memoryUsage: Object.assign(() => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }), {
        rss: () => 0,
      }),
      nextTick: (run: (...values: unknown[]) => void, ...values: unknown[]) => afterwards(() => run(...values)),
      emitWarning: (warning: unknown) =>
        void host(
          'print',
          'stderr',
          `(node) ${warning instanceof Error ? String(warning) : `Warning: ${String(warning)}`}\n`,
        ),
      stdout: streamOf('stdout'),
      stderr: streamOf('stderr'),
      features: { typescript: 'strip' },
    };
    for (const [name, value] of Object.entries(members)) self[name] = value;
    // Not listed, so that showing the whole does not ask for them.
    Object.defineProperties(self, {
      env: {
        get: () => {
          if (environment === undefined) {
            const said = JSON.parse(String(host('environment'))) as Module;
            const { create, hasOwn, getOwnPropertyDescriptor, getOwnPropertyNames, prototype } = Object;
            const { ownKeys, deleteProperty, defineProperty } = Reflect;
            // Everything has these names, and printing or awaiting asks for some of them.
            const common = create(null) as Module;
            for (const name of ['toJSON', 'then', ...getOwnPropertyNames(prototype)]) common[name] = true;
            const ask = (target: Module, name: string | symbol, deed: string): void => {
              if (typeof name === 'string' && !hasOwn(target, name) && !(deed !== 'set' && name in common))
                host('variable', name, deed);
            };
            const put = (target: Module, name: string | symbol, value: unknown): boolean => {
              ask(target, name, 'set');
              return defineProperty(target, String(name), {
                value: String(value),
                writable: true,
                enumerable: true,
                configurable: true,
              });
            };
            // As Node's: what is put into it becomes text. Every way to a variable asks, whoever takes it.
            environment = new Proxy(said, {
              get: (target, name) => {
                ask(target, name, 'read');
                return hasOwn(target, name) ? target[name as string] : undefined;
              },
              has: (target, name) => {
                ask(target, name, 'has');
                return hasOwn(target, name);
              },
              getOwnPropertyDescriptor: (target, name) => {
                ask(target, name, 'has');
                return getOwnPropertyDescriptor(target, name);
              },
              deleteProperty: (target, name) => {
                ask(target, name, 'has');
                return deleteProperty(target, name);
              },
              defineProperty: (target, name, given) => hasOwn(given, 'value') && put(target, name, given.value),
              ownKeys: (target) => {
                host('variable', '', 'all');
                return ownKeys(target);
              },
              set: put,
              setPrototypeOf: () => false,
              preventExtensions: () => false,
            });
          }
          return environment;
        },
        enumerable: false,
        configurable: true,
      },
      exitCode: {
        get: () => code,
        set: (value: unknown) => {
          code = value;
          host('exit code', Number(value ?? 0));
        },
        enumerable: false,
        configurable: true,
      },
      stdin: {
        get: () => {
          const stream = new Emitter();
          const given = once(stdinLines);
          stream['fd'] = 0;
          stream['isTTY'] = false;
          stream['setEncoding'] = () => stream;
          stream['resume'] = () => stream;
          stream['read'] = given;
          (stream as unknown as { [key: symbol]: unknown })[Symbol.asyncIterator] = async function* () {
            if (given() !== '') yield given();
          };
          setTimeout(() => {
            const emit = stream['emit'] as (name: string, ...values: unknown[]) => void;
            const heard =
              (stream['listenerCount'] as (name: string) => number).call(stream, 'data') +
              (stream['listenerCount'] as (name: string) => number).call(stream, 'end');
            if (heard === 0) return;
            if (given() !== '') emit.call(stream, 'data', given());
            emit.call(stream, 'end');
            emit.call(stream, 'close');
          }, 0);
          Object.defineProperty(self, 'stdin', { value: stream, configurable: true });
          return stream;
        },
        enumerable: false,
        configurable: true,
      },
    });
    Object.defineProperty(self, Symbol.toStringTag, { value: 'process', configurable: true });
    return self;
  });

  /** `node:readline`, over what is there as a whole. */
  const readline = once((): Module => {
    const lines = (input: { read?: () => string } & object): string[] => {
      const given = typeof input.read === 'function' ? input.read() : '';
      const all = String(given).split(/\r\n|\n|\r/);
      if (all.at(-1) === '') all.pop();
      return all;
    };
    const createInterface = (options: {
      readonly input?: object;
      readonly output?: { write(text: string): void };
    }): Module => {
      const Emitter = events();
      const face = new Emitter();
      const emit = (name: string, ...values: unknown[]): void =>
        (face['emit'] as (name: string, ...values: unknown[]) => void).call(face, name, ...values);
      const input = (options.input ?? {}) as { read?: () => string } & AsyncIterable<unknown>;
      let waiting: string[] | undefined;
      let closed = false;
      const all = async (): Promise<string[]> => {
        if (waiting !== undefined) return waiting;
        if (typeof input.read === 'function') return (waiting = lines(input));
        let whole = '';
        for await (const piece of input) whole += String(piece);
        return (waiting = lines({ read: () => whole }));
      };
      face['close'] = () => {
        if (!closed) setTimeout(() => emit('close'), 0);
        closed = true;
      };
      face['setPrompt'] = () => {};
      face['prompt'] = () => {};
      face['pause'] = () => face;
      face['resume'] = () => face;
      face['question'] = (query: string, ...more: unknown[]) => {
        const done = more.findLast((one) => typeof one === 'function') as ((answer: string) => void) | undefined;
        (options.output ?? (process()['stdout'] as { write(text: string): void })).write(query);
        const next = all().then((left) => left.shift() ?? '');
        if (done === undefined) return next;
        void next.then(done);
        return undefined;
      };
      (face as unknown as { [key: symbol]: unknown })[Symbol.asyncIterator] = async function* () {
        const left = await all();
        for (let line = left.shift(); line !== undefined; line = left.shift()) yield line;
      };
      setTimeout(() => {
        if ((face['listenerCount'] as (name: string) => number).call(face, 'line') === 0) return;
        void all().then((left) => {
          for (let line = left.shift(); line !== undefined && !closed; line = left.shift()) emit('line', line);
          (face['close'] as () => void)();
        });
      }, 0);
      return face;
    };
    return { createInterface, promises: { createInterface } };
  });

  const timersPromises = once((): Module => ({
    setTimeout: (
      milliseconds?: number,
      value?: unknown,
      options?: {
        readonly signal?: {
          readonly aborted: boolean;
          readonly reason: unknown;
          addEventListener(name: string, run: () => void): void;
        };
      },
    ) =>
      new Promise((done, failed) => {
        const stopped = (): void =>
          failed(
            Object.assign(new Error('The operation was aborted'), {
              name: 'AbortError',
              code: 'ABORT_ERR',
              cause: options?.signal?.reason,
            }),
          );
        if (options?.signal?.aborted === true) {
          stopped();
          return;
        }
        const timer = setTimeout(() => done(value), milliseconds);
        options?.signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          stopped();
        });
      }),
    setImmediate: (value?: unknown) => new Promise((done) => setTimeout(() => done(value), 0)),
    setInterval: async function* (milliseconds?: number, value?: unknown) {
      for (;;) {
        await new Promise((done) => setTimeout(done, milliseconds));
        yield value;
      }
    },
    scheduler: {
      wait: (milliseconds?: number) => new Promise((done) => setTimeout(done, milliseconds)),
      yield: () => new Promise((done) => setTimeout(done, 0)),
    },
  }));
  const pick = (...names: readonly string[]): Module => Object.fromEntries(names.map((name) => [name, world[name]]));
  const querystring = once((): Module => {
    const parse = (given: string, separator = '&', equals = '='): Module => {
      const out = Object.create(null) as Module;
      for (const piece of given.split(separator)) {
        if (piece === '') continue;
        const at = piece.indexOf(equals);
        const [name, value] = (at < 0 ? [piece, ''] : [piece.slice(0, at), piece.slice(at + equals.length)]).map(
          (one) => {
            try {
              return decodeURIComponent(one.replaceAll('+', ' '));
            } catch {
              return one;
            }
          },
        ) as [string, string];
        const before = out[name];
        out[name] =
          before === undefined ? value : Array.isArray(before) ? [...(before as unknown[]), value] : [before, value];
      }
      return out;
    };
    const stringify = (of: Module, separator = '&', equals = '='): string =>
      Object.entries(of)
        .flatMap(([name, value]) =>
          (Array.isArray(value) ? value : [value]).map(
            (one) =>
              `${encodeURIComponent(name)}${equals}${encodeURIComponent(typeof one === 'object' ? '' : String(one))}`,
          ),
        )
        .join(separator);
    return {
      parse,
      stringify,
      decode: parse,
      encode: stringify,
      escape: encodeURIComponent,
      unescape: decodeURIComponent,
    };
  });
  const os = once((): Module => ({
    EOL: '\n',
    tmpdir: () => '/tmp',
    platform: () => 'linux',
    type: () => 'Linux',
    arch: () => 'x64',
    endianness: () => 'LE',
    devNull: '/dev/null',
  }));

  const modules: { readonly [name: string]: () => unknown } = {
    fs: () => fs().fs,
    'fs/promises': () => fs().promises,
    path,
    'path/posix': path,
    util: () => util().util,
    'util/types': () => (util().util as Module)['types'],
    assert,
    'assert/strict': () => assert()['strict'],
    events,
    crypto,
    process,
    os,
    buffer: () => ({ Buffer: Buffer(), constants: { MAX_LENGTH: 2 ** 31 }, ...pick('atob', 'btoa') }),
    url: () => ({
      ...pick('URL', 'URLSearchParams'),
      fileURLToPath: (url: unknown) =>
        toPath(typeof url === 'string' ? new (world['URL'] as new (text: string) => object)(url) : (url as object)),
      pathToFileURL: (at: string) =>
        new (world['URL'] as new (text: string) => object)(
          `file://${(path() as { resolve(at: string): string }).resolve(at).split('/').map(encodeURIComponent).join('/')}`,
        ),
      parse: (given: string) => new (world['URL'] as new (text: string) => object)(given),
      format: (url: unknown) => String(url),
    }),
    querystring,
    timers: () => pick('setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'),
    'timers/promises': timersPromises,
    perf_hooks: () => pick('performance'),
    readline,
    'readline/promises': () => readline()['promises'],
    string_decoder: () => ({
      StringDecoder: class {
        write(bytes: Uint8Array): string {
          return text.decode(bytes, false);
        }
        end(bytes?: Uint8Array): string {
          return bytes === undefined ? '' : text.decode(bytes, false);
        }
      },
    }),
  };
  return {
    base64Of,
    module: (name) => {
      const make = Object.hasOwn(modules, name) ? modules[name] : undefined;
      if (make === undefined)
        throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' });
      return make() as object;
    },
  };
};
