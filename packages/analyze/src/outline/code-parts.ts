/**
 * A file → its functions with the places of their bodies, its imports, and what else it defines: what is needed to take a body out of a file and to put another in.
 *
 * Functions of the top level and methods of classes there; what is nested deeper is a part of its function. Code that cannot be read as a whole has no parts.
 *
 * Units: zero-based UTF-16 offsets, `end` exclusive.
 */
import type { SourceText } from '@sallyport/core/faces';
import type { Language, ParsedUnit } from '../languages/language.ts';
import { boundNames } from '../names/bound-names.ts';
import { walkOf } from '../names/walk.ts';
import type { Function, ImportBinding, Statement } from '../tree/node.ts';
import { readUnit } from './read-unit.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface FunctionPart extends Range {
  /** With its class in front, joined by a dot. */
  readonly symbol: string;
  readonly name: string;
  /** `value`: a function that a name or a member is given; `field`: one that a field of a class is given. */
  readonly form: 'declaration' | 'value' | 'method' | 'field';
  /** The thing that `export default` stands before. */
  readonly isDefault: boolean;
  /** Decorators with their `@`; absent where there are none. */
  readonly decorators: Range | undefined;
  /** The statement that it is or is in, within its class or file: `const f = …;`. */
  readonly statement: Range;
  /** The statement of the file that it stands in. */
  readonly outermost: Range;
  /** `(a) => a + 1`: the body is a value. */
  readonly isExpression: boolean;
  /** What is done: in Python the statements after the docstring, in JavaScript what stands between the braces, braces included. */
  readonly body: Range;
  readonly parameters: readonly string[];
  readonly isGenerator: boolean;
  readonly isAsync: boolean;
}

export interface ImportPart extends Range {
  readonly module: string;
  /** What it gives names to, each with its place; none for an import that only runs the module. */
  readonly bindings: readonly (Range & Pick<ImportBinding, 'imported' | 'local'>)[];
}

export interface CodeParts {
  readonly functions: readonly FunctionPart[];
  /** Each module of `import a, b` is one, and begins where the whole statement does in the first alone. */
  readonly imports: readonly ImportPart[];
  /** All other statements of the file, with the names that they define; none for what only does something. */
  readonly others: readonly (Range & { readonly names: readonly string[] })[];
  /** A string or a template that goes over several lines. */
  readonly longTexts: readonly Range[];
  /** End of the docstring of a Python module, or of directives such as 'use strict'; 0 where there are none. */
  readonly head: number;
}

/** Errors: `problem` says why and where the text is not code of its kind. */
export const readCodeParts = async (
  file: SourceText,
  languages: readonly Language[],
): Promise<CodeParts | { readonly problem: string }> => {
  const unit = await readUnit(file, languages);
  if ('problem' in unit) return unit;
  const [broken] = unit.problems.filter(({ recovered, unseen }) => recovered !== true || unseen === true);
  if (broken !== undefined) {
    const line = unit.text.slice(0, broken.start).split('\n').length;
    return { problem: `line ${String(line)}: ${broken.text}` };
  }
  return partsOf(unit);
};

interface Around {
  readonly within: string;
  readonly outermost: Range;
  readonly isDefault: boolean;
}

