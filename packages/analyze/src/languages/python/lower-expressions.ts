/** Python's expressions, parameters and comprehensions as generic nodes; see `lower.ts`. */
import type { Argument, ComprehensionFor, Expr, Parameter } from '@sallyport/python/syntax';
import type {
  Block,
  ComprehensionClause,
  Dict,
  Ellipsis,
  Entry,
  Expression,
  Function,
  Metavar,
  Name,
  Node,
  Param,
  Spread,
  Statement,
} from '../../tree/node.ts';

/** Links of one chain that become nesting. */
export const MAX_CHAIN = 200;

/** Numbers the nodes and lowers expressions. One instance lowers one text. */
export class ExpressionLowering {
  count = 0;
  private readonly text: string;
  protected readonly pattern: boolean;
  /** For each function being lowered: whether a `yield` was seen in it. */
  protected readonly yields: boolean[] = [];

  constructor(text: string, pattern: boolean) {
    this.text = text;
    this.pattern = pattern;
  }

  next(): number {
    return this.count++;
  }

  protected isMeta(name: string): boolean {
    return this.pattern && name.charCodeAt(0) === 36;
  }

  protected exprs(list: readonly Expr[]): readonly Expression[] {
    const out: Expression[] = [];
    for (const one of list) out.push(this.expr(one));
    return out;
  }

