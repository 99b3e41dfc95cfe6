/**
 * The text of the program's own functions and classes: it is known, for it was read. A definition is found by its line, a class by its
 * qualified name, the last of that name; its decorators belong to it.
 */
import { evaluation } from '../../runtime/evaluation.ts';
import { Func, Method, Property } from '../../runtime/callables.ts';
import { E, pyError, typeError } from '../../runtime/exceptions.ts';
import { Module, type Value, Type, typeOf } from '../../runtime/object.ts';
import { meter } from '../../runtime/meter.ts';
import { OwnModule } from '../../runtime/own-module.ts';
import { run } from '../../runtime/state.ts';
import { repr } from '../../runtime/text.ts';
import { tracebackHolder } from '../../runtime/traceback-holder.ts';
import type { Stmt } from '../../syntax/ast.ts';

export interface SourceOf {
  readonly fileName: string;
  readonly lines: readonly string[];
  /** Zero-based, of the first line. */
  readonly first: number;
}

const noSource = (): never => {
  throw pyError(E.OSError, 'could not get source code');
};

/** The text of a module of the program. */
const textOfModule = (name: string): { readonly source: string; readonly fileName: string } | undefined => {
  const { source, others } = tracebackHolder;
  if (name === '__main__')
    return source === undefined ? undefined : { source: source.source, fileName: source.fileName };
  const module = run.modules.get(name);
  if (!(module instanceof OwnModule)) return undefined;
  for (const one of others.values()) if (one.fileName === module.file) return one;
  return undefined;
};

const inside = (s: Stmt): readonly (readonly Stmt[])[] => {
  switch (s.kind) {
    case 'If':
    case 'For':
    case 'While':
      return [s.body, s.orelse];
    case 'With':
      return [s.body];
    case 'Try':
      return [s.body, ...s.handlers.map(({ body }) => body), s.orelse, s.finalbody];
    case 'Match':
      return s.cases.map(({ body }) => body);
    default:
      return [];
  }
};

/** The last class of a qualified name. */
const classOf = (body: readonly Stmt[], path: readonly string[]): Stmt | undefined => {
  let found: Stmt | undefined;
  for (const s of body) {
    if ((s.kind === 'ClassDef' || s.kind === 'FunctionDef') && s.name === path[0]) {
      const rest = path.slice(s.kind === 'FunctionDef' ? 2 : 1);
      if (rest.length > 0) found = classOf(s.body, rest) ?? found;
      else if (s.kind === 'ClassDef') found = s;
    } else for (const nested of inside(s)) found = classOf(nested, path) ?? found;
  }
  return found;
};

/** The innermost statement that begins on a line, or a definition whose `def` stands there. */
const statementAt = (body: readonly Stmt[], source: string, line: number): Stmt | undefined => {
  for (const s of body) {
    const own = lineAt(source, s.start);
    const last = lineAt(source, s.end);
    if (last < line) continue;
    const definition = s.kind === 'FunctionDef' || s.kind === 'ClassDef';
    if (definition && own === line) return s;
    const deeper = definition
      ? statementAt(s.body, source, line)
      : inside(s).reduce<Stmt | undefined>((found, one) => found ?? statementAt(one, source, line), undefined);
    if (deeper !== undefined) return deeper;
    if (own <= line) return s;
  }
  return undefined;
};

/** Offsets of line starts, of the text that was asked for last. */
let known: { readonly source: string; readonly starts: readonly number[] } = { source: '', starts: [0] };
const lineAt = (source: string, offset: number): number => {
  if (known.source !== source) {
    meter.spend(source.length >> 2);
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    known = { source, starts };
  }
  const { starts } = known;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
};

/** Whether the text of a statement is that of a function: another text may have made it, with the same lines. */
const fits = (s: Stmt, f: Func, source: string): boolean =>
  s.kind === 'FunctionDef'
    ? s.name === f.info.name
    : f.info.name === '<lambda>' && source.slice(s.start, s.end).includes('lambda');

const indentation = (line: string): number => line.length - line.trimStart().length;

/** Where the text of a value stands. Errors: TypeError for what has none of its own, OSError where it is not known. */
export const sourceOf = (v: Value): SourceOf => {
  const f = v instanceof Method ? v.func : v instanceof Property ? (v as { get?: Value }).get : v;
  const isModule = f instanceof Module;
  if (!isModule && !(f instanceof Func) && !(f instanceof Type))
    throw typeError(
      `module, class, method, function, traceback, frame, or code object was expected, got ${typeOf(v).name}`,
    );
  const name = isModule ? f.name : f.module;
  const text = textOfModule(name);
  if (text === undefined) {
    if (f instanceof Type && f.builtin) throw typeError(`${repr(f)} is a built-in class`);
    return noSource();
  }
  const { source, fileName } = text;
  const all = source.split(/(?<=\n)/);
  const lines = all.map((line) => (line.endsWith('\n') ? line : `${line}\n`));
  if (isModule) return { fileName, lines, first: 0 };
  const { parseModule } = evaluation;
  if (parseModule === undefined) return noSource();
  const { body } = parseModule(source, fileName);
  const found = f instanceof Type ? classOf(body, f.qualname.split('.')) : statementAt(body, source, f.info.line);
  if (found === undefined || (f instanceof Func && !fits(found, f, source))) {
    if (f instanceof Type) throw pyError(E.OSError, 'could not find class definition');
    return noSource();
  }
  const decorated = found.kind === 'FunctionDef' || found.kind === 'ClassDef' ? found.decorators[0] : undefined;
  const first = lineAt(source, decorated?.start ?? found.start) - 1;
  let last = lineAt(source, Math.max(found.start, found.end - 1));
  // Comments that end a block belong to it.
  if (decorated !== undefined || found.kind === 'FunctionDef' || found.kind === 'ClassDef')
    for (let at = last; at < lines.length; at++) {
      const line = lines[at]!;
      if (line.trim() === '') continue;
      if (!line.trimStart().startsWith('#') || indentation(line) <= indentation(lines[first]!)) break;
      last = at + 1;
    }
  return { fileName, lines: lines.slice(first, last), first };
};
