import { pyError, raised, E } from '../../runtime/exceptions.ts';
import { readInput } from '../../runtime/standard-input.ts';
import { run } from '../../runtime/state.ts';
import { newOsError } from '../../runtime/types/exceptions.ts';
import type { Channel } from './channel.ts';

/** Where bytes wait that were taken from the input and not yet wanted: the rest of a character. */
const key = 'standard input bytes';

const encoder = new TextEncoder();

/** The next bytes of standard input, at most so many, or all that are left; none at the end. */
export const readInputBytes = (size = Infinity): Uint8Array => {
  const rest = run.store.get(key);
  let bytes = rest instanceof Uint8Array ? rest : new Uint8Array();
  if (bytes.length < size) {
    let text = readInput(size - bytes.length);
    // Not between the halves of a pair.
    if ((text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800) text += readInput(1);
    const more = encoder.encode(text);
    const both = new Uint8Array(bytes.length + more.length);
    both.set(bytes);
    both.set(more, bytes.length);
    bytes = both;
  }
  run.store.set(key, bytes.slice(Math.min(bytes.length, size)));
  return bytes.slice(0, size);
};

const notThis = (): never => {
  throw pyError(E.OSError, 'standard input is only read');
};

/** Standard input as descriptor 0 gives it: a pipe, read forwards. Errors: OSError. */
export const inputChannel: Channel = {
  read: readInputBytes,
  write: notThis,
  truncate: notThis,
  seek: () => {
    throw raised(newOsError(29, 'Illegal seek'));
  },
  tell: () => {
    throw raised(newOsError(29, 'Illegal seek'));
  },
  flush: () => {},
  close: () => {},
  able: (what) => what === 'readable',
};
