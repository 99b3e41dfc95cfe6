import type { Finding } from '../finding/finding.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';

/** A report and its source, safe to show: what findings of hard-coded secrets point at is blotted out everywhere. */
export interface MaskedReport {
  readonly report: ScanReport;
  readonly source: SourceLookup;
}

/**
 * The report with the secrets it is about masked, in code, messages, flows and fixes alike; the same objects when it has none.
 *
 * In code each character becomes `*`, so that lengths, lines and offsets stay; the last four are kept from length 20 on.
 * Names of settings and keys of dictionaries stay readable. Every writer calls this first: a report travels further
 * than the repository it was made from.
 *
 * Source: CONVENTIONS, section 0, "secrets in output".
 */
export const maskSecrets = (report: ScanReport, source: SourceLookup): MaskedReport => {
  const secretFindings = report.findings.filter(isAboutSecret);
  if (secretFindings.length === 0) return { report, source };
  const places = new Map<string, Place[]>();
  const secrets = new Set<string>();
  const unseen = new Set<Finding>();
  for (const finding of secretFindings) {
    const text = source(finding.path);
    const { start, end } = finding.span;
    const stale = text === undefined || end.offset > text.length;
    if (stale) unseen.add(finding);
    if (text === undefined) continue;
    // A text that ends before the span does is not the one that was scanned; what is left of the span is hidden whole.
    const found = stale ? [{ start: start.offset, end: text.length }] : placesIn(text, finding);
    places.set(finding.path, [...(places.get(finding.path) ?? []), ...found]);
    for (const place of found) secrets.add(text.slice(place.start, place.end));
  }
  const masked = new Map<string, string>();
  const hide = hider(secrets);
  return {
    report: {
      ...report,
      findings: report.findings.map((finding) => hiddenFinding(finding, unseen.has(finding) ? hideQuoted : hide)),
    },
    source: (path) => {
      const known = places.get(path);
      if (known === undefined) return source(path);
      const done = masked.get(path) ?? blotted(source(path) ?? '', known);
      masked.set(path, done);
      return done;
    },
  };
};

/** Offsets, end exclusive. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const secretCwes: ReadonlySet<string> = new Set(['CWE-259', 'CWE-321', 'CWE-547', 'CWE-798']);

const isAboutSecret = ({ cwe }: Finding): boolean => cwe.some((id) => secretCwes.has(id));

/** String literals in the span that are values; without any, what follows `=` or `:`; else the whole span. */
const placesIn = (text: string, { span }: Finding): readonly Place[] => {
  const from = span.start.offset;
  const code = text.slice(from, span.end.offset);
  const literals = [...code.matchAll(literal)].filter(
    ([whole, , content = '']) => content !== '' && !/^[A-Z][A-Z0-9]*_[A-Z0-9_]*$/.test(content) && whole !== '',
  );
  const values = literals.filter((match) => !/^\s*[\]:]/.test(code.slice(match.index + match[0].length)));
  if (literals.length > 0) {
    return values.map((match) => ({ start: from + match.index + 1, end: from + match.index + match[0].length - 1 }));
  }
  const value = /[=:]\s*(\S[^]*)$/.exec(code)?.[1] ?? code;
  return value === '' ? [] : [{ start: from + code.length - value.length, end: from + code.length }];
};

const literal = /(["'`])((?:\\[^]|(?!\1)[^\\])*)\1/g;

const blotted = (text: string, places: readonly Place[]): string => {
  let done = text;
  for (const { start, end } of places) {
    const shown = end - start >= 20 ? end - 4 : end;
    done = done.slice(0, start) + done.slice(start, shown).replace(/[^\n]/g, '*') + done.slice(shown);
  }
  return done;
};

/**
 * Replaces secrets in running text. Short ones only where they stand in quotes: a password `admin` must not blot
 * the word out of every sentence.
 */
const hider = (secrets: ReadonlySet<string>): ((text: string) => string) => {
  const longestFirst = [...secrets]
    .filter((secret) => secret.length > 2)
    .toSorted((one, two) => two.length - one.length);
  return (text) =>
    longestFirst.reduce((shown, secret) => {
      if (!shown.includes(secret)) return shown;
      if (secret.length >= 12) return shown.replaceAll(secret, () => named(secret));
      return ['"', "'", '`'].reduce(
        (quoted, quote) => quoted.replaceAll(quote + secret + quote, () => quote + named(secret) + quote),
        shown,
      );
    }, text);
};

/** Without the source nobody knows what the secret is; then everything in quotes may be it. */
const hideQuoted = (text: string): string =>
  text.replace(
    literal,
    (_whole, quote: string, content: string) => quote + (content === '' ? '' : named(content)) + quote,
  );

const named = (secret: string): string =>
  `[secret, ${secret.length} characters${secret.length >= 20 ? `, ends in ${secret.slice(-4)}` : ''}]`;

const hiddenFinding = (finding: Finding, hide: (text: string) => string): Finding => ({
  ...finding,
  message: hide(finding.message),
  flow: finding.flow.map((step) => ({ ...step, why: hide(step.why) })),
  ...(finding.fix && {
    fix: {
      title: hide(finding.fix.title),
      edits: finding.fix.edits.map((edit) => ({ ...edit, text: hide(edit.text) })),
    },
  }),
});
