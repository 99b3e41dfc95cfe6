import { Buffer, isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { arch, versions } from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Where the guest's own program comes from.
 *
 * `bundle`: one file in the format of CommonJS, read by the host and sent over the line; the guest then may read no file at all.
 * This is the fast and tight way, and what is shipped. `modules`: an entry file that the guest loads itself; it may then read
 * the folders named, and nothing else. For development, where the sources run as they lie.
 */
export type GuestCode =
  | { readonly kind: 'bundle'; readonly path: string }
  | { readonly kind: 'modules'; readonly entry: string; readonly readable: readonly string[] };

/**
 * The guest that belongs to this executor: the bundle beside the built code, else the source.
 *
 * Running from source (`.ts`) never takes a bundle, which might be older than the source.
 */
export const shippedGuest = (language: 'python' | 'javascript' = 'python'): GuestCode => {
  const here = fileURLToPath(import.meta.url);
  const name = language === 'python' ? 'guest' : 'guest-javascript';
  if (extname(here) !== '.ts') return { kind: 'bundle', path: join(dirname(here), `${name}.cjs`) };
  const packages = join(dirname(here), '../../..');
  const installed = join(packages, '../node_modules');
  // Our own packages find each other there; the engine and the parser for JavaScript are not ours.
  const readable = [packages, language === 'python' ? join(installed, '@sallyport') : installed];
  return { kind: 'modules', entry: join(dirname(here), `${name}.ts`), readable };
};

/**
 * Runs inside the guest before anything else. Reads the code from the line, compiles it, and gives it what it may load.
 *
 * One word is written in two parts: Node searches the text of --eval for it, and loads that module, which takes 11 ms.
 */
const loader = `'use strict';
const { readSync, closeSync } = require('node:fs');
const { Script } = require('node:vm');
for (const fd of process.argv[1].split(',')) if (fd) try { closeSync(Number(fd)); } catch {}
const fill = (bytes) => { for (let at = 0; at < bytes.length;) { const n = readSync(3, bytes, at, bytes.length - at, null); if (n === 0) process.exit(0); at += n; } return bytes; };
// Later, because Node itself defines names anew when the text of --eval has ended.
setImmediate(() => {
const head = fill(Buffer.alloc(9));
const source = fill(Buffer.allocUnsafeSlow(head.readUInt32LE(0)));
const cachedData = fill(Buffer.allocUnsafeSlow(head.readUInt32LE(4)));
const text = head[8] === 1 ? source.latin1Slice() : source.utf8Slice();
const script = new Script(text, { filename: 'guest.cjs', cachedData: cachedData.length === 0 ? undefined : cachedData });
const allowed = new Set(['node:fs', 'node:v8', 'node:vm', 'node:buffer', 'node:cry' + 'pto', 'node:zlib']);
const module_ = { exports: {} };
globalThis[Symbol.for('sallyport.loader')] = { codeCache: () => script.createCachedData(), narrow: () => { for (const name of ['node:fs', 'node:v8', 'node:vm', 'node:buffer']) allowed.delete(name); } };
script.runInThisContext()(module_.exports, (name) => { if (!allowed.has(name)) throw new Error('guest may not load ' + name); return require(name); }, module_);
});
`;

/** What a guest process is started with, and what it is sent first. */
export interface GuestStart {
  /** Arguments of Node after its flags. */
  readonly args: readonly string[];
  /** Flags of Node that the code needs. */
  readonly flags: readonly string[];
  /** First bytes on the line. */
  readonly preamble: (codeCache: Uint8Array | undefined) => Buffer | undefined;
  /** Files and folders that Node or the guest reads. */
  readonly readable: readonly string[];
  /** Under which a snapshot of this guest is kept: changes with the code, the Node that made it, and its flags. Empty: none can be. */
  readonly cacheKey: string;
  /** The file of a bundled guest. */
  readonly bundle: string | undefined;
  /** The same guest, begun from a snapshot of it. */
  readonly fromSnapshot: (path: string) => GuestStart;
}

export interface GuestStartOptions {
  /** Descriptors that the guest closes before anything else. */
  readonly inherited: readonly number[];
  /** Flags that the compiled code depends on. */
  readonly v8Flags: readonly string[];
  /** Whether the guest shall remember its global state, to say after each run whether it still is the same. */
  readonly reuse: 'never' | 'same-trust';
}

/** How the guest is started, for a cell. Its code is read from disk when a guest is started from it. */
export const readGuestCode = (code: GuestCode, { inherited, v8Flags, reuse }: GuestStartOptions): GuestStart => {
  if (code.kind === 'modules') {
    const conditions = extname(code.entry) === '.ts' ? ['--conditions=@sallyport/source'] : [];
    const start: GuestStart = {
      flags: [...conditions, ...code.readable.map((path) => `--allow-fs-read=${path}`)],
      args: [code.entry, inherited.join(','), reuse],
      preamble: () => undefined,
      readable: code.readable,
      cacheKey: '',
      bundle: undefined,
      fromSnapshot: () => start,
    };
    return start;
  }
  const hash = hashLine.exec(beginning(code.path))?.[1];
  const cacheKey = hash === undefined ? '' : ['guest', hash.slice(0, 32), arch, versions.node, ...v8Flags].join('-');
  const start: GuestStart = {
    flags: [],
    args: ['-e', loader, inherited.join(','), reuse],
    preamble: (codeCache = new Uint8Array()) => {
      const source = readFileSync(code.path);
      const whole = Buffer.concat([Buffer.from('(function (exports, require, module) {'), source, Buffer.from('\n})')]);
      const oneByte = isAscii(whole);
      const head = Buffer.alloc(9);
      head.writeUInt32LE(whole.length, 0);
      head.writeUInt32LE(codeCache.length, 4);
      head[8] = oneByte ? 1 : 0;
      return Buffer.concat([head, whole, codeCache]);
    },
    readable: [],
    cacheKey,
    bundle: code.path,
    fromSnapshot: (path) => ({
      ...start,
      // Hashing all strings anew takes 7 of 60 ms. Their seed is that of the snapshot, which is random and which only the user can read; who
      // fills a table of the engine with colliding texts is stopped by the clock all the same.
      flags: ['--no-rehash-snapshot', '--snapshot-blob', path],
      // The first one stands where Node expects the name of a program.
      args: ['guest', inherited.join(','), reuse],
      preamble: () => undefined,
      readable: [path],
    }),
  };
  return start;
};

const beginning = (path: string): string => {
  const bytes = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
};

/**
 * What the build writes into a bundle's first line: a hash of the rest. V8 compares only the length of a source with that of
 * the one a code cache was made for, so the key must tell contents apart. A bundle without it has no code cache.
 */
const hashLine = /^\/\/ guest ([0-9a-f]{64})\n/u;
