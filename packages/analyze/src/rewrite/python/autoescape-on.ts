import type { Node } from '../../tree/node.ts';
import { callAround, keyword, replace, setKeyword, spreads } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** Templates escape what they are given: `autoescape=True`, for Mako its `h` filter. */
export const autoescapeOn: Rewrite = (place) => {
  const title = 'Escape what templates are given';
  const changes = 'HTML in values is shown as text, and texts that are no pages get entities for `&`, `<` and quotes.';
  for (let at: Node | undefined = place.node; at !== undefined; at = place.names.parent(at)) {
    if (at.kind === 'Assign' && at.value?.kind === 'Bool')
      return { title, changes, edits: [replace(at.value, 'True')] };
    if (at.kind === 'Entry' && at.key.kind === 'Str' && at.key.value === 'autoescape')
      return { title, changes, edits: [replace(at.value, 'True')] };
    if (at.kind === 'Block' || at.kind === 'Call') break;
  }
  const call = callAround(place, place.node);
  if (call === undefined) return unfit('escaping is not switched off by a plain setting here');
  if (spreads(call)) return unfit('arguments are handed in as a whole; the setting may be among them');
  const name = place.names.qualified(call.callee) ?? '';
  if (name.startsWith('mako.')) return { title, changes, edits: [setKeyword(place, call, 'default_filters', '["h"]')] };
  if (name.startsWith('tornado.'))
    return { title, changes, edits: [setKeyword(place, call, 'autoescape', '"xhtml_escape"')] };
  if (!name.startsWith('jinja2.')) return unfit('this template engine has no such setting here');
  // Plain text, a mail for instance, must not be escaped: where nobody asked for it, the ending of the template decides.
  const value =
    keyword(call, 'autoescape') === undefined ? `${place.imports.member('jinja2', 'select_autoescape')}()` : 'True';
  return { title, changes, edits: [setKeyword(place, call, 'autoescape', value)] };
};
