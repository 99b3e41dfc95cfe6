/**
 * The text of a C program with everything in comments and literals turned into blanks, so that words in them are not taken for code.
 *
 * Lines and columns stay. An unclosed comment reaches to the end, an unclosed literal to the end of its line.
 */
export const blankC = (text: string): string =>
  text.replaceAll(
    /\/\*[\s\S]*?(?:\*\/|$)|\/\/(?:\\\r?\n|[^\n])*|(["'])(?:\\[\s\S]|(?!\1)[^\\\n])*\1?/gu,
    (found, quote) => {
      const blank = found.replaceAll(/[^\r\n]/gu, ' ');
      return typeof quote === 'string' && blank.length > 1 ? `${quote}${blank.slice(2)}${quote}` : blank;
    },
  );
