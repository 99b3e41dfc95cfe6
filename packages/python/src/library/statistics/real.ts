/** `float(v)` of an argument: also of text. */
import { call } from '../../runtime/call.ts';
import { realOf } from '../../runtime/compare.ts';
import { floatType, type Value } from '../../runtime/object.ts';

/** Errors: as `float(v)`. */
export const toReal = (v: Value): number => realOf(call(floatType, [v])) as number;
