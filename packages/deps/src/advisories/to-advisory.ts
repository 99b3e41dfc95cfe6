import type { Advisory, AdvisoryClass } from './advisory.ts';
import { attributionOf, originOf } from './attribution.ts';
import { isProblem, type Database } from './database/open-database.ts';
import type { StoredPart } from './database/stored.ts';
import type { Entry } from './entry.ts';
import { stretchesOf } from './stretches.ts';
import type { AdvisoryProblem } from './problem.ts';
import { severityOf } from './severity.ts';

/** The advisory of these entries, which are of one document; stretches are those of all its entries about the package. */
export const toAdvisory = (
  database: Database,
  own: readonly Entry[],
  all: readonly Entry[] = own,
): Advisory | AdvisoryProblem => {
  const [first] = own;
  if (first === undefined) throw new Error('an advisory without entries');
  const before = own.length === 1 ? known.get(first) : undefined;
  if (before !== undefined) return before;
  const document = database.document(first.document);
  if (isProblem(document)) return document;
  const parts = own.map(({ part }) => document.parts[part] ?? {});
  const { id, aliases, summary, published, modified, references, cwes } = document;
  const vectors = parts.flatMap(({ severity = [] }) => severity);
  const advisory: Advisory = {
    id,
    aliases,
    class: classOf(id, own, parts),
    summary,
    severity: severityOf(vectors.length > 0 ? vectors : document.severity, document.severityWord),
    published,
    modified,
    references,
    cwes,
    attribution: attributionOf(originOf(document)),
    symbols: parts.flatMap(({ symbols = [] }) => symbols),
    stretches: all.filter((entry) => entry.id === id).flatMap(({ ranges }) => ranges.flatMap(stretchesOf)),
  };
  if (own.length === 1) known.set(first, advisory);
  return advisory;
};

/** Several versions of a package get the same advisory, not copies of it. */
const known = new WeakMap<Entry, Advisory>();

const classOf = (id: string, own: readonly Entry[], parts: readonly StoredPart[]): AdvisoryClass => {
  if (id.startsWith('MAL-') || parts.some(({ malicious }) => malicious === true)) return 'malicious';
  const word = own.find(({ informational }) => informational !== undefined)?.informational;
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
