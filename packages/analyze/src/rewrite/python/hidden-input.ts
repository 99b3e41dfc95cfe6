import { callAround, replace } from '../calls.ts';
import { inside } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** `input("Password: ")` → `getpass.getpass("Password: ")`, which shows nothing. */
export const hiddenInput: Rewrite = (place) => {
  const call =
    inside(place, place.node).find(
      (node) => node.kind === 'Call' && /^(?:input|raw_input)$/u.test(place.names.qualified(node.callee) ?? ''),
    ) ?? callAround(place, place.node, ({ callee }) => place.names.qualified(callee) === 'input');
  if (call?.kind === 'Call')
    return {
      title: 'Read the password without showing it',
      changes: 'Where there is a terminal, a password that is piped in is no longer read.',
      edits: [replace(call.callee, `${place.imports.module('getpass')}.getpass`)],
    };
  const source = place.text.slice(place.finding.span.start.offset, place.finding.span.end.offset);
  const [, kind] = /type=(["']?)text\1/iu.exec(source) === null ? [] : ['', 'text'];
  const at = kind === undefined ? -1 : source.search(/text(?=["'\s>])/iu);
  const start = place.finding.span.start.offset + at;
  return at < 0
    ? unfit('no field for a password stands here')
    : { title: 'Let the browser hide the password', edits: [{ start, end: start + 4, text: 'password' }] };
};
