/** Python as a language of the analyser: text → generic tree, by the front end of `@sallyport/python`. */
import { parse } from '@sallyport/python/syntax';
import type { Language, ParsedPattern, ParsedUnit } from '../language.ts';
import { coverChildren } from './cover.ts';
import { dedent } from './dedent.ts';
import { lowerModule } from './lower.ts';

const parseProgram = (text: string): ParsedUnit => {
  const { module, problems, comments } = parse(text, { mode: 'tolerant' });
  const { root, nodeCount } = lowerModule(module, text, 'program');
  if (problems.length > 0) coverChildren(root);
  return {
    language: 'python',
    text,
    root,
    nodeCount,
    comments,
    problems: problems.map(({ start, end, text: words, recovered, unseen }) => ({
      start,
      end,
      text: words,
      ...(recovered === true ? { recovered } : {}),
      ...(unseen === true ? { unseen } : {}),
    })),
  };
};

/**
 * A pattern's tree: an expression if its text is one, else its statements.
 *
 * Rule files indent patterns and end them with a line break; both are taken off first. Offsets in the tree
 * refer to the dedented text, the one in an error to the text as handed in (as near as dedenting allows).
 */
const parsePattern = (text: string): ParsedPattern => {
  const plain = dedent(text);
  const { module, problems } = parse(plain, { mode: 'pattern' });
  const [problem] = problems;
  if (problem !== undefined) return { kind: 'error', text: problem.text, offset: problem.start };
  const { root, nodeCount } = lowerModule(module, plain, 'pattern');
  const [only] = root.body;
  if (only === undefined) return { kind: 'error', text: 'the pattern is empty', offset: 0 };
  if (root.body.length > 1) return { kind: 'statements', nodes: root.body, nodeCount };
  // `$X = $Y` and `...` are statements; `$X` and `f(...)` are expressions.
  if (only.kind === 'ExprStmt' && only.expr.kind !== 'Assign')
    return { kind: 'expression', node: only.expr, nodeCount };
  return { kind: 'statements', nodes: root.body, nodeCount };
};

/** The Python front end as the analyser sees it. Needs no loading. */
export const pythonLanguage: Language = {
  ids: ['python'],
  load: () => Promise.resolve(),
  parse: parseProgram,
  parsePattern,
};
