import { visibleLine } from './visible.ts';

/** Plain words: no markup, tag, link or mention can come of them. `#` and `@` as entities, since GitHub links them. */
export const markdownProse = (text: string): string =>
  visibleLine(text)
    .replace(/[\\`*_[\]~|!]/g, String.raw`\$&`)
    .replace(/[&<>@#]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/(:)(\/\/)|(www)(\.)/gi, '$1$3&#8203;$2$4')
    .replace(/^([-+]|\d+[.)])(?=\s)/, String.raw`\$1`);
