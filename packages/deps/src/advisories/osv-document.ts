/**
 * One OSV document, checked and cut down to what matching and reports need.
 *
 * Strict where a wrong reading would hide an advisory (id, dates, affected packages, ranges), generous where it would only
 * make a report poorer (references, severity): such a field is left out. Long prose is not kept: the summary is,
 * or the first sentence of the details where a source writes no summary (PyPA does not).
 *
 * Source: OSV schema 1.7.
 */
import { visibleLine } from '@sallyport/core/report/visible';
import { splitEcosystem } from './package-key.ts';

export type OsvEventKind = 'introduced' | 'fixed' | 'last_affected' | 'limit';

export interface OsvEvent {
  readonly kind: OsvEventKind;
  readonly version: string;
}

export interface OsvRange {
  /** `other` for a type that the schema did not have when this was written: nothing is known of its versions. */
  readonly type: 'SEMVER' | 'ECOSYSTEM' | 'GIT' | 'other';
  /** In the order of the document. */
  readonly events: readonly OsvEvent[];
}

/** A severity as the source says it; the score is computed from it later. */
export interface OsvSeverity {
  /** `CVSS_V3` and so on. */
  readonly type: string;
  /** The vector. */
  readonly score: string;
}

/** The part of a package that is affected. */
export interface AffectedSymbols {
  /** Of the package inside the module (Go); empty where the symbols name it themselves (Rust). */
  readonly path: string;
  /** None: all of it. */
  readonly symbols: readonly string[];
}

export interface OsvAffected {
  /** Without what stands behind the colon. */
  readonly ecosystem: string;
  /** What stands behind the colon (`12` of `Debian:12`); empty when nothing does. */
  readonly suffix: string;
  readonly name: string;
  readonly ranges: readonly OsvRange[];
  readonly versions: readonly string[];
  readonly severity: readonly OsvSeverity[];
  readonly symbols: readonly AffectedSymbols[];
  /** What RustSec calls advisories that are no weakness: `unmaintained`, `unsound`, `notice`. */
  readonly informational: string | undefined;
  readonly malicious: boolean;
}

export interface OsvDocument {
  readonly id: string;
  /** RFC 3339. */
  readonly modified: string;
  readonly published: string | undefined;
  readonly withdrawn: boolean;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly severity: readonly OsvSeverity[];
  /** A word of the source, such as `HIGH`, where it says one. */
  readonly severityWord: string | undefined;
  /** Addresses that say more; http and https only. */
  readonly references: readonly string[];
  readonly cwes: readonly string[];
  /** What the document itself says of its licence or of where it was taken from. */
  readonly licence: string | undefined;
  readonly source: string | undefined;
  readonly affected: readonly OsvAffected[];
}

/** The document that the bytes write, or what is wrong with them. */
export const parseOsvDocument = (bytes: Uint8Array): OsvDocument | string => {
  let value: unknown;
  try {
    value = JSON.parse(strict.decode(bytes));
  } catch {
    return 'it is not JSON in UTF-8';
  }
  return toOsvDocument(value);
};

const strict = new TextDecoder('utf-8', { fatal: true });

/** The same of a value that was parsed. */
export const toOsvDocument = (value: unknown): OsvDocument | string => {
  if (!isRecord(value)) return 'it is no OSV document';
  const { id, modified, withdrawn } = value;
  const major = textOf(value['schema_version']) ?? '1.0.0';
  if (!major.startsWith('1.')) return `it has schema version ${JSON.stringify(major.slice(0, 20))}; we read 1`;
  if (typeof id !== 'string' || !isId(id)) return 'it has no id';
  if (typeof modified !== 'string' || !isDate(modified)) return 'it does not say when it was modified';
  if (withdrawn !== undefined && withdrawn !== null && (typeof withdrawn !== 'string' || !isDate(withdrawn)))
    return 'it does not say when it was withdrawn';
  const listed = value['affected'] ?? [];
  if (!Array.isArray(listed)) return 'what it affects is no list';
  const affected: OsvAffected[] = [];
  for (const one of listed as readonly unknown[]) {
    const read = toAffected(one);
    if (typeof read === 'string') return read;
    if (read !== undefined) affected.push(read);
  }
  const own = recordOf(value['database_specific']);
  const published = textOf(value['published']);
  return {
    id,
    modified,
    published: published !== undefined && isDate(published) ? published : undefined,
    withdrawn: typeof withdrawn === 'string',
    aliases: textsOf(value['aliases']).filter((alias) => alias !== id && isId(alias)),
    summary: summaryOf(textOf(value['summary']), textOf(value['details'])),
    severity: severitiesOf(value['severity']),
    severityWord: textOf(own['severity'])?.slice(0, 40),
    references: referencesOf(value['references']),
    cwes: textsOf(own['cwe_ids']).filter((cwe) => /^CWE-\d{1,6}$/u.test(cwe)),
    licence: lineOf(own['license'])?.slice(0, 80),
    source: lineOf(own['source'])?.slice(0, 200),
    affected,
  };
};

