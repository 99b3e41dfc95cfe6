/**
 * `repr(str)`, as messages quote texts.
 *
 * Source: Python library reference, `repr`; printable means no category C or Z of Unicode but the space.
 */
export const textRepr = (text: string): string => {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = quote;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (character === quote || character === '\\') result += `\\${character}`;
    else if (character === '\n') result += '\\n';
    else if (character === '\r') result += '\\r';
    else if (character === '\t') result += '\\t';
    else if (point === 0x20 || (point > 0x20 && point < 0x7f)) result += character;
    else if (/^[\p{C}\p{Z}]$/u.test(character)) {
      const hex = point.toString(16);
      if (point < 0x100) result += `\\x${hex.padStart(2, '0')}`;
      else if (point < 0x10000) result += `\\u${hex.padStart(4, '0')}`;
      else result += `\\U${hex.padStart(8, '0')}`;
    } else result += character;
  }
  return result + quote;
};
