import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** `O_CLOEXEC` as the kernel prints it, octal. */
const closeOnExec = 0o2000000;

/**
 * Descriptors of this process that a child would inherit besides the first three: whoever started us left them open.
 *
 * Node marks its own to be closed; what a shell or a supervisor handed down is not, and would let a program that broke out
 * write there. A child is told these numbers and closes them before anything else.
 *
 * Source: proc(5), `fdinfo` (`flags`, octal, include O_CLOEXEC). Elsewhere than on Linux: none are known.
 */
export const inheritedDescriptors = (): readonly number[] => {
  let names: readonly string[];
  try {
    names = readdirSync('/proc/self/fd');
  } catch {
    return [];
  }
  return names
    .map(Number)
    .filter((fd) => fd > 2 && isInherited(fd))
    .sort((a, b) => a - b);
};

const isInherited = (fd: number): boolean => {
  try {
    // The listing itself holds one descriptor that is gone by now; reading the link tells.
    readlinkSync(`/proc/self/fd/${String(fd)}`);
    const flags = /^flags:\s*([0-7]+)$/mu.exec(readFileSync(`/proc/self/fdinfo/${String(fd)}`, 'latin1'))?.[1] ?? '0';
    return (Number.parseInt(flags, 8) & closeOnExec) === 0;
  } catch {
    return false;
  }
};
