import type { Expression } from '../../tree/node.ts';
import { callAround, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore, namedValue, refusal, step } from './guard-statement.ts';

/** Requests go to hosts that a list names, which the environment holds. */
export const knownHosts: Rewrite = (place) => {
  const url = urlIn(place);
  if (url === undefined) return unfit('no address stands here');
  const call = callAround(place, url);
  if (call !== undefined && /^(?:open|io\.|os\.|shutil\.)/u.test(place.names.qualified(call.callee) ?? ''))
    return unfit('a path is opened here, no address');
  const named = namedValue(place, url, ['url', 'target_url', 'address']);
  if (named === undefined) return unfit('the names for the address are all taken');
  const host = ['host', 'hostname', 'url_host'].find(
    (wish) => !new RegExp(String.raw`(?<!\.)\b${wish}\b`, 'u').test(place.text),
  );
  if (host === undefined) return unfit('the names for the host are all taken');
  const lines = linesBefore(place, url, [
    ...(named.assigned ? [] : [`${named.name} = ${place.source(url)}`]),
    `${host} = ${place.imports.member('urllib.parse', 'urlparse')}(${named.name}).hostname`,
    `if ${host} not in ${place.imports.module('os')}.environ["ALLOWED_HOSTS"].split(","):`,
    step(place) + refusal(place, 400, 'this host is not allowed'),
  ]);
  if (lines === undefined) return unfit('no check can be put before the request');
  return {
    title: 'Ask hosts alone that a list names',
    changes: 'Only hosts that the variable ALLOWED_HOSTS names, separated by commas, are asked.',
    edits: named.assigned ? [lines] : [lines, replace(url, named.name)],
    environment: ['ALLOWED_HOSTS'],
  };
};

const urlIn = (place: Place): Expression | undefined => {
  const { node } = place;
  switch (node.kind) {
    case 'Name':
    case 'Member':
    case 'Index':
    case 'Binary':
    case 'Template':
      return node;
    case 'Call':
      return /(?:^|\.)(?:get|post|put|delete|patch|head|options|request|urlopen|urlretrieve|stream)$/u.test(
        place.source(node.callee),
      ) && !/args|form|json|values/u.test(place.source(node.callee))
        ? node.args.find((arg) => arg.kind !== 'Str')
        : node;
    default:
      return callAround(place, node)?.args[0];
  }
};
