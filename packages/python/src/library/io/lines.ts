/** Where lines end, and counting code points: what text streams share. */

/** The `newline` argument of text streams; undefined is None. */
export type Newline = undefined | '' | '\n' | '\r' | '\r\n';

export const isSurrogated = (text: string): boolean => /[\ud800-\udbff]/.test(text);

const anyEnd = /\r\n?|\n/g;

/** Where the line that begins at `from` ends, behind its line feed. With '' every kind of line end counts. */
export const lineEnd = (text: string, from: number, newline: '' | '\n' | '\r' | '\r\n'): number => {
  if (newline === '') {
    anyEnd.lastIndex = from;
    return anyEnd.exec(text) === null ? text.length : anyEnd.lastIndex;
  }
  const at = text.indexOf(newline, from);
  return at < 0 ? text.length : at + newline.length;
};

/** The place in UTF-16 that lies so many code points behind `from`. */
export const unitsOf = (text: string, from: number, points: number): number => {
  let at = from;
  for (let n = 0; n < points && at < text.length; n++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
};
