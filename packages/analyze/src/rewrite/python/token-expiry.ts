import { callAround } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';
import { safeSetting } from './safe-setting.ts';

/** A token that ends: `exp` in an hour, or the check of it switched on again. */
export const tokenExpiry: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) =>
    (place.names.qualified(callee) ?? '').endsWith('jwt.encode'),
  );
  if (call === undefined) return safeSetting(place);
  const [payload] = call.args;
  if (payload?.kind !== 'Dict') return unfit('what the token says is put together elsewhere');
  const datetime = place.imports.member('datetime', 'datetime');
  const exp = `"exp": ${datetime}.now(${place.imports.member('datetime', 'timezone')}.utc) + ${place.imports.member('datetime', 'timedelta')}(hours=1)`;
  const last = payload.entries.at(-1);
  return {
    title: 'Let the token end after an hour',
    changes: 'Tokens are refused an hour after they were made.',
    edits: [
      last === undefined
        ? { start: payload.start + 1, end: payload.start + 1, text: exp }
        : { start: last.end, end: last.end, text: `, ${exp}` },
    ],
  };
};
