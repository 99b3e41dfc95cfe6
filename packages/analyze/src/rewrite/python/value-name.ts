import type { Expression } from '../../tree/node.ts';

/** A name for a value, from what it is: `user.name` is `name`, `request.args["q"]` is `q`. */
export const valueName = (node: Expression): string => {
  switch (node.kind) {
    case 'Name':
      return node.name;
    case 'Member':
      return node.property;
    case 'Index':
      return node.index.kind === 'Str' && /^[A-Za-z_]\w*$/u.test(node.index.value) ? node.index.value : 'value';
    case 'Call': {
      const [first] = node.args;
      if (first?.kind === 'Str') return /^[A-Za-z_]\w*$/u.test(first.value) ? first.value : 'value';
      return first === undefined ? 'value' : valueName(first);
    }
    default:
      return 'value';
  }
};
