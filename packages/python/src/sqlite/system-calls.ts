import type { WasmImports, WasmMemory } from './web-assembly.ts';

/**
 * What SQLite's WebAssembly asks of a system: the time, randomness, and memory. There are no files: every other call is answered with
 * "not implemented", so nothing that is compiled in can reach one.
 *
 * Source: the import section of `sqlite3.wasm` (Emscripten's names); numbers of errors from WASI.
 */

export interface SystemPort {
  /** Units: milliseconds since the epoch. */
  readonly now: () => number;
  readonly entropy: (bytes: Uint8Array) => void;
  /** Asked before memory grows. Units: bytes. False: it may not. */
  readonly mayGrow: (bytes: number) => boolean;
}

const notImplemented = -52;
const noSuchFile = -44;
const badDescriptor = 8;
const pageBytes = 65_536;
/** The descriptor of the one thing that can be opened: the source of randomness. */
const randomDescriptor = 9;

type Call = (...args: (number | bigint)[]) => unknown;

/** The imports for a memory. */
export const systemCalls = (memory: WasmMemory, { now, entropy, mayGrow }: SystemPort): WasmImports => {
  const view = (): DataView => new DataView(memory.buffer);
  const text = (at: number): string => {
    const bytes = new Uint8Array(memory.buffer, at);
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
  };
  const env: Record<string, Call> = {
    __syscall_openat: (_folder, path) => (text(Number(path)) === '/dev/urandom' ? randomDescriptor : noSuchFile),
    emscripten_date_now: () => now(),
    emscripten_get_now: () => now(),
    emscripten_get_heap_max: () => 2 ** 31,
    emscripten_resize_heap: (wanted) => {
      const size = memory.buffer.byteLength;
      // A fifth more than asked for, so that growth is rare.
      const target = Math.min(Math.max(Number(wanted) >>> 0, size * 1.2), 2 ** 31 - pageBytes);
      const pages = Math.ceil((target - size) / pageBytes);
      if (Number(wanted) >>> 0 > target || !mayGrow(pages * pageBytes)) return 0;
      try {
        memory.grow(pages);
        return 1;
      } catch {
        return 0;
      }
    },
    _tzset_js: (timezone, daylight) => {
      view().setInt32(Number(timezone), 0, true);
      view().setInt32(Number(daylight), 0, true);
    },
    // The clock's zone is UTC, as everywhere here.
    _localtime_js: (time, at) => {
      const date = new Date(Number(time) * 1000);
      const year = date.getUTCFullYear();
      const fields = [
        date.getUTCSeconds(),
        date.getUTCMinutes(),
        date.getUTCHours(),
        date.getUTCDate(),
        date.getUTCMonth(),
        year - 1900,
        date.getUTCDay(),
        Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000),
        0,
        0,
      ];
      fields.forEach((value, i) => view().setInt32(Number(at) + i * 4, value, true));
    },
  };
  const wasi: Record<string, Call> = {
    fd_read: (descriptor, vectors, count, read) => {
      if (Number(descriptor) !== randomDescriptor) return badDescriptor;
      let total = 0;
      for (let i = 0; i < Number(count); i++) {
        const at = view().getUint32(Number(vectors) + i * 8, true);
        const length = view().getUint32(Number(vectors) + i * 8 + 4, true);
        entropy(new Uint8Array(memory.buffer, at, length));
        total += length;
      }
      view().setUint32(Number(read), total, true);
      return 0;
    },
    fd_close: () => 0,
    clock_time_get: (_clock, _precision, at) => {
      view().setBigUint64(Number(at), BigInt(Math.round(now() * 1e6)), true);
      return 0;
    },
    environ_sizes_get: (count, size) => {
      view().setUint32(Number(count), 0, true);
      view().setUint32(Number(size), 0, true);
      return 0;
    },
    environ_get: () => 0,
  };
  return {
    env: { memory, ...refusing(environmentCalls, notImplemented), ...env },
    wasi_snapshot_preview1: { ...refusing(wasiCalls, badDescriptor), ...wasi },
  };
};

const environmentCalls = [
  '__syscall_faccessat __syscall_fchmod __syscall_chmod __syscall_fchown32 __syscall_fcntl64 __syscall_openat __syscall_ioctl',
  '__syscall_fstat64 __syscall_stat64 __syscall_newfstatat __syscall_lstat64 __syscall_ftruncate64 __syscall_getcwd __syscall_mkdirat',
  '__syscall_readlinkat __syscall_rmdir __syscall_unlinkat __syscall_utimensat _munmap_js _mmap_js',
].flatMap((line) => line.split(' '));
const wasiCalls = 'fd_close fd_write fd_read fd_sync fd_seek fd_fdstat_get'.split(' ');

const refusing = (names: readonly string[], answer: number): Record<string, Call> =>
  Object.fromEntries(names.map((name) => [name, () => answer]));