/** Nothing for an entry that names no package: it is about commits of a repository. */
const toAffected = (value: unknown): OsvAffected | undefined | string => {
  if (!isRecord(value)) return 'what it affects is no package';
  const { package: named } = value;
  if (named === undefined || named === null) return undefined;
  const { ecosystem, name } = recordOf(named);
  if (typeof ecosystem !== 'string' || ecosystem === '' || ecosystem.length > 200 || typeof name !== 'string')
    return 'a package that it affects has no ecosystem or no name';
  if (name === '' || name.length > 1000) return 'a package that it affects has no name';
  const ranges = rangesOf(value['ranges']);
  if (typeof ranges === 'string') return ranges;
  const versions = value['versions'] ?? [];
  if (!Array.isArray(versions) || versions.some((version) => typeof version !== 'string'))
    return `the versions of ${JSON.stringify(name)} are no list of texts`;
  const specific = recordOf(value['ecosystem_specific']);
  const own = recordOf(value['database_specific']);
  const { base, suffix } = splitEcosystem(ecosystem);
  return {
    ecosystem: base,
    suffix,
    name,
    ranges,
    versions: versions as readonly string[],
    severity: severitiesOf(value['severity']),
    symbols: symbolsOf(specific),
    informational: textOf(own['informational']) ?? textOf(specific['informational']),
    malicious: textsOf(own['categories']).includes('malicious'),
  };
};

const rangesOf = (value: unknown): readonly OsvRange[] | string => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return 'its ranges are no list';
  const ranges: OsvRange[] = [];
  for (const one of value as readonly unknown[]) {
    const { type, events } = recordOf(one);
    if (typeof type !== 'string' || !Array.isArray(events)) return 'a range has no type or no events';
    const read: OsvEvent[] = [];
    for (const event of events as readonly unknown[]) {
      if (!isRecord(event)) return 'an event of a range is no object';
      for (const kind of eventKinds) {
        const version = event[kind];
        if (version === undefined) continue;
        if (typeof version !== 'string') return `an event of a range has a version that is no text`;
        read.push({ kind, version });
      }
    }
    ranges.push({ type: type === 'SEMVER' || type === 'ECOSYSTEM' || type === 'GIT' ? type : 'other', events: read });
  }
  return ranges;
};

const eventKinds: readonly OsvEventKind[] = ['introduced', 'fixed', 'last_affected', 'limit'];

/** Go names packages of a module and their symbols; RustSec names functions by their whole path. */
const symbolsOf = (specific: Readonly<Record<string, unknown>>): readonly AffectedSymbols[] => {
  const { imports } = specific;
  const inGo = Array.isArray(imports)
    ? (imports as readonly unknown[]).map(recordOf).flatMap((one) => {
        const path = textOf(one['path']);
        return path === undefined ? [] : [{ path, symbols: textsOf(one['symbols']) }];
      })
    : [];
  const functions = textsOf(recordOf(specific['affects'])['functions']);
  return functions.length === 0 ? inGo : [...inGo, { path: '', symbols: functions }];
};

const severitiesOf = (value: unknown): readonly OsvSeverity[] =>
  !Array.isArray(value)
    ? []
    : (value as readonly unknown[]).map(recordOf).flatMap(({ type, score }) => {
        const isText = typeof type === 'string' && typeof score === 'string';
        return isText && type.length <= 40 && score.length <= 400 ? [{ type, score }] : [];
      });

const referencesOf = (value: unknown): readonly string[] =>
  !Array.isArray(value)
    ? []
    : [
        ...new Set(
          (value as readonly unknown[])
            .map((one) => textOf(recordOf(one)['url']) ?? '')
            .filter((url) => /^https?:\/\/\S{1,2000}$/iu.test(url)),
        ),
      ].slice(0, mostReferences);

const mostReferences = 60;

const summaryOf = (summary: string | undefined, details: string | undefined): string => {
  const text = visibleLine(summary ?? '') || visibleLine(firstSentence(details ?? ''));
  return text.length > mostSummary ? `${text.slice(0, mostSummary - 1).trimEnd()}…` : text;
};

/** Units: UTF-16. */
const mostSummary = 300;

const firstSentence = (details: string): string => {
  const paragraph =
    details
      .slice(0, 4000)
      .split(/\n\s*\n/u)
      .map((part) =>
        part
          .replace(/^[#\s]+/u, '')
          .replaceAll(/\s+/gu, ' ')
          .trim(),
      )
      // Headings of GitHub's form say nothing.
      .find((part) => part !== '' && !/^(?:impact|summary|description|details|overview)$/iu.test(part)) ?? '';
  const end = /[.!?](?=\s+[A-Z`*[])/u.exec(paragraph.slice(40));
  return end === null ? paragraph : paragraph.slice(0, 40 + end.index + 1);
};

/** Ids are shown and looked for; no source uses other characters. */
const isId = (text: string): boolean => /^[\w.:+/-]{1,200}$/u.test(text);

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.]+(?:[Zz]|[+-]\d{2}:\d{2})?)?$/u.test(text);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Nothing in it leads a terminal or a reader's eye astray. */
const lineOf = (value: unknown): string | undefined => (typeof value === 'string' ? visibleLine(value) : undefined);

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter((one): one is string => typeof one === 'string') : [];

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
