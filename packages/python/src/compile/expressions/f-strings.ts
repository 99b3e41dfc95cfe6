/** f-strings: their fields are formatted one after the other and joined. */
import type { FormattedValue, JoinedStr } from '../../syntax/ast.ts';
import { jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from './expression.ts';

export const joinedStr = (c: Emitter, { parts }: JoinedStr): string => {
  const codes = parts.map((part) => (part.kind === 'Str' ? c.constants.str(part.value) : formattedValue(c, part)));
  if (codes.length === 0) return '""';
  return codes.length === 1 && parts[0]?.kind === 'Str' ? codes[0]! : `$.concat([${codes.join(',')}])`;
};

const formattedValue = (c: Emitter, part: FormattedValue): string => {
  const value = expr(c, part.value);
  const spec = part.formatSpec === null ? '""' : joinedStr(c, part.formatSpec);
  if (part.conversion === '' && spec === '""') return c.mark(`$.field(${value})`, part);
  return c.mark(`$.fieldAs(${value},${jsString(part.conversion)},${spec})`, part);
};
