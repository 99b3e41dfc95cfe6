/** Where a pickle ends: its opcodes are walked over without doing anything. Source: PEP 307, 3154, 574. */
import { E, pyError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { unpicklingError } from './errors.ts';

/** What follows each opcode: a number of bytes, `line` and `lines` of text, or a length of that many bytes and so much. */
type Argument = number | 'line' | 'lines' | { readonly length: number };

const arguments_: ReadonlyMap<string, Argument> = new Map<string, Argument>([
  ...'().01NQRabdelostu]}2'.split('').map((c) => [c, 0] as const),
  ...['\x81', '\x85', '\x86', '\x87', '\x88', '\x89', '\x8f', '\x90', '\x91', '\x92', '\x93', '\x94'].map(
    (c) => [c, 0] as const,
  ),
  ...'FILSVPgp'.split('').map((c) => [c, 'line'] as const),
  ...'ci'.split('').map((c) => [c, 'lines'] as const),
  ['K', 1],
  ['M', 2],
  ['J', 4],
  ['G', 8],
  ['h', 1],
  ['j', 4],
  ['q', 1],
  ['r', 4],
  ['\x80', 1],
  ['\x95', 8],
  ['C', { length: 1 }],
  ['B', { length: 4 }],
  ['X', { length: 4 }],
  ['T', { length: 4 }],
  ['U', { length: 1 }],
  ['\x8a', { length: 1 }],
  ['\x8b', { length: 4 }],
  ['\x8c', { length: 1 }],
  ['\x8d', { length: 8 }],
  ['\x8e', { length: 8 }],
  ['\x96', { length: 8 }],
]);

const truncated = (): object => pyError(unpicklingError, 'pickle data was truncated');

/** One opcode with its argument. */
export interface Op {
  readonly code: string;
  /** The argument as it stands there, without its length; texts of lines without their ends. */
  readonly data: Uint8Array;
  /** The second line of an argument of two. */
  readonly second: Uint8Array;
}

const nothing: Uint8Array = new Uint8Array(0);

/** Reads a number of bytes, the lowest first. Errors: UnpicklingError where it cannot be a length. */
export const littleEndian = (data: Uint8Array): number => {
  let n = 0;
  for (let i = data.length - 1; i >= 0; i--) n = n * 256 + data[i]!;
  return n;
};

/**
 * The opcodes of the pickle that begins at a place, with where it ends (exclusive).
 *
 * Errors: EOFError, UnpicklingError, ValueError where there is no whole pickle.
 */
export const scan = (bytes: Uint8Array, from: number): { readonly ops: readonly Op[]; readonly end: number } => {
  const ops: Op[] = [];
  let at = from;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw truncated();
    at += length;
    return bytes.subarray(at - length, at);
  };
  const line = (): Uint8Array => {
    const end = bytes.indexOf(10, at);
    if (end < 0) throw truncated();
    meter.spend((end - at) >> 6);
    const text = bytes.subarray(at, end);
    at = end + 1;
    return text;
  };
  for (;;) {
    if (at >= bytes.length) throw pyError(E.EOFError, 'Ran out of input');
    meter.spend(2);
    meter.allocate(64);
    const code = String.fromCharCode(bytes[at++]!);
    const argument = arguments_.get(code);
    if (argument === undefined) throw badKey(code);
    let data: Uint8Array = nothing;
    let second: Uint8Array = nothing;
    if (argument === 'line') data = line();
    else if (argument === 'lines') {
      data = line();
      second = line();
    } else if (typeof argument === 'number') data = argument === 0 ? nothing : take(argument);
    else data = take(littleEndian(take(argument.length)));
    if (code === '\x80' && data[0]! > 5) throw valueError(`unsupported pickle protocol: ${data[0]}`);
    if (code === '\x95') {
      if (littleEndian(data) > bytes.length - at) throw truncated();
      continue;
    }
    ops.push({ code, data, second });
    if (code === '.') return { ops, end: at };
  }
};

const badKey = (code: string): object => {
  const n = code.charCodeAt(0);
  const shown = n >= 32 && n < 127 && code !== "'" && code !== '\\' ? code : `\\x${n.toString(16).padStart(2, '0')}`;
  return pyError(unpicklingError, `invalid load key, '${shown}'.`);
};
