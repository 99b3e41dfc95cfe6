/**
 * `import a.b as c` and `from a import b`. What is imported is noted in the program: whoever runs it loads those modules first.
 */
import type { Alias, AstNode, Stmt } from '../../syntax/ast.ts';
import { jsName, jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { storeName } from '../names.ts';

/** `import a.b as c, d` */
export const importStmt = (c: Emitter, names: readonly Alias[], node: AstNode): string => {
  let code = '';
  for (const { name, asName } of names) {
    c.imports.push(name);
    // `import a.b` binds `a`, `import a.b as c` binds `a.b`.
    const module = c.mark(`$.import(${jsString(name)},${asName === null ? 'true' : 'false'}${importer(c)})`, node);
    code += `${storeName(c, asName ?? name.split('.')[0]!, module)};`;
  }
  return code;
};

/** `from a import b as c`; `*` brings what `CompileOptions.starNames` says. */
export const importFrom = (c: Emitter, node: Stmt & { kind: 'ImportFrom' }): string => {
  const { module, level, names } = node;
  if (module === '__future__' && level === 0) return '';
  c.imports.push(module);
  const t = c.temp();
  let code = `${t}=${c.mark(`$.importModule(${jsString(module)},${level}${importer(c)})`, node)};`;
  for (const { name, asName } of names) {
    code +=
      name === '*'
        ? starImport(c, t, node)
        : `${storeName(c, asName ?? name, c.mark(`$.importName(${t},${jsString(name)})`, node))};`;
  }
  c.free();
  return code;
};

/**
 * What `from m import *` may bring is known before it runs, so that its names are variables; what it brings is known then. So each is bound to what
 * it brings, or stays what it was, and the rest goes where names are looked for that nobody declared.
 */
const starImport = (c: Emitter, from: string, node: Stmt & { kind: 'ImportFrom' }): string => {
  const foreseen = c.options.starNames?.(node.module, node.level) ?? [];
  const into = c.options.module === undefined ? 'null' : 'k0';
  let code = `${c.mark(`$.moduleStar(${from},${c.constants.words(foreseen)},${into})`, node)};`;
  for (const name of foreseen) {
    const { assigned } = c.frame;
    c.frame.assigned = new Set(assigned);
    const before = c.options.scope === undefined ? `g_${jsName(name)}` : 'undefined';
    code += `${storeName(c, name, c.mark(`$.starName(${from},${jsString(name)},${before})`, node))};`;
    c.frame.assigned = assigned;
  }
  return code;
};

/** Who imports, where that is not the program itself. */
const importer = ({ options }: Emitter): string =>
  options.importer === undefined ? '' : options.importer === null ? ',null' : `,${jsString(options.importer)}`;
