import type { Assign, Call } from '../../tree/node.ts';
import { walkOf } from '../../names/walk.ts';
import { type Rewrite, unfit } from '../rewrite.ts';
import { linesAfter } from './guard-statement.ts';

/**
 * The session's cookie stays at home when another site sends a form: `SESSION_COOKIE_SAMESITE = "Lax"`, which Flask does not set by itself.
 * Tokens in the forms would be stronger, but every page that has a form would have to change.
 */
export const sameSite: Rewrite = (place) => {
  const made = walkOf(place.unit).order.find(
    (node): node is Assign & { readonly value: Call } =>
      node.kind === 'Assign' &&
      node.value?.kind === 'Call' &&
      place.names.qualified(node.value.callee) === 'flask.Flask',
  );
  if (made === undefined || made.target.kind !== 'Name') return unfit('the Flask application is not made in this file');
  const lines = linesAfter(place, made, [`${made.target.name}.config["SESSION_COOKIE_SAMESITE"] = "Lax"`]);
  return lines === undefined
    ? unfit('no setting can be put behind the making of the application')
    : { title: 'Keep the session cookie out of requests from other sites', edits: [lines] };
};
