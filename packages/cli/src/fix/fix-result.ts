import type { Repaired } from './repair-files.ts';

/** What became of one finding, and whether it is on the disk. */
export interface FixResult {
  readonly repaired: Repaired;
  readonly written: boolean;
  /** Why an accepted repair is not written, or written and not committed. */
  readonly problem?: string;
}
