import type { Str } from '../../tree/node.ts';
import { inside } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { stringTokens } from './string-tokens.ts';

/**
 * Repetitions in repetitions, which can be matched in exponentially many ways, as one repetition that matches the same texts:
 * `(a+)+` → `(a+)`, `(\w+\s?)+` → `(\w[\w\s]*)` is not the same and left. Only these two shapes, where the equality is certain.
 */
export const linearRegex: Rewrite = (place) => {
  const literal = patternIn(place);
  if (literal === undefined) return unfit('the pattern is not written here');
  const [token] = stringTokens(place.text, literal.start, literal.end) ?? [];
  if (token === undefined) return unfit('the pattern is not written here');
  const source = place.text.slice(token.bodyStart, token.bodyEnd);
  const atom = String.raw`(?:\\[wdsWDS]|\[[^\]\\]*(?:\\.[^\]\\]*)*\]|[A-Za-z0-9_])`;
  const edits = [...source.matchAll(new RegExp(String.raw`\((\?:)?(${atom})([+*])\)([+*])`, 'gu'))].map((found) => {
    const [whole, group = '', inner = '', first = '', second = ''] = found;
    const start = token.bodyStart + found.index;
    return {
      start,
      end: start + whole.length,
      text: `(${group}${inner}${first === '*' || second === '*' ? '*' : '+'})`,
    };
  });
  if (edits.length === 0) return unfit('no linear pattern is known that certainly matches the same');
  return {
    title: 'Repeat once instead of repeating repetitions',
    changes: 'The group holds the whole stretch instead of its last part.',
    until: 'compared',
    edits,
  };
};

/** The pattern in the call, or the one text of the variable that the call is given. */
const patternIn = (place: Place): Str | undefined => {
  const nodes = inside(place, place.node);
  const call = nodes.find(
    (node) => node.kind === 'Call' && place.names.qualified(node.callee)?.startsWith('re.') === true,
  );
  const [given] = call?.kind === 'Call' ? call.args : [];
  if (given?.kind === 'Name') {
    const [only, more] = place.names.binding(given)?.definitions ?? [];
    return more === undefined && only?.kind === 'Assign' && only.value?.kind === 'Str' ? only.value : undefined;
  }
  return nodes.find((node): node is Str => node.kind === 'Str');
};
