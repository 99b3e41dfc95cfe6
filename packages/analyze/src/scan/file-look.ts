import type { Diagnostic, Finding, SecretPlace } from '@sallyport/core';
import type { SourceComment } from '@sallyport/core/suppression';
import type { LanguageId } from '../languages/language.ts';

/**
 * A finding before the whole scan is known: all of it but the fingerprint, whose ordinal depends on the other files.
 * `code` is what the fingerprint is made from: a hash of the normalised code, so that caches hold no secret.
 */
export type FoundInFile = Omit<Finding, 'fingerprint'> & { readonly code: string };

/** What looking at one file gave. Plain data: it travels between processes and lies in the cache. */
export interface FileLook {
  readonly path: string;
  readonly languages: readonly LanguageId[];
  /** No code that rules know: only secrets were looked for. */
  readonly onlySecrets?: true;
  /** In source order. */
  readonly findings: readonly FoundInFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where secrets stand, found or accepted, so that every report can hide them. Units: zero-based UTF-16 offsets, `end` exclusive. */
  readonly secretPlaces: readonly SecretPlace[];
  /** What is to be hidden in other files that the flows of these findings lead through, by path. */
  readonly hiddenElsewhere?: Readonly<Record<string, readonly SecretPlace[]>>;
  /** Comments that may be ignore comments; which of them hold depends on the day, so they are weighed later. */
  readonly ignoreComments: readonly SourceComment[];
  /** Other files that were read on the way, with the hash of their text; `null` for those that were looked for and not there. */
  readonly dependsOn: Readonly<Record<string, string | null>>;
}
