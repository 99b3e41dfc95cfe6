import type { WasmEngine } from './web-assembly.ts';

/**
 * Makes functions of ours callable from WebAssembly: a table of functions holds only functions of a WebAssembly module, so a module of a
 * few bytes stands around each, which imports it and exports it again.
 *
 * Source: WebAssembly core specification, "Binary Format": magic, version, then sections 1 (types), 2 (imports), 7 (exports).
 */
const types = { i: 0x7f, j: 0x7e, d: 0x7c } as const;

/** `\0asm`, version 1. */
const head = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** Imports "a"."a" as a function of type 0, and exports it as "a". */
const importAndExport = [
  0x02, 0x07, 0x01, 0x01, 0x61, 0x01, 0x61, 0x00, 0x00, 0x07, 0x05, 0x01, 0x01, 0x61, 0x00, 0x00,
];

/** The parameters, one letter each (`i` 32 bits, `j` 64 bits), `>`, and the result or nothing. */
export type CallSignature = `${string}>${'' | 'i'}`;

export const toWasmFunction = (
  engine: WasmEngine,
  signature: CallSignature,
  fn: (...args: never[]) => unknown,
): unknown => {
  const [parameters = '', result = ''] = signature.split('>');
  const codes = (letters: string): readonly number[] =>
    Array.from(letters, (letter) => types[letter as keyof typeof types]);
  const type = [0x60, parameters.length, ...codes(parameters), result.length, ...codes(result)];
  const bytes = Uint8Array.from([...head, 0x01, type.length + 1, 0x01, ...type, ...importAndExport]);
  const module = new engine.Module(bytes);
  return new engine.Instance(module, { a: { a: fn as () => unknown } }).exports['a'];
};
