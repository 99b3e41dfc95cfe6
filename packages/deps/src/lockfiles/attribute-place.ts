import type { Element, Place } from '../text/index.ts';

/** Where the value of an attribute stands, blanks around it left out; nothing when it has references or is not there. */
export const attributePlace = (text: string, element: Element, name: string): Place | undefined => {
  const value = element.attributes.get(name)?.trim();
  if (value === undefined || value === '') return undefined;
  const tagEnd = tagEndOf(text, element.start);
  attribute.lastIndex = element.start;
  for (let match = attribute.exec(text); match !== null && match.index < tagEnd; match = attribute.exec(text)) {
    if (match[1] !== name) continue;
    const raw = match[2] ?? match[3] ?? '';
    if (raw.trim() !== value) return undefined;
    const start = match.index + match[0].length - 1 - raw.length + (raw.length - raw.trimStart().length);
    return { start, end: start + value.length };
  }
  return undefined;
};

const attribute = /(?<=\s)(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;

/** Behind the `>` that ends the tag; values may hold one. */
const tagEndOf = (text: string, start: number): number => {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return text.length;
};
