import type { Diagnostic } from '../diagnostic.ts';
import type { Finding, Fix, FlowStep, Suppression } from '../finding/finding.ts';
import { primaryLocationLineHashes } from '../finding/primary-location-line-hash.ts';
import type { RuleMeta } from '../rule-meta.ts';
import { sarifLevel, securitySeverity, severities } from '../severity.ts';
import type { Span } from '../span.ts';
import { endTime } from './end-time.ts';
import { markdownProse } from './markdown-prose.ts';
import { maskSecrets } from './mask-secrets.ts';
import { ruleMarkdown } from './rule-markdown.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { rulesOf } from './unknown-rule.ts';
import { uriPath } from './uri-path.ts';
import { visibleLine } from './visible.ts';

export interface SarifOptions {
  /** Tells several uploads for one commit apart: `automationDetails.id` is this with a `/` behind it. */
  readonly category?: string;
  /** Where the tool is described. */
  readonly informationUri?: string;
  /** Blanks per level; 2 unless given, 0 writes one line. */
  readonly indent?: number;
  /** What the receiver takes; GitHub's limits unless given. */
  readonly limits?: Partial<SarifLimits>;
}

export interface SarifLimits {
  readonly results: number;
  readonly rules: number;
  readonly tagsPerRule: number;
  /** Per result: primary and related ones together. */
  readonly locations: number;
  readonly flowLocations: number;
  /** UTF-16 units of descriptions and messages. */
  readonly text: number;
  /** UTF-16 units of all results together; stands for "10 MB gzipped", since such JSON shrinks at least fivefold. */
  readonly size: number;
}

/** Source: docs.github.com, "SARIF support for code scanning" and "SARIF results exceed one or more limits". */
export const githubSarifLimits: SarifLimits = {
  results: 25_000,
  rules: 25_000,
  tagsPerRule: 20,
  locations: 1_000,
  flowLocations: 10_000,
  text: 1_024,
  size: 50_000_000,
};

/**
 * The report as SARIF 2.1.0, shaped for GitHub code scanning and valid for everyone else.
 *
 * Paths are relative to `%SRCROOT%`. Ignored findings stay in, with `suppressions`. What the receiver would not take
 * is left out by severity, and a notification says how much.
 *
 * Order: results as the report's findings; rules by id.
 * Source: OASIS SARIF 2.1.0; CONVENTIONS, "SARIF for GitHub code scanning".
 */
