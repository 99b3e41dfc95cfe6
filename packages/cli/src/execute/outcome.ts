import type { Diagnostic } from '@sallyport/core';
import type { FileLook } from '@sallyport/analyze';

/**
 * What became of one file. Plain data: it comes from worker processes and lies in the cache.
 *
 * A failed file has a diagnostic that says why and makes the scan incomplete.
 */
export interface Outcome {
  readonly path: string;
  /** Units: bytes. */
  readonly size: number;
  readonly result:
    | { readonly kind: 'looked'; readonly look: FileLook }
    /** `secrets`: what stands in a bundle that nobody reads and every browser loads. */
    | { readonly kind: 'skipped'; readonly reason: string; readonly secrets?: FileLook }
    | { readonly kind: 'failed' };
  readonly diagnostics: readonly Diagnostic[];
  /** Other files whose text the result depends on, with the hash of what was read; `null` when there was no such file. */
  readonly dependsOn: Readonly<Record<string, string | null>>;
}
