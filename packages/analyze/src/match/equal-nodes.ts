import { children } from '../tree/children.ts';
import type { Node } from '../tree/node.ts';

/** Most pairs of nodes that are compared before two trees count as different. */
const maxPairs = 20_000;

/** Whether two trees are the same code, places aside. Uses an explicit stack; huge trees count as different. */
export const equalNodes = (left: Node, right: Node): boolean => {
  const stack: Node[] = [left, right];
  let pairs = 0;
  while (stack.length > 0) {
    const b = stack.pop();
    const a = stack.pop();
    if (a === undefined || b === undefined) return false;
    if (a === b) continue;
    pairs += 1;
    if (pairs > maxPairs) return false;
    if (a.kind === 'Cast') {
      stack.push(a.value, b);
      continue;
    }
    if (b.kind === 'Cast') {
      stack.push(a, b.value);
      continue;
    }
    if (a.kind !== b.kind || !sameLabel(a, b)) return false;
    const below = children(a);
    const other = children(b);
    if (below.length !== other.length) return false;
    for (let index = 0; index < below.length; index += 1) {
      const one = below[index];
      const two = other[index];
      if (one !== undefined && two !== undefined) stack.push(one, two);
    }
  }
  return true;
};

/** What a node says besides its children. Both are of the same kind. */
const sameLabel = (a: Node, b: Node): boolean => {
  switch (a.kind) {
    case 'Name':
      return b.kind === 'Name' && a.name === b.name;
    case 'Str':
      return b.kind === 'Str' && a.value === b.value;
    case 'Num':
      return b.kind === 'Num' && a.value === b.value;
    case 'Bool':
      return b.kind === 'Bool' && a.value === b.value;
    case 'Null':
      return b.kind === 'Null' && a.flavor === b.flavor;
    case 'RegexLit':
      return b.kind === 'RegexLit' && a.pattern === b.pattern && a.flags === b.flags;
    case 'Member':
      return b.kind === 'Member' && a.property === b.property;
    case 'Call':
      return b.kind === 'Call' && a.isNew === b.isNew;
    case 'KeywordArg':
      return b.kind === 'KeywordArg' && a.name === b.name;
    case 'Spread':
      return b.kind === 'Spread' && a.double === b.double;
    case 'Binary':
      return b.kind === 'Binary' && a.op === b.op;
    case 'Logical':
      return b.kind === 'Logical' && a.op === b.op;
    case 'Unary':
      return b.kind === 'Unary' && a.op === b.op;
    case 'Assign':
      return b.kind === 'Assign' && a.op === b.op;
    case 'Opaque':
      return b.kind === 'Opaque' && a.text === b.text;
    case 'List':
      return b.kind === 'List' && a.flavor === b.flavor;
    case 'Comprehension':
      return b.kind === 'Comprehension' && a.flavor === b.flavor;
    case 'Function':
      return b.kind === 'Function' && a.name === b.name;
    case 'Class':
      return b.kind === 'Class' && a.name === b.name;
    case 'JsxAttribute':
      return b.kind === 'JsxAttribute' && a.name === b.name;
    case 'Slice':
      return (
        b.kind === 'Slice' &&
        (a.lower === undefined) === (b.lower === undefined) &&
        (a.upper === undefined) === (b.upper === undefined)
      );
    case 'ImportBinding':
      return b.kind === 'ImportBinding' && a.imported === b.imported && a.local === b.local;
    case 'Import':
      return b.kind === 'Import' && a.module === b.module && a.level === b.level;
    default:
      return true;
  }
};
