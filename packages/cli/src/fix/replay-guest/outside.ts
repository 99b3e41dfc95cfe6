/** Stand-ins for files, programs and other machines. */
import { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { asText, lab, record } from './lab.ts';
import { newAnswer, newInputs, newThing } from './things.ts';
import { absolute } from './web.ts';

type Given = readonly unknown[];
type Call = (...given: Given) => unknown;

const callbackIn = (given: Given): Call | undefined => {
  const found = given.findLast((one) => typeof one === 'function');
  return found === undefined ? undefined : (...all) => Reflect.apply(found, undefined, all) as unknown;
};

const streamOf = (text: string): unknown => {
  const stream = Readable.from([Buffer.from(text)]);
  return Object.assign(stream, { pipe: (to: unknown) => to, on: () => stream, once: () => stream });
};

const stats = (): unknown => ({
  isFile: () => true,
  isDirectory: () => false,
  isSymbolicLink: () => false,
  size: 4,
  mtime: new Date(0),
  mtimeMs: 0,
});

/** What reading a file, or asking about it, gives back. */
const readers: Readonly<Record<string, (given: Given) => unknown>> = {
  readFile: (given) => (given.length > 1 && typeof given[1] !== 'function' ? 'text' : Buffer.from('text')),
  readdir: () => ['a.txt', 'b.txt'],
  stat: stats,
  lstat: stats,
  realpath: ([path]) => absolute(path),
  readlink: ([path]) => absolute(path),
  mkdtemp: ([path]) => `${String(path)}abcdef`,
  open: () => newThing('file', { fd: 3, close: () => Promise.resolve() }),
};

const written = ['writeFile', 'appendFile', 'unlink', 'rm', 'rmdir', 'mkdir', 'chmod', 'access', 'truncate', 'utimes'];
const twoPaths = ['copyFile', 'rename', 'symlink', 'link', 'cp'];
/** They look a name up and open nothing; a check may well begin with them. */
const onlyAsks = new Set(['realpath', 'stat', 'lstat', 'access', 'readlink']);

/** `node:fs` with its three faces. */
export const newFiles = (): Readonly<Record<string, unknown>> => {
  const plainly: Record<string, (given: Given) => unknown> = {};
  const note = (name: string, given: Given): void => {
    if (onlyAsks.has(name)) return;
    record('open', absolute(given[0]));
    if (twoPaths.includes(name)) record('open', absolute(given[1]));
    if (/^(?:writeFile|appendFile)$/u.test(name)) record('write', given[1]);
  };
  for (const name of [...Object.keys(readers), ...written, ...twoPaths])
    plainly[name] = (given) => {
      note(name, given);
      return readers[name]?.(given);
    };
  const files: Record<string, unknown> = {};
  const promises: Record<string, unknown> = {};
  for (const [name, act] of Object.entries(plainly)) {
    files[`${name}Sync`] = (...given: Given) => act(given);
    files[name] = (...given: Given) => {
      const result = act(given);
      callbackIn(given)?.(null, result);
      return undefined;
    };
    promises[name] = (...given: Given) => Promise.resolve(act(given));
    Object.assign(files[name] as object, { [promisify.custom]: promises[name] });
  }
  return {
    ...files,
    existsSync: () => lab.world === 'usual',
    exists: (...given: Given) => callbackIn(given)?.(lab.world === 'usual'),
    createReadStream: (path: unknown) => {
      record('open', absolute(path));
      return streamOf('text');
    },
    createWriteStream: (path: unknown) => {
      record('open', absolute(path));
      return new Writable({ write: (_, __, done) => done() });
    },
    constants: { R_OK: 4, W_OK: 2, F_OK: 0, O_RDONLY: 0, O_CREAT: 64, O_EXCL: 128, O_NOFOLLOW: 131_072 },
    openSync: (path: unknown) => {
      record('open', absolute(path));
      return 3;
    },
    closeSync: () => undefined,
    promises,
  };
};

const process = (): unknown =>
  newThing('process', {
    pid: 2,
    stdout: streamOf('done'),
    stderr: streamOf(''),
    on: (event: unknown, done: unknown) => {
      if ((event === 'close' || event === 'exit') && typeof done === 'function')
        lab.timers.push(() => Reflect.apply(done, undefined, [0, null]) as unknown);
      return undefined;
    },
    status: 0,
    kill: () => true,
  });

const isShell = (given: Given): boolean =>
  given.some((one) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return false;
    const shell: unknown = Reflect.get(one, 'shell');
    return shell !== undefined && shell !== false;
  });

