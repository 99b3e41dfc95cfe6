import type { Node } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';

/** Protocols before TLS 1.2 are not spoken: a context that negotiates, with a floor; ciphers that are safe today. */
export const tlsVersion: Rewrite = (place) => {
  const ciphers = callAround(
    place,
    place.node,
    ({ callee }) => callee.kind === 'Member' && callee.property === 'set_ciphers',
  );
  if (ciphers !== undefined) {
    const [list] = ciphers.args;
    return list === undefined
      ? unfit('the list is not an argument of its own')
      : {
          title: 'Name ciphers with forward secrecy and authentication alone',
          changes: 'Others that speak none of these ciphers are refused.',
          edits: [replace(list, '"ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM"')],
        };
  }
  for (const node of inside(place, place.node)) {
    if (node.kind !== 'Member' && node.kind !== 'Name') continue;
    const name = place.names.qualified(node) ?? '';
    if (/^ssl\.PROTOCOL_(?:SSLv2|SSLv3|SSLv23|TLSv1|TLSv1_1)$/u.test(name)) {
      const context = place.names.parent(node);
      // A client's context knows no authorities of its own: `create_default_context` loads those of the system.
      if (
        !isServer(place, node) &&
        context?.kind === 'Call' &&
        context.args.length === 1 &&
        place.names.qualified(context.callee) === 'ssl.SSLContext' &&
        !/verify_mode|load_verify_locations|load_default_certs|CERT_NONE/u.test(aroundOf(place, node))
      )
        return {
          title: 'Negotiate the newest protocol, and check certificates',
          changes: 'Servers whose certificate or name does not hold are refused.',
          edits: [replace(context, `${place.imports.member('ssl', 'create_default_context')}()`)],
        };
      return {
        title: 'Negotiate the newest protocol',
        changes: old,
        edits: [
          replace(
            node,
            place.imports.member('ssl', isServer(place, node) ? 'PROTOCOL_TLS_SERVER' : 'PROTOCOL_TLS_CLIENT'),
          ),
        ],
      };
    }
    if (/^ssl\.TLSVersion\.(?:SSLv3|TLSv1|TLSv1_1|MINIMUM_SUPPORTED)$/u.test(name) && node.kind === 'Member')
      return {
        title: 'Ask for TLS 1.2 at least',
        changes: old,
        edits: [replace(node, `${place.source(node.object)}.TLSv1_2`)],
      };
    if (/^OpenSSL\.SSL\.\w+_METHOD$/u.test(name) && node.kind === 'Member')
      return {
        title: 'Negotiate the newest protocol',
        changes: old,
        edits: [replace(node, `${place.source(node.object)}.TLS_METHOD`)],
      };
  }
  return unfit('no version is named here; ssl.wrap_socket has no safe form of the same shape');
};

const old = 'Others that speak nothing newer than TLS 1.1 are refused.';

const isServer = (place: Place, node: Node): boolean =>
  /load_cert_chain|server_side\s*=\s*True|\.listen\(|\.accept\(/u.test(aroundOf(place, node));

/** The function that a node stands in, or the file. */
const aroundOf = (place: Place, node: Node): string => {
  const around = place.names.enclosing(node);
  return around === undefined ? place.text : place.source(around);
};
