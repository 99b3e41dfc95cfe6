import type { Case } from './reference.ts';

/** Numbers from 0 (inclusive) to 1, the same for the same seed. */
export type Random = () => number;

/** A small generator (mulberry32). */
export const random = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const pick = <T>(r: Random, items: readonly T[]): T => items[Math.floor(r() * items.length)]!;

const letters = ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'A', 'B', '1', '_', ' ', '\n', '-'];
const strange = ['ß', 'ẞ', 'ſ', 's', 'S', 'k', 'K', 'K', 'i', 'I', 'ı', 'İ', 'é', 'É', 'σ', 'ς', 'Σ', '٣', '\u2028', '\u{10400}', '\u{10428}', '😀', 'µ', 'μ', 'ǅ', '中', '\x85', '\x1c', 'ﬅ', 'ﬆ', 'ͅ', 'ι', 'ᲀ', 'в'];

interface Shape {
  readonly r: Random;
  readonly bytes: boolean;
  readonly wide: boolean;
  groups: number;
  /** Groups that are closed; conditions ask only for these (see `differential.test.ts`). */
  readonly closed: number[];
  depth: number;
}

const letter = (s: Shape): string => {
  if (s.wide && !s.bytes && s.r() < 0.35) return pick(s.r, strange);
  if (s.bytes && s.r() < 0.1) return pick(s.r, ['\xe9', '\xff', '\x85', '\xc9']);
  return pick(s.r, letters);
};

const inClass = (s: Shape): string => {
  const { r } = s;
  if (r() < 0.2) return pick(r, ['\\w', '\\W', '\\d', '\\D', '\\s', '\\S', '\\n', '\\x61', '\\141', '\\-', '\\]']);
  if (r() < 0.3) return pick(r, ['a-c', 'A-C', '0-9', 'b-b', 'a-z', 'A-Z', s.bytes || !s.wide ? '!-~' : pick(r, ['À-ÿ', 'a-ſ', 'Ā-\u{10410}', 'Α-ω'])]);
  const c = letter(s);
  return c === '-' ? '\\-' : c;
};

const atom = (s: Shape): string => {
  const { r } = s;
  const x = r();
  if (s.depth > 4 || x < 0.42) return letter(s).replace(/[-]/, '\\-');
  if (x < 0.47) return '.';
  if (x < 0.53) return pick(r, ['\\w', '\\W', '\\d', '\\D', '\\s', '\\S']);
  if (x < 0.61) {
    let out = r() < 0.3 ? '[^' : '[';
    const count = 1 + Math.floor(r() * 3);
    for (let i = 0; i < count; i++) out += inClass(s);
    return `${out}]`;
  }
  if (x < 0.66) return pick(r, ['^', '$', '\\b', '\\B', '\\A', '\\Z']);
  s.depth++;
  let out: string;
  if (x < 0.78) {
    const index = ++s.groups;
    out = r() < 0.15 ? `(?P<g${index}>${alternatives(s)})` : `(${alternatives(s)})`;
    s.closed.push(index);
  } else if (x < 0.84) out = `(?:${alternatives(s)})`;
  else if (x < 0.87) out = `(?>${alternatives(s)})`;
  else if (x < 0.9) out = `(?=${alternatives(s)})`;
  else if (x < 0.92) out = `(?!${alternatives(s)})`;
  else if (x < 0.94) out = `(?<${pick(r, ['=', '!'])}${pick(r, ['a', 'ab', '.', '\\w', 'a|b', '(a)', '(?:ab|ba)', '[a-c]{2}', '\\b', '^', '', 'a*'])})`;
  else if (x < 0.96) out = `\\${1 + Math.floor(r() * Math.max(1, s.groups))}`;
  else if (x < 0.98 && s.closed.length > 0) {
    out = `(?(${pick(r, s.closed)})${sequence(s)}${r() < 0.6 ? `|${sequence(s)}` : ''})`;
  } else out = `(?${pick(r, ['i', '-i', 's', 'm', 'x', 'a', 'i-s', 'ims', 'u'])}:${alternatives(s)})`;
  s.depth--;
  return out;
};

