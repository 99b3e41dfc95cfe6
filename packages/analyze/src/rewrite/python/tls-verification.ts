import type { Assign, Call, Expression, Node } from '../../tree/node.ts';
import { callAround, inside, removeArgument, replace } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';

/** Switches the check of certificates and host names on again where it stands switched off. */
export const tlsVerification: Rewrite = (place) => {
  const { node, names } = place;
  const assigned = assignAround(place, node);
  if (assigned !== undefined) return ofAssignment(assigned, place);
  const call = callAround(place, node);
  const none = inside(place, node).find(
    (one) => isExpression(one) && names.qualified(one) === 'OpenSSL.SSL.VERIFY_NONE',
  );
  if (none !== undefined && none.kind === 'Member')
    return { title, todo, edits: [replace(none, `${place.source(none.object)}.VERIFY_PEER`)] };
  return call === undefined ? unfit('the check is not switched off by a plain setting here') : ofCall(call, place);
};

const title = 'Check the certificate and the host name';
/** Who answers with such a certificate cannot be told from an attacker: that is what the finding is about. */
const todo = ['servers with a certificate that nobody vouches for are refused from now on: name their authority'];

const isExpression = (node: Node): node is Expression => node.kind === 'Member' || node.kind === 'Name';

/** Arguments whose absence means "check", with the literal that says "do not". */
const switches: Readonly<Record<string, boolean>> = {
  verify: false,
  ssl: false,
  verify_ssl: false,
  ssl_verify: false,
  assert_hostname: false,
  check_hostname: false,
  verify_certs: false,
  ssl_assert_hostname: false,
  tlsAllowInvalidCertificates: true,
  tlsAllowInvalidHostnames: true,
  tlsInsecure: true,
};

const ofCall = (call: Call, place: Place): Rewritten | Unfit => {
  const name = place.names.qualified(call.callee);
  if (name === 'ssl._create_unverified_context') {
    if (call.args.length > 0)
      return unfit('the context is made with arguments that create_default_context does not have');
    return { title, todo, edits: [replace(call.callee, place.imports.member('ssl', 'create_default_context'))] };
  }
  if (name === 'ssl.wrap_socket')
    return unfit('ssl.wrap_socket cannot check host names; a context has to be made instead');
  for (const argument of call.args) {
    if (argument.kind !== 'KeywordArg') continue;
    const { value } = argument;
    if (value.kind === 'Bool' && switches[argument.name] === value.value)
      return { title, todo, edits: [removeArgument(place, call, argument)] };
    if (argument.name === 'cert_reqs' || argument.name === 'ssl_cert_reqs') {
      if (value.kind === 'Str')
        return { title, todo, edits: [replace(value, value.value === 'none' ? '"required"' : '"CERT_REQUIRED"')] };
      if (value.kind === 'Null') return { title, todo, edits: [replace(value, '"required"')] };
      if (value.kind === 'Member')
        return { title, todo, edits: [replace(value, `${place.source(value.object)}.CERT_REQUIRED`)] };
    }
  }
  return unfit('the check is not switched off by a literal here');
};

const ofAssignment = ({ target, value }: Assign, place: Place): Rewritten | Unfit => {
  if (value === undefined) return unfit('nothing is assigned here');
  if (value.kind === 'Bool' && !value.value) return { title, todo, edits: [replace(value, 'True')] };
  if (value.kind === 'Str' && value.value === '0') return { title, todo, edits: [replace(value, '"1"')] };
  if (place.names.qualified(value) === 'ssl._create_unverified_context')
    return { title, todo, edits: [replace(value, place.imports.member('ssl', 'create_default_context'))] };
  if (target.kind === 'Member' && target.property === 'verify_mode')
    return { title, todo, edits: [replace(value, place.imports.member('ssl', 'CERT_REQUIRED'))] };
  return unfit('the check is not switched off by a literal here');
};

/** The assignment that the node is, or is the target or the whole value of; calls inside are settings of their own. */
const assignAround = ({ names }: Place, node: Node): Assign | undefined => {
  if (node.kind === 'Assign') return settles(node) ? node : undefined;
  const parent = names.parent(node);
  return parent?.kind === 'Assign' && node.kind !== 'Call' && settles(parent) ? parent : undefined;
};

const settles = ({ target, value }: Assign): boolean => target.kind !== 'Name' && value?.kind !== 'Call';
