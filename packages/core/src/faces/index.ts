/**
 * What an engine offers to a package that must not know it: whoever repairs or judges code gets these handed in by the program.
 *
 * Faces say what is asked and what comes back; nothing here runs.
 */
export type {
  AliasSeen,
  ArgumentSeen,
  AssignmentSeen,
  CallSeen,
  CodeReader,
  FunctionSeen,
  Guard,
  Outline,
  PublicName,
} from './code-reader.ts';
export type { NamedPlace } from './named-place.ts';
export type { PlainValue, ProgramEnd, ProgramRunner } from './program-runner.ts';
export type { CommandEnd, ProjectCommand, ProjectCommands } from './project-commands.ts';
export type { Repair, RepairEdit, Repairer, RepairOutcome } from './repairer.ts';
export type { PlayRequest, ScriptEnd, ScriptPlayer } from './script-player.ts';
export type { Scanner, ScannerLook, SourceText } from './scanner.ts';
