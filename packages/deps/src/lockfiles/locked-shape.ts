import { itemsAt, textAt, valueAt, type Value } from '../text/index.ts';
import type { Expected } from './wrong-kinds.ts';

/** What a lockfile of Python has: a list of packages, each with a version that is one value. */
export const lockedShape = (root: Value | undefined, ...lists: readonly string[]): readonly Expected[] =>
  lists.flatMap((list): readonly Expected[] => [
    { what: `"${list}"`, value: valueAt(root, list), kind: 'list' },
    ...itemsAt(root, list).map((one): Expected => ({
      what: () => `the version of "${(textAt(one, 'name') ?? '').slice(0, 80)}"`,
      value: valueAt(one, 'version'),
      kind: 'scalar',
    })),
  ]);