const quantified = (s: Shape): string => {
  const { r } = s;
  const body = atom(s);
  if (r() < 0.6) return body;
  const quantifier = pick(r, ['*', '+', '?', '*', '+', '?', '{2}', '{1,2}', '{0,2}', '{1,}', '{,2}', '{0}', '{2,3}', '{1}']);
  return body + quantifier + pick(r, ['', '', '', '?', '?', '+']);
};

const sequence = (s: Shape): string => {
  const count = Math.floor(s.r() * (s.depth === 0 ? 5 : 3.4));
  let out = '';
  for (let i = 0; i < count; i++) out += quantified(s);
  return out;
};

const alternatives = (s: Shape): string => {
  let out = sequence(s);
  while (s.r() < 0.28) out += `|${sequence(s)}`;
  return out;
};

const tokens = [
  '(', ')', '[', ']', '[^', '{', '}', '{2,1}', '{1', '*', '+', '?', '|', '\\', '\\q', '\\8', '\\1', '\\12', '\\400', '\\x1', '\\u12', '\\U00110000', '\\N{x}', '\\N', '(?', '(?P', '(?P<', '(?P<a>', '(?P=a)', '(?P=', '(?P<1>', '(?P>', '(?<', '(?<=', '(?<!a*)', '(?(', '(?(1)', '(?(0)', '(?(a)', '(?(x y)', '(?#', '(?#x)', '(?i', '(?i)', '(?z)', '(?-', '(?-i', '(?i-i:', '(?-a:', '(?au)', '(?L)', '(?u)', '(?x)', '(?:', '(?>', '(?=', 'a', 'b-', 'z-a', '-', ',', '\n', ' ', '#', '^', '$', '.', 'é', '\\b', '\\w-', '<', '>', '=', '!', ':', '0', '\\0', '\\07',
];

const broken = (r: Random): string => {
  let out = '';
  const count = 1 + Math.floor(r() * 6);
  for (let i = 0; i < count; i++) out += pick(r, tokens);
  return out;
};

const templates = ['<\\g<0>>', '[\\1]', '\\2\\1', '-', '', '\\g<g1>', '\\g<1>x', '\\n\\t\\\\', '\\0', '\\07', '\\101', '\\400', '\\99', '\\q', '\\.', '\\', 'a\\', '\\g', '\\g<', '\\g<>', '\\g<x', '\\g<a b>', '\\g<1', '\\g<999>', '\\g<+1>', '\\18', '\\1\\', '\\g<nope>', '\\g<é>', '\\x41', '\\g<0001>'];

const codes = (text: string, bytes: boolean): number[] => {
  const all = Array.from(text, (c) => c.codePointAt(0)!);
  return bytes ? all.map((c) => c & 0xff) : all;
};

/** A random pattern (sometimes a broken one) with flags, subjects and a template. */
export const randomCase = (r: Random): Case => {
  const bytes = r() < 0.15;
  const wide = r() < 0.4;
  const s: Shape = { r, bytes, wide, groups: 0, closed: [], depth: 0 };
  let pattern = r() < 0.12 ? broken(r) : alternatives(s);
  if (r() < 0.08) pattern = `(?${pick(r, ['i', 's', 'm', 'x', 'a', 'im', 'sx'])})${pattern}`;
  let flags = 0;
  for (const bit of [2, 2, 8, 16, 64]) if (r() < 0.12) flags |= bit;
  if (r() < 0.06) flags |= 256;
  if (r() < 0.02) flags |= 32;
  if (r() < 0.02) flags |= 4;
  const subjects: number[][] = [];
  for (let i = 0; i < 4; i++) {
    let text = '';
    const length = Math.floor(r() * 11);
    for (let k = 0; k < length; k++) text += letter(s);
    subjects.push(codes(text, bytes));
  }
  const pos = Math.floor(r() * 4);
  return {
    pattern: codes(pattern, bytes),
    flags,
    kind: bytes ? 'bytes' : 'str',
    subjects,
    template: codes(pick(r, templates), bytes),
    pos,
    endpos: pos + Math.floor(r() * 8),
  };
};
