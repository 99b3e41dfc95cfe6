import { nameIn, type Piece } from './fenced-pieces.ts';

/**
 * The files that an answer in the form of a unified diff makes: of each the lines that it has afterwards. Empty for what is no diff, and for one against a file that the answer does not show from its first line on:
 * nobody asked about a file that was there already, and the rest of it is not known.
 *
 * Source: the format of `diff -u` (GNU diffutils) and of `git diff`.
 */
export const piecesInDiff = (text: string, isOpen = false): readonly Piece[] => {
  const pieces: Piece[] = [];
  let name: string | undefined;
  let lines: string[] | undefined;
  let hunks = 0;
  let isWhole = true;
  const close = (): void => {
    if (lines !== undefined && lines.length > 0 && isWhole)
      pieces.push({ language: '', name, text: `${lines.join('\n')}\n`, isOpen: false });
    lines = undefined;
    hunks = 0;
    isWhole = true;
  };
  const all = text.replaceAll('\r\n', '\n').replace(/\n$/u, '').split('\n');
  for (const [at, line] of all.entries()) {
    if (line.startsWith('diff --git ') || (line.startsWith('--- ') && all[at + 1]?.startsWith('+++ ') === true)) {
      close();
      name = undefined;
    } else if (line.startsWith('+++ ') && lines === undefined) {
      name = nameIn((line.slice(4).split('\t')[0] ?? '').trim().replace(/^b\//u, ''));
      lines = [];
    } else if (line.startsWith('@@')) {
      const start = /^@@ -(\d{1,9})(?:,\d{1,9})? \+\d{1,9}/u.exec(line)?.[1];
      hunks += 1;
      if (hunks > 1 || (start !== undefined && Number(start) > 1)) isWhole = false;
      lines ??= [];
    } else if (lines !== undefined && hunks > 0) {
      if (line.startsWith('+') || line.startsWith(' ')) lines.push(line.slice(1));
      else if (line === '') lines.push('');
      else if (!line.startsWith('-') && !line.startsWith('\\')) close();
    }
  }
  close();
  const last = pieces.at(-1);
  if (last !== undefined) return [...pieces.slice(0, -1), { ...last, isOpen }];
  return hunks === 0 && !/^(?:\+\+\+|@@)/mu.test(text) ? plusLines(all, isOpen) : [];
};

/** A diff without heads: every line is marked, and what is not taken out stays. */
const plusLines = (lines: readonly string[], isOpen: boolean): readonly Piece[] => {
  const marked = lines.filter((line) => line !== '');
  const isDiff = marked.some((line) => line.startsWith('+')) && marked.every((line) => /^[-+ ]/u.test(line));
  const kept = lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
  return isDiff ? [{ language: '', name: undefined, text: `${kept.join('\n')}\n`, isOpen }] : [];
};
