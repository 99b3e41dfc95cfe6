/** From text to code for `eval`, `exec` and `compile`: the same parser, check, compiler and verifier as for the program itself. */
import { Script } from 'node:vm';
import { checkProgram, inRunningProgram } from '../check/check.ts';
import { compile } from '../compile/compile.ts';
import { CompileProblem } from '../compile/compile-problem.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { builtins } from '../runtime/builtins/index.ts';
import type { Prepare } from '../runtime/evaluation.ts';
import { E, raised, pyError } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { ownModules } from '../runtime/modules.ts';
import { write } from '../runtime/state.ts';
import { newTuple, none, toStr, type Value } from '../runtime/object.ts';
import { type EvalScope, operations } from '../runtime/ops.ts';
import { call } from '../runtime/call.ts';
import { addTracebackSource } from '../runtime/traceback.ts';
import type { AstNode, Expr, Module } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import type { Problem } from '../syntax/problem.ts';
import { nullBytes } from '../runtime/syntax-error-text.ts';
import { readProgram } from './read-program.ts';
import { type FlowCode, runCode } from './run-code.ts';
import { verify } from '../verify/verify.ts';

const operationNames: ReadonlySet<string> = new Set(Object.keys(operations));

/** Text that is run imports the program's own files as the program does. */
const isOwnFile = (name: string): boolean => ownModules.find?.(name) === true;

/** Numbers the scripts, which stacks name. */
let texts = 0;

/** `refuse` ends the run; it is called with the first violation. Without a policy nothing is refused. */
export const newPrepare =
  (policy: Policy | undefined, refuse: (refusal: Refusal) => void, flows?: FlowCode): Prepare =>
  (source, fileName, mode) => {
    meter.spend(500 + source.length * 20);
    meter.allocate(source.length * 50);
    if (mode === 'eval') noStatement(source, fileName);
    const { module, problem, warnings } = readProgram(source);
    for (const { text, start } of warnings) {
      const line = source.slice(0, start).split('\n').length;
      write('stderr', `${fileName}:${line}: SyntaxWarning: ${text}\n`);
    }
    if (problem !== undefined) throw syntaxError(problem, source, fileName, mode);
    if (mode === 'eval') onlyExpression(module, source, fileName);
    if (policy !== undefined) {
      const violation = checkProgram(source, module, policy, [], inRunningProgram(isOwnFile)).find(
        ({ kind }) => kind === 'violation',
      );
      if (violation !== undefined) refuse(violation);
    }
    return (scope: EvalScope): Value => {
      let code: Script;
      let constants: readonly unknown[];
      try {
        const program = compile(module, {
          source,
          isBuiltin: (name) => builtins.has(name),
          scope: scope as never,
          interactive: mode === 'eval',
          echo: mode === 'single',
          flows: flows !== undefined,
        });
        const unlisted = verify(program.placed.code, flows?.flowingNames ?? operationNames);
        if (unlisted !== undefined) throw new Error(`emitted code did not pass the verifier: ${unlisted.text}`);
        const script = `python:eval${++texts}`;
        addTracebackSource({ source, placed: program.placed, fileName, script, unread: true });
        code = new Script(program.placed.code, { filename: script });
        constants = program.constants;
      } catch (e) {
        if (e instanceof CompileProblem)
          throw syntaxError(
            { type: 'SyntaxError', text: e.text, start: e.node.start, end: e.node.end },
            source,
            fileName,
            mode,
          );
        throw e;
      }
      return runCode(code, constants, flows);
    };
  };

