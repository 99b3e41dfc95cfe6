import { parseC } from './parse-c.ts';

/**
 * The first place in a function's body that is no C, with its line (one-based); `undefined` where each body could be read.
 *
 * On the careful side: what stands beside functions or nests too deeply, and what C or its GNU dialect has and `parseC` does not read, says nothing against a program.
 */
export const unreadBody = (text: string): string | undefined => {
  const { functions, problems } = parseC(text);
  const broken = problems.find(
    ({ start, end }) =>
      functions.some(({ body }) => body.start < start && start < body.end) && isSimple(text.slice(start, end)),
  );
  if (broken === undefined) return undefined;
  const line = text.slice(0, broken.start).split(/\r\n?|\n/u).length;
  return `line ${String(line)}: ${broken.text}`;
};

const isSimple = (piece: string): boolean =>
  !unknownHere.test(piece) && (piece.match(/[([{]/gu)?.length ?? 0) < mostBrackets;

/** A piece with more of them may be valid and deeper than the parser goes. */
const mostBrackets = 50;

/** Words of C11, C23 and GNU C that the parser does not know, addresses of labels, old designators, digraphs, and functions within functions. */
const unknownHere =
  /\b(?:_Generic|_?Atomic|_?[Cc]omplex|_?[Ii]maginary|thread_local|typeof_unqual|asm|__\w+)\b|[=(,{]\s*&&|goto\s*\*|\{\s*\w+\s*:[^:]|<[:%]|%:|\b0b|\d'\d|^[\w\s*]+[\s*]\w+\s*\([^()]*\)\s*\{/u;
