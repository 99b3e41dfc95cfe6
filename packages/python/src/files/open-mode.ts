import { PyRaise } from '../runtime/raise.ts';

/** How a file is opened, whichever way it was asked for. */
export interface OpenHow {
  readonly read: boolean;
  readonly write: boolean;
  /** Every write goes to the end. */
  readonly append: boolean;
  readonly create: boolean;
  readonly truncate: boolean;
  /** With `create`: it is an error if the name is taken. */
  readonly exclusive: boolean;
}

export interface OpenMode extends OpenHow {
  readonly binary: boolean;
}

/**
 * The meaning of the mode text of `open`.
 *
 * Errors: `ValueError` in CPython's words.
 * Source: CPython 3.12, `io.open`; the messages were read from a run.
 */
export const parseOpenMode = (mode: string): OpenMode => {
  for (let index = 0; index < mode.length; index += 1) {
    const letter = mode.charAt(index);
    if (!'axrwb+t'.includes(letter) || mode.indexOf(letter, index + 1) !== -1) {
      throw new PyRaise('ValueError', `invalid mode: '${mode}'`);
    }
  }
  const has = (letter: string): boolean => mode.includes(letter);
  if (has('b') && has('t')) throw new PyRaise('ValueError', "can't have text and binary mode at once");
  const kinds = Number(has('r')) + Number(has('w')) + Number(has('a')) + Number(has('x'));
  if (kinds > 1) throw new PyRaise('ValueError', 'must have exactly one of create/read/write/append mode');
  if (kinds === 0) {
    throw new PyRaise('ValueError', 'Must have exactly one of create/read/write/append mode and at most one plus');
  }
  return {
    read: has('r') || has('+'),
    write: !has('r') || has('+'),
    append: has('a'),
    create: !has('r'),
    truncate: has('w'),
    exclusive: has('x'),
    binary: has('b'),
  };
};

/** The flags of `os.open`, by the names that module `os` gives them. Source: Linux on x86-64, fcntl.h. */
export const openFlags = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_NONBLOCK: 0o4000,
  O_DIRECTORY: 0o200000,
  O_NOFOLLOW: 0o400000,
  O_CLOEXEC: 0o2000000,
} as const;

/** The meaning of the flags of `os.open`; flags without one here are ignored. */
export const openHowOfFlags = (flags: number): OpenHow => {
  const access = flags & 3;
  const has = (flag: number): boolean => (flags & flag) !== 0;
  return {
    read: access === openFlags.O_RDONLY || access === openFlags.O_RDWR,
    write: access === openFlags.O_WRONLY || access === openFlags.O_RDWR,
    append: has(openFlags.O_APPEND),
    create: has(openFlags.O_CREAT),
    truncate: has(openFlags.O_TRUNC) && access !== openFlags.O_RDONLY,
    exclusive: has(openFlags.O_CREAT) && has(openFlags.O_EXCL),
  };
};
