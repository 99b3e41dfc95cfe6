import type { Call, Expression } from '../../tree/node.ts';
import { callAround, keyword, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';

/** Rights for the owner alone: 0o600 for a file, 0o700 where it is a folder or may be run; `umask` takes all from the others. */
export const fileMode: Rewrite = (place) => {
  const call = callAround(place, place.node);
  if (call === undefined) return unfit('no call that sets rights stands here');
  const name = place.names.qualified(call.callee) ?? (call.callee.kind === 'Member' ? call.callee.property : '');
  const title = 'Leave the rights to the owner alone';
  const changes = 'Programs that other users run no longer read, write or start it.';
  const mode = modeOf(call, name);
  if (mode === undefined) return unfit('the rights are not an argument of their own');
  if (name === 'os.umask') return { title, changes, edits: [replace(mode, '0o077')] };
  const folder = /mkdir|makedirs/u.test(name);
  return { title, changes, edits: [replace(mode, folder || mayRun(place, mode) ? '0o700' : '0o600')] };
};

const modeOf = (call: Call, name: string): Expression | undefined => {
  const named = keyword(call, 'mode')?.value;
  if (named !== undefined) return named;
  const last = /^os\.(?:open)$/u.test(name)
    ? call.args[2]
    : call.args.findLast(({ kind }) => kind !== 'KeywordArg' && kind !== 'Spread');
  return last === undefined || (call.args.length === 1 && /^(?:os\.(?:chmod|mkdir|makedirs))$/u.test(name))
    ? undefined
    : last;
};

const mayRun = (place: Place, mode: Expression): boolean =>
  mode.kind === 'Num' ? (Number(mode.value) & 0o100) !== 0 : /S_IXUSR|S_IRWXU|S_IEXEC/u.test(place.source(mode));
