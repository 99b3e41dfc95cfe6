/** Replacement templates (`\1`, `\g<name>`) as text and group numbers. */
import { Buffer } from 'node:buffer';
import { typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { ByteArray, Bytes, StrBox, typeOf, type Value } from '../../runtime/object.ts';
import { parseTemplate } from '../../regex/index.ts';
import type { Pattern } from './pattern.ts';
import { withProblems } from './problem.ts';

/** Text as it is (bytes as characters up to 255), or the number of a group. */
export type Part = string | number;

const parsed = new WeakMap<Pattern, { text: string; parts: readonly Part[] }>();

/** The parts of a template. Errors: `re.error`, IndexError, TypeError for what is no text. */
export const templateOf = (pattern: Pattern, template: Value): readonly Part[] => {
  const text = templateText(template);
  if (!text.includes('\\')) return [text];
  const last = parsed.get(pattern);
  if (last?.text === text) return last.parts;
  meter.spend(text.length * 2);
  meter.allocate(text.length * 16);
  const parts: Part[] = [];
  for (const part of withProblems(template, () => parseTemplate(text, pattern.kind, pattern.regex)))
    if (typeof part === 'number') parts.push(part);
    else {
      let literal = '';
      for (const code of part) literal += String.fromCodePoint(code);
      parts.push(literal);
    }
  parsed.set(pattern, { text, parts });
  return parts;
};

const templateText = (v: Value): string => {
  if (typeof v === 'string') return v;
  if (v instanceof StrBox) return v.v;
  if (v instanceof Bytes || v instanceof ByteArray) return Buffer.from(v.v).toString('latin1');
  throw typeError(`decoding to str: need a bytes-like object, ${typeOf(v).name} found`);
};
