import { valueError } from './exceptions.ts';

/**
 * What stands between the braces of a format string, taken apart: name, conversion (one character after `!`), specification.
 *
 * Errors: ValueError for a brace in the name and for a conversion that is cut off; whether there is such a conversion is for others.
 */
export const readField = (
  text: string,
): { readonly name: string; readonly conversion: string | undefined; readonly spec: string } => {
  let end = 0;
  let bracket = false;
  for (; end < text.length; end++) {
    const c = text[end]!;
    if (c === '[') bracket = true;
    else if (c === ']') bracket = false;
    else if (!bracket && (c === '!' || c === ':')) break;
    else if (c === '{') throw valueError("unexpected '{' in field name");
  }
  const name = text.slice(0, end);
  if (text[end] !== '!') return { name, spec: text.slice(end + 1), conversion: undefined };
  const conversion = text[end + 1];
  if (conversion === undefined) throw valueError('end of string while looking for conversion specifier');
  if (end + 2 < text.length && text[end + 2] !== ':') throw valueError("expected ':' after conversion specifier");
  return { name, spec: text.slice(end + 3), conversion };
};
