/** Lowering of classes: fields become `Assign`s declared as `field`, methods `Function`s, static blocks `Block`s. */
import type { Assign, Class, Expression, Statement } from '../../../tree/node.ts';
import { expression, propertyKey } from './expressions.ts';
import { isParameterProperty, methodOf } from './functions.ts';
import { absent, at, between, brokenOf, childOf, endOf, firstKid, kids, startOf, textOf, type } from './lowering.ts';
import type { Building, Lowering } from './lowering.ts';
import { isEllipsis, isMetavariable } from './placeholder.ts';
import { blockOf, statement } from './statements.ts';
import { typeExpression } from './types.ts';

/** A class declaration or expression with the decorators found before it. */
export const classOf = (l: Lowering, n: number, before: readonly Expression[]): Class => {
  const name = childOf(l, n, 'name');
  const decorators = before.length > 0 ? before : decoratorsOf(l, n);
  const bases = kids(l, n).flatMap((child) => (type(l, child) === 'class_heritage' ? basesOf(l, child) : []));
  const body = childOf(l, n, 'body');
  const made: Building<Class> = {
    kind: 'Class',
    ...at(l, n),
    bases,
    decorators,
    body:
      body === -1
        ? { kind: 'Block', ...between(l, endOf(l, n), endOf(l, n)), body: [] }
        : { kind: 'Block', ...at(l, body), body: membersOf(l, body) },
  };
  if (name !== -1) {
    made.name = textOf(l, name);
    made.nameStart = startOf(l, name);
  }
  return made;
};

/** The expressions of the decorators among a node's children. */
export const decoratorsOf = (l: Lowering, n: number): Expression[] =>
  kids(l, n).flatMap((child) => (type(l, child) === 'decorator' ? [decorator(l, child)] : []));

const decorator = (l: Lowering, n: number): Expression => {
  const inner = firstKid(l, n);
  return inner === -1 ? absent(l, n) : expression(l, inner);
};

/** What stands after `extends`; `implements` says nothing about behaviour and is left out. */
const basesOf = (l: Lowering, n: number): Expression[] =>
  kids(l, n).flatMap((child) => {
    const kind = type(l, child);
    if (kind === 'extends_clause')
      return kids(l, child).flatMap((base) => (type(l, base) === 'type_arguments' ? [] : [expression(l, base)]));
    return kind === 'implements_clause' ? [] : [expression(l, child)];
  });

const membersOf = (l: Lowering, n: number): Statement[] => {
  const members: Statement[] = [];
  // The TypeScript grammar puts a method's decorators before it in the class body.
  let decorators: Expression[] = [];
  for (const child of kids(l, n)) {
    if (type(l, child) === 'decorator') {
      decorators.push(decorator(l, child));
      continue;
    }
    members.push(...memberOf(l, child, decorators));
    decorators = [];
  }
  for (const left of decorators) members.push({ kind: 'ExprStmt', ...between(l, left.start, left.end), expr: left });
  return members;
};

const memberOf = (l: Lowering, n: number, decorators: readonly Expression[]): readonly Statement[] => {
  switch (type(l, n)) {
    case 'method_definition': {
      const method = methodOf(l, n, decorators);
      return method.flavor === 'constructor' ? [...propertyFields(l, n), method] : [method];
    }
    case 'method_signature':
    case 'abstract_method_signature':
      return [methodOf(l, n, decorators)];
    case 'field_definition':
    case 'public_field_definition':
      return field(l, n, decorators);
    case 'class_static_block': {
      const body = childOf(l, n, 'body');
      return body === -1 ? [] : [blockOf(l, body)];
    }
    case 'index_signature':
      return [];
    default:
      return statement(l, n);
  }
};

const field = (l: Lowering, n: number, before: readonly Expression[]): readonly Statement[] => {
  const key = childOf(l, n, 'property') === -1 ? childOf(l, n, 'name') : childOf(l, n, 'property');
  if (key === -1) return [brokenOf(l, startOf(l, n), endOf(l, n), [])];
  const value = childOf(l, n, 'value');
  const annotation = childOf(l, n, 'type');
  const text = textOf(l, key);
  if (l.pattern && value === -1 && annotation === -1) {
    if (isEllipsis(text)) return [{ kind: 'Ellipsis', ...at(l, n) }];
    if (isMetavariable(text)) return [{ kind: 'Metavar', ...at(l, n), name: text }];
  }
  const decorators = [...before, ...decoratorsOf(l, n)];
  const kind = type(l, key);
  const target =
    kind === 'property_identifier' || kind === 'private_property_identifier' ? expression(l, key) : propertyKey(l, key);
  const made: Building<Assign> = { kind: 'Assign', ...at(l, n), op: '=', target, declare: 'field' };
  if (decorators.length > 0) made.decorators = decorators;
  if (annotation !== -1) made.annotation = typeExpression(l, annotation);
  if (value !== -1) made.value = expression(l, value);
  return [{ kind: 'ExprStmt', ...at(l, n), expr: made }];
};

/** The fields that a constructor's parameter properties declare. */
const propertyFields = (l: Lowering, n: number): readonly Statement[] => {
  const parameters = childOf(l, n, 'parameters');
  if (parameters === -1) return [];
  return kids(l, parameters).flatMap((child): Statement[] => {
    const pattern = childOf(l, child, 'pattern');
    if (pattern === -1 || type(l, pattern) !== 'identifier' || !isParameterProperty(l, child)) return [];
    const annotation = childOf(l, child, 'type');
    const made: Building<Assign> = {
      kind: 'Assign',
      ...at(l, child),
      op: '=',
      target: expression(l, pattern),
      declare: 'field',
    };
    if (annotation !== -1) made.annotation = typeExpression(l, annotation);
    return [{ kind: 'ExprStmt', ...at(l, child), expr: made }];
  });
};
