/**
 * The generic tree of a flat tree: the last step of `parse` and the middle one of `parsePattern`.
 *
 * Files beside this one lower one family each: `statements`, `expressions`, `functions`, `classes`, `modules`, `jsx`,
 * `types`. They call each other; `lowering.ts` holds what they share. Nothing here throws on any tree: a field that is
 * not there becomes a `Broken` of no width, a node of no meaning a `Broken` around what can be recovered.
 */
import type { Program } from '../../../tree/node.ts';
import type { ParseProblem } from '../../language.ts';
import type { FlatTree } from '../flat-tree.ts';
import { typeOf } from '../flat-tree.ts';
import { endOf, kids, newLowering, startOf } from './lowering.ts';
import { statementsIn } from './statements.ts';

export interface Lowered {
  readonly root: Program;
  readonly nodeCount: number;
  readonly problems: readonly ParseProblem[];
}

/**
 * `shift` is added to all offsets and the result clamped into `[0, length]`: for text that was wrapped before parsing.
 */
export const lowerTree = (
  tree: FlatTree,
  options: { readonly shift: number; readonly length: number; readonly pattern: boolean },
): Lowered => {
  const l = newLowering(tree, options);
  const id = l.nextId++;
  // A file that is one ERROR has it as its root: its statements are the program's.
  const top = typeOf(tree, 0) === 'ERROR' ? [0] : kids(l, 0);
  const body = statementsIn(l, top);
  const problems = tree.hasError ? [...l.problems, ...parseProblems(tree, l)] : l.problems;
  return {
    root: { kind: 'Program', id, start: 0, end: options.length, body },
    nodeCount: l.nextId,
    problems: problems.toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
};

/** One problem per outermost ERROR and per token the parser had to make up. */
const parseProblems = (tree: FlatTree, l: ReturnType<typeof newLowering>): ParseProblem[] => {
  const found: ParseProblem[] = [];
  for (let n = 0; n < tree.count;) {
    if (typeOf(tree, n) === 'ERROR') {
      found.push({
        start: startOf(l, n),
        end: endOf(l, n),
        text: notUnderstood(),
        ...(tree.gaveUp === true ? { unseen: true } : {}),
      });
      n = tree.next[n]!;
      continue;
    }
    if (tree.missing[n] === 1) found.push({ start: startOf(l, n), end: endOf(l, n), text: expected(typeOf(tree, n)) });
    n += 1;
  }
  return found;
};

export const notUnderstood = (): string => 'code that could not be parsed';
const expected = (what: string): string =>
  what.startsWith("'") ? `\`${what.slice(1)}\` is missing here` : `${what.replaceAll('_', ' ')} is missing here`;
