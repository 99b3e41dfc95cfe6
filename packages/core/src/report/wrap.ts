import { cells } from './cells.ts';

/** The text broken at blanks into lines of at most `width` columns; words that are longer are cut. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (line !== '' && cells(line) + 1 + cells(word) > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    while (cells(line) > width) {
      const head = headOf(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' ? lines : [...lines, line];
};

/** At least one character, at most `width` columns. */
const headOf = (text: string, width: number): string => {
  let head = '';
  let used = 0;
  for (const character of text) {
    used += cells(character);
    if (used > width && head !== '') break;
    head += character;
  }
  return head;
};
