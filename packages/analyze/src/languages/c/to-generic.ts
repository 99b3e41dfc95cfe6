/**
 * The tree of a C program as the generic tree, for outlines, secrets, names of enclosing functions, and rules.
 *
 * Types are left behind but for their places; pointers are transparent: `*p` is a `Unary`, `p->x` and `p.x` are both a `Member`.
 */
import type {
  Assign,
  Block,
  Expression,
  Function as FunctionNode,
  Param,
  Program,
  Statement,
  Str,
} from '../../tree/node.ts';
import type { CProgram, Expr, FunctionDef, Stmt, Variable } from './c-tree.ts';

type Place = { readonly start: number; readonly end: number };

export const toGeneric = (
  program: CProgram,
  length: number,
): { readonly root: Program; readonly nodeCount: number } => {
  let ids = 0;
  const at = ({ start, end }: Place): { id: number; start: number; end: number } => ({
    id: ids++,
    start,
    end: Math.max(start, end),
  });
  const opaque = (place: Place, text = ''): Expression => ({ ...at(place), kind: 'Opaque', text, children: [] });
  const text = (place: Place, value: string): Str => ({ ...at(place), kind: 'Str', value, bytes: false });

  const expression = (expr: Expr): Expression => {
    switch (expr.kind) {
      case 'number':
        return { ...at(expr), kind: 'Num', value: expr.value, raw: String(expr.value) };
      case 'string':
        return text(expr, decoded(expr.value));
      case 'name':
        return expr.name === 'NULL'
          ? { ...at(expr), kind: 'Null', flavor: 'null' }
          : { ...at(expr), kind: 'Name', name: expr.name };
      case 'call':
        return {
          ...at(expr),
          kind: 'Call',
          callee: expression(expr.callee),
          args: expr.args.map(expression),
          isNew: false,
          optional: false,
        };
      case 'index':
        return { ...at(expr), kind: 'Index', object: expression(expr.object), index: expression(expr.index) };
      case 'member':
        return {
          ...at(expr),
          kind: 'Member',
          object: expression(expr.object),
          property: expr.name,
          propertyStart: Math.max(expr.start, expr.end - expr.name.length),
          optional: false,
        };
      case 'unary': {
        const op = expr.op === '!' ? 'not' : expr.op.replace('x', '');
        return { ...at(expr), kind: 'Unary', op, operand: expression(expr.operand) };
      }
      case 'binary':
        if (expr.op === '&&' || expr.op === '||')
          return {
            ...at(expr),
            kind: 'Logical',
            op: expr.op === '&&' ? 'and' : 'or',
            left: expression(expr.left),
            right: expression(expr.right),
          };
        return { ...at(expr), kind: 'Binary', op: expr.op, left: expression(expr.left), right: expression(expr.right) };
      case 'assign':
        return {
          ...at(expr),
          kind: 'Assign',
          op: `${expr.op ?? ''}=`,
          target: expression(expr.target),
          value: expression(expr.value),
        };
      case 'conditional':
        return {
          ...at(expr),
          kind: 'Conditional',
          test: expression(expr.test),
          // oxlint-disable-next-line unicorn/no-thenable -- the tree's word for it
          then: expression(expr.then ?? expr.test),
          else: expression(expr.else),
        };
      case 'cast':
        return { ...at(expr), kind: 'Cast', value: expression(expr.value) };
      case 'sizeof':
        return opaque(expr, 'sizeof');
      case 'comma':
        return { ...at(expr), kind: 'Sequence', items: expr.items.map(expression) };
      case 'list':
        return expr.items.some((item) => typeof item.designators[0] === 'string')
          ? {
              ...at(expr),
              kind: 'Dict',
              entries: expr.items.map((item) => ({
                ...at(item.value),
                kind: 'Entry' as const,
                key: text(item.value, typeof item.designators[0] === 'string' ? item.designators[0] : ''),
                value: expression(item.value),
                shorthand: false,
              })),
            }
          : { ...at(expr), kind: 'List', flavor: 'list', items: expr.items.map((item) => expression(item.value)) };
      case 'compound':
        return { ...at(expr), kind: 'Cast', value: expression(expr.value) };
      case 'block':
        return { ...at(expr), kind: 'Opaque', text: '', children: statements(expr.body) };
      default:
        return opaque(expr, expr.text);
    }
  };

  const variable = (one: Variable): Assign => ({
    ...at(one),
    kind: 'Assign',
    op: '=',
    target: { ...at({ start: one.start, end: one.end }), kind: 'Name', name: one.name },
    declare: 'var',
    ...(one.value === undefined ? {} : { value: expression(one.value) }),
  });

  const block = (stmt: Stmt): Block => ({
    ...at(stmt),
    kind: 'Block',
    body: stmt.kind === 'block' ? statements(stmt.body) : statements([stmt]),
  });

  const statements = (body: readonly Stmt[]): Statement[] => body.flatMap(statement);

  const statement = (stmt: Stmt): readonly Statement[] => {
    switch (stmt.kind) {
      case 'expression':
        return [{ ...at(stmt), kind: 'ExprStmt', expr: expression(stmt.value) }];
      case 'declare':
        return stmt.variables.map((one) => ({ ...at(one), kind: 'ExprStmt', expr: variable(one) }));
      case 'block':
        return [block(stmt)];
      case 'if':
        return [
          {
            ...at(stmt),
            kind: 'If',
            test: expression(stmt.test),
            // oxlint-disable-next-line unicorn/no-thenable -- the tree's word for it
            then: block(stmt.then),
            ...(stmt.else === undefined ? {} : { else: block(stmt.else) }),
          },
        ];
      case 'while':
      case 'do':
        return [
          {
            ...at(stmt),
            kind: 'While',
            test: expression(stmt.test),
            body: block(stmt.body),
            doWhile: stmt.kind === 'do',
          },
        ];
      case 'for':
        return [
          {
            ...at(stmt),
            kind: 'For',
            init: stmt.init === undefined ? [] : statement(stmt.init),
            body: block(stmt.body),
            ...(stmt.test === undefined ? {} : { test: expression(stmt.test) }),
            ...(stmt.update === undefined ? {} : { update: expression(stmt.update) }),
          },
        ];
      case 'switch':
        return [
          {
            ...at(stmt),
            kind: 'Switch',
            subject: expression(stmt.subject),
            cases: cases(stmt.body),
            fallsThrough: true,
          },
        ];
      case 'case':
        return [];
      case 'label':
        return [{ ...at(stmt), kind: 'Labeled', label: stmt.name, body: { ...at(stmt), kind: 'Pass' } }];
      case 'goto':
        return [{ ...at(stmt), kind: 'ExprStmt', expr: opaque(stmt, `goto ${stmt.name ?? ''}`) }];
      case 'break':
      case 'continue':
        return [{ ...at(stmt), kind: 'Jump', flavor: stmt.kind }];
      case 'return':
        return [
          { ...at(stmt), kind: 'Return', ...(stmt.value === undefined ? {} : { value: expression(stmt.value) }) },
        ];
      default:
        return [{ ...at(stmt), kind: 'Broken', children: [] }];
    }
  };

  const cases = (
    body: Stmt,
  ): { id: number; start: number; end: number; kind: 'Case'; test?: Expression; body: Block }[] => {
    const list = body.kind === 'block' ? body.body : [body];
    const out: { id: number; start: number; end: number; kind: 'Case'; test?: Expression; body: Block }[] = [];
    for (const [i, one] of list.entries()) {
      if (one.kind !== 'case') continue;
      const next = list.findIndex((other, j) => j > i && other.kind === 'case');
      const inside = list.slice(i + 1, next < 0 ? undefined : next);
      out.push({
        ...at({ start: one.start, end: inside.at(-1)?.end ?? one.end }),
        kind: 'Case',
        body: {
          ...at({ start: inside[0]?.start ?? one.end, end: inside.at(-1)?.end ?? one.end }),
          kind: 'Block',
          body: statements(inside),
        },
        ...(one.test === undefined ? {} : { test: expression(one.test) }),
      });
    }
    return out;
  };

  const definition = (one: FunctionDef): FunctionNode => {
    const params: Param[] = one.params.map((param) => ({
      ...at(param),
      kind: 'Param',
      target: { ...at(param), kind: 'Name', name: param.name },
      flavor: 'plain',
      decorators: [],
    }));
    return {
      ...at(one),
      kind: 'Function',
      flavor: 'def',
      name: one.name,
      nameStart: one.nameStart,
      params,
      body: block(one.body),
      expressionBody: false,
      decorators: [],
      async: false,
      generator: false,
      static: one.isStatic,
    };
  };

  const body: Statement[] = [];
  for (const one of program.includes)
    body.push({ ...at(one), kind: 'Import', module: one.name, level: 0, bindings: [], typeOnly: false });
  for (const item of program.items) {
    if (item.kind === 'function') body.push(definition(item.function));
    else for (const one of item.variables) body.push({ ...at(one), kind: 'ExprStmt', expr: variable(one) });
  }
  const root: Program = { ...at({ start: 0, end: length }), kind: 'Program', body };
  return { root, nodeCount: ids };
};

/** Bytes as text, where they are UTF-8. */
const decoded = (bytes: string): string => {
  if (!/[\u0080-\u00ff]/.test(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0) & 255));
};
