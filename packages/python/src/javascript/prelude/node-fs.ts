// oxlint-disable typescript/no-base-to-string -- what a program hands over becomes text as the language says
/**
 * Makes `node:fs` and `node:fs/promises` over the files that the host lends: the functions that programs use, with Node's errors.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself. Everything is done at once; the
 * promises of `node:fs/promises` settle with the next turn.
 */
export const newNodeFs = ({
  ask,
  bytesOf,
  base64Of,
  toPath,
  events,
}: {
  /** Asks the host: a name of an operation, its arguments as JSON. */
  readonly ask: (name: string, text: string) => string;
  readonly bytesOf: (base64: string) => Uint8Array;
  readonly base64Of: (bytes: Uint8Array) => string;
  /** The path of a `file:` URL. */
  readonly toPath: (url: object) => string;
  readonly events: () => { new (): object };
}): { readonly fs: object; readonly promises: object } => {
  type Options = { readonly [name: string]: unknown };
  const { parse, stringify } = JSON;

  const wrongType = (name: string, expected: string, value: unknown): TypeError => {
    const shown =
      value === null || value === undefined
        ? String(value)
        : typeof value === 'object'
          ? `an instance of ${(value as { readonly constructor?: { readonly name?: string } }).constructor?.name ?? 'Object'}`
          : typeof value === 'function'
            ? `function ${(value as { readonly name: string }).name}`
            : `type ${typeof value} (${typeof value === 'string' ? `'${value.slice(0, 25)}'` : String(value)})`;
    const error = new TypeError(`The "${name}" argument must be ${expected}. Received ${shown}`) as TypeError & {
      code?: string;
    };
    error.code = 'ERR_INVALID_ARG_TYPE';
    return error;
  };
  const pathOf = (path: unknown, name = 'path'): string => {
    if (typeof path === 'string') return path;
    if (typeof path === 'number') return String(path);
    if (path instanceof Uint8Array) return String(path);
    if (typeof path === 'object' && path !== null && 'href' in path) return toPath(path);
    throw wrongType(name, 'of type string or an instance of Buffer or URL', path);
  };

  /** Does one operation. Errors: as Node's, with code, number, call and path. */
  const does = (name: string, call: string, path: string, more: Options = {}): string => {
    const said = ask(name, stringify({ __proto__: null, path, ...more }));
    if (said.startsWith('+')) return said.slice(1);
    const { code, errno, text } = parse(said) as {
      readonly code: string;
      readonly errno?: number;
      readonly text: string;
    };
    const to = typeof more['to'] === 'string' ? ` -> '${more['to']}'` : '';
    const where = call === 'read' ? '' : ` '${path}'${to}`;
    const error = new Error(`${code}: ${text}, ${call}${where}`) as Error & { [name: string]: unknown };
    if (errno !== undefined) error['errno'] = errno;
    error['code'] = code;
    error['syscall'] = call;
    if (call !== 'read') error['path'] = path;
    if (to !== '') error['dest'] = more['to'];
    throw error;
  };

  const encodingOf = (options: unknown): string | undefined => {
    const given =
      typeof options === 'string'
        ? options
        : typeof options === 'object' && options !== null
          ? (options as Options)['encoding']
          : undefined;
    return given === undefined || given === null || given === 'buffer' ? undefined : String(given);
  };
  const isUtf8 = (encoding: string): boolean => /^utf-?8$/i.test(encoding);

  const read = (path: unknown, options?: unknown): unknown => {
    const encoding = encodingOf(options);
    const name = pathOf(path);
    const call = ask('exists', stringify({ __proto__: null, path: name })) === '+folder' ? 'read' : 'open';
    if (encoding !== undefined && isUtf8(encoding)) return does('read', call, name, { as: 'text' });
    const bytes = bytesOf(does('read', call, name, { as: 'base64' }));
    return encoding === undefined ? bytes : (bytes as unknown as { toString(name: string): string }).toString(encoding);
  };
  const writes = (path: unknown, data: unknown, options: unknown, usual: string): void => {
    const flag = typeof options === 'object' && options !== null ? ((options as Options)['flag'] ?? usual) : usual;
    const encoding = encodingOf(options);
    if (typeof data === 'string' && (encoding === undefined || isUtf8(encoding))) {
      does('write', 'open', pathOf(path), { as: 'text', data, flag });
      return;
    }
    if (typeof data !== 'string' && !ArrayBuffer.isView(data))
      throw wrongType('data', 'of type string or an instance of Buffer, TypedArray, or DataView', data);
    const bytes =
      typeof data === 'string'
        ? (globalThis as unknown as { readonly Buffer: { from(text: string, name?: string): Uint8Array } }).Buffer.from(
            data,
            encoding,
          )
        : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    does('write', 'open', pathOf(path), { as: 'base64', data: base64Of(bytes), flag });
  };

  class Stats {
    [name: string]: unknown;
    constructor(found: Options) {
      const { kind, ...rest } = found;
      Object.assign(this, rest, { blksize: 4096, blocks: Math.ceil(Number(found['size']) / 512), rdev: 0 });
      this['birthtimeMs'] = found['ctimeMs'];
      for (const name of ['atime', 'mtime', 'ctime', 'birthtime']) this[name] = new Date(Number(this[`${name}Ms`]));
      Object.defineProperty(this, 'kind', { value: kind, enumerable: false });
    }
    isFile(): boolean {
      return this['kind'] === 'file';
    }
    isDirectory(): boolean {
      return this['kind'] === 'folder';
    }
    isSymbolicLink(): boolean {
      return this['kind'] === 'link';
    }
    isFIFO(): boolean {
      return false;
    }
    isSocket(): boolean {
      return false;
    }
    isBlockDevice(): boolean {
      return false;
    }
    isCharacterDevice(): boolean {
      return false;
    }
  }
  class Dirent {
    readonly name: string;
    readonly parentPath: string;
    readonly #kind: string;
    constructor(name: string, parentPath: string, kind: string) {
      this.name = name;
      this.parentPath = parentPath;
      this.#kind = kind;
    }
    get path(): string {
      return this.parentPath;
    }
    isFile(): boolean {
      return this.#kind === 'file';
    }
    isDirectory(): boolean {
      return this.#kind === 'folder';
    }
    isSymbolicLink(): boolean {
      return this.#kind === 'link';
    }
  }
  const stat = (path: unknown, options: unknown, link: boolean): unknown => {
    try {
      return new Stats(parse(does('stat', link ? 'lstat' : 'stat', pathOf(path), { link })) as Options);
    } catch (error) {
      if (
        (options as Options | undefined)?.['throwIfNoEntry'] === false &&
        (error as { readonly code?: string }).code === 'ENOENT'
      )
        return undefined;
      throw error;
    }
  };
  const list = (path: unknown, options?: unknown): unknown[] => {
    const { recursive = false, withFileTypes = false } = (
      typeof options === 'object' && options !== null ? options : {}
    ) as Options;
    const top = pathOf(path);
    const out: unknown[] = [];
    const look = (folder: string, before: string): void => {
      const entries = parse(does('list', 'scandir', folder)) as readonly (readonly [string, string])[];
      const inside: (readonly [string, string])[] = [];
      for (const [name, kind] of entries) {
        out.push(withFileTypes === true ? new Dirent(name, folder, kind) : before + name);
        if (recursive === true && kind === 'folder') inside.push([`${folder}/${name}`, `${before}${name}/`]);
      }
      for (const [below, prefix] of inside) look(below, prefix);
    };
    look(top, '');
    return out;
  };
  const make = (path: unknown, options?: unknown): string | undefined => {
    const recursive = typeof options === 'object' && options !== null && (options as Options)['recursive'] === true;
    const name = pathOf(path);
    if (!recursive) {
      does('mkdir', 'mkdir', name);
      return undefined;
    }
    // The first folder that was not there is what Node answers with.
    let first: string | undefined;
    for (
      let at = name.replace(/\/+$/, '');
      at !== '' && ask('exists', stringify({ __proto__: null, path: at })) === '+';
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')))
    )
      first = at;
    does('mkdir', 'mkdir', name, { recursive });
    return first === undefined || first.startsWith('/') ? first : `${cwd()}/${first}`;
  };
  const cwd = (): string => does('cwd', 'cwd', '.');
  const remove = (path: unknown, options?: unknown): void => {
    const { recursive = false, force = false } = (options ?? {}) as Options;
    const name = pathOf(path);
    const kind = ask('exists', stringify({ __proto__: null, path: name }));
    if (kind === '+folder' && recursive !== true) {
      const error = new Error(`Path is a directory: rm returned EISDIR (is a directory) ${name}`) as Error & {
        [name: string]: unknown;
      };
      error.name = 'SystemError';
      error['code'] = 'ERR_FS_EISDIR';
      throw error;
    }
    try {
      does(recursive === true ? 'rm' : 'unlink', kind === '+folder' ? 'rm' : 'lstat', name);
    } catch (error) {
      if (force !== true || (error as { readonly code?: string }).code !== 'ENOENT') throw error;
    }
  };
  const access = (path: unknown): void => {
    const name = pathOf(path);
    if (ask('exists', stringify({ __proto__: null, path: name })) === '+') does('stat', 'access', name);
  };
  const seconds = (time: unknown): number => (time instanceof Date ? time.getTime() / 1000 : Number(time));
  let temporary = 0;
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const constants = {
    F_OK: 0,
    R_OK: 4,
    W_OK: 2,
    X_OK: 1,
    COPYFILE_EXCL: 1,
    O_RDONLY: 0,
    O_WRONLY: 1,
    O_RDWR: 2,
    O_CREAT: 64,
    O_EXCL: 128,
    O_TRUNC: 512,
    O_APPEND: 1024,
  };

  const operations: { readonly [name: string]: (...values: never[]) => unknown } = {
    readFile: read,
    writeFile: (path: unknown, data: unknown, options?: unknown) => writes(path, data, options, 'w'),
    appendFile: (path: unknown, data: unknown, options?: unknown) => writes(path, data, options, 'a'),
    readdir: list,
    mkdir: make,
    mkdtemp: (prefix: string) => {
      for (;;) {
        let name = `${prefix}`;
        for (let i = 0; i < 6; i++) name += letters[Math.floor(Math.random() * letters.length)]!;
        try {
          does('mkdir', 'mkdtemp', name);
          return name;
        } catch (error) {
          if ((error as { readonly code?: string }).code !== 'EEXIST' || ++temporary > 100) throw error;
        }
      }
    },
    rm: remove,
    rmdir: (path: unknown, options?: Options) =>
      options?.['recursive'] === true ? remove(path, { recursive: true }) : void does('rmdir', 'rmdir', pathOf(path)),
    unlink: (path: unknown) => void does('unlink', 'unlink', pathOf(path)),
    stat: (path: unknown, options?: unknown) => stat(path, options, false),
    lstat: (path: unknown, options?: unknown) => stat(path, options, true),
    access,
    rename: (from: unknown, to: unknown) =>
      void does('rename', 'rename', pathOf(from, 'oldPath'), { to: pathOf(to, 'newPath') }),
    copyFile: (from: unknown, to: unknown, mode?: unknown) =>
      void does('copy', 'copyfile', pathOf(from, 'src'), { to: pathOf(to, 'dest'), exclusive: mode === 1 }),
    truncate: (path: unknown, size = 0) => void does('truncate', 'open', pathOf(path), { size }),
    realpath: (path: unknown) => does('realpath', 'lstat', pathOf(path)),
    chmod: (path: unknown, mode: unknown) =>
      void does('chmod', 'chmod', pathOf(path), { mode: typeof mode === 'string' ? parseInt(mode, 8) : mode }),
    utimes: (path: unknown, accessed: unknown, modified: unknown) =>
      void does('utimes', 'utime', pathOf(path), { accessed: seconds(accessed), modified: seconds(modified) }),
    symlink: (target: unknown, path: unknown) =>
      void does('symlink', 'symlink', pathOf(path), { to: pathOf(target, 'target') }),
    link: (from: unknown, to: unknown) => void does('link', 'link', pathOf(from), { to: pathOf(to) }),
    readlink: (path: unknown) => does('readlink', 'readlink', pathOf(path)),
  };

  const fs: { [name: string]: unknown } = { constants, Stats, Dirent };
  const promises: { [name: string]: unknown } = { constants };
  const named = (name: string, value: unknown): unknown => Object.defineProperty(value, 'name', { value: name });
  for (const [name, operation] of Object.entries(operations)) {
    const work = operation as (...values: unknown[]) => unknown;
    fs[`${name}Sync`] = named(`${name}Sync`, (...values: unknown[]) => work(...values));
    promises[name] = named(name, async (...values: unknown[]) => work(...values));
    fs[name] = named(name, (...values: unknown[]) => {
      const done = values.pop();
      if (typeof done !== 'function') throw wrongType('cb', 'of type function', done);
      let result: unknown;
      let failed: unknown = null;
      try {
        result = work(...values);
      } catch (error) {
        failed = error;
      }
      setTimeout(() => void (failed === null ? done(null, result) : done(failed)), 0);
    });
  }
  fs['existsSync'] = (path: unknown) => {
    try {
      return ask('exists', stringify({ __proto__: null, path: pathOf(path) })).length > 1;
    } catch {
      return false;
    }
  };
  fs['exists'] = (path: unknown, done: (found: boolean) => void) => {
    const found = (fs['existsSync'] as (path: unknown) => boolean)(path);
    setTimeout(() => done(found), 0);
  };

  // Streams, as far as programs use them to write or read line by line.
  fs['createWriteStream'] = (path: unknown, options?: unknown) => {
    const Emitter = events();
    const stream = new Emitter() as { emit(name: string, ...values: unknown[]): void; [name: string]: unknown };
    const flags = typeof options === 'object' && options !== null ? String((options as Options)['flags'] ?? 'w') : 'w';
    writes(path, '', undefined, flags);
    const next = (...values: unknown[]): void => {
      const done = values.findLast((one) => typeof one === 'function') as (() => void) | undefined;
      if (done !== undefined) setTimeout(done, 0);
    };
    stream['path'] = path;
    stream['bytesWritten'] = 0;
    stream['write'] = (data: unknown, ...values: unknown[]) => {
      writes(path, data, undefined, 'a');
      stream['bytesWritten'] = Number(stream['bytesWritten']) + (data as { readonly length: number }).length;
      next(...values);
      return true;
    };
    stream['end'] = (...values: unknown[]) => {
      if (values.length > 0 && typeof values[0] !== 'function') writes(path, values[0], undefined, 'a');
      setTimeout(() => {
        stream.emit('finish');
        stream.emit('close');
      }, 0);
      next(...values);
      return stream;
    };
    return stream;
  };
  fs['createReadStream'] = (path: unknown, options?: unknown) => {
    const Emitter = events();
    const stream = new Emitter() as { emit(name: string, ...values: unknown[]): void; [name: PropertyKey]: unknown };
    const whole = (): unknown => read(path, options);
    stream['path'] = path;
    stream['setEncoding'] = () => stream;
    stream[Symbol.asyncIterator] = async function* () {
      yield whole();
    };
    setTimeout(() => {
      try {
        const data = whole();
        stream.emit('open');
        stream.emit('data', data);
        stream.emit('end');
        stream.emit('close');
      } catch (error) {
        stream.emit('error', error);
      }
    }, 0);
    return stream;
  };
  fs['promises'] = promises;
  return { fs, promises };
};
