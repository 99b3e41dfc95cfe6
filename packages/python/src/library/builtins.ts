/**
 * `builtins`: the built-in names as a module. What a program puts into it is found as a name everywhere, until the run ends.
 *
 * No preset grants it: it shows built-ins that a policy may have taken away.
 */
import { Module, type Value } from '../runtime/object.ts';
import { builtins, runBuiltins } from '../runtime/ops.ts';
import { setModuleAttribute } from '../runtime/modules.ts';

/** The attributes, which are the names of the run. */
class Names extends Map<string, Value> {
  override set(name: string, value: Value): this {
    if (builtins.get(name) !== value) runBuiltins.set(name, value);
    else runBuiltins.delete(name);
    return super.set(name, value);
  }

  override delete(name: string): boolean {
    runBuiltins.delete(name);
    return super.delete(name);
  }
}

class BuiltinsModule extends Module {
  override readonly attrs: Map<string, Value> = new Names();
}

export const newModule = (): Module => {
  const module = new BuiltinsModule('builtins');
  for (const [name, value] of builtins) setModuleAttribute(module, name, value);
  setModuleAttribute(module, '__name__', 'builtins');
  return module;
};
