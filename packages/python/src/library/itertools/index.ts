/** `itertools`: iterators from iterators. Each is a class here, shared by runs; none has state beyond its instances. */
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import type { Module, Type } from '../../runtime/object.ts';
import { arrangementTypes } from './arrangements.ts';
import { flowTypes } from './flow.ts';
import { endlessTypes } from './endless.ts';
import { groupTypes, tee } from './grouping.ts';

const types: readonly Type[] = [...endlessTypes, ...flowTypes, ...groupTypes, ...arrangementTypes];
for (const type of types) nameWithModule(type);

export const newModule = (): Module =>
  newModuleOf('itertools', {
    ...Object.fromEntries(types.filter((type) => !type.qualname.startsWith('_')).map((type) => [type.qualname, type])),
    tee,
  });
