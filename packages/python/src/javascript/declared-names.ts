import { nameOf, part, parts, visit, type SyntaxNode } from './syntax-node.ts';

/**
 * Every name that a program declares anywhere: variables, parameters, functions, classes, imports, enums.
 *
 * Without regard to scopes: a program that declares `process` somewhere is believed to mean its own.
 */
export const declaredNames = (tree: SyntaxNode): ReadonlySet<string> => {
  const names = new Set<string>();
  const bind = (pattern: SyntaxNode | undefined): void => {
    if (pattern === undefined) return;
    const waiting: SyntaxNode[] = [pattern];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const name = nameOf(one);
      if (name !== undefined) names.add(name);
      for (const inside of ['left', 'argument', 'value', 'parameter']) {
        const found = part(one, inside);
        if (found !== undefined) waiting.push(found);
      }
      waiting.push(...parts(one, 'elements'), ...parts(one, 'properties'));
    }
  };
  visit(tree, ({ node }) => {
    switch (node.type) {
      case 'VariableDeclarator':
        bind(part(node, 'id'));
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ClassDeclaration':
      case 'ClassExpression':
      case 'TSEnumDeclaration':
        bind(part(node, 'id'));
        break;
      case 'CatchClause':
        bind(part(node, 'param'));
        break;
      case 'ImportSpecifier':
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier':
        bind(part(node, 'local'));
        break;
      default:
    }
    for (const parameter of parts(node, 'params')) bind(parameter);
  });
  return names;
};
