import type { Node, Str } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore } from './guard-statement.ts';
import { stringTokens } from './string-tokens.ts';

/** Talks over TLS: `https://` for `http://`, STARTTLS before a login, the TLS classes of ftplib, imaplib and poplib. */
export const overTls: Rewrite = (place) => {
  const login = callAround(place, place.node, ({ callee }) => callee.kind === 'Member' && callee.property === 'login');
  if (login?.callee.kind === 'Member') {
    const lines = linesBefore(place, login, [`${place.source(login.callee.object)}.starttls()`]);
    return lines === undefined
      ? unfit('no statement can stand before the login')
      : {
          title: 'Encrypt before the login',
          changes: 'A mail server that does not offer STARTTLS is refused.',
          edits: [lines],
        };
  }
  const made = callAround(place, place.node, ({ callee }) =>
    Object.hasOwn(classes, place.names.qualified(callee) ?? ''),
  );
  if (made !== undefined) {
    const [module = '', name = ''] = (classes[place.names.qualified(made.callee) ?? ''] ?? '').split('.');
    return {
      title: 'Connect over TLS',
      changes: 'A server that offers no TLS is refused.',
      edits: [
        replace(
          made.callee,
          made.callee.kind === 'Member'
            ? `${place.source(made.callee.object)}.${name}`
            : place.imports.member(module, name),
        ),
      ],
    };
  }
  const address = addressIn(place);
  if (address === undefined) return unfit('the address is not written here');
  const [token] = stringTokens(place.text, address.start, address.end) ?? [];
  const scheme =
    token === undefined
      ? undefined
      : /^(http|ws|ldap)(?=:\/\/)/iu.exec(place.text.slice(token.bodyStart, token.bodyEnd))?.[0];
  if (token === undefined || scheme === undefined) return unfit('the address does not begin with its scheme here');
  const end = token.bodyStart + scheme.length;
  return {
    title: 'Connect over TLS',
    changes: 'A server that offers no TLS at this address is not reached any more.',
    edits: [{ start: end, end, text: 's' }],
  };
};

const classes: Readonly<Record<string, string>> = {
  'ftplib.FTP': 'ftplib.FTP_TLS',
  'imaplib.IMAP4': 'imaplib.IMAP4_SSL',
  'poplib.POP3': 'poplib.POP3_SSL',
};

const clear = /^(?:http|ws|ldap):\/\//iu;

/** The literal with the address: in the call, or in the constant that it is given. */
const addressIn = (place: Place): { readonly start: number; readonly end: number } | undefined => {
  const nodes = inside(place, place.node);
  const literal = nodes.find((node): node is Str => node.kind === 'Str' && clear.test(node.value));
  if (literal !== undefined)
    return place.names.parent(literal)?.kind === 'Template' ? place.names.parent(literal) : literal;
  for (const node of nodes) {
    if (node.kind !== 'Name') continue;
    const definitions = place.names.binding(node)?.definitions ?? [];
    const [only] = definitions;
    if (definitions.length === 1 && only?.kind === 'Assign' && only.value !== undefined) {
      const value: Node = only.value;
      if (value.kind === 'Str' && clear.test(value.value)) return value;
      if (value.kind === 'Template' && value.parts[0]?.kind === 'Str' && clear.test(value.parts[0].value)) return value;
    }
  }
  return undefined;
};
