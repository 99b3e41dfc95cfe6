import { typeOf, type Value } from '../../runtime/object.ts';

/** `v.__class__.__name__`, for messages that Python code words. */
export const classNameOf = (v: Value): string => {
  const type = typeOf(v);
  return type.builtin ? type.qualname : type.name;
};
