import type { UnitContext } from '../../match/match.ts';
import type { Node } from '../../tree/node.ts';
import type { ImportDesk } from './import-desk.ts';
import { newJavascriptImports } from './javascript-imports.ts';
import { newPythonImports } from './python-imports.ts';

/** The desk of imports for a unit, by its language. */
export const importsFor = (context: UnitContext, at: Node): ImportDesk =>
  context.unit.language === 'python' ? newPythonImports(context, at) : newJavascriptImports(context);
