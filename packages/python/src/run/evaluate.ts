/** From text to code for `eval`, `exec` and `compile`: the same parser, check, compiler and verifier as for the program itself. */
import { Script } from 'node:vm';
import { checkProgram } from '../check/check.ts';
import { compile, CompileProblem } from '../compile/compiler.ts';
import type { FlowRun } from '../flows/flow-run.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { builtins } from '../runtime/builtins/index.ts';
import type { Prepare } from '../runtime/evaluation.ts';
import { E, newExc, raised } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { newTuple, none, toStr, type Value } from '../runtime/object.ts';
import { type EvalScope, operations } from '../runtime/ops.ts';
import { call } from '../runtime/call.ts';
import type { Problem } from '../syntax/problem.ts';
import { readProgram } from './read-program.ts';
import { verify } from '../verify/verify.ts';

const operationNames: ReadonlySet<string> = new Set(Object.keys(operations));

type Main = ($: unknown, m: unknown, K: readonly unknown[], N: Value, F: (x: number) => number) => () => Value;

type FlowModule = Pick<typeof import('../flows/flow-run.ts'), 'flowing' | 'flowingNames'>;

/** `refuse` ends the run; it is called with the first violation. Without a policy nothing is refused. */
export const newPrepare =
  (policy: Policy | undefined, refuse: (refusal: Refusal) => void, flows?: FlowModule & { run: FlowRun }): Prepare =>
  (source, fileName, mode) => {
    meter.spend(500 + source.length * 20);
    meter.allocate(source.length * 50);
    const { module, problem } = readProgram(source);
    if (problem !== undefined) throw syntaxError(problem, source, fileName);
    const [only] = module.body;
    if (mode === 'eval' && (module.body.length !== 1 || only?.kind !== 'Expr')) {
      const at = module.body.length === 0 ? source.length : only?.kind === 'Expr' ? module.body[1]!.start : only!.start;
      throw syntaxError({ type: 'SyntaxError', text: 'invalid syntax', start: at, end: at + 1 }, source, fileName);
    }
    if (policy !== undefined) {
      const violation = checkProgram(source, module, policy, []).find(({ kind }) => kind === 'violation');
      if (violation !== undefined) refuse(violation);
    }
    return (scope: EvalScope): Value => {
      let main: Main;
      let constants: readonly unknown[];
      try {
        const program = compile(module, {
          source,
          isBuiltin: (name) => builtins.has(name),
          scope: scope as never,
          interactive: mode === 'eval',
          flows: flows !== undefined,
        });
        const unlisted = verify(program.placed.code, flows?.flowingNames ?? operationNames);
        if (unlisted !== undefined) throw new Error(`emitted code did not pass the verifier: ${unlisted.text}`);
        main = new Script(program.placed.code, { filename: 'python:eval' }).runInThisContext() as Main;
        constants = program.constants;
      } catch (e) {
        if (e instanceof CompileProblem)
          throw syntaxError(
            { type: 'SyntaxError', text: e.text, start: e.node.start, end: e.node.end },
            source,
            fileName,
          );
        throw e;
      }
      if (++meter.d > meter.l) throw raised(newExc(E.RecursionError, 'maximum recursion depth exceeded'));
      const code = main(flows?.flowing ?? operations, meter, constants, none, Math.floor);
      const result = flows === undefined ? code() : flows.run.evaluated(code);
      meter.d--;
      return result;
    };
  };

/** A SyntaxError with its place. */
const syntaxError = (problem: Problem, source: string, fileName: string): object => {
  const lineStart = source.lastIndexOf('\n', problem.start - 1) + 1;
  const newline = source.indexOf('\n', problem.start);
  const line = source.slice(0, problem.start).split('\n').length;
  const text = source.slice(lineStart, newline < 0 ? source.length : newline + 1);
  const offset = problem.start - lineStart + 1;
  const end = problem.end - lineStart + 1;
  return raised(
    call(E[problem.type], [
      toStr(problem.text),
      newTuple([toStr(fileName), line, offset, toStr(text), line, end]),
    ]) as never,
  );
};
