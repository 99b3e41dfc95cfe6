import { run, write } from './state.ts';
import { call } from './call.ts';
import { none, type Value } from './object.ts';
import { runBuiltins } from './ops.ts';
import { repr } from './text.ts';

/** What `sys.displayhook` does unless the program put another in its place: the value is printed and kept as `_`; `None` is not. */
export const displayValue = (v: Value): void => {
  if (v === none) return;
  // CPython does the same: a `repr` that looks at `_` must not find the value before.
  keep(none);
  write('stdout', `${repr(v)}\n`);
  keep(v);
};

const keep = (v: Value): void => {
  const builtins = run.modules.get('builtins');
  if (builtins === undefined) runBuiltins.set('_', v);
  else builtins.put('_', v);
};

/** Shows the value of an expression statement that somebody typed. */
export const display = (v: Value): void => {
  const hook = run.modules.get('sys')?.attrs.get('displayhook');
  if (hook === undefined) displayValue(v);
  else call(hook, [v]);
};
