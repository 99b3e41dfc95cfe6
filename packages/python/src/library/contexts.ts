/** The contexts of the run, as `contextvars` keeps them; undefined while the program has none. For tasks, which have one each. */
import type { Value } from '../runtime/object.ts';
import { run } from '../runtime/state.ts';

interface Contexts {
  /** A copy of the context that is now. */
  readonly copy: () => Value;
  readonly enter: (context: Value) => void;
  readonly leave: () => void;
}

const key = 'contexts';

export const contexts = (): Contexts | undefined => run.store.get(key) as Contexts | undefined;

export const lendContexts = (made: Contexts): void => {
  run.store.set(key, made);
};
