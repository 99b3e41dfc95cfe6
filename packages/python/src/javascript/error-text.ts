/** An error that left the program, as the engine tells of it. */
export interface ShownError {
  readonly type: string;
  readonly message: string;
  /** Name and message. */
  readonly head: string;
  /** Lines of the stack, each beginning with a line break. */
  readonly frames: string;
  /** The error as the console would show it; empty for what is no error. */
  readonly shown: string;
}

/** What Node prints of an error that nobody caught: the line of the program, a caret, the error with its stack. `textOf`: of a file of the program. */
export const errorText = (
  { head, frames, shown }: ShownError,
  textOf: (fileName: string) => string | undefined,
): string => {
  let excerpt = '';
  for (const [, name = '', line, column] of frames.matchAll(/\n {4}at (?:.* \()?(.+?):(\d+):(\d+)\)?(?=\n|$)/g)) {
    const text = textOf(name);
    if (text === undefined) continue;
    excerpt = excerptOf(text, Number(line), Number(column), name);
    break;
  }
  return `${excerpt}${shown === '' ? head + frames : shown}\n`;
};

/** A text that is no program, with the place where that shows. Units: zero-based UTF-16 offset. */
export const syntaxText = (text: string, at: number, source: string, fileName: string): string => {
  const before = source.slice(0, at).split(/\r\n|[\n\r\u2028\u2029]/);
  return `${excerptOf(source, before.length, (before.at(-1) ?? '').length + 1, fileName)}SyntaxError: ${text}\n`;
};

/** Units: one-based line and column. */
const excerptOf = (source: string, line: number, column: number, fileName: string): string => {
  const text = source.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1];
  if (text === undefined) return '';
  // A line that was not written by hand is shown around the place.
  const from = Math.max(0, Math.min(column - 1 - 60, text.length - 120));
  const shown = text.slice(from, from + 120);
  const pad = text.slice(from, column - 1).replace(/[^\t]/g, ' ');
  return `${fileName}:${String(line)}\n${shown}\n${pad}^\n\n`;
};
