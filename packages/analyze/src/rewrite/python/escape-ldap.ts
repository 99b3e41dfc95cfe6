import { walkOf } from '../../names/walk.ts';
import type { Expression } from '../../tree/node.ts';
import { callAround, keyword } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { wrapValues } from './wrap-values.ts';

/** Values in an LDAP filter or a distinguished name pass through the library's own escaping. */
export const escapeLdap: Rewrite = (place) => {
  const library = libraryOf(place);
  if (library === undefined) return unfit('the file imports neither ldap nor ldap3');
  const text = textIn(place);
  if (text === undefined) return unfit('no filter stands here');
  const edits = wrapValues(place, text, {
    wrap: (node, source, before, { piece }) => {
      if (!piece) return unfit('the whole filter comes from elsewhere');
      if (node.kind === 'Call' && /escape/u.test(place.source(node.callee))) return undefined;
      const inFilter = before.trimStart().startsWith('(');
      const [module, name] = functions[library][inFilter ? 'filter' : 'name'];
      return `${place.imports.member(module, name)}(${source})`;
    },
  });
  return 'unfit' in edits ? edits : { title: 'Escape the values for LDAP', edits };
};

const functions = {
  ldap: { filter: ['ldap.filter', 'escape_filter_chars'], name: ['ldap.dn', 'escape_dn_chars'] },
  ldap3: { filter: ['ldap3.utils.conv', 'escape_filter_chars'], name: ['ldap3.utils.dn', 'escape_rdn'] },
} as const;

const libraryOf = ({ unit }: Place): 'ldap' | 'ldap3' | undefined => {
  for (const node of walkOf(unit).order) {
    if (node.kind !== 'Import') continue;
    const root = node.module.split('.')[0];
    if (root === 'ldap' || root === 'ldap3') return root;
  }
  return undefined;
};

const textIn = (place: Place): Expression | undefined => {
  const { node } = place;
  if (node.kind === 'Binary' || node.kind === 'Template' || node.kind === 'Name') return node;
  if (node.kind === 'Call' && node.callee.kind === 'Member' && node.callee.property === 'format') return node;
  const call = callAround(place, node);
  return (
    call &&
    (keyword(call, 'search_filter')?.value ?? call.args.find(({ kind }) => kind === 'Binary' || kind === 'Template'))
  );
};
