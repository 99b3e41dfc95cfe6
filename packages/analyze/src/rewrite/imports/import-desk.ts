import type { TextEdit } from '../../match/fix.ts';

/** Gives out names of modules, and imports what is not imported yet. One serves one repair. */
export interface ImportDesk {
  /** The expression that stands for the module here, e.g. `secrets`, or the name that it was imported under. */
  module(module: string): string;
  /** The expression that stands for a module's name here: `escape`, `markupsafe.escape`, or the name that it was imported under. */
  member(module: string, name: string): string;
  /**
   * What has to be inserted for all that was asked for, and what nothing uses after `edits`: of the imports that the replaced
   * ranges used, the ones whose last use is gone.
   */
  edits(edits: readonly TextEdit[]): readonly TextEdit[];
}
