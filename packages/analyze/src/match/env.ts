import type { Node } from '../tree/node.ts';
import { equalNodes } from './equal-nodes.ts';
import type { Bindings, Bound } from './match.ts';

/** Metavariables bound so far: a linked list, so that alternatives share their beginnings. */
export type Env = EnvCell | undefined;

interface EnvCell {
  readonly name: string;
  readonly bound: Bound;
  readonly next: Env;
}

/** What a metavariable may be bound to, as far as the rest of a conjunction tells; asked at the first binding. */
export interface Guard {
  allows(name: string, bound: Bound): boolean;
}

/** What `name` is bound to. */
export const lookUp = (env: Env, name: string): Bound | undefined => {
  for (let cell = env; cell !== undefined; cell = cell.next) if (cell.name === name) return cell.bound;
  return undefined;
};

/**
 * The environment with `name` bound; `false` when it is bound to something else already.
 * `$_` (and `$...` without a name) are never remembered.
 */
export const bind = (env: Env, name: string, bound: Bound, guard?: Guard): Env | false => {
  if (name === '$_' || name === '$...' || name === '$..._') return env;
  const known = lookUp(env, name);
  if (known === undefined) return guard === undefined || guard.allows(name, bound) ? { name, bound, next: env } : false;
  return sameBound(known, bound) ? env : false;
};

/** Whether two bindings stand for the same code: equal trees, or equal texts where one is a bare text. */
export const sameBound = (left: Bound, right: Bound): boolean => {
  if (left.node !== undefined && right.node !== undefined)
    return left.node === right.node || equalNodes(left.node, right.node);
  return plainText(left) === plainText(right);
};

/** The text by which a binding is compared with a bare text. */
export const plainText = (bound: Bound): string => {
  const node = bound.node;
  if (node === undefined) return bound.text;
  if (node.kind === 'Name') return node.name;
  return node.kind === 'Str' ? node.value : bound.text;
};

/**
 * A node as what a metavariable stands for. A class, because most bindings die unread: the text is cut out only when someone asks
 * (measured on the Python library: a third of the garbage of a scan was these texts).
 */
class NodeBound implements Bound {
  readonly node: Node;
  readonly #text: string;
  constructor(node: Node, text: string) {
    this.node = node;
    this.#text = text;
  }
  get start(): number {
    return this.node.start;
  }
  get end(): number {
    return this.node.end;
  }
  get text(): string {
    return this.#text.slice(this.node.start, this.node.end);
  }
}

/** A node as what a metavariable stands for; `text` is the unit's. */
export const boundNode = (node: Node, text: string): Bound => new NodeBound(node, text);

export const toBindings = (env: Env): Bindings => {
  const map = new Map<string, Bound>();
  for (let cell = env; cell !== undefined; cell = cell.next) if (!map.has(cell.name)) map.set(cell.name, cell.bound);
  return map;
};

/** The inverse of `toBindings`, for conditions that match further patterns under what is bound already. */
export const toEnv = (bindings: Bindings): Env => {
  let env: Env;
  for (const [name, bound] of bindings) env = { name, bound, next: env };
  return env;
};

/** Both sets together; `undefined` when they disagree on a metavariable. */
export const mergeBindings = (left: Bindings, right: Bindings): Bindings | undefined => {
  if (right.size === 0 || left === right) return left;
  if (left.size === 0) return right;
  let added: Map<string, Bound> | undefined;
  for (const [name, bound] of right) {
    const known = left.get(name);
    if (known === undefined) (added ??= new Map(left)).set(name, bound);
    else if (!sameBound(known, bound)) return undefined;
  }
  return added ?? left;
};
