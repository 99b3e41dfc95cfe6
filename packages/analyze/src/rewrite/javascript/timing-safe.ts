import type { Expression } from '../../tree/node.ts';
import { inside, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';
import { literal, ownFunction, semicolon } from './code.ts';

/** `given === secret` → a comparison whose time says nothing about how much of it is right. */
export const timingSafe: Rewrite = (place) => {
  const node = inside(place, place.node).find((one) => one.kind === 'Binary' && /^[!=]==?$/u.test(one.op));
  if (node?.kind !== 'Binary') return unfit('nothing is compared here');
  if (/\.(?:jsx|tsx)$/u.test(place.path) || /\b(?:document|window|localStorage)\.\w/u.test(place.text))
    return unfit('the code runs in a browser: the comparison belongs to the server');
  if (isNumber(node.left) || isNumber(node.right)) return unfit('a number is compared');
  const declared = ownFunction(place, 'sameSecret', []);
  const equal = place.imports.member('crypto', 'timingSafeEqual');
  const end = semicolon(place);
  const signature =
    place.unit.language === 'javascript'
      ? 'sameSecret(given, expected)'
      : 'sameSecret(given: unknown, expected: unknown): boolean';
  const [insert] = declared;
  const lineEnd = place.text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^(\t| {2,8})\S/mu.exec(place.text)?.[1] ?? '  ';
  const lines = [
    '',
    `function ${signature} {`,
    `${indent}const a = Buffer.from(String(given ?? ${literal(place, '')}))${end}`,
    `${indent}const b = Buffer.from(String(expected ?? ${literal(place, '')}))${end}`,
    `${indent}return a.length > 0 && a.length === b.length && ${equal}(a, b)${end}`,
    '}',
    '',
  ];
  const call = `${node.op.startsWith('!') ? '!' : ''}sameSecret(${place.source(node.left)}, ${place.source(node.right)})`;
  return {
    title: 'Compare in constant time',
    edits: [
      replace(node, call),
      ...(insert === undefined
        ? []
        : [{ ...insert, text: (place.text.endsWith('\n') || place.text === '' ? '' : lineEnd) + lines.join(lineEnd) }]),
    ],
  };
};

const isNumber = (node: Expression): boolean => node.kind === 'Num';
