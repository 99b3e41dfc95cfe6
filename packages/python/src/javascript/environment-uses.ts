import { importedName, nameOf, part, parts, visit, type SyntaxNode } from './syntax-node.ts';

/** Where a program asks for variables of its environment, as far as its text shows. */
export interface EnvironmentUses {
  /** Names that it asks for with an answer of its own for the case that they are not there. */
  readonly defaulted: ReadonlySet<string>;
  /** A computed name has such an answer. */
  readonly computed: boolean;
  /** Names that it asks for without one. */
  readonly bare: readonly { readonly name: string; readonly node: SyntaxNode }[];
}

/** See `EnvironmentUses`. */
export const environmentUses = (tree: SyntaxNode): EnvironmentUses => {
  const parents = new Map<SyntaxNode, readonly [SyntaxNode, string]>();
  /** Names that stand for `process.env`, and for `process`. */
  const aliases = new Set<string>();
  const processes = new Set(['process']);
  const isProcess = (node: SyntaxNode | undefined): boolean => processes.has(nameOf(node) ?? '');
  const isEnvironment = (node: SyntaxNode | undefined): boolean =>
    node !== undefined &&
    (aliases.has(nameOf(node) ?? '') ||
      (/^(?:Optional)?MemberExpression$/.test(node.type) &&
        isProcess(part(node, 'object')) &&
        memberName(node) === 'env'));
  visit(tree, ({ node, parent, name }) => {
    if (parent !== undefined) parents.set(node, [parent, name]);
    if (node.type === 'ImportDeclaration' && /^(?:node:)?process$/.test(textOf(part(node, 'source')) ?? ''))
      for (const one of parts(node, 'specifiers')) {
        const local = nameOf(part(one, 'local')) ?? '';
        if (one.type !== 'ImportSpecifier') processes.add(local);
        else if (importedName(one) === 'env') aliases.add(local);
      }
    if (node.type !== 'VariableDeclarator') return;
    const [id, init] = [part(node, 'id'), part(node, 'init')];
    if (isEnvironment(init) && nameOf(id) !== undefined) aliases.add(nameOf(id) ?? '');
    if (isProcess(init) && id?.type === 'ObjectPattern')
      for (const one of parts(id, 'properties'))
        if (nameOf(part(one, 'key')) === 'env') aliases.add(nameOf(part(one, 'value')) ?? '');
  });
  const defaulted = new Set<string>();
  const bare: { readonly name: string; readonly node: SyntaxNode }[] = [];
  /** Names that it sets itself. */
  const assigned = new Set<string>();
  let computed = false;
  const note = (name: string | undefined, hasDefault: boolean, node: SyntaxNode): void => {
    if (name === undefined) computed ||= hasDefault;
    else if (hasDefault) defaulted.add(name);
    else bare.push({ name, node });
  };
  visit(tree, ({ node }) => {
    if (/^(?:Optional)?MemberExpression$/.test(node.type) && isEnvironment(part(node, 'object'))) {
      const [parent, at] = parents.get(node) ?? [undefined, ''];
      if (parent?.type === 'AssignmentExpression' && at === 'left' && parent['operator'] === '=') {
        assigned.add(memberName(node) ?? '');
        return;
      }
      note(memberName(node), hasAnswer(node, parents), node);
    }
    if (node.type === 'VariableDeclarator' && isEnvironment(part(node, 'init')))
      for (const one of parts(part(node, 'id') ?? node, 'properties')) {
        const name = nameOf(part(one, 'key'));
        if (name !== undefined) note(name, part(one, 'value')?.type === 'AssignmentPattern', one);
      }
  });
  return { defaulted, computed, bare: bare.filter(({ name }) => !defaulted.has(name) && !assigned.has(name)) };
};

const memberName = (node: SyntaxNode): string | undefined =>
  node['computed'] === true ? textOf(part(node, 'property')) : nameOf(part(node, 'property'));

const textOf = (node: SyntaxNode | undefined): string | undefined =>
  typeof node?.['value'] === 'string' ? node['value'] : undefined;

/** What an answer may be taken through before it is held against a default. */
const conversions: ReadonlySet<string> = new Set(['Number', 'parseInt', 'parseFloat', 'String', 'Boolean']);

/** Whether the program says what a value means that is not there: `x ?? d`, `Number(x) || d`, `if (x)`, `x === 'yes'`. */
const hasAnswer = (node: SyntaxNode, parents: ReadonlyMap<SyntaxNode, readonly [SyntaxNode, string]>): boolean => {
  for (let at = node; ;) {
    const [parent, name] = parents.get(at) ?? [undefined, ''];
    if (parent === undefined) return false;
    switch (parent.type) {
      case 'LogicalExpression':
        if (name === 'left' && parent['operator'] !== '&&') return true;
        break;
      case 'AssignmentExpression':
        return name === 'left';
      case 'IfStatement':
      case 'ConditionalExpression':
      case 'WhileStatement':
        return name === 'test';
      case 'UnaryExpression':
        return ['!', 'typeof', 'delete'].includes(String(parent['operator']));
      case 'BinaryExpression':
        return /^[!=]==?$/.test(String(parent['operator'])) || parent['operator'] === 'in';
      case 'CallExpression':
      case 'OptionalCallExpression': {
        const callee = part(parent, 'callee');
        // `x?.trim() || d` goes on behind the call, as `Number(x) || d` does.
        if (name !== 'callee' && !conversions.has(nameOf(callee) ?? '')) return false;
        break;
      }
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        if (name !== 'object') return false;
        break;
      case 'ParenthesizedExpression':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
        break;
      default:
        return false;
    }
    at = parent;
  }
};
