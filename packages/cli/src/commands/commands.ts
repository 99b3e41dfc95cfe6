import type { CommandSpec, Parsed } from '../arguments/option.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { scanSpec } from './scan-spec.ts';

/** A command: what the help and the parser know of it, and how its code is loaded. */
export interface Command {
  readonly spec: CommandSpec;
  load(): Promise<{ readonly run: (parsed: Parsed, io: Io) => Promise<ExitCode> }>;
}

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [{ spec: scanSpec, load: () => import('./scan.ts') }];
