import { normaliseCode } from '@sallyport/core';
import type { ParsedUnit } from '../languages/language.ts';
import type { Node } from '../tree/node.ts';

/** The code of a node with blanks and comments out, so that formatting makes no difference. */
export type CodeOf = (node: Pick<Node, 'start' | 'end'>) => string;

export const newCodeOf = (unit: ParsedUnit): CodeOf => {
  const style = unit.language === 'python' ? 'hash' : 'slash';
  const memory = new Map<string, string>();
  return ({ start, end }) => {
    const key = `${String(start)}:${String(end)}`;
    let code = memory.get(key);
    if (code === undefined) {
      code = normaliseCode(unit.text.slice(start, end), style);
      memory.set(key, code);
    }
    return code;
  };
};
