import type { SlimRecord } from './slim-record.ts';

/**
 * A line for each record, for spreadsheets and statistics programs.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front: names come from folders and models.
 *
 * Source: RFC 4180; OWASP, "CSV Injection".
 */
export const csvReport = (records: readonly SlimRecord[]): string =>
  [
    [
      'task',
      'language',
      'cwe',
      'model',
      'condition',
      'sample',
      'outcome',
      'function',
      'why',
      'accusations',
      'insecure in',
      'disputed',
      'other weaknesses',
      'names known',
      'names not known',
      'invented packages',
      'invented names',
      'tokens',
      'dollars',
      'code',
    ],
    ...records.map((one) => [
      one.task,
      one.language,
      one.cwe.join(' '),
      one.model,
      one.condition,
      String(one.sample),
      one.outcome,
      one.function,
      one.why,
      String(one.accusations),
      one.weaknesses.flatMap(([cwe, verdict]) => (verdict === 'insecure' ? [cwe] : [])).join(' '),
      one.disputed.join(' '),
      one.others.join(' '),
      one.names === undefined ? '' : String(one.names.known),
      one.names === undefined ? '' : String(one.names.notKnown),
      one.names?.invented.join(' ') ?? '',
      one.names?.inventedApis.join(' ') ?? '',
      String(one.tokens),
      one.dollars === undefined ? '' : String(one.dollars),
      one.code ?? '',
    ]),
  ]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
