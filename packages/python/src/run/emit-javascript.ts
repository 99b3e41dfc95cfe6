import { compile } from '../compile/compile.ts';
import { CompileProblem } from '../compile/compile-problem.ts';
import { builtins } from '../runtime/builtins/index.ts';
import { syntaxErrorText } from '../runtime/syntax-error-text.ts';
import { tooDeepToCompile } from './ending.ts';
import { readProgram } from './read-program.ts';

/** The JavaScript that a program becomes, for looking at; or what is wrong with it, in CPython's words. */
export const emitJavaScript = (source: string): { readonly code: string } | { readonly problem: string } => {
  const { module, problem } = readProgram(source);
  if (problem !== undefined) return { problem: syntaxErrorText(problem, source, 'main.py') };
  try {
    return { code: `${compile(module, { source, isBuiltin: (name) => builtins.has(name) }).placed.code}\n` };
  } catch (e) {
    if (e instanceof CompileProblem)
      return {
        problem: syntaxErrorText(
          { type: 'SyntaxError', text: e.text, start: e.node.start, end: e.node.end },
          source,
          'main.py',
        ),
      };
    if (e instanceof RangeError) return { problem: tooDeepToCompile.traceback };
    throw e;
  }
};
