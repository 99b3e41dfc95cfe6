/**
 * A limit on how often a sign-in may be tried: Flask-Limiter where the file has a limiter, else a few lines of the file's own that count.
 *
 * Source: OWASP Authentication Cheat Sheet (login throttling); RFC 6585 section 4 (429 Too Many Requests).
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Function, Node } from '../../tree/node.ts';
import { addArgument, keyword } from '../calls.ts';
import { indentOf, lineEndOf, lineStartOf } from '../line-ends.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore, step } from './guard-statement.ts';
import { ownHelper } from './own-helper.ts';

const title = 'Limit how often it can be tried';
const changes =
  'After 10 tries of one address within 15 minutes the answer is 429; behind a proxy the address has to be taken from what the proxy says.';
const words = 'too many attempts, try again later';

export const loginLimit: Rewrite = (place) => {
  const view = functionOf(place);
  if (view === undefined) return unfit('no function stands here');
  const limiter = /^(\w+)\s*=\s*(?:flask_limiter\.)?Limiter\(/mu.exec(place.text)?.[1];
  const route = view.decorators.find((one) => /\.(?:route|get|post)\(/u.test(place.source(one)));
  if (limiter !== undefined && route !== undefined) {
    const { start } = view;
    const line = lineStartOf(place.text, place.text.indexOf('def ', view.decorators.at(-1)?.end ?? start));
    return {
      title,
      changes,
      edits: [
        {
          start: line,
          end: line,
          text: `${indentOf(place.text, line)}@${limiter}.limit("5 per minute")${lineEndOf(place.text)}`,
        },
      ],
    };
  }
  if (/\bATTEMPTS\b/u.test(place.text) && !counter.test(place.text))
    return unfit('the name ATTEMPTS is taken by something else');
  if (/\bdef (?:too_many_attempts|limit_attempts)\b/u.test(place.text) && !counter.test(place.text))
    return unfit('the names for what counts are taken');
  return route !== undefined && /\bfastapi\b/u.test(place.text)
    ? asDependency(place, view, route)
    : asCheck(place, view, route);
};

/** The lines as this rewrite writes them. */
const counter = /ATTEMPTS\[address\] = \[\*recent, now\]\[-11:\]/u;

const asDependency = (place: Place, view: Function, route: Node): ReturnType<Rewrite> => {
  if (route.kind !== 'Call' || keyword(route, 'dependencies') !== undefined)
    return unfit('the route has dependencies already: the limit has to join them');
  const one = step(place);
  const depends = place.imports.member('fastapi', 'Depends');
  const helper = counter.test(place.text)
    ? []
    : own(place, view, [
        '',
        '',
        `def limit_attempts(request: ${place.imports.member('fastapi', 'Request')}):`,
        `${one}"""Refuse an address that tries too often."""`,
        `${one}if too_many_attempts(request.client.host):`,
        `${one}${one}raise ${place.imports.member('fastapi', 'HTTPException')}(status_code=429, detail="${words}")`,
      ]);
  if (counter.test(place.text) && !/\bdef limit_attempts\b/u.test(place.text))
    return unfit('the names for what counts are taken');
  return {
    title,
    changes: `${changes} Each process counts for itself.`,
    edits: [...helper, addArgument(place, route, `dependencies=[${depends}(limit_attempts)]`)],
  };
};

const asCheck = (place: Place, view: Function, route: Node | undefined): ReturnType<Rewrite> => {
  const source = place.source(view);
  const first = view.params.map(({ target }) => place.source(target)).find((name) => name !== 'self');
  const flask = route !== undefined && /\bflask\b/u.test(place.text);
  const django = !flask && first === 'request' && /\b(?:django|rest_framework)\b/u.test(place.text);
  if ((!flask && !django) || view.async) return unfit('what answers here, and to whom, is not seen');
  const [begin] = (view.body?.body ?? []).filter(
    (one, index) => !(index === 0 && one.kind === 'ExprStmt' && one.expr.kind === 'Str'),
  );
  if (begin === undefined) return unfit('the function does nothing');
  const request = flask ? place.imports.member('flask', 'request') : 'request';
  const address = flask ? `${request}.remote_addr` : `${request}.META["REMOTE_ADDR"]`;
  // Who only looks at the form tries nothing.
  const shows = flask
    ? /methods\s*=[^)]*["']GET["']/u.test(place.source(route ?? view))
    : /\.method\b/u.test(source) || /\brender\(/u.test(source);
  const check = linesBefore(place, begin, [
    `if ${shows ? `${request}.method == "POST" and ` : ''}too_many_attempts(${address}):`,
    step(place) + (flask ? flaskAnswer(place, source) : djangoAnswer(place, source)),
  ]);
  if (check === undefined) return unfit('no check can be put before what the function does');
  return {
    title,
    changes: `${changes} Each process counts for itself.`,
    edits: [...(counter.test(place.text) ? [] : own(place, view, [])), check],
  };
};

const flaskAnswer = (place: Place, source: string): string =>
  /\bjsonify\(/u.test(source)
    ? `return ${place.imports.member('flask', 'jsonify')}({"error": "${words}"}), 429`
    : `${place.imports.member('flask', 'abort')}(429)`;

const djangoAnswer = (place: Place, source: string): string =>
  /\bResponse\(/u.test(source) && /\brest_framework\b/u.test(place.text)
    ? `return ${place.imports.member('rest_framework.response', 'Response')}({"error": "${words}"}, status=429)`
    : /\bJsonResponse\(/u.test(source)
      ? `return ${place.imports.member('django.http', 'JsonResponse')}({"error": "${words}"}, status=429)`
      : `return ${place.imports.member('django.http', 'HttpResponse')}("${words}", status=429)`;

/** What counts, and what a framework needs besides. */
const own = (place: Place, view: Function, more: readonly string[]): readonly TextEdit[] => {
  const one = step(place);
  const edit = ownHelper(place, view, [
    'ATTEMPTS = {}',
    '',
    '',
    'def too_many_attempts(address):',
    `${one}"""Count a try; whether this address had 10 within the last 15 minutes."""`,
    `${one}now = ${place.imports.module('time')}.monotonic()`,
    `${one}if len(ATTEMPTS) > 10_000:`,
    `${one}${one}ATTEMPTS.clear()`,
    `${one}recent = [tried for tried in ATTEMPTS.get(address, []) if now - tried < 15 * 60]`,
    `${one}ATTEMPTS[address] = [*recent, now][-11:]`,
    `${one}return len(recent) >= 10`,
    ...more,
  ]);
  return edit === undefined ? [] : [edit];
};

const functionOf = (place: Place): Function | undefined => {
  for (let at: Node | undefined = place.node; at !== undefined; at = place.names.parent(at))
    if (at.kind === 'Function') return at;
  return undefined;
};
