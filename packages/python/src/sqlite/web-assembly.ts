/**
 * What of WebAssembly's JavaScript interface is used here; TypeScript has it with the names of browsers only.
 *
 * Source: WebAssembly JavaScript Interface, W3C.
 */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** Units: pages of 64 KiB. Errors: RangeError beyond the maximum. */
  grow(pages: number): number;
}

export interface WasmTable {
  grow(count: number): number;
  set(at: number, value: unknown): void;
}

export interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}

/** Compiled code, which holds no state. */
export interface WasmModule {
  readonly [Symbol.toStringTag]: string;
}

export type WasmImports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface WasmEngine {
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: WasmImports) => WasmInstance;
}
