/** What the program says about a scan as a whole; each message exists once. */
import type { Diagnostic } from '@sallyport/core';
import type { BaselineEntry } from '@sallyport/core/baseline';

export const baselineEntryExpired = ({ ruleId, path, until }: BaselineEntry): Diagnostic => ({
  kind: 'baseline-expired',
  level: 'warning',
  path,
  ruleId,
  incomplete: false,
  text: `${path}: the baseline accepted ${ruleId} until ${until ?? 'some day'}; it counts again`,
  remedy: 'repair the code, or decide again and give a new day',
});

export const interrupted = (done: number, all: number): Diagnostic => ({
  kind: 'interrupted',
  level: 'error',
  incomplete: true,
  text: `interrupted after ${String(done)} of ${String(all)} files; the results are partial`,
  remedy: 'run it again; what was looked at is in the cache',
});
