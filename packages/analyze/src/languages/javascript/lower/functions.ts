/** Lowering of functions, methods and their parameters. */
import type { Assign, Block, Expression, Function, Param, Statement } from '../../../tree/node.ts';
import { decoratorsOf } from './classes.ts';
import { expression, propertyKey } from './expressions.ts';
import { at, between, childOf, endOf, hasToken, kidOfType, kids, startOf, textOf, type } from './lowering.ts';
import type { Building, Lowering } from './lowering.ts';
import { isEllipsis } from './placeholder.ts';
import { blockOf } from './statements.ts';
import { typeExpression } from './types.ts';

/** A function declaration, function expression, arrow or signature. */
export const functionOf = (l: Lowering, n: number, flavor: 'def' | 'arrow'): Function => {
  const kind = type(l, n);
  return build(l, n, {
    flavor,
    decorators: [],
    generator: kind.startsWith('generator') || hasToken(l, n, '*'),
    static: false,
  });
};

/** A method, getter, setter or constructor of a class or an object; signatures have no body. */
export const methodOf = (l: Lowering, n: number, before: readonly Expression[]): Function => {
  const name = childOf(l, n, 'name');
  const staticGet = hasToken(l, n, 'static get');
  const flavor =
    name !== -1 && textOf(l, name) === 'constructor'
      ? 'constructor'
      : staticGet || hasToken(l, n, 'get')
        ? 'getter'
        : hasToken(l, n, 'set')
          ? 'setter'
          : 'method';
  const made = build(l, n, {
    flavor,
    decorators: [...before, ...decoratorsOf(l, n)],
    generator: hasToken(l, n, '*'),
    static: staticGet || hasToken(l, n, 'static'),
  });
  return flavor === 'constructor' ? withParameterProperties(l, n, made) : made;
};

type Shape = Pick<Function, 'flavor' | 'decorators' | 'generator' | 'static'>;

const build = (l: Lowering, n: number, shape: Shape): Function => {
  const name = childOf(l, n, 'name');
  const parameters = childOf(l, n, 'parameters');
  const single = childOf(l, n, 'parameter');
  const params = parameters !== -1 ? paramsOf(l, parameters) : single !== -1 ? [paramOf(l, single)] : [];
  const returns = childOf(l, n, 'return_type');
  const body = childOf(l, n, 'body');
  const made: Building<Function> = {
    kind: 'Function',
    ...at(l, n),
    ...shape,
    params,
    expressionBody: false,
    async: hasToken(l, n, 'async'),
  };
  if (name !== -1) {
    const named = functionName(l, name);
    if (named !== undefined) {
      made.name = named;
      made.nameStart = startOf(l, name);
    }
  }
  if (returns !== -1) made.returns = typeExpression(l, returns);
  if (body !== -1) {
    made.expressionBody = type(l, body) !== 'statement_block';
    made.body = made.expressionBody ? expressionBlock(l, body) : blockOf(l, body);
  }
  return made;
};

/** The plain name; none for computed keys that are no constant. */
const functionName = (l: Lowering, n: number): string | undefined => {
  const kind = type(l, n);
  if (kind === 'computed_property_name' || kind === 'string') {
    const key = propertyKey(l, n);
    return key.kind === 'Str' ? key.value : undefined;
  }
  return textOf(l, n);
};

const expressionBlock = (l: Lowering, n: number): Block => {
  const value = expression(l, n);
  return { kind: 'Block', ...at(l, n), body: [{ kind: 'Return', ...at(l, n), value }] };
};

const paramsOf = (l: Lowering, n: number): Param[] => kids(l, n).map((child) => paramOf(l, child));

const paramOf = (l: Lowering, n: number): Param => {
  const kind = type(l, n);
  if (kind === 'required_parameter' || kind === 'optional_parameter') return typedParam(l, n);
  return { ...target(l, n), decorators: [] };
};

/** A parameter of the TypeScript grammar: decorators, modifiers, pattern, type and default. */
const typedParam = (l: Lowering, n: number): Param => {
  const decorators = decoratorsOf(l, n);
  const pattern = childOf(l, n, 'pattern');
  const annotation = childOf(l, n, 'type');
  const value = childOf(l, n, 'value');
  const inner = target(l, pattern === -1 ? n : pattern);
  const made: Building<Param> = { ...inner, start: startOf(l, n), end: endOf(l, n), decorators };
  if (annotation !== -1) made.annotation = typeExpression(l, annotation);
  if (value !== -1) made.default = expression(l, value);
  return made;
};

const target = (l: Lowering, n: number): Omit<Param, 'decorators'> => {
  switch (type(l, n)) {
    case 'rest_pattern':
    case 'spread_element': {
      const inner = kids(l, n)[0] ?? n;
      return {
        kind: 'Param',
        ...at(l, n),
        target: inner === n ? { kind: 'Broken', ...at(l, n), children: [] } : expression(l, inner),
        flavor: 'rest',
      };
    }
    case 'assignment_pattern': {
      const lowered = expression(l, n);
      if (lowered.kind !== 'Assign' || lowered.value === undefined)
        return { kind: 'Param', ...at(l, n), target: lowered, flavor: 'plain' };
      return { kind: 'Param', ...at(l, n), target: lowered.target, flavor: 'plain', default: lowered.value };
    }
    default:
      return { kind: 'Param', ...at(l, n), target: expression(l, n), flavor: 'plain' };
  }
};

/** Whether a constructor's parameter declares a field: `private x: T`, `readonly x`, `public override x`. */
export const isParameterProperty = (l: Lowering, n: number): boolean =>
  kidOfType(l, n, 'accessibility_modifier') !== -1 ||
  kidOfType(l, n, 'override_modifier') !== -1 ||
  hasToken(l, n, 'readonly');

/** `constructor(private db: Db) {…}` begins with `this.db = db`. */
const withParameterProperties = (l: Lowering, n: number, made: Function): Function => {
  const parameters = childOf(l, n, 'parameters');
  if (parameters === -1 || made.body === undefined) return made;
  const assignments: Statement[] = [];
  for (const child of kids(l, parameters)) {
    const pattern = childOf(l, child, 'pattern');
    if (pattern === -1 || type(l, pattern) !== 'identifier' || !isParameterProperty(l, child)) continue;
    const name = textOf(l, pattern);
    if (isEllipsis(name)) continue;
    const value = expression(l, pattern);
    const assign: Assign = {
      kind: 'Assign',
      ...at(l, pattern),
      op: '=',
      target: {
        kind: 'Member',
        ...at(l, pattern),
        object: { kind: 'Name', ...between(l, startOf(l, pattern), startOf(l, pattern)), name: 'this' },
        property: name,
        propertyStart: startOf(l, pattern),
        optional: false,
      },
      value,
    };
    assignments.push({ kind: 'ExprStmt', ...at(l, pattern), expr: assign });
  }
  return assignments.length === 0
    ? made
    : { ...made, body: { ...made.body, body: [...assignments, ...made.body.body] } };
};
