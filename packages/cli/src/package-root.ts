import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this package, above `src`, `dist` or wherever a bundler put this module. */
export const packageRoot: string = (() => {
  let at = import.meta.dirname;
  while (!existsSync(join(at, 'package.json')) && dirname(at) !== at) at = dirname(at);
  return at;
})();

/** Whether the program runs from its TypeScript sources, as in development. */
export const runsFromSource: boolean = import.meta.filename.endsWith('.ts');
