import type { Binary, Call, Class, Expression, Function, Name, Node } from '../tree/node.ts';
import type { Binding, Constant } from './names.ts';
import { children } from '../tree/children.ts';
import { foldBinary } from './fold.ts';
import { foldFunction, foldMethod } from './fold-call.ts';

export interface ConstantsInput {
  readonly binding: (name: Name) => Binding | undefined;
  readonly enclosing: (node: Node) => Function | Class | undefined;
  readonly parent: (node: Node) => Node | undefined;
  readonly qualified: (node: Expression) => string | undefined;
}

/** How deep expressions and assignments are followed before the value counts as not known. */
const maxDepth = 48;
/** Longest list that is taken as a constant. */
const maxItems = 256;

/**
 * Gives the function behind `Names.constant`, with its memory.
 *
 * A name has a value when it is bound once, by an assignment of a constant; an attribute of `self`, `this`, `cls` or
 * the class itself when the class assigns it once. Long `+` chains are folded from the left without recursion.
 */
export const newConstants = ({
  binding,
  enclosing,
  qualified,
}: ConstantsInput): ((node: Expression) => Constant | undefined) => {
  const memory = new Map<Node, Constant | undefined>();
  const attributes = new Map<Class, ReadonlyMap<string, Expression | undefined>>();

  const value = (node: Expression, depth: number): Constant | undefined => {
    switch (node.kind) {
      case 'Str':
        return node.value;
      case 'Num':
        return node.value;
      case 'Bool':
        return node.value;
      case 'Null':
        return node.flavor === 'null' ? null : undefined;
      default:
    }
    if (depth > maxDepth) return undefined;
    if (memory.has(node)) return memory.get(node);
    memory.set(node, undefined);
    const found = compute(node, depth + 1);
    if (found !== undefined) memory.set(node, found);
    return found;
  };

  const compute = (node: Expression, depth: number): Constant | undefined => {
    switch (node.kind) {
      case 'Name':
        return ofName(node, depth);
      case 'Member':
        return ofAttribute(node.object, node.property, depth);
      case 'Cast':
        return value(node.value, depth);
      case 'Template':
        return node.tag === undefined ? ofParts(node.parts, depth) : undefined;
      case 'Binary':
        return ofChain(node, depth);
      case 'Unary':
        return ofUnary(node.op, value(node.operand, depth));
      case 'Logical': {
        const left = value(node.left, depth);
        if (left === undefined || isList(left)) return undefined;
        if (node.op === '??') return left === null ? value(node.right, depth) : left;
        return (node.op === 'and') === Boolean(left) ? value(node.right, depth) : left;
      }
      case 'Conditional': {
        const test = value(node.test, depth);
        if (test === undefined || isList(test)) return undefined;
        return value(test ? node.then : node.else, depth);
      }
      case 'List': {
        if (node.flavor === 'set' || node.items.length > maxItems) return undefined;
        const items: Constant[] = [];
        for (const item of node.items) {
          const one = value(item, depth);
          if (one === undefined) return undefined;
          items.push(one);
        }
        return items;
      }
      case 'Index': {
        const object = value(node.object, depth);
        const index = value(node.index, depth);
        if (typeof index !== 'number' || !Number.isInteger(index)) return undefined;
        if (typeof object !== 'string' && !Array.isArray(object)) return undefined;
        return (object as readonly Constant[] | string)[index < 0 ? object.length + index : index];
      }
      case 'Call':
        return ofCall(node, depth);
      default:
        return undefined;
    }
  };

  /** Calls that only change how a constant is spelled: `'a'.encode()`, `bytes(16)`, `Buffer.from('a')`. */
  const ofCall = (node: Call, depth: number): Constant | undefined => {
    const args: Constant[] = [];
    for (const arg of node.args.slice(0, 3)) {
      if (arg.kind === 'KeywordArg' || arg.kind === 'Spread') continue;
      const one = value(arg, depth);
      if (one === undefined) return undefined;
      args.push(one);
    }
    const named = qualified(node.callee);
    const folded = named === undefined ? undefined : foldFunction(named, args);
    if (folded !== undefined || node.callee.kind !== 'Member') return folded;
    const receiver = value(node.callee.object, depth);
    return receiver === undefined ? undefined : foldMethod(node.callee.property, receiver, args);
  };

  /** `a + b + c …` is left-nested and may be thousands long: go down to the first operand, then fold upwards. */
  const ofChain = (node: Binary, depth: number): Constant | undefined => {
    const chain: Binary[] = [];
    let at: Expression = node;
    while (at.kind === 'Binary' && (at === node || !memory.has(at))) {
      chain.push(at);
      at = at.left;
    }
    let left = value(at, depth);
    for (let index = chain.length - 1; index >= 0; index -= 1) {
      const link = chain[index];
      if (link === undefined) continue;
      const right = left === undefined ? undefined : value(link.right, depth);
      left = left === undefined || right === undefined ? undefined : foldBinary(link.op, left, right);
      memory.set(link, left);
    }
    return left;
  };

  const ofParts = (parts: readonly Expression[], depth: number): string | undefined => {
    let text = '';
    for (const part of parts) {
      const one = value(part, depth);
      if (one === undefined || typeof one === 'object') return undefined;
      text += String(one);
      if (text.length > 65_536) return undefined;
    }
    return text;
  };

  const ofName = (name: Name, depth: number): Constant | undefined => {
    const bound = binding(name);
    if (bound?.definitions.length !== 1) return undefined;
    const only = bound.definitions[0];
    if (only?.kind !== 'Assign' || only.op !== '=' || only.target.kind !== 'Name' || only.value === undefined)
      return undefined;
    return value(only.value, depth);
  };

  const ofAttribute = (object: Expression, property: string, depth: number): Constant | undefined => {
    const owner = classOf(object);
    const found = owner && attributesOf(owner).get(property);
    return found && value(found, depth);
  };

  const classOf = (object: Expression): Class | undefined => {
    if (object.kind !== 'Name') return undefined;
    if (object.name === 'self' || object.name === 'this' || object.name === 'cls') {
      let at = enclosing(object);
      while (at?.kind === 'Function') at = enclosing(at);
      return at;
    }
    const bound = binding(object);
    const only = bound?.definitions[0];
    return bound?.definitions.length === 1 && only?.kind === 'Class' ? only : undefined;
  };

  const attributesOf = (owner: Class): ReadonlyMap<string, Expression | undefined> => {
    const known = attributes.get(owner);
    if (known !== undefined) return known;
    const made = collectAttributes(owner);
    attributes.set(owner, made);
    return made;
  };

  return (node) => value(node, 0);
};

