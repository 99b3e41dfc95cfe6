/** How the lines of this text end: as its first line does. */
export const lineEndOf = (text: string): '\n' | '\r\n' => (/^[^\n]*\r\n/u.test(text) ? '\r\n' : '\n');

/** Where the line of an offset starts. Units: zero-based UTF-16 offsets. */
export const lineStartOf = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Where the line of an offset ends, before its line break. */
export const lineEndAt = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' && end - 1 >= offset ? end - 1 : end;
};

/** Where the next line starts; the end of the text after the last. */
export const nextLineOf = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
};

/** The blanks at the start of the line of an offset. */
export const indentOf = (text: string, offset: number): string =>
  /^[ \t\f]*/u.exec(text.slice(lineStartOf(text, offset), offset))?.[0] ?? '';
