import type { Call } from '../../tree/node.ts';
import { addArgument, callAround, inside, keyword, spreads } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/**
 * Archives unpacked with `filter="data"`: nothing lands outside the folder, no device, no link that leads out.
 * Source: Python documentation, tarfile, "Extraction filters" (3.12, and security releases of 3.8 to 3.11).
 */
export const archiveFilter: Rewrite = (place) => {
  const isExtract = (call: Call): boolean =>
    (call.callee.kind === 'Member' && (call.callee.property === 'extractall' || call.callee.property === 'extract')) ||
    place.names.qualified(call.callee) === 'shutil.unpack_archive';
  const around = callAround(place, place.node, isExtract);
  const loop = place.names.parent(place.node);
  const below =
    around === undefined && loop?.kind === 'ForEach'
      ? inside(place, loop.body).filter((node): node is Call => node.kind === 'Call' && isExtract(node))
      : [];
  const calls = around === undefined ? below : [around];
  const [first] = calls;
  if (first === undefined) return unfit('no archive is unpacked here');
  if (calls.some((call) => spreads(call) || keyword(call, 'filter') !== undefined))
    return unfit('the filter is decided elsewhere');
  if (first.callee.kind === 'Member' && (place.names.qualified(first.callee.object) ?? '').startsWith('zipfile.'))
    return unfit('zip files have no filter; members leave the folder in no version of zipfile');
  return {
    title: 'Unpack plain data only, inside the folder',
    edits: calls.map((call) => addArgument(place, call, 'filter="data"')),
  };
};
