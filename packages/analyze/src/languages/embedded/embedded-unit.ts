import type { LanguageId, ParseProblem } from '../language.ts';

/** Code found inside a file of another kind, with the way back to the file's own offsets. */
export interface EmbeddedUnit {
  readonly language: LanguageId;
  readonly text: string;
  readonly map: OffsetMap;
}

/** What a file holds. `problems` carry offsets of the file; a file that cannot be taken apart has one and no units. */
export interface Embedded {
  readonly units: readonly EmbeddedUnit[];
  readonly problems: readonly ParseProblem[];
}

/** Units: zero-based UTF-16 offsets, ends exclusive. */
export interface OffsetMap {
  /** Where in the file the character at this offset of the unit stands. */
  toFile(offset: number): number;
  /** Where in the file a range ends that ends here in the unit: right after its last character. */
  toFileEnd(offset: number): number;
}

/** For units that kept their place: everything around them was blanked out, so offsets are the file's. */
export const samePlace: OffsetMap = { toFile: (offset) => offset, toFileEnd: (offset) => offset };
