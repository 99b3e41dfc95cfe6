/** `open`, which comes with the library: whoever runs a program that names it loads module `io` first. */
import { builtin } from '../callables.ts';
import { E, pyError } from '../exceptions.ts';
import type { Value } from '../object.ts';
import { builtins } from '../ops.ts';

export const opener: { open: ((...args: Value[]) => Value) | undefined } = { open: undefined };

builtins.set(
  'open',
  builtin(
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    (...args: Value[]) => {
      if (opener.open === undefined) throw pyError(E.RuntimeError, 'files are not loaded');
      return opener.open(...args);
    },
  ),
);
