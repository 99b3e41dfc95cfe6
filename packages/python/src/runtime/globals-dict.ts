/**
 * `globals()`: the program's global variables as a dictionary that stays the same and changes with them.
 *
 * Globals are JavaScript variables; the compiler exposes them by name where a program asks (`run.globals`). Names that a program
 * adds here live in `run.extraGlobals`, where the look-up of a name that nobody declared finds them.
 */
import { namesMap } from './names-map.ts';
import { Dict, none, type Value } from './object.ts';
import { run } from './state.ts';

/** What CPython puts into every module; of how it was loaded there is nothing to show. */
const around = function* (): Iterable<readonly [string, Value]> {
  yield ['__name__', '__main__'];
  for (const name of ['__doc__', '__package__', '__loader__', '__spec__']) yield [name, none];
  yield ['__annotations__', new Dict()];
  yield ['__builtins__', none];
  yield ['__file__', run.host.fileName];
  yield ['__cached__', none];
};

/** The dictionary; one for each run. */
export const globalsDict = (): Dict => {
  const known = run.store.get('globals');
  if (known instanceof Dict) return known;
  const dict = new Dict();
  dict.m = namesMap({ globals: run.globals, extra: run.extraGlobals, around });
  run.store.set('globals', dict);
  return dict;
};
