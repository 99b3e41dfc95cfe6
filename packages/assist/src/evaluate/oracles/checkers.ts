import { cbmc } from './cbmc/cbmc.ts';
import type { Checker } from './checker.ts';
import { clang } from './clang/clang.ts';
import { cppcheck } from './cppcheck/cppcheck.ts';
import { esbmc } from './esbmc/esbmc.ts';
import { framaC } from './frama-c/frama-c.ts';
import { gcc } from './gcc/gcc.ts';

/** All checkers of C that can be asked, fast ones first. */
export const checkersOfC: readonly Checker[] = [gcc, clang, cppcheck, framaC, esbmc, cbmc];
