/** `contextlib`: what the `with` statement is fed with. Its classes are ones that programs inherit from, made anew for each run. */
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newList, toStr, type Value } from '../../runtime/object.ts';
import { abstractManagers } from './abstract.ts';
import { newExitStacks } from './exit-stack.ts';
import { newAsyncContextManager, newContextManager } from './generator-manager.ts';
import { newManagers } from './managers.ts';

export const newModule = (): Module => {
  const attrs: Record<string, Value> = {
    contextmanager: newContextManager(),
    asynccontextmanager: newAsyncContextManager(),
    ...abstractManagers(),
    ...newExitStacks(),
    ...newManagers(),
  };
  attrs['__all__'] = newList(Object.keys(attrs).map(toStr));
  return newModuleOf('contextlib', attrs);
};
