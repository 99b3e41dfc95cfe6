import { visible } from '@sallyport/core/report/visible';

/**
 * A line of a table for spreadsheets and statistics programs.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, since names come from folders and models; numbers stay numbers. What would act on a terminal is written out. What is `undefined` is empty.
 *
 * Source: RFC 4180; OWASP, "CSV Injection".
 */
export const csvLine = (row: readonly (string | number | undefined)[]): string => `${row.map(cell).join(',')}\r\n`;

const cell = (value: string | number | undefined): string => {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = visible(value);
  const safe = /^\s*[=+\-@]/u.test(text) ? `'${text}` : text;
  return /[",]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
