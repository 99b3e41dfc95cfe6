/**
 * A parsed unit → its outline: what others can name, what guards it, what it does with which inputs.
 *
 * One walk over the tree. Values are followed by `values.ts`, dead code is told by `reached.ts`, routes by `routes.ts`; nothing here
 * judges. Errors: throws `RangeError` for what is nested too deeply.
 */
import type {
  AliasSeen,
  AssignmentSeen,
  CallSeen,
  FunctionSeen,
  Guard,
  Outline,
  PublicName,
} from '@sallyport/core/faces';
import type { ParsedUnit } from '../languages/language.ts';
import { buildNames } from '../names/build-names.ts';
import { boundNames } from '../names/bound-names.ts';
import { walkOf } from '../names/walk.ts';
import { children } from '../tree/children.ts';
import type { Block, Class, Expression, Function, Node, Statement } from '../tree/node.ts';
import { newCodeOf } from './code-of.ts';
import { deadCode } from './reached.ts';
import { handlerOf, routeOf } from './routes.ts';
import { newValues } from './values.ts';
import { wiredIn } from './wired.ts';

interface Context {
  readonly symbol: string;
  readonly isReached: boolean;
  readonly isUsed: boolean;
  readonly under: readonly string[];
  readonly inFunction: boolean;
  /** What the enclosing function gathers. */
  readonly gathered: { readonly reads: Set<string>; readonly returns: Expression[] } | undefined;
}

