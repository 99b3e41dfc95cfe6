import { type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore } from './guard-statement.ts';

/** A fresh session at the login: what was in it before, and an id that somebody else set, are gone. */
export const sessionRenewed: Rewrite = (place) => {
  const [, session] = /^([\w.]*\bsession)\s*\[/u.exec(place.source(place.node)) ?? [];
  if (session === undefined) return unfit('no value of a session is set here');
  const line = session.includes('.') ? `${session}.cycle_key()` : `${session}.clear()`;
  const lines = linesBefore(place, place.node, [line]);
  return lines === undefined
    ? unfit('no statement can stand before this one')
    : {
        title: 'Begin a fresh session at the login',
        changes: 'What was in the session before the login, a basket for instance, is gone.',
        edits: [lines],
      };
};
