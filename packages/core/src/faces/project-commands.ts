import type { SourceText } from './scanner.ts';

/** How a command of the project ended, in a copy of its tree where some files have other texts. */
export type CommandEnd =
  | {
      readonly kind: 'ended';
      readonly code: number;
      /** The end of what it wrote, both streams; bounded. */
      readonly output: string;
      /** Which walls stood around it, one sentence. */
      readonly walls: string;
      /** Units: milliseconds. */
      readonly milliseconds: number;
    }
  /** It did not end by itself, or could not be begun: one plain sentence. */
  | {
      readonly kind: 'not available';
      readonly why: string;
      /** Whether it ran, and came to a limit of time, memory or processes. */
      readonly limit?: true;
    };

/** A command that the project itself names, and what it is for. */
export interface ProjectCommand {
  readonly purpose: 'tests' | 'formatter' | 'types';
  /** For people, e.g. `npm test` or `mypy`. */
  readonly name: string;
  /** Program and arguments; no shell reads them. A formatter's is about one file: it comes last. */
  readonly argv: readonly string[];
}

/** Runs what a project says of itself, closed in: no network, no account, on a copy. */
export interface ProjectCommands {
  /** The commands that concern a file; nothing that is not configured and installed there. */
  commandsFor(path: string): Promise<readonly ProjectCommand[]>;
  /** Runs in a copy in which these files have these texts. Never throws for what the command does. */
  run(command: ProjectCommand, files: readonly SourceText[], signal?: AbortSignal): Promise<CommandEnd>;
  /** What it is known to say of the tree as it is, or said of it before a repair was accepted, if that was bad; nothing is run. */
  known?(command: ProjectCommand): CommandEnd | undefined;
}
