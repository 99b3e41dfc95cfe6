import { callAround, keyword, removeArgument, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore } from './guard-statement.ts';

/** Refuses hosts whose key is not known. */
export const sshHostKey: Rewrite = (place) => {
  const changes = 'Hosts whose key is not in known_hosts are refused; their keys have to be added there first.';
  const call = callAround(
    place,
    place.node,
    ({ callee, args }) =>
      (callee.kind === 'Member' && callee.property === 'set_missing_host_key_policy') ||
      args.some((arg) => arg.kind === 'KeywordArg' && arg.name === 'known_hosts'),
  );
  if (call === undefined) return unfit('the policy is not set by a call here');
  const hosts = keyword(call, 'known_hosts');
  if (hosts !== undefined)
    return { title: 'Check the key of the host', changes, edits: [removeArgument(place, call, hosts)] };
  const [policy] = call.args;
  if (policy === undefined || call.callee.kind !== 'Member') return unfit('the policy is not an argument of its own');
  const client = place.source(call.callee.object);
  const around = place.names.enclosing(call);
  const known = /\.load_(?:system_)?host_keys\(/u.test(around === undefined ? place.text : place.source(around));
  const load = known ? undefined : linesBefore(place, call, [`${client}.load_system_host_keys()`]);
  return {
    title: 'Refuse hosts whose key is not known',
    changes,
    edits: [
      ...(load === undefined ? [] : [load]),
      replace(policy, `${place.imports.member('paramiko', 'RejectPolicy')}()`),
    ],
  };
};
