import type { Piece } from './fenced-pieces.ts';

/**
 * The code in an answer that is written in HTML: each `<pre>`, else the whole where its lines are broken by `<br>`. Entities are decoded; of tags those alone are taken out that mark text up, because `<stdio.h>` is none.
 *
 * Order: as they stand. A block that is never closed reaches to the end (`isOpen`).
 */
export const piecesInHtml = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf('<pre'); at >= 0;) {
    const open = lower.indexOf('>', at);
    if (open < 0) break;
    const close = lower.indexOf('</pre', open);
    const end = close < 0 ? text.length : close;
    const body = text.slice(open + 1, end);
    const inner = /^\s*<code([^<>]{0,300})>/iu.exec(body);
    const attributes = `${text.slice(at, Math.min(open, at + 300))} ${inner?.[1] ?? ''}`;
    pieces.push(pieceOf(body, languageIn(attributes), close < 0));
    at = close < 0 ? -1 : lower.indexOf('<pre', end);
  }
  if (pieces.length > 0) return pieces;
  return (lower.match(/<br\s{0,3}\/?>/gu) ?? []).length > 1 ? [pieceOf(text, '', false)] : [];
};

const pieceOf = (body: string, language: string, isOpen: boolean): Piece => {
  const plain = decoded(
    body
      .replaceAll(/\r?\n(?=\s{0,9}<br)/giu, '')
      .replaceAll(/<br\s{0,3}\/?>(?:\r?\n)?/giu, '\n')
      .replaceAll(/<\/?(?:span|code|mark|font|em|strong|div|samp|kbd)(?:\s[^<>]{0,300})?>/giu, ''),
  )
    .replaceAll('\r\n', '\n')
    .replace(/^\n/u, '');
  return { language, name: undefined, text: plain.trim() === '' ? '' : `${plain.trimEnd()}\n`, isOpen };
};

const languageIn = (attributes: string): string =>
  /\b(?:language-|lang-|highlight-source-|brush:\s?|lang=["']?|sourceCode\s)([a-z0-9+#]{1,20})/iu
    .exec(attributes)?.[1]
    ?.toLowerCase() ?? '';

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/gu, (all, decimal, hex, name) => {
    if (typeof name === 'string') return named[name] ?? all;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : all;
  });

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  tab: '\t',
};
