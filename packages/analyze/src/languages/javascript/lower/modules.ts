/** Lowering of ES imports and exports (and TypeScript's `import x = require('m')`, `export = x`). */
import type { Export, Import, ImportBinding, Statement } from '../../../tree/node.ts';
import { decodeEscapes } from './decode.ts';
import { classOf, decoratorsOf } from './classes.ts';
import { expression } from './expressions.ts';
import { at, childOf, firstKid, hasToken, kidOfType, kids, startOf, textOf, type } from './lowering.ts';
import type { Lowering } from './lowering.ts';
import { isEllipsis } from './placeholder.ts';
import { statement } from './statements.ts';

export const importOf = (l: Lowering, n: number): readonly Statement[] => {
  const required = kidOfType(l, n, 'import_require_clause');
  if (required !== -1) {
    const local = firstKid(l, required);
    const source = childOf(l, required, 'source');
    const bindings: ImportBinding[] =
      local === -1 ? [] : [{ kind: 'ImportBinding', ...at(l, local), imported: '*', local: textOf(l, local) }];
    return [{ kind: 'Import', ...at(l, n), module: unquoted(l, source), level: 0, bindings, typeOnly: false }];
  }
  const clause = kidOfType(l, n, 'import_clause');
  const made: Import = {
    kind: 'Import',
    ...at(l, n),
    module: unquoted(l, childOf(l, n, 'source')),
    level: 0,
    bindings: clause === -1 ? [] : bindingsOf(l, clause),
    typeOnly: hasToken(l, n, 'type') || hasToken(l, n, 'typeof'),
  };
  return [made];
};

const bindingsOf = (l: Lowering, n: number): ImportBinding[] =>
  kids(l, n).flatMap((child): ImportBinding[] => {
    switch (type(l, child)) {
      case 'namespace_import': {
        const local = firstKid(l, child);
        return local === -1 ? [] : [{ kind: 'ImportBinding', ...at(l, child), imported: '*', local: textOf(l, local) }];
      }
      case 'named_imports':
        return kids(l, child).flatMap((specifier) => specifierOf(l, specifier));
      case 'identifier':
        return [{ kind: 'ImportBinding', ...at(l, child), imported: 'default', local: textOf(l, child) }];
      default:
        return [];
    }
  });

const specifierOf = (l: Lowering, n: number): ImportBinding[] => {
  const name = childOf(l, n, 'name');
  if (name === -1) return [];
  const alias = childOf(l, n, 'alias');
  const imported = plainName(l, name);
  // An ellipsis among the names of a pattern says nothing: further names are allowed anyway.
  if (l.pattern && isEllipsis(imported)) return [];
  return [{ kind: 'ImportBinding', ...at(l, n), imported, local: alias === -1 ? imported : textOf(l, alias) }];
};

const unquoted = (l: Lowering, n: number): string => (n === -1 ? '' : decodeEscapes(textOf(l, n).slice(1, -1)));
const plainName = (l: Lowering, n: number): string => (type(l, n) === 'string' ? unquoted(l, n) : textOf(l, n));

export const exportOf = (l: Lowering, n: number): readonly Statement[] => {
  const isDefault = hasToken(l, n, 'default') || hasToken(l, n, '=');
  const declaration = childOf(l, n, 'declaration');
  if (declaration !== -1) {
    const decorators = decoratorsOf(l, n);
    const inner =
      type(l, declaration).endsWith('class_declaration') && decorators.length > 0
        ? [classOf(l, declaration, decorators)]
        : statement(l, declaration);
    return inner.map((one): Export => ({ kind: 'Export', ...at(l, n), declaration: one, isDefault, names: [] }));
  }
  const source = childOf(l, n, 'source');
  const clause = kidOfType(l, n, 'export_clause');
  const star = kidOfType(l, n, 'namespace_export');
  const from = source === -1 ? {} : { from: unquoted(l, source) };
  if (clause !== -1 || star !== -1 || source !== -1) {
    const names =
      clause !== -1
        ? kids(l, clause).flatMap((specifier) => exported(l, specifier))
        : [{ local: '*', exported: star === -1 ? '*' : (kids(l, star).map((child) => plainName(l, child))[0] ?? '*') }];
    return [{ kind: 'Export', ...at(l, n), isDefault: false, names, ...from }];
  }
  const value =
    childOf(l, n, 'value') === -1 ? kids(l, n).find((child) => type(l, child) !== 'decorator') : childOf(l, n, 'value');
  if (value === undefined) return [{ kind: 'Export', ...at(l, n), isDefault, names: [] }];
  const wrapped: Statement[] =
    type(l, value) === 'class' || isFunction(type(l, value))
      ? [asDeclaration(l, value)]
      : [{ kind: 'ExprStmt', ...at(l, value), expr: expression(l, value) }];
  return wrapped.map((one): Export => ({ kind: 'Export', ...at(l, n), declaration: one, isDefault, names: [] }));
};

const isFunction = (name: string): boolean => name === 'function_expression' || name === 'generator_function';

/** `export default function () {}` declares, though the grammar calls it an expression. */
const asDeclaration = (l: Lowering, n: number): Statement => {
  const made = expression(l, n);
  return made.kind === 'Function' || made.kind === 'Class'
    ? made
    : { kind: 'ExprStmt', start: startOf(l, n), end: made.end, id: l.nextId++, expr: made };
};

const exported = (l: Lowering, n: number): { local: string; exported: string }[] => {
  const name = childOf(l, n, 'name');
  const alias = childOf(l, n, 'alias');
  if (name === -1) {
    // `export { default } from 'm'` carries a bare token.
    return hasToken(l, n, 'default') ? [{ local: 'default', exported: 'default' }] : [];
  }
  const local = plainName(l, name);
  return [{ local, exported: alias === -1 ? local : plainName(l, alias) }];
};
