import { callAround, keyword, replace } from '../calls.ts';
import type { Node } from '../../tree/node.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';

/** Switches a debugger off that stands on: `debug=True`, `DEBUG = True`, `app.debug = True`, `FLASK_DEBUG=1`. */
export const debugOff: Rewrite = (place) => {
  const title = 'Switch the debugger off';
  const assigned = assignment(place, place.node);
  if (assigned?.value?.kind === 'Bool' && assigned.value.value)
    return { title, edits: [replace(assigned.value, 'False')] };
  if (assigned?.value?.kind === 'Str') {
    const { value } = assigned.value;
    if (value === '1' || value === 'True' || value === 'true')
      return { title, edits: [replace(assigned.value, '"0"')] };
    if (value === 'development') return { title, edits: [replace(assigned.value, '"production"')] };
  }
  const call = callAround(place, place.node);
  if (call === undefined) return unfit('it is not written here as a plain setting');
  for (const name of ['debug', 'DEBUG', 'use_debugger', 'use_evalex']) {
    const given = keyword(call, name);
    if (given?.value.kind === 'Bool' && given.value.value) return { title, edits: [replace(given.value, 'False')] };
  }
  const [only] = call.args;
  if (only?.kind === 'Bool' && only.value) return { title, edits: [replace(only, 'False')] };
  return unfit('the debugger is switched on by something other than a literal');
};

const assignment = ({ names }: Place, node: Node) => {
  for (let at: Node | undefined = node; at !== undefined; at = names.parent(at)) {
    if (at.kind === 'Assign') return at;
    if (at.kind === 'Call' || at.kind === 'Block' || at.kind === 'Function') return undefined;
  }
  return undefined;
};
