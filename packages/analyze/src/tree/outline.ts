import { children } from './children.ts';
import type { Node } from './node.ts';

/**
 * A node and everything below it on one line: `(Call (Name f) (Str "x"))`. For tests and for looking at a tree.
 *
 * Words behind the kind are the node's own values; flags that are off and positions are left out.
 */
export const outline = (node: Node): string => {
  const own = Object.entries(node).flatMap(([key, value]) => shown(key, value));
  return `(${[node.kind, ...own, ...children(node).map(outline)].join(' ')})`;
};

const places = new Set(['kind', 'id', 'start', 'end', 'propertyStart', 'nameStart', 'raw', 'level']);
/** Values whose kind already says what they are. */
const bare = new Set(['name', 'property', 'op', 'label', 'module', 'text']);

const shown = (key: string, value: unknown): readonly string[] => {
  if (places.has(key) || (key === 'flags' && value === '')) return [];
  if (value === true) return [key];
  if (typeof value === 'string')
    return [bare.has(key) ? value : key === 'value' || key === 'pattern' ? JSON.stringify(value) : `${key}=${value}`];
  if (typeof value === 'number' || typeof value === 'bigint')
    return [`${value}${typeof value === 'bigint' ? 'n' : ''}`];
  if (key === 'names' && Array.isArray(value) && value.length > 0) return [`names=${JSON.stringify(value)}`];
  return [];
};
