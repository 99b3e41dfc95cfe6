import type { Hunk, PatchLine } from './patch-section.ts';

/** Comparisons of lines that one text may cost: a patch whose places are all wrong is not searched for ever. */
const mostComparisons = 2_000_000;

/**
 * The text with the hunks applied, forwards or backwards; `undefined` where they do not fit.
 *
 * A hunk may stand elsewhere than its head says, after the one before it. Line ends are the text's own: those of the patch may have been changed on
 * its way.
 */
export const applyHunks = (
  text: string,
  hunks: readonly Hunk[],
  direction: 'forwards' | 'backwards',
): string | undefined => {
  const [from, to] = direction === 'forwards' ? (['removed', 'added'] as const) : (['added', 'removed'] as const);
  const end = /\r?\n/u.exec(text)?.[0] ?? '\n';
  const source = text === '' ? [] : text.split('\n');
  const isOpen = text !== '' && source.at(-1) !== '';
  if (!isOpen && text !== '') source.pop();
  const result: string[] = [];
  let done = 0;
  let shift = 0;
  let left = mostComparisons;
  /** Whether the new text ends without a line end; told by the last hunk, where it reaches the end. */
  let open = isOpen;
  for (const hunk of hunks) {
    const wanted = hunk.lines.filter(({ kind }) => kind !== to).map(({ text: line }) => bare(line));
    const said = (direction === 'forwards' ? hunk.oldStart : hunk.newStart) - (wanted.length === 0 ? 0 : 1);
    const fits = (at: number): boolean => {
      if (at < done || at + wanted.length > source.length) return false;
      for (const [index, line] of wanted.entries()) {
        left -= 1;
        if (bare(source[at + index] ?? '') !== line) return false;
      }
      return true;
    };
    const at = nearest(said + shift, { first: done, last: source.length - wanted.length }, fits, () => left <= 0);
    if (at === undefined) return undefined;
    shift = at - said;
    for (let line = done; line < at; line += 1) result.push(source[line] ?? '');
    let next = at;
    for (const { kind, text: line } of hunk.lines) {
      if (kind === to) result.push(`${bare(line)}${end === '\r\n' ? '\r' : ''}`);
      else {
        if (kind !== from) result.push(source[next] ?? '');
        next += 1;
      }
    }
    done = next;
    if (done === source.length) open = endsOpen(hunk, direction, to) ?? open;
  }
  for (let line = done; line < source.length; line += 1) result.push(source[line] ?? '');
  if (result.length === 0) return '';
  const joined = result.join('\n');
  return open ? joined.replace(/\r$/u, '') : `${joined}\n`;
};

/** What a hunk at the end of the text says of the end of the new one. */
const endsOpen = (
  { lines, oldIsOpen, newIsOpen }: Hunk,
  direction: 'forwards' | 'backwards',
  to: PatchLine['kind'],
): boolean | undefined => {
  if (direction === 'forwards' ? newIsOpen : oldIsOpen) return true;
  return (direction === 'forwards' ? oldIsOpen : newIsOpen) || lines.at(-1)?.kind === to ? false : undefined;
};

const bare = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** The place that fits and lies next to the wanted one. */
const nearest = (
  wanted: number,
  { first, last }: { readonly first: number; readonly last: number },
  fits: (at: number) => boolean,
  isSpent: () => boolean,
): number | undefined => {
  const middle = Math.min(Math.max(wanted, first), last);
  for (let step = 0; step <= Math.max(middle - first, last - middle) && !isSpent(); step += 1) {
    if (middle - step >= first && fits(middle - step)) return middle - step;
    if (step > 0 && middle + step <= last && fits(middle + step)) return middle + step;
  }
  return undefined;
};
