/**
 * The text of a C program with everything in comments and literals turned into blanks, so that words in them are not taken for code.
 *
 * Lines and columns stay. An unclosed comment reaches to the end, an unclosed literal to the end of its line.
 */
export const blankC = (text: string): string =>
  text.replaceAll(commentsAndLiterals, (found, quote) => {
    const blank = blanks(found);
    return typeof quote === 'string' && blank.length > 1 ? `${quote}${blank.slice(2)}${quote}` : blank;
  });

/** The same, with literals as they stand. */
export const blankComments = (text: string): string =>
  text.replaceAll(commentsAndLiterals, (found, quote) => (typeof quote === 'string' ? found : blanks(found)));

const commentsAndLiterals = /\/\*[\s\S]*?(?:\*\/|$)|\/\/(?:\\\r?\n|[^\n])*|(["'])(?:\\[\s\S]|(?!\1)[^\\\n])*\1?/gu;

const blanks = (text: string): string => text.replaceAll(/[^\r\n]/gu, ' ');
