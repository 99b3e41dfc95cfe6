/**
 * Modules of the library that are written in Python: small ones, whose work is in Python's own terms.
 *
 * The text is compiled and verified as a program is: by the build, for the guest that is shipped, else when a run first imports the module
 * (`run/library-code.ts`). It is ASCII. Its frames stand in tracebacks by module, line and name. Names that begin with an underscore are its own.
 */
import { evaluation } from '../runtime/evaluation.ts';
import { E, pyError } from '../runtime/exceptions.ts';
import { newModuleOf, type ModuleMaker } from '../runtime/modules.ts';
import type { Value } from '../runtime/object.ts';
import { builtins } from '../runtime/ops.ts';

/** The texts that were loaded, by module: what the build compiles ahead (`run/library-code.ts`). */
export const pythonTexts = new Map<string, string>();

/** The maker of a module from its text; `native` are names that the text finds bound. */
export const pythonModule = (
  name: string,
  source: string,
  native: () => Readonly<Record<string, Value>> = () => ({}),
): ModuleMaker => {
  pythonTexts.set(name, source);
  return () => {
    const { library } = evaluation;
    if (library === undefined) throw pyError(E.ImportError, `${name} is not available here`);
    const names = new Map<string, Value>([['__name__', name], ...Object.entries(native())]);
    library(
      source,
      name,
    )({
      get: (one) => names.get(one) ?? builtins.get(one),
      set: (one, v) => {
        if (v === undefined) names.delete(one);
        else names.set(one, v);
      },
    });
    return newModuleOf(name, names);
  };
};
