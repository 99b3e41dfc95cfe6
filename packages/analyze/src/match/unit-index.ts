/**
 * Where in a unit a pattern could match at all: nodes by kind, calls and members by their last name.
 *
 * In: a unit context. Out: buckets in preorder, filled at the first question. A call is found under the name it is written with
 * and under the last part of its qualified name (`from os import system as s; s(x)` is under `s` and `system`).
 */
import { walkOf, type Walk } from '../names/walk.ts';
import type { Call, Expression, Kind, Member, Name, Node } from '../tree/node.ts';
import type { UnitContext } from './match.ts';

export interface UnitIndex {
  readonly walk: Walk;
  ofKind(kind: Kind): readonly Node[];
  /** Nodes of several kinds, in preorder. */
  ofKinds(...kinds: readonly Kind[]): readonly Node[];
  callsNamed(name: string): readonly Node[];
  membersNamed(name: string): readonly Node[];
  /** Members, and names that imports bind. */
  qualifiable(): readonly Node[];
  /** All nodes that are expressions. */
  expressions(): readonly Node[];
  /** All members of statement lists. */
  statements(): readonly Node[];
  /** The member of a statement list that a node belongs to (itself, if it is one). */
  statementOf(node: Node): Node | undefined;
}

const none: readonly Node[] = [];
const indexes = new WeakMap<UnitContext, UnitIndex>();

/** The index of a unit, made once. */
export const indexOf = (context: UnitContext): UnitIndex => {
  const known = indexes.get(context);
  if (known !== undefined) return known;
  const made = newIndex(context);
  indexes.set(context, made);
  return made;
};

const newIndex = (context: UnitContext): UnitIndex => {
  const walk = walkOf(context.unit);
  const { names } = context;
  let kinds: Map<Kind, Node[]> | undefined;
  let calls: Map<string, Node[]> | undefined;
  let members: Map<string, Node[]> | undefined;
  let expressions: Node[] | undefined;
  let statements: Node[] | undefined;
  let qualifiable: Node[] | undefined;

  const byKind = (): Map<Kind, Node[]> => {
    if (kinds !== undefined) return kinds;
    kinds = new Map();
    for (const node of walk.order) push(kinds, node.kind, node);
    return kinds;
  };
  const ofKind = (kind: Kind): readonly Node[] => byKind().get(kind) ?? none;

  const merged = new Map<string, readonly Node[]>();
  const ofKinds = (...wanted: readonly Kind[]): readonly Node[] => {
    const key = wanted.join();
    const known = merged.get(key);
    if (known !== undefined) return known;
    const lists = wanted.map((kind) => ofKind(kind)).filter((list) => list.length > 0);
    const made =
      lists.length === 1
        ? (lists[0] ?? none)
        : lists.flat().sort((a, b) => (walk.position[a.id] ?? 0) - (walk.position[b.id] ?? 0));
    merged.set(key, made);
    return made;
  };

  const callIndex = (): Map<string, Node[]> => {
    if (calls !== undefined) return calls;
    calls = new Map();
    for (const node of ofKind('Call')) {
      const { callee } = node as Call;
      const written = lastName(callee);
      push(calls, written, node);
      const meant = written === '' ? undefined : lastPart(names.qualified(callee));
      if (meant !== undefined && meant !== written) push(calls, meant, node);
    }
    return calls;
  };
  const memberIndex = (): Map<string, Node[]> => {
    if (members !== undefined) return members;
    members = new Map();
    for (const node of ofKind('Member')) push(members, (node as Member).property, node);
    for (const node of ofKind('Name')) {
      const name = node as Name;
      push(members, name.name, node);
      const bound = names.binding(name);
      // Only imports: a variable that holds a chain is met where the chain is written.
      if (bound?.flavor !== 'import') continue;
      const meant = lastPart(names.qualified(name));
      if (meant !== undefined && meant !== name.name) push(members, meant, node);
    }
    for (const list of members.values()) {
      if (list.length > 1) list.sort((a, b) => (walk.position[a.id] ?? 0) - (walk.position[b.id] ?? 0));
    }
    return members;
  };
  return {
    walk,
    ofKind,
    ofKinds,
    callsNamed: (name) => callIndex().get(name) ?? none,
    membersNamed: (name) => memberIndex().get(name) ?? none,
    qualifiable: () =>
      (qualifiable ??= walk.order.filter(
        (node) => node.kind === 'Member' || (node.kind === 'Name' && names.binding(node)?.flavor === 'import'),
      )),
    expressions: () => (expressions ??= walk.order.filter((node) => isExpression(node))),
    statements: () =>
      (statements ??= walk.order.filter((node) => {
        const parent = walk.parents[node.id];
        return parent?.kind === 'Block' || parent?.kind === 'Program';
      })),
    statementOf: (node) => {
      for (let at: Node | undefined = node; at !== undefined; at = walk.parents[at.id]) {
        const parent = walk.parents[at.id];
        if (parent?.kind === 'Block' || parent?.kind === 'Program') return at;
      }
      return undefined;
    },
  };
};

const push = <Key>(into: Map<Key, Node[]>, key: Key, node: Node): void => {
  const list = into.get(key);
  if (list === undefined) into.set(key, [node]);
  else list.push(node);
};

/** The name a callee ends in: `b` of `a.b`; empty when it ends in something else. */
export const lastName = (callee: Expression): string => {
  let at = callee;
  while (at.kind === 'Cast') at = at.value;
  if (at.kind === 'Name') return at.name;
  return at.kind === 'Member' ? at.property : '';
};

const lastPart = (qualified: string | undefined): string | undefined => {
  if (qualified === undefined) return undefined;
  const cut = Math.max(qualified.lastIndexOf('.'), qualified.lastIndexOf('/'));
  return qualified.slice(cut + 1);
};

const notExpressions: ReadonlySet<Kind> = new Set<Kind>([
  'ExprStmt',
  'Block',
  'If',
  'While',
  'ForEach',
  'For',
  'Return',
  'Throw',
  'Try',
  'With',
  'Jump',
  'Switch',
  'Import',
  'Export',
  'ScopeDecl',
  'Delete',
  'Assert',
  'Pass',
  'Labeled',
  'Entry',
  'ComprehensionClause',
  'Param',
  'JsxAttribute',
  'Catch',
  'WithItem',
  'Case',
  'ImportBinding',
  'Program',
  'KeywordArg',
  'Spread',
  'Class',
  'Function',
  'Broken',
  'Capture',
]);

/** Whether a node is an expression that a lone metavariable may stand for. Function expressions count, definitions do not. */
export const isExpression = (node: Node): boolean =>
  !notExpressions.has(node.kind) || (node.kind === 'Function' && (node.flavor === 'lambda' || node.flavor === 'arrow'));
