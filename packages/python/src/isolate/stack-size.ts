import { readFileSync } from 'node:fs';

/** Units: KiB; what the main thread has on systems that do not tell. */
const usualStack = 8_192;
/** Units: KiB; more than this no program of ours needs. */
const largestStack = 6_000;

/**
 * How much stack V8 may use in a guest. Units: KiB.
 *
 * V8 is told a number and does not look at what the system gives; beyond it the process dies of a segmentation fault instead of
 * raising RecursionError. A quarter of what the system gives stays for native code on top.
 *
 * Source: proc(5), `limits`; measured with eight kinds of deep recursion on Node 22 and 24: with 8,192 KiB none fails below 7,600.
 */
export const stackKib = (): number => Math.max(984, Math.min(largestStack, Math.floor(systemStack() * 0.75)));

const systemStack = (): number => {
  try {
    const soft = /^Max stack size\s+(\S+)/mu.exec(readFileSync('/proc/self/limits', 'latin1'))?.[1];
    if (soft === 'unlimited') return usualStack;
    return soft === undefined ? usualStack : Number(soft) / 1024;
  } catch {
    return usualStack;
  }
};
