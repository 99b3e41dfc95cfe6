import { visible } from './visible.ts';

/**
 * Text for XML 1.0 content and double-quoted attributes: characters that XML forbids are written visibly, markup is escaped.
 *
 * Newlines stay; a caller that wants one line folds first.
 *
 * Source: XML 1.0, section 2.2 "Characters".
 */
export const xmlText = (text: string): string =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) =>
      visible(line)
        .replace(/[\ufffe\uffff]/g, '\ufffd')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;'),
    )
    .join('\n');