const listIn = (given: Given): readonly unknown[] => (Array.isArray(given[1]) ? (given[1] as Given) : []);

/** `node:child_process`. A command of a shell is one text, any other a list. */
export const newPrograms = (): Readonly<Record<string, unknown>> => {
  const throughShell = (given: Given): void => record('command', given[0], true);
  const direct = (given: Given): void => {
    if (isShell(given)) record('command', [given[0], ...listIn(given)].join(' '), true);
    else record('command', [given[0], ...listIn(given)], false);
  };
  const asked = (note: (given: Given) => void): Call => {
    const run: Call = (...given) => {
      note(given);
      callbackIn(given)?.(null, 'done', '');
      return process();
    };
    return Object.assign(run, {
      [promisify.custom]: (...given: Given) => {
        note(given);
        return Promise.resolve({ stdout: 'done', stderr: '' });
      },
    });
  };
  const atOnce =
    (note: (given: Given) => void): Call =>
    (...given) => {
      note(given);
      return given.some((one) => typeof one === 'object' && one !== null && Reflect.get(one, 'encoding') !== undefined)
        ? 'done'
        : Buffer.from('done');
    };
  return {
    exec: asked(throughShell),
    execFile: asked(direct),
    spawn: asked(direct),
    fork: asked(direct),
    execSync: atOnce(throughShell),
    execFileSync: atOnce(direct),
    spawnSync: (...given: Given) => {
      direct(given);
      return { status: 0, stdout: Buffer.from('done'), stderr: Buffer.from(''), pid: 2, signal: null };
    },
  };
};

/** `execa`, `cross-spawn`: as `execFile`; the former's `$` and `execaCommand` are left to what answers everything. */
export const newExeca = (): Call => {
  const run: Call = (...given) => {
    if (isShell(given)) record('command', [given[0], ...listIn(given)].join(' '), true);
    else record('command', [given[0], ...listIn(given)], false);
    return Object.assign(Promise.resolve({ stdout: 'done', stderr: '', exitCode: 0 }), { stdout: streamOf('done') });
  };
  return Object.assign(run, { execa: run, execaSync: run, sync: run, spawn: run, default: run });
};

const address = (given: Given): string => {
  const [first, second] = given;
  const of = (one: unknown): string | undefined => {
    if (typeof one === 'string') return one;
    if (one instanceof URL) return one.href;
    if (typeof one !== 'object' || one === null) return undefined;
    const whole: unknown = Reflect.get(one, 'url') ?? Reflect.get(one, 'uri') ?? Reflect.get(one, 'href');
    if (whole !== undefined) return `${String(Reflect.get(one, 'baseURL') ?? '')}${asText(whole)}`;
    const host: unknown = Reflect.get(one, 'hostname') ?? Reflect.get(one, 'host');
    return host === undefined ? undefined : `http://${asText(host)}${String(Reflect.get(one, 'path') ?? '')}`;
  };
  return of(first) ?? of(second) ?? String(first);
};

