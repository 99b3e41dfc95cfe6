import { replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** What is logged in the place of a secret: that there was one. */
export const hiddenSecret: Rewrite = (place) => {
  const { node, names, text } = place;
  if (node.kind !== 'Name' && node.kind !== 'Member' && node.kind !== 'Index' && node.kind !== 'Call')
    return unfit('the secret is not an expression of its own here');
  const parent = names.parent(node);
  const outer = parent?.kind === 'Call' && names.qualified(parent.callee) === 'str' ? parent : node;
  if (parent?.kind === 'Template' && text.charAt(node.start - 1) === '{' && text.charAt(node.end) === '}')
    return {
      title: 'Leave the secret out of the log',
      edits: [{ start: node.start - 1, end: node.end + 1, text: '[hidden]' }],
    };
  if (parent?.kind === 'Template') return unfit('the secret is formatted in the text');
  return { title: 'Leave the secret out of the log', edits: [replace(outer, '"[hidden]"')] };
};
