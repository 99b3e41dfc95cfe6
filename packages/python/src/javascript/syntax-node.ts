/** One node of a program's tree: its kind, where it stands, and its parts under the parser's names. */
export interface SyntaxNode {
  readonly type: string;
  /** Units: zero-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && typeof value.type === 'string';

/** A part that is a node, or nothing. */
export const part = (node: SyntaxNode, name: string): SyntaxNode | undefined => {
  const value = node[name];
  return isNode(value) ? value : undefined;
};

/** A part that is a list of nodes; holes are left out. */
export const parts = (node: SyntaxNode, name: string): readonly SyntaxNode[] => {
  const value = node[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** The name of an identifier, else nothing. */
export const nameOf = (node: SyntaxNode | undefined): string | undefined =>
  node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : undefined;

/** The name that a specifier has in the module it comes from. */
export const importedName = (specifier: SyntaxNode): string => {
  const name = part(specifier, 'imported');
  return nameOf(name) ?? (typeof name?.['value'] === 'string' ? name['value'] : '');
};

const beside: ReadonlySet<string> = new Set(['loc', 'extra', 'leadingComments', 'trailingComments', 'innerComments']);

/** The parts of a node that are nodes, as the parser lists them. */
export function* childrenOf(node: SyntaxNode): Generator<readonly [child: SyntaxNode, name: string]> {
  for (const name of Object.keys(node)) {
    if (beside.has(name)) continue;
    const value = node[name];
    if (Array.isArray(value)) {
      for (const one of value) if (isNode(one)) yield [one, name];
    } else if (isNode(value)) yield [value, name];
  }
}

export interface Visited {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | undefined;
  /** Under which name the parent has it. */
  readonly name: string;
}

/**
 * Visits every node once, parents first, in source order; `leave` as answer passes over what is inside.
 *
 * With a list instead of calls, because `a + a + …` ten thousand times is a tree of that depth.
 */
export const visit = (root: SyntaxNode, look: (visited: Visited) => 'leave' | void): void => {
  const waiting: Visited[] = [{ node: root, parent: undefined, name: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (look(next) === 'leave') continue;
    const inside: Visited[] = [];
    for (const [node, name] of childrenOf(next.node)) inside.push({ node, parent: next.node, name });
    for (let i = inside.length - 1; i >= 0; i--) waiting.push(inside[i]!);
  }
};
