/**
 * A limit on how often a sign-in may be tried: `express-rate-limit` where the project has it, else a few lines of the file's own that count.
 *
 * Source: OWASP Authentication Cheat Sheet (login throttling); RFC 6585 section 4 (429 Too Many Requests).
 */
import type { Call, Expression, Function } from '../../tree/node.ts';
import { callAround, inside } from '../calls.ts';
import { lineEndOf } from '../line-ends.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { literal, onlyValue, semicolon, step } from './code.ts';
import { dependsOn } from './depends-on.ts';

/** Tries of one address within a quarter of an hour. */
const tries = 10;

export const loginLimit: Rewrite = async (place) => {
  const call =
    callAround(place, place.node, isRoute) ??
    inside(place, place.node).find((one): one is Call => one.kind === 'Call' && isRoute(one));
  const [path, first] = call?.args ?? [];
  const last = call?.args.at(-1);
  if (call === undefined || path?.kind !== 'Str' || first === undefined || last === undefined)
    return unfit('no route with a handler of its own stands here');
  if (!/["'](?:express|express-promise-router)["']/u.test(place.text) && !takesExpress(place, last))
    return unfit('the limit is known for Express alone');
  const put = (text: string) => ({ start: first.start, end: first.start, text: `${text}, ` });
  const title = 'Limit how often it can be tried';
  const changes = `After ${String(tries)} tries of one address within 15 minutes the answer is 429; behind a proxy, "trust proxy" has to be set.`;
  if (await dependsOn(place, 'express-rate-limit')) {
    const limiter = place.imports.module('express-rate-limit');
    return { title, changes, edits: [put(`${limiter}({ windowMs: 15 * 60 * 1000, max: ${String(tries)} })`)] };
  }
  if (/\b(?:function|const|let|var)\s+limitAttempts\b/u.test(place.text))
    return counter.test(place.text)
      ? { title, changes, edits: [put('limitAttempts')] }
      : unfit('the name limitAttempts is taken');
  if (/\battempts(?:Since)?\b/u.test(place.text)) return unfit('the names for what is counted are taken');
  const { length } = place.text;
  return {
    title,
    changes: `${changes} Each process counts for itself.`,
    edits: [put('limitAttempts'), { start: length, end: length, text: limiterText(place, last) }],
  };
};

const isRoute = ({ callee }: Call): boolean => callee.kind === 'Member' && callee.property === 'post';

/** A handler that names what Express hands to it. */
const takesExpress = (place: Place, handler: Expression): boolean => {
  const made = handlerOf(place, handler);
  const [request, response] = made?.params ?? [];
  return (
    request !== undefined &&
    response !== undefined &&
    /^_?req/u.test(place.source(request)) &&
    /^_?res/u.test(place.source(response))
  );
};

const handlerOf = (place: Place, handler: Expression): Function | undefined => {
  const value = handler.kind === 'Name' ? onlyValue(place, handler) : handler;
  return value?.kind === 'Function' ? value : undefined;
};

/** The function as this rewrite writes it: it counts addresses. */
const counter = /\battempts\.set\(req\.ip,/u;

const limiterText = (place: Place, handler: Expression): string => {
  const end = semicolon(place);
  const one = step(place);
  const typed = place.unit.language !== 'javascript';
  const words = 'too many attempts, try again later';
  const isJson = /\.json\(/u.test(place.source(handlerOf(place, handler) ?? place.unit.root));
  const answer = isJson
    ? `res.status(429).json({ error: ${literal(place, words)} })`
    : `res.status(429).send(${literal(place, words)})`;
  const of = (name: string): string => (typed ? `: import(${literal(place, 'express')}).${name}` : '');
  const lines = [
    ...(place.text.endsWith('\n') || place.text === '' ? [''] : ['', '']),
    `const attempts = new Map${typed ? '<string | undefined, number>' : ''}()${end}`,
    `let attemptsSince = 0${end}`,
    '',
    `/** At most ${String(tries)} tries of one address within 15 minutes. */`,
    `function limitAttempts(req${of('Request')}, res${of('Response')}, next${of('NextFunction')})${typed ? ': void' : ''} {`,
    `${one}if (process.uptime() - attemptsSince > 15 * 60) {`,
    `${one}${one}attempts.clear()${end}`,
    `${one}${one}attemptsSince = process.uptime()${end}`,
    `${one}}`,
    `${one}const count = (attempts.get(req.ip) ?? 0) + 1${end}`,
    `${one}attempts.set(req.ip, count)${end}`,
    `${one}if (count > ${String(tries)}) {`,
    `${one}${one}${answer}${end}`,
    `${one}${one}return${end}`,
    `${one}}`,
    `${one}next()${end}`,
    '}',
    '',
  ];
  return lines.join(lineEndOf(place.text));
};
