/** `textwrap.TextWrapper`: fills lines with chunks of text. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { index } from '../../runtime/arithmetic.ts';
import { invoke } from '../../runtime/call.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newList, none, toStr, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { lengthOfText } from '../../runtime/text.ts';
import { chunksOf } from './chunks.ts';

interface Options {
  readonly width: number;
  readonly first: string;
  readonly others: string;
  readonly fixEndings: boolean;
  readonly breakLong: boolean;
  readonly dropSpace: boolean;
  readonly hyphens: boolean;
  readonly maxLines: number | undefined;
  readonly placeholder: string;
}

const textFrom = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(v).name}`);
  return text;
};

const optionsOf = (self: Value): Options => {
  const maxLines = getattr(self, 'max_lines');
  return {
    width: Number(index(getattr(self, 'width'))),
    first: textFrom(getattr(self, 'initial_indent')),
    others: textFrom(getattr(self, 'subsequent_indent')),
    fixEndings: truth(getattr(self, 'fix_sentence_endings')),
    breakLong: truth(getattr(self, 'break_long_words')),
    dropSpace: truth(getattr(self, 'drop_whitespace')),
    hyphens: truth(getattr(self, 'break_on_hyphens')),
    maxLines: maxLines === none ? undefined : Number(index(maxLines)),
    placeholder: textFrom(getattr(self, 'placeholder')),
  };
};

const isBlank = (text: string): boolean => text.trim() === '';

/** Where a chunk longer than the line is cut. Units: UTF-16 units. */
const cut = (chunk: string, space: number, hyphens: boolean): number => {
  let end = unitsOf(chunk, space);
  if (hyphens && lengthOfText(chunk) > space) {
    // Behind the last hyphen that fits, unless only hyphens stand before it.
    const hyphen = chunk.slice(0, end).lastIndexOf('-');
    if (hyphen > 0 && /[^-]/.test(chunk.slice(0, hyphen))) end = hyphen + 1;
  }
  return end;
};
const unitsOf = (text: string, codes: number): number => {
  let i = 0;
  for (let n = 0; n < codes && i < text.length; n++) i += text.codePointAt(i)! > 0xffff ? 2 : 1;
  return i;
};

/** Errors: ValueError for a width that no text fits into. */
const fillLines = (given: readonly string[], options: Options): string[] => {
  const { width, first, others, breakLong, dropSpace, maxLines, placeholder } = options;
  if (width <= 0) throw valueError(`invalid width ${width} (must be > 0)`);
  if (maxLines !== undefined) {
    const indent = maxLines > 1 ? others : first;
    if (lengthOfText(indent) + lengthOfText(placeholder.trimStart()) > width)
      throw valueError('placeholder too large for max width');
  }
  const chunks = given.slice().reverse();
  const lines: string[] = [];
  while (chunks.length > 0) {
    let line: string[] = [];
    let length = 0;
    const indent = lines.length > 0 ? others : first;
    const room = width - lengthOfText(indent);
    if (dropSpace && lines.length > 0 && isBlank(chunks.at(-1)!)) chunks.pop();
    while (chunks.length > 0) {
      meter.spend(2);
      const size = lengthOfText(chunks.at(-1)!);
      if (length + size > room) break;
      line.push(chunks.pop()!);
      length += size;
    }
    if (chunks.length > 0 && lengthOfText(chunks.at(-1)!) > room) {
      const space = room < 1 ? 1 : room - length;
      if (breakLong) {
        const chunk = chunks.at(-1)!;
        const at = cut(chunk, space, options.hyphens);
        meter.spend(chunk.length >> 2);
        line.push(chunk.slice(0, at));
        chunks[chunks.length - 1] = chunk.slice(at);
      } else if (line.length === 0) line.push(chunks.pop()!);
      length = line.reduce((sum, one) => sum + lengthOfText(one), 0);
    }
    if (dropSpace && line.length > 0 && isBlank(line.at(-1)!)) length -= lengthOfText(line.pop()!);
    if (line.length === 0) continue;
    meter.allocate(length + 32);
    const isLast = chunks.length === 0 || (dropSpace && chunks.length === 1 && isBlank(chunks[0]!));
    if (maxLines === undefined || lines.length + 1 < maxLines || (isLast && length <= room)) {
      lines.push(indent + line.join(''));
      continue;
    }
    // Text is left over: the placeholder stands for it.
    let placed = false;
    while (line.length > 0) {
      if (!isBlank(line.at(-1)!) && length + lengthOfText(placeholder) <= room) {
        lines.push(indent + line.join('') + placeholder);
        placed = true;
        break;
      }
      length -= lengthOfText(line.at(-1)!);
      line = line.slice(0, -1);
      meter.spend(line.length >> 3);
    }
    if (!placed) {
      const before = lines.at(-1);
      const trimmed = before?.trimEnd();
      if (trimmed !== undefined && lengthOfText(trimmed) + lengthOfText(placeholder) <= width)
        lines[lines.length - 1] = trimmed + placeholder;
      else lines.push(indent + placeholder.trimStart());
    }
    break;
  }
  return lines;
};

/** Two spaces behind what ends a sentence. */
const fixEndings = (chunks: readonly string[]): string[] => {
  const out = chunks.slice();
  for (let i = 0; i + 1 < out.length; i++) if (out[i + 1] === ' ' && /[a-z][.!?]["']?$/.test(out[i]!)) out[++i] = '  ';
  return out;
};

const wrap = (self: Value, text: Value): string[] => {
  const options = optionsOf(self);
  let munged = text;
  if (truth(getattr(self, 'expand_tabs'))) munged = invoke(munged, 'expandtabs', getattr(self, 'tabsize'));
  let plain = textOf(munged);
  if (plain === undefined) throw typeError(`expected string or bytes-like object, got '${typeOf(munged).name}'`);
  if (truth(getattr(self, 'replace_whitespace'))) plain = plain.replace(/[\t\n\v\f\r]/g, ' ');
  const chunks = chunksOf(plain, options.hyphens);
  return fillLines(options.fixEndings ? fixEndings(chunks) : chunks, options);
};

/** The class for a run. */
export const newWrapperType = (): Type =>
  pyClass('textwrap', 'TextWrapper', {
    bases: [],
    methods: {
      "__init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]')":
        (self: Value, ...values: Value[]) => {
          for (const [i, name] of NAMES.entries()) setattr(self, name, values[i]!);
          return none;
        },
      'wrap(self, text)': (self: Value, text: Value) => newList(wrap(self, text).map(toStr)),
      'fill(self, text)': (self: Value, text: Value) => invoke('\n', 'join', invoke(self, 'wrap', text)),
    },
  });

const NAMES = [
  'width',
  'initial_indent',
  'subsequent_indent',
  'expand_tabs',
  'replace_whitespace',
  'fix_sentence_endings',
  'break_long_words',
  'drop_whitespace',
  'break_on_hyphens',
  'tabsize',
  'max_lines',
  'placeholder',
] as const;
