/**
 * A program as the module that the engine runs: types taken away, exports undone, the whole in an async function whose result is
 * the program's value.
 *
 * The value is that of the last statement if it is an expression, of `export default`, or of a `return` outside of functions. Lines
 * stay; columns that move are listed. A program that is one function (`async () => { … }`), or exports one as default, is
 * called.
 */
import { applyEdits, blank, type Edit, type Shift } from './edits.ts';
import { isProblem, type Language, type ScriptProblem } from './parse-script.ts';
import { stripTypes } from './strip-types.ts';
import { environmentUses, type EnvironmentUses } from './environment-uses.ts';
import { hereModule } from './here-modules.ts';
import { importedName, nameOf, part, parts, type SyntaxNode } from './syntax-node.ts';

export interface EmittedScript {
  readonly code: string;
  readonly shifts: readonly Shift[];
  /** Which names the program imports from modules of ours, by module. */
  readonly imported: ReadonlyMap<string, readonly string[]>;
  readonly environment: EnvironmentUses;
}

/** What stands around the program; `$call` is bound by the realm. */
const before = 'export default await(async()=>{';
const after = '\n})()';

/** See the head of this file. */
export const emitScript = (source: string, tree: SyntaxNode, language: Language): EmittedScript | ScriptProblem => {
  const edits: Edit[] = [{ start: 0, end: 0, text: before }];
  const shebang = part(tree, 'interpreter');
  if (shebang !== undefined) edits.push({ start: 0, end: shebang.end, text: blank(source.slice(0, shebang.end)) });
  if (language === 'typescript') {
    const types = stripTypes(source, tree);
    if (isProblem(types)) return types;
    edits.push(...types);
  }
  undoExports(source, tree, edits);
  const imports = hoistImports(source, tree, edits);
  const { text, shifts } = applyEdits(source, [...edits, ...valueEdits(source, tree)]);
  return { code: text + after, shifts, imported: imports, environment: environmentUses(tree) };
};

/** Imports stand before the function in which the program runs. */
const hoistImports = (source: string, tree: SyntaxNode, edits: Edit[]): ReadonlyMap<string, readonly string[]> => {
  const imported = new Map<string, readonly string[]>();
  let text = '';
  for (const statement of parts(tree, 'body')) {
    if (statement['importKind'] === 'type' || statement['exportKind'] === 'type') continue;
    if (/^Export(?:All|Named)Declaration$/.test(statement.type)) {
      // What a main file hands on nobody imports; that it imports has effects.
      const specifier = part(statement, 'source')?.['value'];
      if (typeof specifier === 'string') text += `import ${JSON.stringify(specifier)};`;
      if (statement.type === 'ExportAllDeclaration')
        edits.push({
          start: statement.start,
          end: statement.end,
          text: `;${blank(source.slice(statement.start + 1, statement.end))}`,
        });
      continue;
    }
    if (statement.type !== 'ImportDeclaration') continue;
    const from = part(statement, 'source')?.['value'];
    if (typeof from !== 'string') continue;
    const all = parts(statement, 'specifiers');
    const names = all.filter((one) => one['importKind'] !== 'type');
    // Nothing but types: the whole statement is one.
    if (all.length > 0 && names.length === 0) continue;
    text += importText(names, from);
    edits.push({
      start: statement.start,
      end: statement.end,
      text: `;${blank(source.slice(statement.start + 1, statement.end))}`,
    });
    const module = hereModule(from);
    if (module === undefined) continue;
    const wanted = names.filter(({ type }) => type === 'ImportSpecifier').map((one) => importedName(one));
    imported.set(module, [...(imported.get(module) ?? []), ...wanted]);
  }
  if (text !== '') edits.unshift({ start: 0, end: 0, text });
  return imported;
};

const importText = (names: readonly SyntaxNode[], from: string): string => {
  const bound: string[] = [];
  const listed: string[] = [];
  for (const one of names) {
    const local = nameOf(part(one, 'local')) ?? '';
    if (one.type === 'ImportDefaultSpecifier') bound.unshift(local);
    else if (one.type === 'ImportNamespaceSpecifier') bound.push(`* as ${local}`);
    else listed.push(`${JSON.stringify(importedName(one))} as ${local}`);
  }
  if (listed.length > 0) bound.push(`{${listed.join(',')}}`);
  return `import ${bound.join(',')}${bound.length > 0 ? ' from ' : ''}${JSON.stringify(from)};`;
};

