/**
 * The modules of Node that a program may import, without `node:`. All but `fs` work on values alone; what some of their members reach
 * (the environment, standard input) asks the policy when it is used.
 */
const here: ReadonlySet<string> = new Set(
  (
    'assert assert/strict buffer crypto events fs fs/promises os path path/posix perf_hooks process querystring readline ' +
    'readline/promises string_decoder timers timers/promises url util util/types'
  ).split(' '),
);

/** The name of a module of ours that a specifier means, without `node:`. */
export const hereModule = (specifier: string): string | undefined => {
  const name = specifier.replace(/^node:/, '');
  return here.has(name) ? name : undefined;
};

export const isFileModule = (name: string): boolean => name === 'fs' || name === 'fs/promises';
