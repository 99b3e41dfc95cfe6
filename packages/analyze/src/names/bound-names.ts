import type { Node } from '../tree/node.ts';

const none: readonly string[] = [];

/** The names that a target binds: a name, or those inside a destructuring; members and indexes bind none. */
export const boundNames = (target: Node | undefined): readonly string[] => {
  if (target === undefined) return none;
  if (target.kind === 'Name') return [target.name];
  if (target.kind === 'Member' || target.kind === 'Index') return none;
  const found: string[] = [];
  const stack: Node[] = [target];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    switch (node.kind) {
      case 'Name':
        found.push(node.name);
        break;
      case 'List':
        stack.push(...node.items.slice(0, 10_000));
        break;
      case 'Dict':
        stack.push(...node.entries.slice(0, 10_000));
        break;
      case 'Entry':
        stack.push(node.value);
        break;
      case 'Spread':
      case 'Cast':
        stack.push(node.value);
        break;
      case 'Assign':
        stack.push(node.target);
        break;
      default:
    }
  }
  return found;
};
