import type { Span } from '../span.ts';
import { visible } from './visible.ts';

/** A line of code cut into what lies before, inside and after the marked stretch; already safe to print. */
export interface FrameLine {
  /** One-based. */
  readonly number: number;
  readonly before: string;
  /** Empty on lines of context. */
  readonly hit: string;
  readonly after: string;
}

export interface FrameOptions {
  /** Lines of context on either side. */
  readonly context: number;
  /** Most lines of the span that are shown. */
  readonly lines: number;
  /** Longest line in UTF-16 units; longer ones are cut around the mark with `…`. */
  readonly width: number;
}

/**
 * The lines around a span; empty when the span does not lie in the text.
 *
 * Tabs become four blanks. Reads only the neighbourhood of the span, so a finding in a file of megabytes costs no more
 * than one in a short file.
 */
export const codeFrame = (text: string, span: Span, options: FrameOptions): readonly FrameLine[] => {
  const start = span.start.offset;
  const end = Math.max(start, span.end.offset);
  if (!(start >= 0 && start <= text.length && end <= text.length)) return [];
  const lines: FrameLine[] = [];
  let from = lineStart(text, start);
  let number = span.start.line;
  for (let back = 0; back < options.context && from > 0 && number > 1; back += 1) {
    from = lineStart(text, from - 1);
    number -= 1;
  }
  let ahead = options.context;
  for (let shown = 0; ; number += 1) {
    const to = lineEnd(text, from);
    const touches = from <= end && to >= start && number >= span.start.line && !(from === end && end > start);
    if (touches) shown += 1;
    else if (from > start && (ahead -= 1) < 0) break;
    if (shown > options.lines) break;
    const hitFrom = touches ? Math.min(Math.max(start, from), to) : to;
    const hitTo = touches ? Math.max(hitFrom, Math.min(end, to)) : to;
    lines.push(
      clip(
        {
          number,
          before: shownCode(text.slice(from, hitFrom)),
          hit: shownCode(text.slice(hitFrom, hitTo)),
          after: shownCode(text.slice(hitTo, to).replace(/\r$/, '')),
        },
        options.width,
      ),
    );
    if (to >= text.length) break;
    from = to + 1;
  }
  return lines;
};

/** No frame shows more of one line than this; a minified line of megabytes must not be escaped as a whole. */
const longest = 2_000;

const shownCode = (code: string): string => {
  const near = code.length <= 2 * longest ? code : `${code.slice(0, longest)}${code.slice(-longest)}`;
  return visible(near.replaceAll('\t', '    '));
};

const lineStart = (text: string, offset: number): number => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

const lineEnd = (text: string, offset: number): number => {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found;
};

/** Keeps the mark in sight: what lies before it gives way first, then what comes after, then the mark itself. */
const clip = (line: FrameLine, width: number): FrameLine => {
  const { number, before, hit, after } = line;
  if (before.length + hit.length + after.length <= width) return line;
  const room = Math.max(width, 8);
  const keepHit = Math.min(hit.length, Math.max(Math.floor((room * 3) / 4), room - before.length));
  const keepBefore = hit === '' ? 0 : Math.min(before.length, room - keepHit);
  return {
    number,
    before: hit === '' ? cutEnd(before, room) : cutStart(before, keepBefore),
    hit: cutEnd(hit, keepHit),
    after: cutEnd(after, Math.max(0, room - keepHit - (hit === '' ? before.length : keepBefore))),
  };
};

const cutEnd = (text: string, length: number): string =>
  text.length <= length ? text : length <= 0 ? '' : `${wellFormed(text.slice(0, length - 1))}…`;

const cutStart = (text: string, length: number): string =>
  text.length <= length ? text : length <= 0 ? '' : `…${wellFormed(text.slice(text.length - length + 1))}`;

/** A cut through a surrogate pair leaves half a character, which no output may hold. */
const wellFormed = (text: string): string => text.toWellFormed();