  expr(node: Expr): Expression {
    const { start, end } = node;
    switch (node.kind) {
      case 'Name': {
        const id = this.next();
        if (!this.isMeta(node.id)) return { kind: 'Name', id, start, end, name: node.id };
        return { kind: node.id.startsWith('$...') ? 'EllipsisMetavar' : 'Metavar', id, start, end, name: node.id };
      }
      case 'Str':
        return { kind: 'Str', id: this.next(), start, end, value: node.value, bytes: false };
      case 'Bytes':
        return { kind: 'Str', id: this.next(), start, end, value: node.value, bytes: true };
      case 'Int':
      case 'Float':
      case 'Imaginary':
        return { kind: 'Num', id: this.next(), start, end, value: node.value, raw: this.text.slice(start, end) };
      case 'Bool':
        return { kind: 'Bool', id: this.next(), start, end, value: node.value };
      case 'None':
        return { kind: 'Null', id: this.next(), start, end, flavor: 'null' };
      case 'Ellipsis':
        if (this.pattern) return { kind: 'Ellipsis', id: this.next(), start, end };
        return { kind: 'Null', id: this.next(), start, end, flavor: 'ellipsis' };
      case 'Attribute':
      case 'Call':
      case 'Subscript':
      case 'AttributeEllipsis':
        return this.trailers(node);
      case 'JoinedStr':
      case 'TemplateStr': {
        const id = this.next();
        const parts: Expression[] = [];
        this.templateParts(node.parts, parts);
        return { kind: 'Template', id, start, end, parts };
      }
      case 'FormattedValue':
        return this.expr(node.value);
      case 'BinOp':
        return this.binary(node);
      case 'BoolOp':
        return this.fold(node, this.exprs(node.values), (left, right) => ({
          kind: 'Logical',
          id: this.next(),
          start: left.start,
          end: right.end,
          op: node.op,
          left,
          right,
        }));
      case 'Compare': {
        const links: Expression[] = [];
        let left = this.expr(node.left);
        for (let i = 0; i < node.ops.length; i++) {
          // The middle of `a < b < c` stands in both comparisons, as two nodes with own ids.
          const operand = node.comparators[i]!;
          if (i > 0) left = this.expr(node.comparators[i - 1]!);
          const right = this.expr(operand);
          links.push({
            kind: 'Binary',
            id: this.next(),
            start: left.start,
            end: right.end,
            op: node.ops[i]!,
            left,
            right,
          });
        }
        return this.fold(node, links, (a, b) => ({
          kind: 'Logical',
          id: this.next(),
          start: a.start,
          end: b.end,
          op: 'and',
          left: a,
          right: b,
        }));
      }
      case 'UnaryOp':
        return { kind: 'Unary', id: this.next(), start, end, op: node.op, operand: this.expr(node.operand) };
      case 'IfExp': {
        const id = this.next();
        const test = this.expr(node.test);
        // oxlint-disable-next-line unicorn/no-thenable -- the tree's own word
        return { kind: 'Conditional', id, start, end, test, then: this.expr(node.body), else: this.expr(node.orelse) };
      }
      case 'NamedExpr': {
        const id = this.next();
        const target = this.expr(node.target);
        return { kind: 'Assign', id, start, end, op: '=', target, value: this.expr(node.value) };
      }
      case 'Lambda':
        return this.lambda(node);
      case 'Await':
        return { kind: 'Await', id: this.next(), start, end, value: this.expr(node.value) };
      case 'Yield': {
        this.markYield();
        const value = node.value === null ? {} : { value: this.expr(node.value) };
        return { kind: 'Yield', id: this.next(), start, end, ...value, from: false };
      }
      case 'YieldFrom':
        this.markYield();
        return { kind: 'Yield', id: this.next(), start, end, value: this.expr(node.value), from: true };
      case 'Starred':
        return { kind: 'Spread', id: this.next(), start, end, value: this.expr(node.value), double: false };
      case 'Slice': {
        const lower = node.lower === null ? {} : { lower: this.expr(node.lower) };
        const upper = node.upper === null ? {} : { upper: this.expr(node.upper) };
        const step = node.step === null ? {} : { step: this.expr(node.step) };
        return { kind: 'Slice', id: this.next(), start, end, ...lower, ...upper, ...step };
      }
      case 'List':
      case 'Tuple':
      case 'Set': {
        const flavor = node.kind === 'List' ? 'list' : node.kind === 'Tuple' ? 'tuple' : 'set';
        return { kind: 'List', id: this.next(), start, end, flavor, items: this.exprs(node.elts) };
      }
      case 'Dict':
        return this.dict(node);
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp': {
        const id = this.next();
        const flavor = node.kind === 'ListComp' ? 'list' : node.kind === 'SetComp' ? 'set' : 'generator';
        const element = this.expr(node.elt);
        return { kind: 'Comprehension', id, start, end, flavor, element, clauses: this.clauses(node.generators) };
      }
      case 'DictComp': {
        const id = this.next();
        const element: Entry = this.entry(node.key, node.value);
        return {
          kind: 'Comprehension',
          id,
          start,
          end,
          flavor: 'dict',
          element,
          clauses: this.clauses(node.generators),
        };
      }
      case 'Repr': {
        const callee: Name = { kind: 'Name', id: this.next(), start, end: start, name: 'repr' };
        const args = [this.expr(node.value)];
        return { kind: 'Call', id: this.next(), start, end, callee, args, isNew: false, optional: false };
      }
      case 'BrokenExpr':
        return { kind: 'Broken', id: this.next(), start, end, children: [] };
      case 'DeepExpr':
        return { kind: 'DeepExpr', id: this.next(), start, end, expr: this.expr(node.value) };
      case 'TypedMetavar':
        return { kind: 'TypedMetavar', id: this.next(), start, end, name: node.name, type: this.expr(node.type) };
      default: {
        const rest: never = node;
        return rest;
      }
    }
  }

  private markYield(): void {
    if (this.yields.length > 0) this.yields[this.yields.length - 1] = true;
  }

  private templateParts(parts: readonly Expr[], out: Expression[]): void {
    for (const part of parts) {
      if (part.kind !== 'FormattedValue') {
        const any = this.pattern && part.kind === 'Str' && part.value === '...';
        out.push(any ? { kind: 'Ellipsis', id: this.next(), start: part.start, end: part.end } : this.expr(part));
        continue;
      }
      out.push(this.expr(part.value));
      if (part.formatSpec !== null) {
        const fields = part.formatSpec.parts.filter((inner) => inner.kind === 'FormattedValue');
        this.templateParts(fields, out);
      }
    }
  }

  /** Left-nested while short; balanced beyond, which keeps the order of operands. The outermost spans `whole`. */
  protected fold(
    whole: { readonly start: number; readonly end: number },
    items: readonly Expression[],
    join: (left: Expression, right: Expression) => Expression,
  ): Expression {
    let level = items;
    while (level.length > MAX_CHAIN) {
      const pairs: Expression[] = [];
      for (let i = 0; i < level.length; i += 2) {
        pairs.push(i + 1 < level.length ? join(level[i]!, level[i + 1]!) : level[i]!);
      }
      level = pairs;
    }
    let left = level[0]!;
    for (let i = 1; i < level.length; i++) left = join(left, level[i]!);
    return { ...left, start: whole.start, end: whole.end };
  }

  private binary(node: Extract<Expr, { kind: 'BinOp' }>): Expression {
    // Walk down the left spine instead of recursing into it.
    const spine = [node];
    for (let left: Expr = node.left; left.kind === 'BinOp'; left = left.left) spine.push(left);
    const bottom = spine.at(-1)!;
    const uniform = spine.length > MAX_CHAIN && spine.every((one) => one.op === node.op);
    if (uniform) {
      const items = [this.expr(bottom.left)];
      for (let i = spine.length - 1; i >= 0; i--) items.push(this.expr(spine[i]!.right));
      return this.fold(node, items, (left, right) => ({
        kind: 'Binary',
        id: this.next(),
        start: left.start,
        end: right.end,
        op: node.op,
        left,
        right,
      }));
    }
    let value = this.expr(bottom.left);
    // Mixed operators beyond the limit: the operands stay, side by side.
    const cut: Node[] = [];
    for (let i = spine.length - 1; i >= 0; i--) {
      const { start, end, op, right: operand } = spine[i]!;
      const right = this.expr(operand);
      if (spine.length - i > MAX_CHAIN) cut.push(right);
      else value = { kind: 'Binary', id: this.next(), start, end, op, left: value, right };
    }
    if (cut.length === 0) return value;
    return { kind: 'Opaque', id: this.next(), start: node.start, end: node.end, text: '', children: [value, ...cut] };
  }

  /** `a.b(c)[d]`, from the inside out, without recursing into the spine. */
  private trailers(
    node: Extract<Expr, { kind: 'Attribute' | 'Call' | 'Subscript' | 'AttributeEllipsis' }>,
  ): Expression {
    const spine = [node];
    let root: Expr = node.kind === 'Call' ? node.func : node.value;
    while (
      root.kind === 'Attribute' ||
      root.kind === 'Call' ||
      root.kind === 'Subscript' ||
      root.kind === 'AttributeEllipsis'
    ) {
      spine.push(root);
      root = root.kind === 'Call' ? root.func : root.value;
    }
    let value = this.expr(root);
    let nested = 0;
    const cut: Node[] = [];
    for (let i = spine.length - 1; i >= 0; i--) {
      const one = spine[i]!;
      const { start, end } = one;
      if (++nested > MAX_CHAIN) {
        // Beyond the limit only what stands in brackets is kept; the innermost links stay a proper chain.
        if (one.kind === 'Call') for (const arg of one.args) cut.push(this.argument(arg));
        else if (one.kind === 'Subscript') cut.push(this.expr(one.slice));
        continue;
      }
      const id = this.next();
      if (one.kind === 'Attribute') {
        value = {
          kind: 'Member',
          id,
          start,
          end,
          object: value,
          property: one.attr,
          propertyStart: one.attrStart,
          optional: false,
        };
      } else if (one.kind === 'Call') {
        const args: Expression[] = [];
        for (const arg of one.args) args.push(this.argument(arg));
        value = { kind: 'Call', id, start, end, callee: value, args, isNew: false, optional: false };
      } else if (one.kind === 'Subscript')
        value = { kind: 'Index', id, start, end, object: value, index: this.expr(one.slice) };
      else value = { kind: 'MemberEllipsis', id, start, end, object: value };
    }
    if (nested <= MAX_CHAIN) return value;
    return { kind: 'Opaque', id: this.next(), start: node.start, end: node.end, text: '', children: [value, ...cut] };
  }

  protected argument(arg: Argument): Expression {
    if (arg.kind !== 'Keyword') return this.expr(arg);
    const { start, end } = arg;
    const id = this.next();
    const value = this.expr(arg.value);
    if (arg.name === null) return { kind: 'Spread', id, start, end, value, double: true };
    return { kind: 'KeywordArg', id, start, end, name: arg.name, value };
  }

  protected entry(key: Expr, value: Expr): Entry {
    const id = this.next();
    const loweredKey = this.expr(key);
    const loweredValue = this.expr(value);
    return {
      kind: 'Entry',
      id,
      start: key.start,
      end: value.end,
      key: loweredKey,
      value: loweredValue,
      shorthand: false,
    };
  }

  private dict(node: Extract<Expr, { kind: 'Dict' }>): Dict {
    const id = this.next();
    const entries: (Entry | Spread | Ellipsis | Metavar)[] = [];
    node.keys.forEach((key, i) => {
      const value = node.values[i]!;
      if (key === null) {
        const own = this.next();
        entries.push({
          kind: 'Spread',
          id: own,
          start: value.start,
          end: value.end,
          value: this.expr(value),
          double: true,
        });
      } else if (key === value) {
        const alone = this.expr(key);
        if (alone.kind === 'Ellipsis' || alone.kind === 'Metavar') entries.push(alone);
        else if (alone.kind === 'EllipsisMetavar')
          entries.push({ kind: 'Ellipsis', id: alone.id, start: alone.start, end: alone.end });
        // Tolerant: a lone element among entries is a key whose value was not written.
        else {
          const { start, end } = alone;
          const missing: Expression = { kind: 'Broken', id: this.next(), start: end, end, children: [] };
          entries.push({ kind: 'Entry', id: this.next(), start, end, key: alone, value: missing, shorthand: false });
        }
      } else entries.push(this.entry(key, value));
    });
    return { kind: 'Dict', id, start: node.start, end: node.end, entries };
  }

  protected clauses(generators: readonly ComprehensionFor[]): readonly ComprehensionClause[] {
    return generators.map(({ start, end, target, iter, ifs, isAsync }) => ({
      kind: 'ComprehensionClause',
      id: this.next(),
      start,
      end,
      target: this.expr(target),
      iter: this.expr(iter),
      conditions: this.exprs(ifs),
      async: isAsync,
    }));
  }

  private lambda(node: Extract<Expr, { kind: 'Lambda' }>): Function {
    const { start, end } = node;
    const id = this.next();
    this.yields.push(false);
    const params = node.params.map((param) => this.param(param));
    const value = this.expr(node.body);
    const generator = this.yields.pop() === true;
    const returned: Statement = { kind: 'Return', id: this.next(), start: value.start, end: value.end, value };
    const body: Block = { kind: 'Block', id: this.next(), start: value.start, end: value.end, body: [returned] };
    return {
      kind: 'Function',
      id,
      start,
      end,
      flavor: 'lambda',
      params,
      body,
      expressionBody: true,
      decorators: [],
      async: false,
      generator,
      static: false,
    };
  }

  protected param(param: Parameter): Param {
    const { start, end } = param;
    const id = this.next();
    const annotation = param.annotation === null ? {} : { annotation: this.expr(param.annotation) };
    const byDefault = param.default === null ? {} : { default: this.expr(param.default) };
    const target = this.paramTarget(param);
    const flavor = param.flavor === 'ellipsis' ? 'plain' : param.flavor;
    return { kind: 'Param', id, start, end, target, flavor, ...byDefault, ...annotation, decorators: [] };
  }

  private paramTarget(param: Parameter): Expression {
    if (param.tuple !== null) return this.expr(param.tuple);
    const start = param.nameStart;
    const end = start + param.name.length;
    if (param.flavor === 'ellipsis') return { kind: 'Ellipsis', id: this.next(), start, end };
    return this.expr({ kind: 'Name', start, end: Math.min(end, Math.max(start, param.end)), id: param.name });
  }
}
