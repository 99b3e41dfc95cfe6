import { cbmc } from './cbmc/cbmc.ts';
import type { Checker } from './checker.ts';
import { clang } from './clang/clang.ts';
import { cppcheck } from './cppcheck/cppcheck.ts';
import { esbmc } from './esbmc/esbmc.ts';
import { framaC } from './frama-c/frama-c.ts';
import { gcc } from './gcc/gcc.ts';
import { withoutUnreliableKinds } from './unreliable-kinds.ts';

/** All checkers of C that can be asked, fast ones first. Kinds of alarms that were measured and found to be wrong too often do not accuse. */
export const checkersOfC: readonly Checker[] = [gcc, clang, cppcheck, framaC, esbmc, cbmc].map((checker) => ({
  ...checker,
  read: (output, program) => withoutUnreliableKinds(checker.id, checker.read(output, program)),
}));