const isList = (value: Constant): boolean => typeof value === 'object' && value !== null;

const ofUnary = (op: string, operand: Constant | undefined): Constant | undefined => {
  if (operand === undefined) return undefined;
  if (op === 'not') return typeof operand === 'object' && operand !== null ? operand.length === 0 : !operand;
  if (typeof operand === 'number' || typeof operand === 'bigint') {
    if (op === '-') return -operand;
    if (op === '+') return operand;
  }
  return undefined;
};

/** Attributes that a class assigns once (in its body or through `self`/`this` in a method); twice gives `undefined`. */
const collectAttributes = (owner: Class): ReadonlyMap<string, Expression | undefined> => {
  const found = new Map<string, Expression | undefined>();
  const note = (name: string, value: Expression | undefined): void => {
    found.set(name, found.has(name) ? undefined : value);
  };
  const stack: Node[] = [...owner.body.body];
  for (const statement of owner.body.body) {
    const assign = statement.kind === 'ExprStmt' ? statement.expr : statement;
    if (assign.kind === 'Assign' && assign.target.kind === 'Name')
      note(assign.target.name, assign.op === '=' ? assign.value : undefined);
  }
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'Assign' && node.target.kind === 'Member' && node.target.object.kind === 'Name') {
      const object = node.target.object.name;
      if (object === 'self' || object === 'this' || object === 'cls' || object === owner.name)
        note(node.target.property, node.op === '=' ? node.value : undefined);
    }
    for (const child of children(node)) stack.push(child);
  }
  return found;
};
