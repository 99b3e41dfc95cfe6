import type { Node } from '../tree/node.ts';
import { callValue, runOnce } from './call.ts';
import { plainArg, type Arg } from './invoke.ts';
import type { Machine } from './machine.ts';
import { deepTaint } from './objects.ts';
import { unionTaint, type Taint } from './taint.ts';
import { joinAll, ofTaint, type Value } from './value.ts';

/** What functions handed to a library function return when they are called with these arguments. */
export const evaluateFunctionArgument = (m: Machine, fn: Value, given: readonly (Value | Arg)[], node: Node): Value => {
  const args = given.map((one) => ('spread' in one ? one : plainArg(one)));
  const results: Value[] = [];
  for (const ref of fn.refs ?? []) {
    if (ref.kind === 'function') {
      const value = runOnce(m, ref, args, node);
      if (value !== undefined) results.push(value);
    } else if (ref.kind === 'class')
      results.push(callValue(m, { ...fn, refs: [ref] }, args, node) ?? ofTaint(undefined));
    else if (ref.kind === 'native') results.push(ref.call(args.map((arg) => arg.value)));
  }
  if (results.length > 0) return joinAll(results);
  let taint: Taint;
  for (const arg of args) taint = unionTaint(taint, deepTaint(m, arg.value));
  return ofTaint(taint);
};
