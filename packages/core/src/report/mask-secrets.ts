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
  const known = Object.entries(report.secretPlaces ?? {}).filter(([, list]) => list.length > 0);
  if (secretFindings.length === 0 && known.length === 0) return { report, source };
  const places = new Map<string, Place[]>();
  const secrets = new Set<string>();
  const doubtful = new Map<string, (text: string) => string>();
  for (const [path, list] of known) {
    const text = source(path);
    places.set(path, [...list]);
    if (text === undefined) continue;
    const here = new Set<string>();
    for (const { start, end, only } of list) (only === 'here' ? here : secrets).add(text.slice(start, end));
    if (here.size > 0) doubtful.set(path, hider(here));
  }
  const unseen = new Set<Finding>();
  for (const finding of secretFindings) {
    const text = source(finding.path);
    const { start, end } = finding.span;
    const stale = text === undefined || end.offset > text.length;
    if (stale) unseen.add(finding);
    if (text === undefined) continue;
    if (isAboutEnvironmentFile(finding)) {
      // Hidden there alone: `production` and the like stand everywhere else for themselves.
      places.set(finding.path, [...(places.get(finding.path) ?? []), ...settingsIn(text)]);
      continue;
    }
    // A text that ends before the span does is not the one that was scanned; what is left of the span is hidden whole.
    const found = stale ? [{ start: start.offset, end: text.length }] : placesIn(text, finding);
    places.set(finding.path, [...(places.get(finding.path) ?? []), ...found]);
    for (const place of found) secrets.add(text.slice(place.start, place.end));
  }
  const masked = new Map<string, string>();
  const hide = hider(secrets);
  const copies = copiesOf(secrets);
  return {
    report: {
      ...report,
      findings: report.findings.map((finding) => {
        const sure = unseen.has(finding) ? hideQuoted : hide;
        const more = doubtful.get(finding.path);
        return hiddenFinding(finding, more === undefined ? sure : (text) => more(sure(text)));
      }),
    },
    source: (path) => {
      const done = masked.get(path);
      if (done !== undefined) return done;
      const text = source(path);
      if (text === undefined) return undefined;
      const clean = blottedCopies(blotted(text, places.get(path) ?? []), copies);
      masked.set(path, clean);
      return clean;
    },
  };
};

/** Offsets, end exclusive. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const secretCwes: ReadonlySet<string> = new Set(['CWE-259', 'CWE-321', 'CWE-547', 'CWE-798']);

const isAboutSecret = (finding: Finding): boolean =>
  finding.cwe.some((id) => secretCwes.has(id)) ||
  finding.ruleId.startsWith('secrets.frontend.') ||
  isAboutEnvironmentFile(finding);

/** Such a finding is about a whole file of settings; which of them are secrets nobody knows. */
const isAboutEnvironmentFile = ({ ruleId }: Finding): boolean => ruleId.startsWith('secrets.file.environment-file-');

/** What stands behind the first `=` of each line, comments as well, and lines without any: the rest of values of several lines. */
const settingsIn = (text: string): readonly Place[] =>
  [...text.matchAll(/^([^=\r\n]*=[ \t]*|(?![ \t]*#|[^\r\n]*=))([^\r\n]+)$/gm)].map(
    ({ index, 0: line, 1: name = '' }) => ({
      start: index + name.length,
      end: index + line.length,
    }),
  );

/** Of a value behind a name. Units: UTF-16 units. */
const longestValue = 10_000;

/** String literals in the span that are values; without any, what follows `=` or `:`; else the whole span. */
const placesIn = (text: string, { ruleId, span }: Finding): readonly Place[] => {
  // The name of a variable is no secret; where it is set, its value stands behind it.
  if (ruleId.startsWith('secrets.frontend.')) {
    const set = /^["']?[ \t]*(?:=(?!=)|:)[ \t]*(\S[^\r\n]*)/.exec(
      text.slice(span.end.offset, span.end.offset + longestValue),
    );
    const end = span.end.offset + (set?.[0].length ?? 0);
    return set === null ? [] : [{ start: end - (set[1]?.length ?? 0), end }];
  }
  // What the secrets reader points at is the secret, or for files no secret at all.
  if (ruleId.startsWith('secrets.file.') && !/netrc|pgpass|htpasswd|kubeconfig/.test(ruleId)) return [];
  if (ruleId.startsWith('secrets.')) return [{ start: span.start.offset, end: span.end.offset }];
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
  if (places.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const shown = end - start >= 20 ? end - 4 : end;
    if (shown <= at) continue;
    parts.push(text.slice(at, Math.max(at, start)), text.slice(Math.max(at, start), shown).replace(/[^\n]/g, '*'));
    at = shown;
  }
  return parts.join('') + text.slice(at);
};

/** Secrets of this length or more are hidden wherever they stand, also where no finding points. Units: UTF-16 units. */
const leastCopy = 8;

/** Longer ones are found by their beginning. */
const copyKey = 8;

/** By their first characters, so that a text is walked once however many secrets there are. */
const copiesOf = (secrets: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(
    [...secrets].filter((secret) => secret.length >= leastCopy && !/^[A-Za-z]+$/.test(secret)),
    (secret) => secret.slice(0, copyKey),
  );

const blottedCopies = (text: string, copies: ReadonlyMap<string, readonly string[]>): string => {
  const places: Place[] = [];
  for (const [key, secrets] of copies)
    for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1))
      for (const secret of secrets)
        if (text.startsWith(secret, at)) places.push({ start: at, end: at + secret.length });
  return blotted(text, places);
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
      if (secret.length >= 12 || (secret.length >= 8 && !/^[A-Za-z]+$/.test(secret)))
        return shown.replaceAll(secret, () => named(secret));
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
