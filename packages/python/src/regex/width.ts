import { RegexProblem } from './problem.ts';
import type { Node } from './tree.ts';

/** The least and the greatest number of code points that a part can match. */
export interface Width {
  readonly min: number;
  readonly max: number;
}

const zero: Width = { min: 0, max: 0 };
const one: Width = { min: 1, max: 1 };

const product = (times: number, width: number): number => (times === 0 || width === 0 ? 0 : times * width);

/**
 * Remembers the width of each node; groups must be asked for before references to them.
 *
 * Errors: `of` throws `RegexProblem` if a lookbehind inside has no fixed width.
 */
export class Widths {
  readonly #known = new Map<Node, Width>();
  readonly #groups: Width[] = [];

  of(node: Node): Width {
    if (node.kind === 'char' || node.kind === 'set' || node.kind === 'any') return one;
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const width = this.#compute(node);
    this.#known.set(node, width);
    return width;
  }

  #compute(node: Node): Width {
    switch (node.kind) {
      case 'char':
      case 'set':
      case 'any':
        return one;
      case 'place':
      case 'fail':
        return zero;
      case 'look': {
        const { min, max } = this.of(node.body);
        if (node.direction === 'behind') {
          if (min !== max) throw new RegexProblem('error', 'look-behind requires fixed-width pattern');
          if (min > 4_294_967_295) throw new RegexProblem('error', 'looks too much behind');
        }
        return zero;
      }
      case 'atomic':
        return this.of(node.body);
      case 'group':
        return (this.#groups[node.index] = this.of(node.body));
      case 'backref':
        return this.#groups[node.index] ?? { min: 0, max: Infinity };
      case 'repeat': {
        const body = this.of(node.body);
        return { min: product(node.min, body.min), max: product(node.max, body.max) };
      }
      case 'conditional': {
        const yes = this.of(node.yes);
        const no = node.no === undefined ? zero : this.of(node.no);
        return { min: Math.min(yes.min, no.min), max: Math.max(yes.max, no.max) };
      }
      case 'branch': {
        const all = node.items.map((item) => this.of(item));
        let { min, max } = all[0]!;
        for (const width of all) {
          min = Math.min(min, width.min);
          max = Math.max(max, width.max);
        }
        return { min, max };
      }
      case 'sequence': {
        let min = 0;
        let max = 0;
        for (const item of node.items) {
          const width = this.of(item);
          min += width.min;
          max += width.max;
        }
        return { min, max };
      }
      default:
        return node satisfies never;
    }
  }
}
