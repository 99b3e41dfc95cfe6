/**
 * SQLite, compiled to WebAssembly, behind a face of numbers, texts and bytes.
 *
 * One engine belongs to one run and holds all its connections. It has a memory of its own with a hard end, no files and no extensions;
 * what it may take is asked from `EnginePort`. Handles (connections, statements, values) are addresses in that memory and are
 * never shown to a program.
 *
 * Source: https://sqlite.org/c3ref, of the version in `package.json`.
 */
import { toWasmFunction, type CallSignature } from './callbacks.ts';
import type { WasmEngine, WasmInstance, WasmMemory, WasmModule, WasmTable } from './web-assembly.ts';
import { systemCalls, type SystemPort } from './system-calls.ts';

export interface EnginePort extends SystemPort {
  readonly engine: WasmEngine;
  /** Units: bytes that the memory may grow to. */
  readonly most: number;
}

/** A value in a row, a parameter, or an argument. Integers beyond 2^53 are bigints; `real` marks a number that is none. */
export type SqlValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'integer'; readonly value: number | bigint }
  | { readonly kind: 'real'; readonly value: number }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'blob'; readonly bytes: Uint8Array };

export const SQLITE = {
  ok: 0,
  error: 1,
  noMemory: 7,
  interrupt: 9,
  row: 100,
  done: 101,
  static: 0,
  transient: -1,
} as const;

const firstPages = 128;
const pageBytes = 65_536;

type Exported = (...args: (number | bigint)[]) => number;

export class SqliteEngine {
  private readonly memory: WasmMemory;
  private readonly instance: WasmInstance;
  private readonly table: WasmTable;
  private readonly port: EnginePort;

  constructor(module: WasmModule, port: EnginePort) {
    const { engine, most } = port;
    this.port = port;
    this.memory = new engine.Memory({
      initial: firstPages,
      maximum: Math.min(32_768, Math.max(firstPages, Math.ceil(most / pageBytes))),
    });
    this.instance = new engine.Instance(module, { ...systemCalls(this.memory, port) });
    this.table = this.instance.exports['__indirect_function_table'] as WasmTable;
    (this.instance.exports['__wasm_call_ctors'] as (() => void) | undefined)?.();
    this.call('sqlite3_initialize');
  }

  /** Calls a function of SQLite's own face. */
  call(name: string, ...args: (number | bigint)[]): number {
    const fn = this.instance.exports[name] as Exported | undefined;
    if (fn === undefined) throw new Error(`this build of SQLite has no ${name}`);
    return fn(...args);
  }

  /** The same for functions whose result has 64 bits. */
  callWide(name: string, ...args: (number | bigint)[]): bigint {
    return this.call(name, ...args) as unknown as bigint;
  }

  /** An address for a function of ours, to be given as a callback. */
  install(signature: CallSignature, fn: (...args: never[]) => unknown): number {
    const at = this.table.grow(1);
    this.table.set(at, toWasmFunction(this.port.engine, signature, fn));
    return at;
  }

  /** A piece of SQLite's memory holding these bytes and a zero; to be freed. Errors: throws `OutOfSqliteMemory`. */
  put(bytes: Uint8Array): number {
    const at = this.call('sqlite3_malloc', bytes.length + 1);
    if (at === 0) throw new OutOfSqliteMemory();
    const heap = new Uint8Array(this.memory.buffer);
    heap.set(bytes, at);
    heap[at + bytes.length] = 0;
    return at;
  }

  free(at: number): void {
    this.call('sqlite3_free', at);
  }

  /** Runs with a text in SQLite's memory. */
  withText<T>(text: string, use: (at: number, length: number) => T): T {
    const bytes = new TextEncoder().encode(text);
    const at = this.put(bytes);
    try {
      return use(at, bytes.length);
    } finally {
      this.free(at);
    }
  }

  /** Runs with room for so many pointers. */
  withRoom<T>(count: number, use: (at: number) => T): T {
    const at = this.put(new Uint8Array(count * 4));
    try {
      return use(at);
    } finally {
      this.free(at);
    }
  }

  pointer(at: number): number {
    return new DataView(this.memory.buffer).getUint32(at, true);
  }

  setPointer(at: number, value: number): void {
    new DataView(this.memory.buffer).setUint32(at, value, true);
  }

  /** A copy of bytes. */
  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, at, length).slice();
  }

  /** The text that ends with a zero; `''` for no address. */
  text(at: number): string {
    if (at === 0) return '';
    const bytes = new Uint8Array(this.memory.buffer, at);
    return new TextDecoder().decode(bytes.slice(0, bytes.indexOf(0)));
  }

  /** The value of a column of the current row. */
  column(statement: number, at: number): SqlValue {
    switch (this.call('sqlite3_column_type', statement, at)) {
      case 1:
        return integer(this.callWide('sqlite3_column_int64', statement, at));
      case 2:
        return { kind: 'real', value: this.call('sqlite3_column_double', statement, at) };
      case 3: {
        const from = this.call('sqlite3_column_text', statement, at);
        return { kind: 'text', bytes: this.bytes(from, this.call('sqlite3_column_bytes', statement, at)) };
      }
      case 4: {
        const from = this.call('sqlite3_column_blob', statement, at);
        return { kind: 'blob', bytes: this.bytes(from, this.call('sqlite3_column_bytes', statement, at)) };
      }
      default:
        return { kind: 'null' };
    }
  }

  /** The value that a function was called with. */
  argument(value: number): SqlValue {
    switch (this.call('sqlite3_value_type', value)) {
      case 1:
        return integer(this.callWide('sqlite3_value_int64', value));
      case 2:
        return { kind: 'real', value: this.call('sqlite3_value_double', value) };
      case 3: {
        const from = this.call('sqlite3_value_text', value);
        return { kind: 'text', bytes: this.bytes(from, this.call('sqlite3_value_bytes', value)) };
      }
      case 4: {
        const from = this.call('sqlite3_value_blob', value);
        return { kind: 'blob', bytes: this.bytes(from, this.call('sqlite3_value_bytes', value)) };
      }
      default:
        return { kind: 'null' };
    }
  }

  /** Gives a value to a parameter (`bind`, with its number from one) or as the result of a function. Answers the error code. */
  give(
    to: { readonly statement: number; readonly at: number } | { readonly context: number },
    value: SqlValue,
  ): number {
    const [kind, head] =
      'statement' in to ? (['bind', [to.statement, to.at]] as const) : (['result', [to.context]] as const);
    switch (value.kind) {
      case 'null':
        return this.call(`sqlite3_${kind}_null`, ...head);
      case 'integer':
        return this.call(`sqlite3_${kind}_int64`, ...head, BigInt(value.value));
      case 'real':
        return this.call(`sqlite3_${kind}_double`, ...head, value.value);
      default: {
        const at = this.put(value.bytes);
        try {
          return this.call(
            `sqlite3_${kind}_${value.kind === 'text' ? 'text' : 'blob'}`,
            ...head,
            at,
            value.bytes.length,
            SQLITE.transient,
          );
        } finally {
          this.free(at);
        }
      }
    }
  }
}

/** SQLite got no memory. */
export class OutOfSqliteMemory extends Error {}

const integer = (value: bigint): SqlValue => ({
  kind: 'integer',
  value: value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value,
});
