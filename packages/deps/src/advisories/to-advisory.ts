import type { Advisory, AdvisoryClass } from './advisory.ts';
import { attributionOf, originOf } from './attribution.ts';
import { isProblem, type Database } from './database/open-database.ts';
import type { StoredEntry, StoredPart } from './database/stored.ts';
import { stretchesOf } from './stretches.ts';
import type { AdvisoryProblem } from './problem.ts';
import { severityOf } from './severity.ts';
import { toRange } from './stored-range.ts';

/** The advisory of these entries, which are of one document; stretches are those of all its entries about the package. */
export const toAdvisory = (
  database: Database,
  own: readonly StoredEntry[],
  all: readonly StoredEntry[] = own,
): Advisory | AdvisoryProblem => {
  const [first] = own;
  if (first === undefined) throw new Error('an advisory without entries');
  const document = database.document(first.d);
  if (isProblem(document)) return document;
  const parts = own.map(({ p }) => document.parts[p] ?? {});
  const { id, aliases, summary, published, modified, references, cwes } = document;
  const vectors = parts.flatMap(({ severity = [] }) => severity);
  return {
    id,
    aliases,
    class: classOf(id, parts),
    summary,
    severity: severityOf(vectors.length > 0 ? vectors : document.severity, document.severityWord),
    published,
    modified,
    references,
    cwes,
    attribution: attributionOf(originOf(document)),
    symbols: parts.flatMap(({ symbols = [] }) => symbols),
    stretches: all
      .filter((entry) => entry.id === id)
      .flatMap(({ r = [] }) => r.flatMap((range) => stretchesOf(database.meta.ecosystem, toRange(range)))),
  };
};

const classOf = (id: string, parts: readonly StoredPart[]): AdvisoryClass => {
  if (id.startsWith('MAL-') || parts.some(({ malicious }) => malicious === true)) return 'malicious';
  const word = parts.find(({ informational }) => informational !== undefined)?.informational;
  switch (word) {
    case 'unmaintained':
    case 'unsound':
    case 'notice':
      return word;
    case undefined:
      return 'vulnerability';
    default:
      return 'notice';
  }
};
