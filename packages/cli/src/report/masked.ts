import type { ScanReport, SourceLookup } from '@sallyport/core';
import { maskSecrets } from '@sallyport/core/report/mask-secrets';

/** A report and its sources without secrets, and a way to hide the same secrets in any other text. */
export const masked = (
  report: ScanReport,
  source: SourceLookup,
): { readonly report: ScanReport; readonly source: SourceLookup; readonly hide: (text: string) => string } => {
  let [shown, count] = ['', 0];
  // The mask remembers texts by path; each of these has one of its own.
  const mask = maskSecrets(report, (path) => (path.startsWith('\0') ? shown : source(path)));
  return {
    ...mask,
    hide: (text) => {
      shown = text;
      count += 1;
      return mask.source(`\0${String(count)}`) ?? text;
    },
  };
};
