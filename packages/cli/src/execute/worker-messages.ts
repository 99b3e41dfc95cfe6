import type { Diagnostic } from '@sallyport/core';
import type { DiscoveredFile } from '../discovery/discover.ts';
import type { Outcome } from './outcome.ts';
import type { LookSettings } from './settings.ts';

/** What the program says to a worker process. */
export type ToWorker =
  | { readonly kind: 'settings'; readonly settings: LookSettings }
  | { readonly kind: 'look'; readonly files: readonly DiscoveredFile[] };

/** What a worker process says to the program. `at` is sent before a file is begun, so that its death can be laid at the right door. */
export type FromWorker =
  | { readonly kind: 'at'; readonly path: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'idle'; readonly ruleDiagnostics: readonly Diagnostic[] };
