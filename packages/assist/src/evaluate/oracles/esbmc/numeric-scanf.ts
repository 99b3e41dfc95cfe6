import { blankC, blankComments } from '../../text/blank-c.ts';
import type { Violation } from './read-esbmc.ts';

/**
 * Why a `scanf` that is reported overflows nothing: each of its conversions writes one number (or character) into one variable that is large enough, as far as its declaration can be seen. `undefined` where that does not plainly hold.
 *
 * Formats may be put together of several literals, stand behind a `#define` or in a constant of the program, or use the names of `<inttypes.h>`. Of several calls on the line all have to be harmless.
 */
export const numericScanf = ({ from }: Pick<Violation, 'from'>, program: string): string | undefined => {
  if (program.length > longestProgram) return undefined;
  const code = blankC(program);
  const text = blankComments(program);
  const calls = callsFrom(code, from.line);
  return calls.length > 0 && calls.length <= mostCalls && calls.every((call) => isHarmless(call, code, text))
    ? 'scanf with numeric conversions alone writes single variables; it overflows nothing'
    : undefined;
};

/** What is larger is not looked through. Units: characters, calls. */
const longestProgram = 300_000;
const mostCalls = 20;

interface Call {
  readonly name: string;
  /** Offsets of its arguments; the end is exclusive. */
  readonly given: readonly { readonly from: number; readonly to: number }[];
}

/** The calls that begin on this line, else the first that begins in the four below. Units: `line` one-based. */
const callsFrom = (code: string, line: number): readonly Call[] => {
  let at = 0;
  for (let i = 1; i < line; i += 1) {
    const next = code.indexOf('\n', at);
    if (next < 0) return [];
    at = next + 1;
  }
  const lines = code.slice(at).split('\n', 5);
  for (const text of lines) {
    const calls = [...text.matchAll(/\b(v?[fs]?scanf)\s*\(/gu)].map(({ 0: all, 1: name = '', index }) =>
      callAt(code, at + index + all.length, name),
    );
    if (calls.length > 0) return calls;
    at += text.length + 1;
  }
  return [];
};

const callAt = (code: string, start: number, name: string): Call => {
  const given: { from: number; to: number }[] = [];
  let [depth, from, at] = [0, start, start];
  for (; at < code.length && at < start + longestCall; at += 1) {
    const sign = code[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign) && depth === 0) break;
    else if (')]}'.includes(sign)) depth -= 1;
    else if (sign === ',' && depth === 0) {
      given.push({ from, to: at });
      from = at + 1;
    }
  }
  return { name, given: [...given, { from, to: at }] };
};

/** Units: characters. */
const longestCall = 4_000;

const isHarmless = ({ name, given }: Call, code: string, text: string): boolean => {
  const place = /[fs]scanf$/u.test(name) ? 1 : 0;
  const written = given[place];
  const format = written === undefined ? undefined : literalOf(text.slice(written.from, written.to), text);
  if (format === undefined) return false;
  const conversion = /%(\*?)(\d*)(hh|h|ll|l|j|z|t|L|q)?(\[\^?\]?[^\]]*\]|[a-zA-Z])/gu;
  const plain = format.replaceAll('%%', '');
  const all = [...plain.matchAll(conversion)].filter(([, skipped]) => skipped !== '*');
  if (plain.replaceAll(conversion, '').includes('%') || !plain.includes('%')) return false;
  const targets = given.slice(place + 1);
  if (!name.startsWith('v') && (targets.length < all.length || all.length > 50)) return false;
  return all.every(([, , width = '', length = '', kind = ''], i) => {
    const bytes = bytesWritten(kind, length, width);
    const target = targets[i];
    return (
      bytes !== undefined && (target === undefined || fits(code.slice(target.from, target.to).trim(), bytes, code))
    );
  });
};

/** Of a conversion that writes one number or character. `undefined`: another. Units: bytes, on systems with 64 bits. */
const bytesWritten = (kind: string, length: string, width: string): number | undefined => {
  if (kind === 'c') return width === '' || width === '1' ? (length === 'l' ? 4 : 1) : undefined;
  if (/^[aAeEfFgG]$/u.test(kind)) return length === 'L' ? 16 : length === 'l' ? 8 : 4;
  if (kind === 'p') return 8;
  if (!/^[diouxXn]$/u.test(kind)) return undefined;
  return { hh: 1, h: 2, '': 4 }[length] ?? 8;
};

