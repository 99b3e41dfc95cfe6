import { htmlCode } from './html-text.ts';

/**
 * The small part of Markdown that rule texts use, as HTML: paragraphs, fenced code, lists, `code`.
 *
 * All else stays plain text, links included: a report must not lend a hostile rule pack its looks.
 */
export const proseHtml = (markdown: string): string => {
  const parts: string[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  let code: string[] | undefined;
  const flush = (): void => {
    if (paragraph.length > 0) parts.push(`<p>${inline(paragraph.join(' '))}</p>`);
    if (items.length > 0) parts.push(`<ul>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`);
    paragraph = [];
    items = [];
  };
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) {
      flush();
      if (code !== undefined) parts.push(codeHtml(code));
      code = code === undefined ? [] : undefined;
    } else if (code !== undefined) code.push(line);
    else if (line.trim() === '') flush();
    else if (/^\s*[-*] /.test(line)) {
      if (paragraph.length > 0) flush();
      items.push(line.replace(/^\s*[-*] /, ''));
    } else if (items.length > 0) items.push(`${items.pop() ?? ''} ${line}`);
    else paragraph.push(line);
  }
  if (code !== undefined) parts.push(codeHtml(code));
  flush();
  return parts.join('');
};

const codeHtml = (lines: readonly string[]): string =>
  `<pre class="sample">${lines.map((line) => htmlCode(line.replaceAll('\t', '    '))).join('\n')}</pre>`;

/** What stands between two backticks is code; a lone backtick stays. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .split(/(`[^`]+`)/)
    .map((piece) => (/^`[^`]+`$/.test(piece) ? `<code>${htmlCode(piece.slice(1, -1).trim())}</code>` : htmlCode(piece)))
    .join('')
    .trim();
