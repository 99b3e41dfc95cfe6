/**
 * The JSON in a model's answer: alone, in a fence, between sentences, after a block of thoughts.
 *
 * `cut` says that an object or list begins and does not end. Nothing is repaired: what is not JSON is asked for again.
 */
export const jsonIn = (
  text: string,
): { readonly value: unknown } | { readonly none: 'cut' | 'malformed' | 'absent' } => {
  if (text.length > mostCharacters) return { none: 'malformed' };
  const body = text.replace(/^\uFEFF?\s*<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/u, '').trim();
  const whole = parsed(body);
  if (whole !== undefined && typeof whole.value === 'object' && whole.value !== null) return whole;
  let none: 'cut' | 'malformed' | 'absent' = 'absent';
  let tries = 0;
  for (let at = nextOpening(body, 0); at !== -1 && tries < mostTries; tries += 1) {
    const end = endOf(body, at);
    if (end === undefined) {
      if (none === 'absent') none = 'cut';
      at = nextOpening(body, at + 1);
      continue;
    }
    const found = parsed(body.slice(at, end));
    if (found !== undefined) return found;
    // A stray brace in a sentence is no malformed answer while something else may follow.
    none = 'malformed';
    at = nextOpening(body, at + 1);
  }
  return { none };
};

/** Units: UTF-16 units. */
const mostCharacters = 2_000_000;
/** Places at which an answer may begin. */
const mostTries = 24;

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/** An opening that something of JSON follows: prose has braces too. */
const nextOpening = (text: string, from: number): number => {
  const at = text.slice(from).search(/\{\s*["}]|\[\s*[[{"\]\d-]/u);
  return at === -1 ? -1 : from + at;
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
