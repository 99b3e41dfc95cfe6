import type { Diagnostic } from '@sallyport/core';
import { visibleLine } from '@sallyport/core/report/visible';

/** What a deep scan has to say about itself. None of it makes the scan incomplete: everything that rules know was looked for. */
export const deepMissing = (text: string, remedy?: string): Diagnostic => ({
  kind: 'deep-scan-missing',
  level: 'warning',
  text: `deep scan: ${text}`,
  ...(remedy === undefined ? {} : { remedy }),
  incomplete: false,
});

export const deepNote = (text: string): Diagnostic => ({
  kind: 'deep-scan',
  level: 'note',
  text: `deep scan: ${text}`,
  incomplete: false,
});

export const count = (number: number, what: string, plural = `${what}s`): string =>
  `${String(number)} ${number === 1 ? what : plural}`;

/** A few paths, the others as a number. */
export const fewPaths = (paths: readonly string[]): string => {
  const all = [...new Set(paths)];
  return `${all.slice(0, 3).map(visibleLine).join(', ')}${all.length > 3 ? ` and ${count(all.length - 3, 'other file')}` : ''}`;
};
