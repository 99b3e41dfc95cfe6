import { type Rewrite, unfit } from '../rewrite.ts';
import { replace } from '../calls.ts';
import { wrapValues } from './wrap-values.ts';

/** Values that go into XML text pass through `xml.sax.saxutils.escape`. */
export const escapeXml: Rewrite = (place) => {
  const { node, names } = place;
  const parent = names.parent(node);
  if (node.kind === 'Binary' || node.kind === 'Template') {
    const edits = wrapValues(place, node, {
      wrap: (_, source) => `${place.imports.member('xml.sax.saxutils', 'escape')}(${source})`,
    });
    return 'unfit' in edits ? edits : { title: 'Escape the values for XML', edits };
  }
  if (parent?.kind !== 'Template' && parent?.kind !== 'Binary' && parent?.kind !== 'List' && parent?.kind !== 'Call')
    return unfit('no value stands in a text here');
  if (node.kind !== 'Name' && node.kind !== 'Member' && node.kind !== 'Index' && node.kind !== 'Call')
    return unfit('no single value stands here');
  return {
    title: 'Escape the value for XML',
    edits: [replace(node, `${place.imports.member('xml.sax.saxutils', 'escape')}(${place.source(node)})`)],
  };
};