/** The text of an argument that is literals side by side, or names that stand for some; `undefined` for others. */
const literalOf = (argument: string, text: string, depth = 0): string | undefined => {
  if (depth > 4) return undefined;
  const parts = [...argument.matchAll(/"((?:[^"\\\n]|\\.)*)"|(\w+)|\S/gu)];
  let whole = '';
  for (const [, literal, name] of parts) {
    if (literal !== undefined) whole += literal;
    else if (name !== undefined && /^SCN[diouxX]/u.test(name))
      whole += name.endsWith('8') ? 'hhd' : name.endsWith('16') ? 'hd' : name.endsWith('32') ? 'd' : 'lld';
    else {
      const value = name === undefined || /^\d/u.test(name) ? undefined : valueOf(name, text);
      const resolved = value === undefined ? undefined : literalOf(value, text, depth + 1);
      if (resolved === undefined) return undefined;
      whole += resolved;
    }
  }
  return parts.length === 0 ? undefined : whole;
};

/** What a name is defined as, or a text that is never changed; `undefined` where it is not defined exactly once. */
const valueOf = (name: string, text: string): string | undefined => {
  const defined = [...text.matchAll(new RegExp(String.raw`^[ \t]*#[ \t]*define[ \t]+${name}[ \t]+(.+)$`, 'gmu'))];
  if (defined.length > 0) return defined.length === 1 ? defined[0]?.[1]?.trim() : undefined;
  const held = [
    ...text.matchAll(
      new RegExp(
        String.raw`\bchar\b[ \t*]*(?:const\b)?[ \t]*\b${name}[ \t]*(?:\[\s*\w*\s*\])?[ \t]*=[ \t]*("[^;\n]*");`,
        'gu',
      ),
    ),
  ];
  const changes = [...text.matchAll(new RegExp(String.raw`\b${name}\s*(?:\[[^\]]*\]\s*)?=(?!=)`, 'gu'))].length;
  return held.length === 1 && changes === 1 ? held[0]?.[1] : undefined;
};

/** Whether what is written has room there, as far as the declaration tells; a number's value instead of its address has none. */
const fits = (target: string, bytes: number, code: string): boolean => {
  const bare = target.replace(/^\(\s*(?:unsigned\s+|signed\s+)?\w+\s*\*\s*\)\s*/u, '');
  const address = /^&\s*\(?\s*(\w+)\s*\)?$/u.exec(bare)?.[1];
  const name = address ?? /^(\w+)$/u.exec(bare)?.[1];
  if (name === undefined) return true;
  const declared = [...code.matchAll(declarationOf(name))];
  if (address === undefined) return !declared.some(([, , stars = '', , list]) => stars === '' && list === undefined);
  return declared.every(([, type = '', stars = '']) => (stars === '' ? bytesOf(type) : 8) >= bytes);
};

/** `int a, *b[3]` for `b`: the words of the type, the stars, the name, and its brackets. */
const declarationOf = (name: string): RegExp =>
  new RegExp(
    String.raw`\b((?:(?:unsigned|signed|char|short|int|long|float|double|bool|_Bool|u?int(?:8|16|32|64)_t|size_t|ssize_t)[ \t]+|(?:unsigned|signed|char|short|int|long|float|double|bool|_Bool|u?int(?:8|16|32|64)_t|size_t|ssize_t)(?=[ \t]*\*))+)(?:[^;(){}]{0,300}?,)?[ \t]*(\**)[ \t]*(\b${name}\b)\s*(\[)?(?=\s*[\w\];,=)\[])`,
    'gu',
  );

const bytesOf = (type: string): number => {
  if (/\b(?:char|bool|_Bool|u?int8_t)\b/u.test(type)) return 1;
  if (/\bshort\b|16_t/u.test(type)) return 2;
  if (/\blong\b|64_t|size_t|double/u.test(type)) return /\blong\s+double\b/u.test(type) ? 16 : 8;
  return 4;
};