export const readOutline = (unit: ParsedUnit): Outline => {
  const names = buildNames(unit);
  const codeOf = newCodeOf(unit);
  const values = newValues(names, codeOf, pushedInto(unit, names));
  const dead = deadCode(unit.root, names);
  const handlers = new Map<Function, string>();
  const surface: PublicName[] = [];
  const guards: Guard[] = [];
  const calls: CallSeen[] = [];
  const functions: FunctionSeen[] = [];
  const aliases: AliasSeen[] = [];
  const assignments: AssignmentSeen[] = [];
  const imports: string[] = [];

  const guard = (
    kind: Guard['kind'],
    { symbol }: Context,
    node: Node,
    code: string,
    test: Node | undefined,
    effect: Guard['effect'] = 'other',
  ): void => {
    guards.push({
      kind,
      symbol,
      code,
      test: test === undefined ? '' : codeOf(test),
      looksAt: test === undefined ? [] : values.reads(test),
      through: test === undefined ? [] : values.through(test),
      effect,
      start: node.start,
      end: node.end,
    });
  };
  const decorators = (list: readonly Expression[], symbol: string): void => {
    for (const decorator of list)
      guards.push({
        kind: 'decorator',
        symbol,
        code: codeOf(decorator),
        test: '',
        looksAt: [],
        through: [],
        effect: 'other',
        start: decorator.start,
        end: decorator.end,
      });
  };
  const call = (node: Node, name: string, args: CallSeen['args'], context: Context): void => {
    calls.push({
      symbol: context.symbol,
      name,
      code: codeOf(node),
      start: node.start,
      end: node.end,
      isReached: context.isReached,
      isUsed: context.isUsed,
      args,
      under: context.under,
    });
  };

  const wired = (node: Node, { symbol }: Context): void => {
    for (const { node: one, list, meant } of wiredIn(node, names, codeOf))
      guards.push({
        kind: 'call',
        symbol: list === '' ? symbol : join(symbol, list),
        code: codeOf(one),
        test: meant,
        looksAt: [],
        through: [],
        effect: 'other',
        start: one.start,
        end: one.end,
      });
  };

  const statements = (list: readonly Statement[], context: Context): void => {
    let under = context.under;
    for (const statement of list) {
      visit(statement, { ...context, under });
      // A check that ends the function stands over all that follows.
      if (statement.kind === 'If' && endsIn(statement.then)) under = [...under, ...values.reads(statement.test)];
    }
  };

  const visitFunction = (node: Function, context: Context): void => {
    const name = handlers.get(node) ?? node.name ?? assignedName(names.parent(node));
    if (name === undefined && onlyQuotes(node)) return;
    const symbol = name === undefined ? context.symbol : join(context.symbol, name);
    const parameters = node.params.map((one) => codeOf(one));
    decorators(node.decorators, symbol);
    const gathered = { reads: new Set<string>(), returns: [] as Expression[] };
    const inner: Context = { ...context, symbol, inFunction: true, isUsed: true, gathered };
    for (const child of [...node.decorators, ...node.params]) visit(child, { ...context, isUsed: true });
    if (node.body !== undefined) visit(node.body, inner);
    for (const read of gathered.reads) context.gathered?.reads.add(read);
    functions.push({
      symbol,
      code: codeOf(node),
      start: node.start,
      end: node.end,
      parameters,
      reads: [...gathered.reads],
      returns: gathered.returns.map((one) => values.argument(one)),
    });
    if (name !== undefined && !handlers.has(node) && !context.inFunction && isDeclared(names.parent(node)))
      surface.push({
        kind: context.symbol === '' ? 'function' : 'method',
        name: symbol,
        signature: `(${parameters.join(',')})`,
      });
  };

  const visitClass = (node: Class, context: Context): void => {
    const symbol = join(context.symbol, node.name ?? '');
    if (!context.inFunction && node.name !== undefined)
      surface.push({ kind: 'class', name: symbol, signature: `(${node.bases.map((one) => codeOf(one)).join(',')})` });
    decorators(node.decorators, symbol);
    for (const child of [...node.decorators, ...node.bases]) visit(child, { ...context, isUsed: true });
    visit(node.body, { ...context, symbol });
  };

  const visit = (node: Node, given: Context): void => {
    const context = dead.has(node) ? { ...given, isReached: false } : given;
    if (context.isReached) wired(node, context);
    switch (node.kind) {
      case 'Program':
      case 'Block':
        statements(node.body, context);
        return;
      case 'Function':
        visitFunction(node, context);
        return;
      case 'Class':
        visitClass(node, context);
        return;
      case 'ExprStmt':
        visit(node.expr, { ...context, isUsed: false });
        return;
      case 'Await':
      case 'Cast':
        visit(node.value, context);
        return;
      case 'If': {
        if (context.isReached)
          guard(
            'check',
            context,
            node,
            endsIn(node.then) ? codeOf({ start: node.start, end: node.then.end }) : '',
            node.test,
            effectOf(node.then),
          );
        visit(node.test, { ...context, isUsed: true });
        const under = [...context.under, ...values.reads(node.test)];
        visit(node.then, { ...context, under });
        if (node.else !== undefined) visit(node.else, { ...context, under });
        return;
      }
      case 'Conditional': {
        if (context.isReached) guard('check', context, node, '', node.test, 'sets');
        const under = [...context.under, ...values.reads(node.test)];
        visit(node.test, { ...context, isUsed: true });
        visit(node.then, { ...context, under });
        visit(node.else, { ...context, under });
        return;
      }
      case 'Logical':
        if (!context.isUsed && context.isReached) guard('check', context, node, '', node.left);
        visit(node.left, { ...context, isUsed: true });
        visit(node.right, context);
        return;
      case 'Assert':
        if (context.isReached) guard('check', context, node, codeOf(node), node.test, 'ends');
        break;
      case 'Catch':
        if (context.isReached)
          guard('handler', context, node, codeOf(node), node.type, isEmptyBlock(node.body) ? 'nothing' : 'other');
        break;
      case 'Return':
        if (context.isReached && node.value !== undefined) context.gathered?.returns.push(node.value);
        break;
      case 'Call': {
        const route = routeOf(node, names);
        if (route !== undefined) {
          const handler = handlerOf(node);
          if (handler !== undefined) handlers.set(handler, route.name);
          surface.push({ kind: 'route', name: route.name, signature: '' });
          for (const middle of node.args.slice(1))
            if (middle !== handler && middle.kind !== 'KeywordArg')
              guard('decorator', { ...context, symbol: route.name }, middle, codeOf(middle), undefined);
        }
        const args = node.args.map((one) =>
          one.kind === 'KeywordArg' ? values.argument(one.value, one.name) : values.argument(one),
        );
        const options = node.args.flatMap((one) => (one.kind === 'Dict' ? entriesOf(one) : []));
        call(
          node,
          values.nameOf(node.callee),
          [...args, ...options.map(({ key, value }) => values.argument(value, key))],
          context,
        );
        visit(node.callee, { ...context, isUsed: true });
        for (const one of node.args) visit(one, { ...context, isUsed: true });
        return;
      }
      case 'Template':
        if (node.tag !== undefined)
          call(
            node,
            values.tagName(node.tag),
            node.parts.filter(({ kind }) => kind !== 'Str').map((one) => values.argument(one)),
            context,
          );
        break;
      case 'Assign': {
        const { target, value } = node;
        if (value !== undefined && target.kind === 'Name') {
          const of =
            value.kind === 'Name' || value.kind === 'Member' || value.kind === 'Index'
              ? names.qualified(value)
              : undefined;
          assignments.push({
            symbol: context.symbol,
            name: target.name,
            value: values.argument(value),
            start: node.start,
          });
          if (of !== undefined) aliases.push({ symbol: context.symbol, name: target.name, of });
          // What a JavaScript module keeps to itself is nobody's; its exports are listed as such.
          if (unit.language === 'python' && !context.inFunction && context.symbol === '')
            surface.push({ kind: 'constant', name: target.name, signature: '' });
        }
        if (value !== undefined && (target.kind === 'Member' || target.kind === 'Index'))
          call(node, `${values.nameOf(target)}=`, [values.argument(value)], { ...context, isUsed: false });
        break;
      }
      case 'JsxAttribute':
        if (node.value !== undefined)
          call(node, `${node.name}=`, [values.argument(node.value)], { ...context, isUsed: false });
        break;
      case 'JsxElement':
        // A value between the tags is shown as text.
        for (const child of node.children)
          if (child.kind !== 'Str' && child.kind !== 'JsxElement')
            call(child, 'children=', [values.argument(child)], { ...context, isUsed: false });
        break;
      case 'Import':
        imports.push('.'.repeat(node.level) + node.module);
        return;
      case 'Export':
        for (const { exported } of node.names) surface.push({ kind: 'export', name: exported, signature: '' });
        if (
          (node.declaration?.kind === 'Function' || node.declaration?.kind === 'Class') &&
          node.declaration.name !== undefined
        )
          surface.push({ kind: 'export', name: node.declaration.name, signature: '' });
        if (node.isDefault) surface.push({ kind: 'export', name: 'default', signature: '' });
        if (node.declaration?.kind === 'ExprStmt' && node.declaration.expr.kind === 'Assign')
          for (const name of boundNames(node.declaration.expr.target))
            surface.push({ kind: 'export', name, signature: '' });
        break;
      case 'Name':
      case 'Member':
      case 'Index':
        if (context.isReached) for (const one of values.reads(node)) context.gathered?.reads.add(one);
        break;
      default:
    }
    for (const child of children(node)) visit(child, { ...context, isUsed: true });
  };

  visit(unit.root, {
    symbol: '',
    isReached: true,
    isUsed: true,
    under: [],
    inFunction: false,
    gathered: undefined,
  });
  return {
    surface,
    guards,
    calls,
    functions,
    aliases,
    assignments,
    moduleCode: unit.root.body
      .filter(({ kind }) => kind !== 'Function' && kind !== 'Class' && kind !== 'Import')
      .map((one) => codeOf(one)),
    imports,
    comments: unit.comments.map(({ start, end }) => unit.text.slice(start, end)),
  };
};

