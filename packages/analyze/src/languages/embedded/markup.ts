/**
 * A small reader of HTML-like text: start tags with the places of their attributes, and the raw text of `script`.
 *
 * It knows comments, quoted and bare attribute values, and that `script` and `style` hold no tags. It decides nothing
 * about nesting, which no question asked here needs. Vue and Svelte templates read the same; values in braces
 * (Svelte's `on:click={…}`) count as one value.
 */
export interface Attribute {
  readonly name: string;
  readonly nameStart: number;
  /** Range of the value without quotes; both equal `nameEnd` when there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly quoted: boolean;
  readonly value: string;
}

export interface StartTag {
  /** In lower case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: readonly Attribute[];
  /** Range of the raw text of `script` and `style`; absent for other tags. */
  readonly raw?: { readonly start: number; readonly end: number };
}

export const startTags = (text: string): readonly StartTag[] => {
  const tags: StartTag[] = [];
  let i = 0;
  while (i < text.length) {
    const open = text.indexOf('<', i);
    if (open === -1) break;
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open + 4);
      i = end === -1 ? text.length : end + 3;
      continue;
    }
    const name = /^[A-Za-z][\w:.-]*/.exec(text.slice(open + 1, open + 80))?.[0];
    if (name === undefined) {
      i = open + 1;
      continue;
    }
    const tag = readTag(text, open, name.toLowerCase());
    tags.push(tag);
    i = tag.raw?.end ?? tag.end;
  }
  return tags;
};

const readTag = (text: string, start: number, name: string): StartTag => {
  const attributes: Attribute[] = [];
  let i = start + 1 + name.length;
  while (i < text.length && text.charAt(i) !== '>') {
    if (/[\s/]/.test(text.charAt(i))) {
      i += 1;
      continue;
    }
    if (text.charAt(i) === '<') break;
    const attribute = readAttribute(text, i);
    attributes.push(attribute);
    i = Math.max(i + 1, attribute.valueEnd + (attribute.quoted ? 1 : 0));
  }
  const end = Math.min(text.length, text.charAt(i) === '>' ? i + 1 : i);
  if ((name !== 'script' && name !== 'style') || text.charAt(i - 1) === '/') return { name, start, end, attributes };
  const closing = name === 'script' ? /<\/script/gi : /<\/style/gi;
  closing.lastIndex = end;
  return { name, start, end, attributes, raw: { start: end, end: closing.exec(text)?.index ?? text.length } };
};

const readAttribute = (text: string, start: number): Attribute => {
  let i = start;
  if (text.charAt(i) === '{') {
    i = closingBrace(text, i);
    return { name: text.slice(start, i), nameStart: start, valueStart: i, valueEnd: i, quoted: false, value: '' };
  }
  while (i < text.length && !/[\s=>/]/.test(text.charAt(i))) i += 1;
  if (i === start) i += 1;
  const name = text.slice(start, i);
  const equals = /^\s*=\s*/.exec(text.slice(i, i + 200));
  if (equals === null) return { name, nameStart: start, valueStart: i, valueEnd: i, quoted: false, value: '' };
  i += equals[0].length;
  const quote = text.charAt(i);
  if (quote === '"' || quote === "'") {
    const found = text.indexOf(quote, i + 1);
    const end = found === -1 ? text.length : found;
    return { name, nameStart: start, valueStart: i + 1, valueEnd: end, quoted: true, value: text.slice(i + 1, end) };
  }
  const valueStart = i;
  if (quote === '{') i = closingBrace(text, i);
  else while (i < text.length && !/[\s>]/.test(text.charAt(i))) i += 1;
  return { name, nameStart: start, valueStart, valueEnd: i, quoted: false, value: text.slice(valueStart, i) };
};

/** Offset behind the brace that closes the one at `start`; strings inside are skipped. */
export const closingBrace = (text: string, start: number): number => {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return i + 1;
    } else if (char === '"' || char === "'" || char === '`') {
      const end = text.indexOf(char, i + 1);
      if (end === -1) return text.length;
      i = end;
    }
  }
  return text.length;
};

/** The value of an attribute by its name in lower case. */
export const attributeValue = (tag: StartTag, name: string): string | undefined =>
  tag.attributes.find((attribute) => attribute.name.toLowerCase() === name)?.value;
