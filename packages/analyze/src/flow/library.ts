import type { Call } from '../tree/node.ts';
import type { Arg } from './invoke.ts';
import { pythonFunctions, pythonHarmless } from './library-python.ts';
import { scriptFunctions, scriptHarmless } from './library-javascript.ts';
import type { Machine } from './machine.ts';
import { unknown, type Value } from './value.ts';

/** A call of something that is not part of the scanned tree. */
export interface LibraryCall {
  readonly node: Call;
  /** Last part of the callee as written. */
  readonly name: string;
  /** Full name through imports, where it is known. */
  readonly qualified: string | undefined;
  readonly receiver: Value | undefined;
  readonly args: readonly Arg[];
}

/** What a library function does with its arguments; `undefined` leaves it to the caller. */
export type LibraryFunction = (m: Machine, call: LibraryCall) => Value | undefined;

/** The result of a call of a library function we model; `undefined` for all others. */
export const libraryCall = (m: Machine, call: LibraryCall): Value | undefined => {
  const { python } = m.module;
  const { qualified } = call;
  if (qualified === undefined) return undefined;
  const known = (python ? pythonFunctions : scriptFunctions).get(qualified);
  if (known !== undefined) return known(m, call);
  return (python ? pythonHarmless : scriptHarmless).test(qualified) ? unknown : undefined;
};