const partsOf = (unit: ParsedUnit): CodeParts => {
  const functions: FunctionPart[] = [];
  const imports: ImportPart[] = [];
  const others: (Range & { readonly names: readonly string[] })[] = [];
  const add = (
    fn: Function,
    name: string | undefined,
    form: FunctionPart['form'],
    statement: Range,
    around: Around,
  ): void => {
    const { body } = fn;
    if (name === undefined || body === undefined || (fn.expressionBody && unit.language === 'python')) return;
    const inner = bodyOf(unit, fn);
    if (inner === undefined) return;
    const decorators = decoratorsOf(unit, fn);
    functions.push({
      symbol: around.within === '' ? name : `${around.within}.${name}`,
      name,
      form,
      isDefault: around.isDefault,
      start: decorators === undefined ? fn.start : definitionStart(unit, decorators.end),
      end: fn.end,
      decorators,
      statement,
      outermost: around.outermost,
      isExpression: fn.expressionBody,
      body: inner,
      parameters: fn.params.map(({ start, end }) => unit.text.slice(start, end)),
      isGenerator: fn.generator,
      isAsync: fn.async,
    });
  };
  const visit = (node: Statement, around: Around): void => {
    if (node.kind === 'Function') {
      const isMethod = around.within !== '';
      if (!isMethod || node.flavor === 'def' || node.flavor === 'method')
        add(node, node.name, isMethod ? 'method' : 'declaration', { start: node.start, end: node.end }, around);
      return;
    }
    if (node.kind === 'Class') {
      if (around.within !== '' || node.name === undefined) return;
      for (const one of node.body.body) visit(one, { ...around, within: node.name, isDefault: false });
      return;
    }
    if (node.kind === 'Export') {
      if (node.declaration !== undefined) visit(node.declaration, { ...around, isDefault: node.isDefault });
      return;
    }
    if (node.kind !== 'ExprStmt' || node.expr.kind !== 'Assign' || node.expr.value?.kind !== 'Function') return;
    const { target, value, declare } = node.expr;
    // One of several of a statement (`const a = 1, f = …`) has no statement of its own.
    const isAlone = declare === undefined || declare === 'field' || unit.text.startsWith(declare, node.start);
    if (target.kind === 'Name' && isAlone)
      add(value, target.name, around.within === '' ? 'value' : 'field', node, around);
    if (target.kind === 'Member' && around.within === '') add(value, target.property, 'value', node, around);
  };
  for (const node of unit.root.body) {
    const outermost = { start: wholeStart(unit.text, node), end: node.end };
    if (node.kind === 'Import') imports.push({ ...outermost, module: node.module, bindings: node.bindings });
    else others.push({ ...outermost, names: namesOf(node) });
    visit(node, { within: '', outermost, isDefault: false });
  }
  return {
    functions,
    imports,
    others,
    longTexts: walkOf(unit)
      .order.filter(
        ({ kind, start, end }) => (kind === 'Str' || kind === 'Template') && unit.text.slice(start, end).includes('\n'),
      )
      .map(({ start, end }) => ({ start, end })),
    head: unit.root.body.find((node, i) => i === 0 && node.kind === 'ExprStmt' && node.expr.kind === 'Str')?.end ?? 0,
  };
};

/** In the tree a statement with decorators begins behind its first `@`, and the first of several modules behind Python's word `import`. */
const wholeStart = (text: string, { start, kind }: Statement): number => {
  if (kind === 'Import')
    return start - (/\bimport[ \t]+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0);
  return (kind === 'Function' || kind === 'Class') && text[start - 1] === '@' ? start - 1 : start;
};

const namesOf = (node: Statement): readonly string[] => {
  if (node.kind === 'Function' || node.kind === 'Class') return node.name === undefined ? [] : [node.name];
  if (node.kind === 'Export') return node.declaration === undefined ? [] : namesOf(node.declaration);
  if (node.kind === 'ExprStmt' && node.expr.kind === 'Assign') return [...boundNames(node.expr.target)];
  return [];
};

const decoratorsOf = ({ text, language }: ParsedUnit, { decorators }: Function): Range | undefined => {
  const [first] = decorators;
  const last = decorators.at(-1);
  if (first === undefined || last === undefined || language !== 'python') return undefined;
  return { start: text.lastIndexOf('@', first.start), end: last.end };
};

/** Where `def` or `async def` stands, behind the decorators. */
const definitionStart = ({ text }: ParsedUnit, after: number): number => {
  const found = /^[ \t]*(?=(?:async[ \t]+)?def\b)/mu.exec(text.slice(after));
  return found === null ? after : after + found.index + found[0].length;
};

const bodyOf = (
  { language, text, comments }: ParsedUnit,
  { body, expressionBody, params, returns, nameStart, start }: Function,
): Range | undefined => {
  if (body === undefined) return undefined;
  if (language !== 'python')
    return expressionBody || text[body.start] === '{' ? { start: body.start, end: body.end } : undefined;
  const [first, second] = body.body;
  const isDoc = first?.kind === 'ExprStmt' && first.expr.kind === 'Str';
  const begins = isDoc ? second : first;
  if (first === undefined || begins === undefined) return undefined;
  const header = isDoc
    ? first.end
    : Math.max(start, nameStart ?? 0, returns?.end ?? 0, ...params.map(({ end }) => end));
  // What is said about the code before its first line goes with it.
  const comment = comments.find(
    (one) => one.start >= header && one.start < begins.start && isFirstOfLine(text, one.start),
  );
  const from = comment?.start ?? wholeStart(text, begins);
  return isFirstOfLine(text, from) ? { start: from, end: body.end } : undefined;
};

const isFirstOfLine = (text: string, at: number): boolean =>
  /^[ \t]*$/u.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
