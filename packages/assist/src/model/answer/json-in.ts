/**
 * The JSON values in a model's answer: alone, in a fence, between sentences, after thoughts. In the order of the text.
 *
 * Where there is none, `none` says why; `cut` means that an object or list begins and does not end. Nothing is repaired: what is not JSON
 * is asked for again.
 */
export const jsonIn = (
  text: string,
): { readonly values: readonly unknown[] } | { readonly none: 'cut' | 'malformed' | 'absent' } => {
  if (text.length > mostCharacters) return { none: 'malformed' };
  const whole = parsed(text.replace(/^\uFEFF/u, ''));
  if (whole !== undefined && typeof whole.value === 'object' && whole.value !== null) return { values: [whole.value] };
  const body = withoutThoughts(text);
  const values: unknown[] = [];
  let none: 'cut' | 'malformed' | 'absent' = 'absent';
  let at = nextOpening(body, 0);
  for (let tries = 0; at !== -1 && tries < mostTries; tries += 1) {
    const end = endOf(body, at);
    const found = end === undefined ? undefined : parsed(body.slice(at, end));
    if (found === undefined) {
      // A stray brace in a sentence is no malformed answer while something else may follow.
      if (end !== undefined) none = 'malformed';
      else if (none === 'absent') none = 'cut';
      at = nextOpening(body, at + 1);
    } else {
      values.push(found.value);
      at = nextOpening(body, end ?? body.length);
    }
  }
  return values.length > 0 ? { values } : { none };
};

/** Units: UTF-16 units. */
const mostCharacters = 2_000_000;
/** Places at which an answer may begin. */
const mostTries = 24;

/** What comes after the thoughts of models that think aloud; some servers leave out the tag that opens them. */
const withoutThoughts = (text: string): string => {
  const end = /<\/think(?:ing)?>/u.exec(text);
  return end === null ? text : text.slice(end.index + end[0].length);
};

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/** An opening that something of JSON follows: prose has braces too. */
const nextOpening = (text: string, from: number): number => {
  const opening = /\{\s*["}]|\[\s*[[{"\]\d-]/gu;
  opening.lastIndex = from;
  return opening.exec(text)?.index ?? -1;
};

/** Where the object or list that begins here is closed. Units: zero-based UTF-16 offset, exclusive. */
const endOf = (text: string, start: number): number | undefined => {
  let depth = 0;
  let inText = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
};
