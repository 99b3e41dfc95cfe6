import { platform } from 'node:process';
import { findProgram } from './find-program.ts';

/**
 * Limits that the kernel itself keeps, set before the program begins and inherited by all it starts.
 *
 * They hold even when the host is too busy to look. `dataBytes` (RLIMIT_DATA) counts private writable memory, so unlike a
 * limit of the address space it does not collide with the large reservations of V8, and it bounds typed arrays, which no
 * heap cap of V8 does. Measured on Node 24: an idle process counts 587 MB here (its code range), Node 22 counts 50 MB; the
 * caller therefore measures the idle process first and adds.
 *
 * Source: setrlimit(2); POSIX `ulimit`; measured with `Uint8Array` bombs.
 */
export interface ResourceLimits {
  readonly dataBytes?: number | undefined;
  readonly cpuSeconds?: number | undefined;
  readonly fileBytes?: number | undefined;
  readonly openFiles?: number | undefined;
}

const shell = platform === 'win32' ? undefined : findProgram('sh', '');

/**
 * The command with its limits in front, or the command unchanged where no shell is there to set them.
 *
 * One `ulimit` per limit, because the small shells take one at a time. Costs under a millisecond: the shell replaces itself.
 */
export const withResourceLimits = (command: readonly string[], limits: ResourceLimits): readonly string[] => {
  if (shell === undefined) return command;
  const settings = [
    // The shell adds these to any environment.
    'unset PWD OLDPWD SHLVL _',
    'ulimit -c 0',
    setting('-d', limits.dataBytes, 1024),
    setting('-t', limits.cpuSeconds, 1),
    setting('-f', limits.fileBytes, 512),
    setting('-n', limits.openFiles, 1),
  ].filter((one) => one !== undefined);
  // A limit above the one we already live under cannot be set; the lower one then stays, which is what is wanted.
  return [shell, '-c', `${settings.map((one) => `${one} 2>/dev/null`).join('; ')}; exec "$@"`, 'sh', ...command];
};

/** Whether this machine can set limits in front of a command. */
export const canLimitResources: boolean = shell !== undefined;

const setting = (flag: string, value: number | undefined, unit: number): string | undefined =>
  value === undefined ? undefined : `ulimit ${flag} ${String(Math.ceil(value / unit))}`;
