/**
 * What an engine offers to a package that must not know it: whoever repairs or judges code gets these handed in by the program.
 *
 * Faces say what is asked and what comes back; nothing here runs.
 */
export type { CodeReader, Guard, Outline, PublicName } from './code-reader.ts';
export type { Repair, RepairEdit, Repairer, RepairOutcome } from './repairer.ts';
export type { Scanner, ScannerLook, SourceText } from './scanner.ts';