export const sarifReport = (given: ScanReport, lookup: SourceLookup, options: SarifOptions = {}): string => {
  const { report, source } = maskSecrets(given, lookup);
  const limits = { ...githubSarifLimits, ...options.limits };
  const rules = [...rulesOf(report).values()].toSorted((one, two) => (one.id < two.id ? -1 : 1)).slice(0, limits.rules);
  const context: Context = {
    limits,
    source,
    ruleIndex: new Map(rules.map(({ id }, index) => [id, index])),
    lineHash: lineHasher(lookup),
  };
  const { results, left } = keptResults(report.findings, context);
  const end = endTime(report);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            ...(/^\d+\.\d+\.\d+/.test(report.tool.version) && { semanticVersion: report.tool.version }),
            ...(options.informationUri !== undefined && { informationUri: options.informationUri }),
            rules: rules.map((rule) => descriptor(rule, limits)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that paths are relative to.' } } },
        ...(options.category !== undefined && { automationDetails: { id: `${options.category}/` } }),
        invocations: [
          {
            executionSuccessful: report.complete,
            ...(end !== undefined && { startTimeUtc: new Date(report.startedAt).toISOString(), endTimeUtc: end }),
            toolExecutionNotifications: [
              ...report.diagnostics.map((diagnostic) => notification(diagnostic, limits)),
              ...(left > 0 ? [leftOut(left, results.length)] : []),
            ],
          },
        ],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value), options.indent ?? 2)}\n`;
};

interface Context {
  readonly limits: SarifLimits;
  readonly source: SourceLookup;
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly lineHash: (path: string, line: number) => string | undefined;
}

/** The worst findings that fit, in the order given; ignored ones give way before all others. */
const keptResults = (
  findings: readonly Finding[],
  context: Context,
): { readonly results: readonly object[]; readonly left: number } => {
  const { limits } = context;
  const weight = ({ severity, suppression }: Finding): number =>
    severities.indexOf(severity) + (suppression === undefined ? 0 : severities.length);
  const worstFirst = findings
    .map((finding, index) => ({ finding, index }))
    .toSorted((one, two) => weight(one.finding) - weight(two.finding) || one.index - two.index);
  const kept: { readonly index: number; readonly result: object }[] = [];
  let size = 0;
  for (const { finding, index } of worstFirst) {
    if (kept.length >= limits.results || !context.ruleIndex.has(finding.ruleId)) continue;
    const result = resultOf(finding, context);
    size += JSON.stringify(result).length;
    if (size > limits.size) break;
    kept.push({ index, result });
  }
  return {
    results: kept.toSorted((one, two) => one.index - two.index).map(({ result }) => result),
    left: findings.length - kept.length,
  };
};

const leftOut = (left: number, kept: number): object => ({
  level: 'warning',
  descriptor: { id: 'results-left-out' },
  message: {
    text: `${left} of ${left + kept} findings are not in this file, because the receiver takes no more; the least severe were left out. Scan fewer paths per upload, or raise --severity.`,
  },
});

const resultOf = (finding: Finding, context: Context): object => {
  const { limits, source } = context;
  const hash = context.lineHash(finding.path, finding.span.start.line);
  const steps = finding.flow.length > 1 ? finding.flow : [];
  return {
    ruleId: finding.ruleId,
    ruleIndex: context.ruleIndex.get(finding.ruleId),
    level: sarifLevel(finding.severity),
    message: { text: messageText(finding.message, limits.text) },
    locations: [
      {
        physicalLocation: physical(finding.path, finding.span, source),
        ...(finding.symbol !== '' && {
          logicalLocations: [{ fullyQualifiedName: cut(visibleLine(finding.symbol), 255) }],
        }),
      },
    ],
    ...(steps.length > 0 && {
      relatedLocations: ends(steps, limits.locations - 1).map((step, index) => ({
        id: index + 1,
        ...stepLocation(step, limits),
      })),
      codeFlows: [{ threadFlows: [{ locations: threadFlow(ends(steps, limits.flowLocations), context) }] }],
    }),
    partialFingerprints: {
      ...(hash !== undefined && { primaryLocationLineHash: hash }),
      ...(finding.fingerprint !== '' && { 'sallyport/v1': finding.fingerprint }),
    },
    ...(finding.suppression !== undefined && { suppressions: [suppressionOf(finding.suppression)] }),
    ...(finding.fix !== undefined && { fixes: [fixOf(finding.fix)] }),
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      cwe: finding.cwe,
      testCode: finding.testCode,
      proof: finding.proof,
    },
  };
};

/** The whole list, or as many from both ends as fit: a way is understood by its source and its sink. */
const ends = (steps: readonly FlowStep[], most: number): readonly FlowStep[] =>
  steps.length <= most
    ? steps
    : [...steps.slice(0, Math.ceil(most / 2)), ...steps.slice(steps.length - Math.floor(most / 2))];

const threadFlow = (steps: readonly FlowStep[], { limits, source }: Context): readonly object[] =>
  steps.map((step, index) => ({
    executionOrder: index + 1,
    importance: step.role === 'step' ? 'important' : 'essential',
    kinds: step.role === 'step' ? ['taint'] : ['taint', step.role],
    location: {
      physicalLocation: physical(step.path, step.span, source),
      message: { text: messageText(step.why, limits.text) },
    },
  }));

const stepLocation = (step: FlowStep, limits: SarifLimits): object => ({
  physicalLocation: physical(step.path, step.span),
  message: { text: messageText(step.why, limits.text) },
});

const physical = (path: string, span: Span, source?: SourceLookup): object => {
  const code = source?.(path)?.slice(span.start.offset, span.end.offset) ?? '';
  return {
    artifactLocation: { uri: uriPath(path), uriBaseId: '%SRCROOT%' },
    region: { ...region(span), ...(code !== '' && code.length <= 1_000 && { snippet: { text: code } }) },
  };
};

const region = ({ start, end }: Span): object => ({
  startLine: Math.max(1, start.line),
  startColumn: Math.max(1, start.column),
  endLine: Math.max(1, start.line, end.line),
  endColumn: Math.max(1, end.column),
});

const suppressionOf = ({ kind, reason, until }: Suppression): object => ({
  kind: kind === 'comment' ? 'inSource' : 'external',
  status: 'accepted',
  justification: `${visibleLine(reason)}${until === undefined ? '' : ` (until ${visibleLine(until)})`}`,
});

const fixOf = ({ title, edits }: Fix): object => ({
  description: { text: messageText(title, 1_024) },
  artifactChanges: [...Map.groupBy(edits, ({ path }) => path)].map(([path, changes]) => ({
    artifactLocation: { uri: uriPath(path), uriBaseId: '%SRCROOT%' },
    replacements: changes.map(({ span, text }) => ({ deletedRegion: region(span), insertedContent: { text } })),
  })),
});

const notification = ({ kind, level, text, remedy, path, span, ruleId }: Diagnostic, limits: SarifLimits): object => ({
  level,
  descriptor: { id: kind },
  message: { text: messageText(remedy === undefined ? text : `${text} — ${remedy}`, limits.text) },
  ...(path !== undefined && {
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriPath(path), uriBaseId: '%SRCROOT%' },
          ...(span !== undefined && { region: region(span) }),
        },
      },
    ],
  }),
  ...(ruleId !== undefined && { associatedRule: { id: ruleId } }),
});

const inPlainWords = (rule: RuleMeta): RuleMeta => ({
  ...rule,
  message: markdownProse(rule.message),
  ...(rule.why === undefined ? {} : { why: markdownProse(rule.why) }),
});

const descriptor = (rule: RuleMeta, limits: SarifLimits): object => {
  const level = sarifLevel(rule.severity);
  // What advisories say is strangers' text, which may look like markup.
  const markdown = rule.category === 'dependencies' ? ruleMarkdown(inPlainWords(rule)) : ruleMarkdown(rule);
  return {
    id: rule.id,
    name: cut(rule.id, 255),
    shortDescription: { text: messageText(rule.title, limits.text) },
    fullDescription: { text: messageText(rule.message, limits.text) },
    help: { text: ruleMarkdown(rule), markdown },
    ...(rule.references.some(isWebAddress) && { helpUri: rule.references.find(isWebAddress) }),
    defaultConfiguration: { level },
    properties: {
      tags: tagsOf(rule).slice(0, limits.tagsPerRule),
      precision: rule.confidence,
      'problem.severity': level === 'note' ? 'recommendation' : level,
      'security-severity': securitySeverity(rule.severity, rule.confidence, rule.impact).toFixed(1),
    },
  };
};

/** `security` first: without it GitHub does not look at `security-severity`. */
const tagsOf = (rule: RuleMeta): readonly string[] => [
  ...new Set([
    'security',
    ...rule.cwe.flatMap((id) => {
      const number = /^CWE-(\d+)$/i.exec(id)?.[1];
      return number === undefined ? [] : [`external/cwe/cwe-${number.padStart(3, '0')}`];
    }),
    ...rule.tags.map((tag) => visibleLine(tag)).filter((tag) => tag !== ''),
  ]),
];

/** Receivers refuse a report for one address with a stray `%` or a second `#`. Source: RFC 3986, appendix A. */
const isWebAddress = (link: string): boolean =>
  /^https:\/\/[\w.-]+(?:\/(?:[\w./~?&=+:@!$,;-]|%[\da-f]{2})*(?:#(?:[\w./~?&=+:@!$,;-]|%[\da-f]{2})*)?)?$/i.test(link);

/** Without the square brackets of a link: SARIF renders `[text](place)` inside messages. Source: SARIF 2.1.0, section 3.11.6. */
const messageText = (text: string, most: number): string =>
  cut(visibleLine(text), most).replace(/\[(?=[^\]]*\]\()/g, String.raw`\[`) || '(no text)';

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;

const lineHasher = (source: SourceLookup): ((path: string, line: number) => string | undefined) => {
  const hashes = new Map<string, readonly string[]>();
  return (path, line) => {
    const known = hashes.get(path) ?? primaryLocationLineHashes(source(path) ?? '');
    hashes.set(path, known);
    return source(path) === undefined ? undefined : known[line - 1];
  };
};