const received = (): unknown => ({
  ok: true,
  status: 200,
  statusCode: 200,
  statusText: 'OK',
  url: 'https://images.example.com/a.png',
  headers: newThing('headers', { get: () => 'text/plain', 'content-type': 'text/plain' }),
  data: 'text',
  body: streamOf('text'),
  text: () => Promise.resolve('text'),
  json: () => Promise.resolve(newAnswer()),
  arrayBuffer: () => Promise.resolve(new ArrayBuffer(4)),
  buffer: () => Promise.resolve(Buffer.from('text')),
  blob: () => Promise.resolve(new Blob(['text'])),
  pipe: (to: unknown) => to,
  setEncoding: () => undefined,
  resume: () => undefined,
  on: (event: unknown, done: unknown) => {
    if (typeof done === 'function' && event === 'data')
      lab.timers.push(() => Reflect.apply(done, undefined, [Buffer.from('text')]) as unknown);
    if (typeof done === 'function' && event === 'end')
      lab.timers.push(() => Reflect.apply(done, undefined, []) as unknown);
    return undefined;
  },
});

/** `fetch` and the clients that promise an answer: axios, got, node-fetch, undici, needle. */
export const newClient = (): Call => {
  const ask: Call = (...given) => {
    record('request', address(given));
    const done = callbackIn(given);
    if (done !== undefined) done(null, received(), 'text');
    const answered = received() as object;
    return Object.assign(Promise.resolve(answered), {
      json: () => Promise.resolve(newAnswer()),
      text: () => Promise.resolve('text'),
      buffer: () => Promise.resolve(Buffer.from('text')),
      pipe: (to: unknown) => to,
      on: Reflect.get(answered, 'on') as unknown,
    });
  };
  const client = Object.assign(ask, {
    create: () => client,
    extend: () => client,
    defaults: () => client,
    interceptors: newThing('interceptors'),
    default: ask,
    isAxiosError: () => false,
  });
  for (const name of ['get', 'post', 'put', 'patch', 'delete', 'head', 'request', 'fetch', 'stream'])
    Object.assign(client, { [name]: ask });
  return client;
};

/** `node:http`, `node:https`: a server's handler is kept, a request is written down. */
export const newHttp = (name: string): unknown => {
  const ask = (...given: Given): unknown => {
    record('request', address(given));
    callbackIn(given)?.(received());
    return newThing('request', { on: () => undefined, end: () => undefined, write: () => true });
  };
  return newThing(name, {
    get: ask,
    request: ask,
    createServer: newThing('createServer'),
    Agent: newThing('Agent'),
    STATUS_CODES: { 200: 'OK', 404: 'Not Found', 500: 'Internal Server Error' },
  });
};

/** `node:dns`: every name is that of a public machine; an address is its own. */
export const newDns = (): unknown => {
  const found = (name: unknown): string => (/^[\d.]+$|:/u.test(String(name)) ? String(name) : '203.0.113.7');
  const answered = (name: unknown, given: Given): unknown => {
    const isAll = given.some((one) => typeof one === 'object' && one !== null && Reflect.get(one, 'all') === true);
    return isAll ? [{ address: found(name), family: 4 }] : { address: found(name), family: 4 };
  };
  return newThing('dns', {
    lookup: Object.assign(
      (name: unknown, ...given: Given) => {
        const result = answered(name, given);
        if (Array.isArray(result)) callbackIn(given)?.(null, result);
        else callbackIn(given)?.(null, found(name), 4);
        return undefined;
      },
      { [promisify.custom]: (name: unknown, ...given: Given) => Promise.resolve(answered(name, given)) },
    ),
    promises: {
      lookup: (name: unknown, ...given: Given) => Promise.resolve(answered(name, given)),
      resolve: (name: unknown) => Promise.resolve([found(name)]),
      resolve4: (name: unknown) => Promise.resolve([found(name)]),
    },
  });
};

/** `node:readline`: every question and line is answered by the value. */
export const newReadline = (): unknown => {
  const face = (): unknown =>
    newThing('readline', {
      question: (...given: Given) => {
        const done = callbackIn(given);
        const said = String(newInputs());
        done?.(said);
        return Promise.resolve(said);
      },
      on: (event: unknown, done: unknown) => {
        if (event === 'line' && typeof done === 'function')
          lab.timers.push(() => Reflect.apply(done, undefined, [String(newInputs())]) as unknown);
        return undefined;
      },
      close: () => undefined,
    });
  return newThing('readline', { createInterface: face, promises: newThing('readline', { createInterface: face }) });
};
