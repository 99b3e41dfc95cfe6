import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression, Node } from '../../tree/node.ts';
import { inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { literal } from './code.ts';

/** `Math.random` for values that must not be guessed → `crypto`: `randomInt` for numbers, `randomBytes` for texts. */
export const secureRandom: Rewrite = (place) => {
  const edits: TextEdit[] = [];
  const named = place.names.parent(place.node);
  const from = named?.kind === 'Assign' || named?.kind === 'Entry' ? named : place.node;
  const scope = from.kind === 'Name' ? (place.names.parent(from) ?? from) : from;
  const done: Node[] = [];
  for (const node of inside(place, scope)) {
    if (node.kind !== 'Call' || done.some((one) => one.start <= node.start && node.end <= one.end)) continue;
    if (place.source(node.callee).endsWith('.pseudoRandomBytes')) {
      if (node.callee.kind === 'Member')
        edits.push({ start: node.callee.propertyStart, end: node.callee.end, text: 'randomBytes' });
      continue;
    }
    if (!isRandom(place, node)) continue;
    const made = asText(place, node) ?? inText(place, node) ?? asNumber(place, node);
    if (made === undefined) continue;
    done.push(made.node);
    edits.push(replace(made.node, made.text));
  }
  return edits.length === 0
    ? unfit('Math.random is used in a way that has no equal in crypto')
    : { title: 'Take random values that cannot be guessed', edits };
};

const isRandom = (place: Place, node: Node): node is Call =>
  node.kind === 'Call' && place.source(node.callee) === 'Math.random' && node.args.length === 0;

interface Made {
  readonly node: Node;
  readonly text: string;
}

const inBrowser = ({ text, path }: Place): boolean =>
  /\.(?:jsx|tsx)$/u.test(path) || /\b(?:document|window|localStorage)\.\w/u.test(text);

/** `Math.random().toString(36).slice(2)`, once or several times joined by `+`. */
const asText = (place: Place, random: Call): Made | undefined => {
  const chain = textChain(place, random);
  if (chain === undefined) return undefined;
  let node: Expression = chain;
  for (;;) {
    const parent = place.names.parent(node);
    if (parent?.kind !== 'Binary' || parent.op !== '+') break;
    const other = parent.left === node ? parent.right : parent.left;
    if (!isTextChain(place, other)) break;
    node = parent;
  }
  return {
    node,
    text: inBrowser(place)
      ? 'crypto.randomUUID()'
      : `${place.imports.member('crypto', 'randomBytes')}(16).toString(${literal(place, 'hex')})`,
  };
};

const textChain = ({ names }: Place, random: Call): Expression | undefined => {
  let node: Expression = random;
  let text = false;
  for (;;) {
    const member = names.parent(node);
    const call = member && names.parent(member);
    if (member?.kind !== 'Member' || call?.kind !== 'Call' || call.callee !== member) break;
    if (member.property === 'toString') text = true;
    else if (!/^(?:slice|substring|substr|replace|toUpperCase|padStart|padEnd)$/u.test(member.property)) break;
    node = call;
  }
  return text ? node : undefined;
};

const isTextChain = (place: Place, node: Expression): boolean =>
  /^Math\.random\(\)\.toString\(\w*\)(?:\.\w+\([^()]*\))*$/u.test(place.source(node).replaceAll(/\s/gu, ''));

/** `"id-" + Math.random()`: digits that go into a text. */
const inText = (place: Place, random: Call): Made | undefined => {
  const parent = place.names.parent(random);
  const other =
    parent?.kind === 'Binary' && parent.op === '+' ? (parent.left === random ? parent.right : parent.left) : undefined;
  // `String(Math.random())`: a number between 0 and 1 has too few digits for a token.
  const isMadeText = parent?.kind === 'Call' && place.source(parent.callee) === 'String' && parent.args.length === 1;
  return (other?.kind === 'Str' || isMadeText) && !inBrowser(place)
    ? {
        node: isMadeText ? parent : random,
        text: `${place.imports.member('crypto', 'randomBytes')}(16).toString(${literal(place, 'hex')})`,
      }
    : undefined;
};

/** `Math.floor(Math.random() * n)`, `… + m`, and the plain number between 0 and 1. */
const asNumber = (place: Place, random: Call): Made | undefined => {
  if (inBrowser(place)) {
    return {
      node: random,
      text: '(crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)',
    };
  }
  const product = place.names.parent(random);
  if (product?.kind === 'Binary' && product.op === '*') {
    const other = product.left === random ? product.right : product.left;
    const above = place.names.parent(product);
    // `Math.floor(lower + Math.random() * n)`.
    const sum = above?.kind === 'Binary' && above.op === '+' ? above : undefined;
    const floor = place.names.parent(sum ?? product);
    const isFloor =
      (floor?.kind === 'Call' &&
        /^(?:Math\.(?:floor|trunc)|parseInt)$/u.test(place.source(floor.callee)) &&
        floor.args[0] === (sum ?? product)) ||
      (floor?.kind === 'Binary' && floor.op === '|' && place.source(floor.right) === '0');
    if (isFloor && floor !== undefined) {
      const upper = bound(place, other);
      const call = `${place.imports.member('crypto', 'randomInt')}(${upper})`;
      if (sum === undefined) return { node: floor, text: call };
      const lower = sum.left === product ? sum.right : sum.left;
      return { node: floor, text: `${place.imports.member('crypto', 'randomInt')}(${range(place, lower, other)})` };
    }
  }
  return { node: random, text: `(${place.imports.member('crypto', 'randomInt')}(2 ** 32) / 2 ** 32)` };
};

/** The bounds of `lower + random * width`: the lower one is included, the upper one is not. */
const range = (place: Place, lower: Expression, width: Expression): string => {
  const [from, by] = [place.names.constant(lower), place.names.constant(width)];
  return typeof from === 'number' && typeof by === 'number' && Number.isSafeInteger(from + by)
    ? `${bound(place, lower)}, ${String(from + by)}`
    : `${bound(place, lower)}, ${bound(place, lower)} + ${bound(place, width)}`;
};

/** `randomInt` wants a whole number. */
const bound = (place: Place, node: Expression): string => {
  const source = place.source(node);
  if (node.kind === 'Num') return /e/iu.test(source) && !/^0x/iu.test(source) ? String(Number(node.value)) : source;
  return source;
};
