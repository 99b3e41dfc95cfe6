import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { useGrammars } from '@sallyport/analyze/languages';
import { packageRoot } from './package-root.ts';

/** Points the parsers to the grammars that this package ships; in a clone without a build they come from `node_modules`. */
export const useShippedGrammars = (): void => {
  const folder = join(packageRoot, 'grammars');
  if (existsSync(folder)) useGrammars(folder);
};
