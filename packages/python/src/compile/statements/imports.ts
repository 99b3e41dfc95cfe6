/**
 * `import a.b as c` and `from a import b`. What is imported is noted in the program: whoever runs it loads those modules first.
 */
import type { Alias, AstNode, Stmt } from '../../syntax/ast.ts';
import { jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { storeName } from '../names.ts';

export const importStmt = (c: Emitter, names: readonly Alias[], node: AstNode): string => {
  let code = '';
  for (const { name, asName } of names) {
    c.imports.push(name);
    // `import a.b` binds `a`, `import a.b as c` binds `a.b`.
    const module = c.mark(`$.import(${jsString(name)},${asName === null ? 'true' : 'false'})`, node);
    code += `${storeName(c, asName ?? name.split('.')[0]!, module)};`;
  }
  return code;
};

export const importFrom = (c: Emitter, node: Stmt & { kind: 'ImportFrom' }): string => {
  const { module, level, names } = node;
  if (module === '__future__' && level === 0) return '';
  c.imports.push(module);
  const t = c.temp();
  let code = `${t}=${c.mark(`$.importModule(${jsString(module)},${level})`, node)};`;
  for (const { name, asName } of names) {
    const member = (one: string): string => `$.importName(${t},${jsString(one)})`;
    if (name !== '*') code += `${storeName(c, asName ?? name, c.mark(member(name), node))};`;
    else for (const one of c.options.starNames?.(module) ?? []) code += `${storeName(c, one, member(one))};`;
  }
  c.free();
  return code;
};
