/**
 * Kinds of alarms that were wrong too often to accuse anybody: they are told, and taken back with that reason.
 *
 * Measured, not judged by taste: each checker was asked about 440 programs of `datasets/c-programs` (180 of them weak to a checker of memory), gcc 12.2, clang 14.0, cppcheck 2.10, Frama-C 25. A kind stands here
 * when it was wrong at least twice and right in fewer than three programs of four. What the others say accuses as before; a kind that is new accuses until it was measured.
 */
import type { CheckerSaid } from './checker.ts';

interface UnreliableKind {
  readonly oracle: string;
  readonly words: RegExp;
  /** Programs. */
  readonly right: number;
  readonly wrong: number;
  readonly because: string;
}

const kinds: readonly UnreliableKind[] = [
  {
    oracle: 'clang',
    words: /^Out of bound memory access \(index is tainted\)/u,
    right: 11,
    wrong: 5,
    because: 'a condition that tests the number leaves it tainted',
  },
  {
    oracle: 'clang',
    words: /^Untrusted data is used to specify the buffer size/u,
    right: 2,
    wrong: 5,
    because: 'a size that was tested counts as untrusted all the same',
  },
  {
    oracle: 'clang',
    words: /^Out of bound memory access \(accessed memory precedes memory block\)/u,
    right: 2,
    wrong: 3,
    because: 'a pointer that ends a text counts as one that stands before it',
  },
  {
    oracle: 'clang',
    words: /^Assigned value is garbage or undefined/u,
    right: 0,
    wrong: 2,
    because: 'an array that was filled byte by byte counts as never filled',
  },
  {
    oracle: 'frama-c',
    words: /valid_read\(argv \+/u,
    right: 3,
    wrong: 6,
    because: 'Eva takes `argv` for an array of two',
  },
  {
    oracle: 'frama-c',
    words: /^function (?:printf_va_\d+|strcmp|strncmp|strtoul|free): precondition/u,
    right: 4,
    wrong: 6,
    because: 'memory that `strdup`, `realpath` or `getline` allocate is none to Eva',
  },
];

/** The same without the accusations of such kinds; these stand among what was dismissed. A checker with nothing left to say gave up: it may have stopped there. */
export const withoutUnreliableKinds = (oracle: string, said: CheckerSaid): CheckerSaid => {
  const mine = kinds.filter((kind) => kind.oracle === oracle);
  const judged = said.accusations.map((accusation) => ({
    accusation,
    kind: mine.find(({ words }) => words.test(accusation.what)),
  }));
  const dismissed = judged.flatMap(({ accusation, kind }) =>
    kind === undefined
      ? []
      : [
          {
            accusation,
            why: `alarms of this kind were wrong in ${String(kind.wrong)} of ${String(kind.right + kind.wrong)} programs: ${kind.because}`,
          },
        ],
  );
  if (dismissed.length === 0) return said;
  const accusations = judged.filter(({ kind }) => kind === undefined).map(({ accusation }) => accusation);
  return {
    ...said,
    accusations,
    dismissed: [...said.dismissed, ...dismissed],
    ...(accusations.length > 0
      ? {}
      : { verdict: 'gave-up' as const, why: 'what it said is of a kind that is wrong too often to accuse' }),
  };
};
