import { isSign, type RubyValue } from './ruby-call.ts';
import type { RubyToken } from './ruby-tokens.ts';

/** Texts that a name stands for, and where they are written. */
export type Named = ReadonlyMap<string, RubyValue>;

/**
 * The variable of a block that goes through a list which is written out, with the items: `%w[a b].each do |name|`, `['a', 'b'].each { |name|`. Nothing for any
 * other block. `opener` is the index of `do` or `{`.
 */
export const loopAt = (
  tokens: readonly RubyToken[],
  opener: number,
): { readonly name: string; readonly items: readonly string[] } | undefined => {
  const [bar, name, end] = [tokens[opener + 1], tokens[opener + 2], tokens[opener + 3]];
  if (!isSign(bar, '|') || name?.kind !== 'word' || !isSign(end, '|')) return undefined;
  if (tokens[opener - 1]?.text !== 'each' || !isSign(tokens[opener - 2], '.')) return undefined;
  const list = tokens[opener - 3];
  if (list?.kind === 'list')
    return list.isOpen === true ? undefined : ofItems(name.text, list.text.trim().split(/\s+/u));
  if (!isSign(list, ']')) return undefined;
  const items: string[] = [];
  for (let at = opener - 4; at >= 0 && opener - at < mostTokens; at -= 1) {
    const token = tokens[at]!;
    if (isSign(token, '[')) return ofItems(name.text, items.reverse());
    if ((token.kind === 'text' || token.kind === 'symbol') && token.isOpen !== true) items.push(token.text);
    else if (token.kind !== 'newline' && !isSign(token, ',')) return undefined;
  }
  return undefined;
};

/** The value with the texts that its name stands for, when it is nothing but a name. */
export const followed = (value: RubyValue, named: Named): RubyValue => {
  if (value.isKnown || value.word === undefined || value.end - value.start !== value.word.length) return value;
  return named.get(value.word) ?? value;
};

const ofItems = (
  name: string,
  items: readonly string[],
): { readonly name: string; readonly items: readonly string[] } | undefined =>
  items.length > mostTokens ? undefined : { name, items };

/** Of a list that is written out. */
const mostTokens = 1000;
