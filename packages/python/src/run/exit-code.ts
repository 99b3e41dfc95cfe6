import { type Exc } from '../runtime/exceptions.ts';
import { IntBox, none, noneType } from '../runtime/object.ts';
import { write } from '../runtime/state.ts';
import { str } from '../runtime/text.ts';

/** The exit code that `SystemExit` asks for, 0 to 255; of anything but a number its text goes to standard error, and it is 1. */
export const exitCode = (exc: Exc): number => {
  const { a } = exc.args;
  const given = a.length === 0 ? none : a.length === 1 ? a[0]! : exc.args;
  const code = given instanceof IntBox ? given.v : given;
  if (code === none || (typeof code === 'object' && code.t === noneType)) return 0;
  if (typeof code === 'number' && Number.isInteger(code)) return ((code % 256) + 256) % 256;
  if (typeof code === 'boolean') return code ? 1 : 0;
  write('stderr', `${str(code)}\n`);
  return 1;
};
