import { callAround, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** `random.seed(x)` → `random.seed()`: the operating system seeds. */
export const freshSeed: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) => callee.kind === 'Member' && callee.property === 'seed');
  const [seed] = call?.args ?? [];
  if (call === undefined || seed === undefined) return unfit('no generator is seeded here');
  return {
    title: 'Let the operating system seed',
    changes: 'The numbers are others at every run.',
    edits: [replace({ start: seed.start, end: call.args.at(-1)?.end ?? seed.end }, '')],
  };
};
