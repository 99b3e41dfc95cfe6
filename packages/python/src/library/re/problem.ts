/** `re.error`, and how a refused pattern or template becomes it. */
import { method } from '../../runtime/callables.ts';
import { plainSetattr } from '../../runtime/attributes.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, type Exc, type ExcName, newExc, pyError, raised } from '../../runtime/exceptions.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import { Bytes, newTuple, none, toStr, type Value } from '../../runtime/object.ts';
import { patternText } from '../../regex/pattern-text.ts';
import { RegexProblem } from '../../regex/index.ts';

/** `re.error`. */
export const errorType = newExceptionType('error', 're', E.Exception);

const fill = (exc: Exc, problem: RegexProblem, pattern: Value): void => {
  exc.args = newTuple([toStr(problem.message)]);
  plainSetattr(exc, 'msg', toStr(problem.msg));
  plainSetattr(exc, 'pattern', pattern);
  plainSetattr(exc, 'pos', problem.pos ?? none);
  plainSetattr(exc, 'lineno', problem.lineno ?? none);
  plainSetattr(exc, 'colno', problem.colno ?? none);
};

method(
  errorType,
  '__init__(self, msg, pattern=None, pos=None)',
  (self: Exc, msg: Value, pattern: Value, pos: Value) => {
    const text = pattern instanceof Bytes ? [...pattern.v] : patternText(textOf(pattern) ?? '');
    const problem =
      pattern === none || pos === none
        ? new RegexProblem('error', textOf(msg) ?? '')
        : new RegexProblem('error', textOf(msg) ?? '', text, Number(pos));
    fill(self, problem, pattern);
    return none;
  },
);

/** Does what may refuse a pattern or template; the refusal is raised as Python's exception. */
export const withProblems = <T>(pattern: Value, work: () => T): T => {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof RegexProblem)) throw thrown;
    if (thrown.kind !== 'error') throw pyError(E[thrown.kind as ExcName], thrown.message);
    const exc = newExc(errorType);
    fill(exc, thrown, thrown.pos === undefined ? none : pattern);
    throw raised(exc);
  }
};
