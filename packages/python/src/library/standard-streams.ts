/** Writing to what the program has as `sys.stdout` and `sys.stderr` now. */
import { invoke } from '../runtime/call.ts';
import { none, toStr, type Value } from '../runtime/object.ts';
import { run, write } from '../runtime/state.ts';

/** The program's own stream of this name; undefined while it is the run's. */
export const replacedStream = (name: 'stdout' | 'stderr'): Value | undefined => {
  const stream = run.modules.get('sys')?.attrs.get(name);
  return stream === undefined || (stream as { writes?: string }).writes === name ? undefined : stream;
};

/** Writes to a file object of the program, or to its stream of this name where `file` is None. */
export const writeText = (name: 'stdout' | 'stderr', text: string, file: Value = none): void => {
  const to = file === none ? replacedStream(name) : file;
  if (to === undefined) write(name, text);
  else if (to !== none) invoke(to, 'write', toStr(text));
};
