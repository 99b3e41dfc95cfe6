import type { Expr, Stmt } from '../languages/c/c-tree.ts';

const known = new WeakMap<Stmt, boolean>();

/**
 * Whether what a loop does in one round decides what a later one does: `if (!seen[x]) { seen[x] = 1; list[n++] = x; }`.
 *
 * The number of its rounds does not tell how far something grows there. By the text alone: an array that a condition asks about by an index is written to by an index.
 */
export const decidesLaterRounds = (body: Stmt): boolean => {
  const before = known.get(body);
  if (before !== undefined) return before;
  const written = new Set<string>();
  const asked = new Set<string>();
  visit(body, (node) => {
    if (node.kind === 'assign') addArray(written, node.target);
    else if (node.kind === 'unary' && node.op.includes('x')) addArray(written, node.operand);
    else if (node.kind === 'if' || node.kind === 'conditional')
      visit(node.test, (inner) => {
        if (inner.kind === 'index') addArray(asked, inner);
      });
  });
  const result = [...asked].some((name) => written.has(name));
  known.set(body, result);
  return result;
};

/** The variable that is indexed, through rows and members. */
const addArray = (into: Set<string>, expr: Expr): void => {
  let at = expr;
  let indexed = false;
  while (at.kind === 'index' || at.kind === 'member') {
    if (at.kind === 'index') indexed = true;
    at = at.object;
  }
  if (indexed && at.kind === 'name') into.add(at.name);
};

/** Statements and expressions below a node, itself too. */
const visit = (node: unknown, see: (node: Expr | Stmt) => void): void => {
  if (Array.isArray(node)) for (const one of node) visit(one, see);
  else if (isNode(node)) {
    see(node);
    for (const [key, part] of Object.entries(node)) if (key !== 'type') visit(part, see);
  }
};

const isNode = (value: unknown): value is Expr | Stmt => typeof value === 'object' && value !== null && 'kind' in value;
