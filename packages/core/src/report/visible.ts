/**
 * The text on one line, with everything that could act on a terminal or deceive a reader written as `\u{…}`.
 *
 * That is: control characters and escape sequences, direction marks (CVE-2021-42574), zero-width and other invisible
 * characters, line and paragraph separators, private use, lone surrogates. Tabs and newlines are escaped too; callers
 * that want to keep them split or expand first.
 */
export const visible = (text: string): string => text.replace(hidden, escaped);

/** The text with white space folded to single blanks, then made visible: for titles, messages and reasons. */
export const visibleLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim());

// Hangul fillers and the upper variation selectors are letters and marks by category, yet nothing is seen of them.
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{3164}\u{ffa0}]|[\u{e0100}-\u{e01ef}]/gu;

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
