import { parse } from '@sallyport/python/syntax';

/** Kinds of statement that have lines of their own under them. */
const compound: ReadonlySet<string> = new Set([
  'FunctionDef',
  'ClassDef',
  'If',
  'For',
  'While',
  'Try',
  'With',
  'Match',
]);

/**
 * Whether an entry goes on in the next line: a bracket, a text or a block is open, or a block may still get lines.
 *
 * A block ends with an empty line, as at CPython's own prompt.
 */
export const needsMore = (lines: readonly string[]): boolean => {
  const last = lines.at(-1) ?? '';
  if (last.endsWith('\\') || last.trimStart().startsWith('@')) return true;
  const text = lines.join('\n');
  const { module, problems } = parse(`${text}\n`, { mode: 'strict' });
  const [problem] = problems;
  if (problem === undefined) {
    const end = module.body.at(-1);
    return last.trim() !== '' && end !== undefined && compound.has(end.kind);
  }
  if (/was never closed|unterminated triple-quoted/u.test(problem.text)) return true;
  if (last.trim() === '' && lines.length > 1) return false;
  const isAtEnd = text.slice(problem.start).trim() === '';
  return (
    isAtEnd && /expected an indented block|unexpected EOF|expected 'except' or 'finally' block/u.test(problem.text)
  );
};
