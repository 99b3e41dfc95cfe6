import { sliceOf, textOf, type Part, type WrittenText } from './written-text.ts';

/** A text whose references were followed as far as they lead. */
export interface Followed {
  readonly text: WrittenText;
  /** Names that nobody defines (or only by themselves); they stand in the text as they were written. */
  readonly missing: readonly string[];
}

/** What a name stands for, before the references in it are followed. */
export type LookUp = (name: string) => WrittenText | undefined;

/**
 * Follows references (`${name}`, `$(Name)`) through any number of definitions.
 *
 * Each definition is followed once and remembered. A value that grows beyond what any version or name has counts as not defined, so references that
 * double each other give nothing to blow up.
 *
 * @param isElsewhere - names whose values are no place to edit a version: that of the project itself.
 */
export const newReferences = (
  syntax: RegExp,
  lookUp: LookUp,
  isElsewhere: (name: string) => boolean = () => false,
): { readonly follow: (text: WrittenText) => Followed } => {
  const known = new Map<string, Followed | undefined>();
  const valueOf = (name: string, depth: number): Followed | undefined => {
    if (known.has(name)) return known.get(name);
    // Who comes back here before there is a value goes in a circle.
    known.set(name, undefined);
    const defined = depth > deepestReference ? undefined : lookUp(name);
    const value = defined === undefined ? undefined : followAll(defined, depth + 1);
    const kept = value !== undefined && !value.missing.includes(name) && isSmall(value) ? value : undefined;
    known.set(name, kept);
    return kept;
  };
  const followAll = (text: WrittenText, depth: number): Followed => {
    const whole = textOf(text);
    if (!whole.includes('$')) return { text, missing: [] };
    const parts: Part[] = [];
    const missing: string[] = [];
    let at = 0;
    for (const match of whole.matchAll(syntax)) {
      const name = match[1]!.trim();
      const value = valueOf(name, depth);
      parts.push(...sliceOf(text, at, match.index));
      at = match.index + match[0].length;
      if (value === undefined) parts.push(...sliceOf(text, match.index, at));
      else parts.push(...(isElsewhere(name) ? [{ text: textOf(value.text) }] : value.text));
      for (const one of value?.missing ?? [name]) if (!missing.includes(one)) missing.push(one);
      if (parts.length > mostParts) break;
    }
    parts.push(...sliceOf(text, at, whole.length));
    return { text: parts, missing };
  };
  return { follow: (text) => followAll(text, 0) };
};

const isSmall = ({ text }: Followed): boolean =>
  text.length <= mostParts && text.reduce((sum, part) => sum + part.text.length, 0) <= longestValue;

/** Definitions that lead to definitions; people write two or three. */
const deepestReference = 50;
const mostParts = 64;
/** Units: UTF-16. */
const longestValue = 4096;