/** A file that others import: the types blanked, and nothing else. */
export const emitModule = (source: string, tree: SyntaxNode, language: Language): EmittedScript | ScriptProblem => {
  const edits = language === 'typescript' ? stripTypes(source, tree) : [];
  if (isProblem(edits)) return edits;
  const { text, shifts } = applyEdits(source, edits);
  return { code: text, shifts, imported: importedNames(tree), environment: environmentUses(tree) };
};

/** Which names a file imports from modules of ours, by module. */
const importedNames = (tree: SyntaxNode): ReadonlyMap<string, readonly string[]> => hoistImports('', tree, []);

/** JavaScript alone, for looking at: the types blanked. */
export const strippedScript = (source: string, tree: SyntaxNode, language: Language): string | ScriptProblem => {
  if (language === 'javascript') return source;
  const types = stripTypes(source, tree);
  return isProblem(types) ? types : applyEdits(source, types).text;
};

const undoExports = (source: string, tree: SyntaxNode, edits: Edit[]): void => {
  for (const statement of parts(tree, 'body')) {
    if (statement.type !== 'ExportNamedDeclaration' || statement['exportKind'] === 'type') continue;
    const declaration = part(statement, 'declaration');
    // `export { a, b }` says nothing here; with `from` it is an import, which the check has refused.
    const end = declaration?.start ?? statement.end;
    if (declaration?.type === 'TSEnumDeclaration') continue;
    const text = blank(source.slice(statement.start, end));
    edits.push({ start: statement.start, end, text: declaration === undefined ? `;${text.slice(1)}` : text });
  }
};

const isFunction = ({ type }: SyntaxNode): boolean =>
  type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';

const valueEdits = (source: string, tree: SyntaxNode): readonly Edit[] => {
  const statements = parts(tree, 'body').filter(({ type }) => type !== 'EmptyStatement' && !/^TS(?!Enum)/.test(type));
  const byDefault = statements.find(({ type }) => type === 'ExportDefaultDeclaration');
  if (byDefault !== undefined) return defaultEdits(source, byDefault);
  const last = statements.at(-1);
  const expression = last?.type === 'ExpressionStatement' ? part(last, 'expression') : undefined;
  if (last === undefined || expression === undefined) return [];
  const call = statements.length === 1 && isFunction(expression);
  return [
    { start: last.start, end: last.start, text: call ? 'return await(' : 'return(' },
    { start: lastOf(source, last), end: lastOf(source, last), text: call ? ')();' : ');' },
  ];
};

/** The end of an expression statement without its semicolon. */
const lastOf = (source: string, { end }: SyntaxNode): number => (source[end - 1] === ';' ? end - 1 : end);

const defaultEdits = (source: string, statement: SyntaxNode): readonly Edit[] => {
  const declaration = part(statement, 'declaration');
  if (declaration === undefined) return [];
  const head = blank(source.slice(statement.start, declaration.start));
  const id = part(declaration, 'id');
  if (declaration.type.endsWith('Declaration')) {
    // Named, so that what stands before it can use it.
    const named = id === undefined ? undefined : source.slice(id.start, id.end);
    if (named !== undefined) {
      const call = isFunction(declaration) ? `return await ${named}();` : `return ${named};`;
      return [
        { start: statement.start, end: declaration.start, text: head },
        { start: source.length, end: source.length, text: `\n${call}` },
      ];
    }
  }
  const end = lastOf(source, statement);
  const run = isFunction(declaration) ? '=await(' : '=(';
  return [
    {
      start: statement.start,
      end: declaration.start,
      text: `var $value${run}${head.replace(/[^\n\r\u2028\u2029]/g, '')}`,
    },
    { start: end, end, text: isFunction(declaration) ? ')();' : ');' },
    { start: source.length, end: source.length, text: '\nreturn $value;' },
  ];
};
