/** Names of built-in types as messages show them: those written in C name their module (`'collections.deque' object …`). */
import type { Type } from './object.ts';

/** Lets messages show a built-in type with its module; call it once the type has its methods. */
export const nameWithModule = (type: Type): void => {
  type.name = `${type.module}.${type.qualname}`;
};

/** A type's `__name__`. */
export const shortName = (type: Type): string => (type.builtin ? type.qualname : type.name);
