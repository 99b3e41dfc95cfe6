import { csvLine } from './csv-line.ts';
import type { SlimRecord } from './slim-record.ts';

/** A line for each record, for spreadsheets and statistics programs. */
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
      'names not in versions known',
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
      one.sample,
      one.outcome,
      one.function,
      one.why,
      one.accusations,
      one.weaknesses.flatMap(([cwe, verdict]) => (verdict === 'insecure' ? [cwe] : [])).join(' '),
      one.disputed.join(' '),
      one.others.join(' '),
      one.names?.known,
      one.names?.notKnown,
      one.names?.invented.join(' '),
      one.names?.inventedApis.join(' '),
      one.names?.apisNotInVersionsKnown.join(' '),
      one.tokens,
      one.dollars,
      one.code,
    ]),
  ]
    .map(csvLine)
    .join('');
