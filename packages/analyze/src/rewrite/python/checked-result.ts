import { addArgument, callAround, keyword, spreads } from '../calls.ts';
import { replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** A program that failed is noticed: `check=True`; `subprocess.call` becomes `check_call`. */
export const checkedResult: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) =>
    /^subprocess\.(?:run|call)$/u.test(place.names.qualified(callee) ?? ''),
  );
  if (call === undefined) return unfit('no program is started here');
  if (spreads(call) || keyword(call, 'check') !== undefined) return unfit('whether it is checked is decided elsewhere');
  const title = 'Notice when the program fails';
  const changes = 'A program that ends with an error raises CalledProcessError now.';
  if (place.names.qualified(call.callee) === 'subprocess.run')
    return { title, changes, edits: [addArgument(place, call, 'check=True')] };
  return { title, changes, edits: [replace(call.callee, place.imports.member('subprocess', 'check_call'))] };
};