/** What lists and dictionaries are given after they were made (`push`, `append`, `params["k"] = x`), by the definitions of their names. */
const pushedInto = (unit: ParsedUnit, names: ReturnType<typeof buildNames>): ReadonlyMap<object, readonly Node[]> => {
  const pushed = new Map<object, Node[]>();
  const add = (holder: Expression, values: readonly Node[]): void => {
    const list = holder.kind === 'Name' ? names.binding(holder)?.definitions : undefined;
    if (list === undefined) return;
    const known = pushed.get(list);
    if (known === undefined) pushed.set(list, [...values]);
    else known.push(...values);
  };
  for (const node of walkOf(unit).order) {
    if (node.kind === 'Assign' && node.target.kind === 'Index' && node.value !== undefined)
      add(node.target.object, [node.value]);
    if (
      node.kind === 'Call' &&
      node.callee.kind === 'Member' &&
      /^(?:push|unshift|append|extend|insert)$/u.test(node.callee.property)
    )
      add(node.callee.object, node.args);
  }
  return pushed;
};

/** `(item) => "'" + item + "'"`: a shape of a value, no function that does something. */
const onlyQuotes = ({ params: [item], body, expressionBody }: Function): boolean => {
  const [only] = body?.body ?? [];
  if (!expressionBody || item?.target.kind !== 'Name' || only?.kind !== 'Return' || only.value === undefined)
    return false;
  const { name } = item.target;
  const isPart = (one: Node): boolean =>
    one.kind === 'Str' ||
    (one.kind === 'Name' && one.name === name) ||
    (one.kind === 'Binary' && one.op === '+' && isPart(one.left) && isPart(one.right));
  return only.value.kind === 'Template'
    ? only.value.tag === undefined && only.value.parts.every((one) => isPart(one))
    : isPart(only.value);
};

