import { visible, visibleLine } from '../visible.ts';

/**
 * Text for HTML content and quoted attributes, on one line: invisible and controlling characters written out, markup escaped.
 *
 * A backtick is escaped too, since old browsers took it for a quote.
 */
export const htmlLine = (text: string): string => escapeMarkup(visibleLine(text));

/** Code for HTML content: blanks stay as they are. The text has no line breaks, or they are written out. */
export const htmlCode = (text: string): string => escapeMarkup(visible(text));

const escapeMarkup = (text: string): string =>
  text.replace(
    /[&<>"'`\ufffe\uffff]/g,
    (character) => `&#${character === '\ufffe' || character === '\uffff' ? 0xfffd : character.charCodeAt(0)};`,
  );
