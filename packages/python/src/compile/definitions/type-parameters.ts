/** `def f[T]()`, `class A[T]`, `type A[T] = …`: type parameters and aliases. */
import type { Stmt, TypeParam } from '../../syntax/ast.ts';
import { jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from '../expressions/expression.ts';
import { loadName, storeName } from '../names.ts';

/** `type A = …`. The value is worked out when it is asked for, in a place of its own for temporaries: it may name the alias itself. */
export const typeAlias = (c: Emitter, node: Stmt & { kind: 'TypeAlias' }): string => {
  const name = node.name.id;
  const params = typeParams(c, node.typeParams);
  const list = node.typeParams.map((one) => loadName(c, one.name, node)).join(',');
  c.enter({ ...c.frame, kind: c.frame.kind === 'module' ? 'function' : c.frame.kind });
  const value = expr(c, node.value);
  const temps = c.leave();
  return `${params}${storeName(c, name, `$.typeAlias(${jsString(name)},()=>{${temps}return ${value};},[${list}])`)};`;
};

/** Type parameters as statements that store them. */
export const typeParams = (c: Emitter, params: readonly TypeParam[]): string =>
  params.map((one) => `${storeName(c, one.name, typeParam(c, one))};`).join('');

/** A type parameter as an expression; its bound is evaluated at once. */
export const typeParam = (c: Emitter, one: TypeParam): string =>
  `$.typeParam(${jsString(one.flavor)},${jsString(one.name)},${one.bound === null ? 'undefined' : expr(c, one.bound)})`;