const join = (outer: string, name: string): string => (outer === '' ? name : `${outer}.${name}`);

/** Whether the block ends or refuses: returns, raises, leaves the loop, or answers with an error. */
const endsIn = (block: Block): boolean => {
  const last = block.body.at(-1);
  if (last === undefined) return false;
  if (last.kind === 'Return' || last.kind === 'Throw' || last.kind === 'Jump') return true;
  if (last.kind === 'Block') return endsIn(last);
  if (last.kind !== 'ExprStmt') return false;
  const call = last.expr.kind === 'Await' ? last.expr.value : last.expr;
  if (call.kind !== 'Call') return false;
  const name =
    call.callee.kind === 'Name' ? call.callee.name : call.callee.kind === 'Member' ? call.callee.property : '';
  return /^(?:abort|exit|_exit|die|fail|redirect|send_error|throw|raise_for_status|deny|forbid|reject)$/u.test(name);
};

const isEmptyBlock = ({ body }: Block): boolean =>
  body.every(({ kind }) => kind === 'Pass' || kind === 'ExprStmt' || kind === 'Jump') &&
  body.every((one) => one.kind !== 'ExprStmt' || one.expr.kind === 'Null' || one.expr.kind === 'Str');

const effectOf = (block: Block): Guard['effect'] => {
  if (endsIn(block)) return 'ends';
  if (isEmptyBlock(block)) return 'nothing';
  return block.body.some((one) => one.kind === 'ExprStmt' && one.expr.kind === 'Assign') ? 'sets' : 'other';
};

const isDeclared = (parent: Node | undefined): boolean =>
  parent === undefined ||
  ['Program', 'Block', 'Export', 'Labeled', 'Assign', 'Class', 'Dict', 'Entry', 'ExprStmt'].includes(parent.kind);

const assignedName = (parent: Node | undefined): string | undefined => {
  if (parent?.kind === 'Assign' && parent.target.kind === 'Name') return parent.target.name;
  if (parent?.kind === 'Assign' && parent.target.kind === 'Member') return parent.target.property;
  if (parent?.kind === 'Entry' && parent.key.kind === 'Str') return parent.key.value;
  return undefined;
};

const entriesOf = (
  node: Extract<Node, { readonly kind: 'Dict' }>,
): readonly { readonly key: string; readonly value: Expression }[] =>
  node.entries.flatMap((one) =>
    one.kind === 'Entry' && one.key.kind === 'Str' ? [{ key: one.key.value, value: one.value }] : [],
  );