const statementWord =
  /^\s*(?:#.*\n\s*)*(assert|async|break|class|continue|def|del|for|from|global|if|import|nonlocal|pass|raise|return|try|while|with|yield)\b/;

/** Refuses what begins as a statement at its first word, whatever else is wrong with it. Errors: SyntaxError. */
const noStatement = (source: string, fileName: string): void => {
  const found = statementWord.exec(source);
  if (found === null) return;
  const end = found[0].length;
  const problem = { type: 'SyntaxError', text: 'invalid syntax', start: end - found[1]!.length, end } as const;
  throw syntaxError({ ...problem, by: 'parser' }, source, fileName, 'eval');
};

/** The expression that is a text's only statement. Errors: SyntaxError. */
const onlyExpression = (module: Module, source: string, fileName: string): Expr => {
  const [first, second] = module.body;
  if (first?.kind === 'Expr' && second === undefined && !/;[ \t]*(?:#.*)?[\r\n]*$/.test(source)) return first.value;
  let at = source.length;
  if (first?.kind === 'Expr')
    at = second === undefined ? source.lastIndexOf(';') : statementsApart(source, first, second);
  else if (first?.kind === 'Assign') at = source.indexOf('=', first.targets[0]!.end);
  else if (first !== undefined) at = first.start;
  const end = at + (/^\w+/.exec(source.slice(at))?.[0].length ?? 1);
  const problem = { type: 'SyntaxError', text: 'invalid syntax', start: at, end, by: 'parser' } as const;
  throw syntaxError(problem, source, fileName, 'eval');
};

/** Where the parser stops that expected one expression: at a semicolon, or at the next statement. */
const statementsApart = (source: string, first: AstNode, second: AstNode): number => {
  const semicolon = source.indexOf(';', first.end);
  return semicolon >= 0 && semicolon < second.start ? semicolon : second.start;
};

/** Reads statements for code that does not run them. */
export const readStatements = (source: string, fileName: string): Module => {
  meter.spend(500 + source.length * 20);
  meter.allocate(source.length * 50);
  if (source.includes('\0')) throw pyError(E.SyntaxError, 'source code string cannot contain null bytes');
  const { module, problems } = parse(source, { mode: 'strict' });
  const [problem] = problems;
  if (problem !== undefined) throw syntaxError(problem, source, fileName, 'exec');
  return module;
};

/** Reads an expression for code that does not run it. */
export const readExpression = (source: string, fileName: string): Expr => {
  meter.spend(500 + source.length * 20);
  meter.allocate(source.length * 50);
  noStatement(source, fileName);
  const { module, problem } = readProgram(source);
  if (problem !== undefined) throw syntaxError(problem, source, fileName, 'eval');
  return onlyExpression(module, source, fileName);
};

/** A SyntaxError with its place, in CPython's counting. Source: CPython 3.12, as observed. */
const syntaxError = (problem: Problem, source: string, fileName: string, mode: 'eval' | 'exec' | 'single'): object => {
  if (problem.text === nullBytes) throw raised(call(E.SyntaxError, [nullBytes]) as never);
  const { by, text } = problem;
  const open = text.endsWith('was never closed');
  // What is executed is read with a line break at its end.
  const whole = mode === 'eval' || source.endsWith('\n') ? source : `${source}\n`;
  const atEnd = by === 'parser' && problem.start >= source.length && whole === source && !source.endsWith('\n');
  const start = atEnd ? source.length : problem.start;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const newline = whole.indexOf('\n', lineStart);
  // The text of an open bracket is the line as far as it was read.
  const read = by === 'parser' || (open && (newline < 0 || newline + 1 >= whole.length));
  const shown = whole.slice(lineStart, newline < 0 ? whole.length : read ? newline + 1 : newline);
  const line = source === '' ? 0 : source.slice(0, start).split('\n').length;
  const column = (at: number): number => Array.from(source.slice(lineStart, at)).length + 1;
  const offset = atEnd ? 0 : column(start);
  // A line break that is part of the problem belongs to its line.
  const endLine = source.slice(0, Math.max(start, problem.end - 1)).split('\n').length;
  const end =
    open || atEnd ? 0 : endLine > line ? problem.end - source.lastIndexOf('\n', problem.end - 1) : column(problem.end);
  const narrow = /^(?:unterminated|unmatched|closing parenthesis|f-string: expecting)/.test(text);
  const wide = narrow
    ? offset
    : !atEnd && start >= source.length && problem.end === start && by === 'parser'
      ? end + 1
      : end;
  const compiled = by === undefined && problem.by === undefined && isCompilers(problem);
  const place = [
    toStr(fileName),
    line,
    offset,
    compiled ? none : toStr(shown),
    source === '' ? 0 : Math.max(line, endLine),
    wide,
  ];
  return raised(call(E[problem.type], [toStr(text), newTuple(place)]) as never);
};

/** Whether it was CPython's compiler rather than its tokenizer that found it: it has no text to show. */
const isCompilers = ({ text }: Problem): boolean =>
  /outside|not properly in loop|is parameter and|assigned to before|used prior to|duplicate argument|nonlocal|global|only allowed at module level|must be last|repeated: |starred expression here|starred assignment target|multiple starred|makes remaining patterns|multiple assignments to name|duplicate key|inside async function|with value in async|__future__|future feature|not a chance|to __debug__/.test(
    text,
  );
