import { unreachable } from '@sallyport/core';
import type { Node } from './node.ts';

const defined = (...nodes: readonly (Node | undefined)[]): readonly Node[] => nodes.filter((node) => node !== undefined);
const none: readonly Node[] = [];

/**
 * The direct children of a node in source order (as far as the kind has one order).
 * The only place that knows which fields hold nodes; every generic walk goes through it.
 */
export const children = (node: Node): readonly Node[] => {
  switch (node.kind) {
    case 'Name': case 'Str': case 'Num': case 'Bool': case 'Null': case 'RegexLit':
    case 'Jump': case 'ScopeDecl': case 'Pass': case 'ImportBinding':
    case 'Metavar': case 'Ellipsis': case 'EllipsisMetavar':
      return none;
    case 'Template': return node.tag === undefined ? node.parts : [node.tag, ...node.parts];
    case 'Member': case 'MemberEllipsis': return [node.object];
    case 'Index': return [node.object, node.index];
    case 'Slice': return defined(node.lower, node.upper, node.step);
    case 'Call': return [node.callee, ...node.args];
    case 'KeywordArg': case 'Spread': case 'Await': return [node.value];
    case 'Binary': case 'Logical': return [node.left, node.right];
    case 'Unary': return [node.operand];
    case 'Conditional': return [node.test, node.then, node.else];
    case 'Assign': return defined(...(node.decorators ?? none), node.target, node.annotation, node.value);
    case 'Sequence': case 'List': return node.items;
    case 'Yield': return defined(node.value);
    case 'Cast': return defined(node.value, node.type);
    case 'Opaque': case 'Broken': return node.children;
    case 'Dict': return node.entries;
    case 'Entry': return node.shorthand ? [node.value] : [node.key, node.value];
    case 'Comprehension': return [node.element, ...node.clauses];
    case 'ComprehensionClause': return [node.target, node.iter, ...node.conditions];
    case 'Function': return defined(...node.decorators, ...node.params, node.returns, node.body);
    case 'Param': return defined(...node.decorators, node.target, node.annotation, node.default);
    case 'Class': return [...node.decorators, ...node.bases, node.body];
    case 'JsxElement': return defined(node.name, ...node.attributes, ...node.children);
    case 'JsxAttribute': return defined(node.value);
    case 'Program': case 'Block': return node.body;
    case 'ExprStmt': return [node.expr];
    case 'If': return defined(node.test, node.then, node.else);
    case 'While': return node.doWhile ? defined(node.body, node.test, node.else) : defined(node.test, node.body, node.else);
    case 'ForEach': return defined(node.target, node.iter, node.body, node.else);
    case 'For': return defined(...node.init, node.test, node.update, node.body);
    case 'Return': return defined(node.value);
    case 'Throw': return defined(node.value, node.cause);
    case 'Try': return defined(node.body, ...node.handlers, node.else, node.finally);
    case 'Catch': return defined(node.type, node.target, node.body);
    case 'With': return [...node.items, node.body];
    case 'WithItem': return defined(node.context, node.target);
    case 'Switch': return [node.subject, ...node.cases];
    case 'Case': return defined(node.test, node.guard, node.body);
    case 'Capture': return defined(node.pattern);
    case 'Import': return node.bindings;
    case 'Export': return defined(node.declaration);
    case 'Delete': return node.targets;
    case 'Assert': return defined(node.test, node.message);
    case 'Labeled': return [node.body];
    case 'DeepExpr': return [node.expr];
    case 'TypedMetavar': return [node.type];
    default: return unreachable(node);
  }
};
