import type { Constant } from './names.ts';

/** Longest text that folding builds. Units: UTF-16 code units. */
const maxText = 4096;

/**
 * The value of `receiver.method(args)` for methods that only change the spelling of a text; `undefined` for all others.
 *
 * `encode` and `decode` keep the text: bytes and text are one constant here, as both are what stands in the source.
 */
export const foldMethod = (method: string, receiver: Constant, args: readonly Constant[]): Constant | undefined => {
  if (typeof receiver !== 'string') return undefined;
  switch (method) {
    case 'encode':
    case 'decode':
    case 'toString':
      return receiver;
    case 'lower':
    case 'toLowerCase':
      return receiver.toLowerCase();
    case 'upper':
    case 'toUpperCase':
      return receiver.toUpperCase();
    case 'strip':
    case 'trim':
      return args.length === 0 ? receiver.trim() : undefined;
    case 'ljust':
    case 'rjust':
    case 'padEnd':
    case 'padStart':
      return receiver;
    default:
      return undefined;
  }
};

/** The value of a call of a well-known function on constants: what still is a constant written in the source. */
export const foldFunction = (name: string, args: readonly Constant[]): Constant | undefined => {
  const first = args[0];
  switch (name) {
    case 'bytes':
    case 'bytearray':
      if (typeof first === 'number')
        return first >= 0 && first <= maxText && Number.isInteger(first) ? '\0'.repeat(first) : undefined;
      if (Array.isArray(first)) return '\0'.repeat(Math.min(first.length, maxText));
      return typeof first === 'string' ? first : undefined;
    case 'str':
    case 'bytes.fromhex':
    case 'bytearray.fromhex':
    case 'binascii.unhexlify':
    case 'binascii.a2b_hex':
    case 'base64.b64decode':
    case 'base64.b64encode':
    case 'base64.urlsafe_b64encode':
    case 'base64.urlsafe_b64decode':
    case 'Buffer.from':
    case 'Buffer.alloc':
    case 'String':
      if (name === 'Buffer.alloc')
        return typeof first === 'number' && first <= maxText ? '\0'.repeat(first) : undefined;
      return typeof first === 'string' ? first : undefined;
    default:
      return undefined;
  }
};
