/**
 * Outcomes of files → the report.
 *
 * Here the whole scan is known: findings are sorted, get their fingerprints (whose ordinals depend on the order), are
 * weighed against ignore comments and the baseline, and the gate is decided. Pure.
 */
import {
  atLeast,
  fingerprints,
  type Diagnostic,
  type Finding,
  type RuleMeta,
  type ScanReport,
  type SecretPlace,
  type Severity,
  type Skipped,
} from '@sallyport/core';
import { matchBaseline, type Baseline } from '@sallyport/core/baseline';
import { applySuppressions, ignoreProblemFinding, ignoreRules } from '@sallyport/core/suppression';
import type { FileLook, FoundInFile } from '@sallyport/analyze';
import type { DeepPart } from '../deep/deep-scan.ts';
import type { DependencyLook } from '../dependencies/look-at-dependencies.ts';
import type { Outcome } from '../execute/outcome.ts';
import { baselineEntryExpired } from './problems.ts';

export interface BuildInput {
  readonly outcomes: readonly Outcome[];
  readonly cachedFiles: number;
  readonly rules: readonly RuleMeta[];
  /** Of everything but files: discovery, rules, interruption. */
  readonly diagnostics: readonly Diagnostic[];
  readonly skipped: readonly Skipped[];
  readonly baseline: Baseline | undefined;
  readonly floor: Severity | undefined;
  readonly failOn: Severity | 'new' | 'none';
  readonly targets: readonly string[];
  readonly version: string;
  readonly startedAt: Date;
  /** Units: milliseconds. */
  readonly durationMs: number;
  /** What was said of the project's packages; absent when nobody looked at them. */
  readonly dependencies?:
    | (Omit<DependencyLook, 'verdicts'> & {
        readonly files: number;
        readonly bytes: number;
        readonly cachedFiles: number;
      })
    | undefined;
  /** Findings of rules that were made of a model's names. They stand behind the others and change nothing about them. */
  readonly deep?: Pick<DeepPart, 'looks' | 'rules'> | undefined;
}

export const buildReport = (input: BuildInput): ScanReport => {
  const outcomes = input.outcomes.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const looks = outcomes.flatMap(({ result }) =>
    result.kind === 'looked' ? [result.look] : result.kind === 'skipped' ? (result.secrets ?? []) : [],
  );
  const today = input.startedAt.toISOString().slice(0, 10);
  const ranRules = new Set(input.rules.map(({ id }) => id));
  const weighed = withFingerprints(looks).flatMap(({ look, findings }) => weigh(look, findings, today, ranRules));
  const { dependencies, deep } = input;
  const deeper = withFingerprints(deep?.looks ?? []).flatMap(
    ({ look, findings }) =>
      // What an ignore comment failed to do was judged by the scan's own findings.
      applySuppressions(findings, look.ignoreComments, { today, ranRules }).findings,
  );
  const found = [...weighed, ...deeper, ...(dependencies?.findings ?? [])].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
  );
  const baseline = input.baseline === undefined ? undefined : matchBaseline(found, input.baseline, today);
  const all = baseline?.findings ?? found;
  const findings =
    input.floor === undefined ? all : all.filter(({ severity }) => atLeast(severity, input.floor ?? 'info'));
  const ofFiles = [
    ...input.diagnostics,
    ...outcomes.flatMap((outcome) => outcome.diagnostics),
    ...looks.flatMap((look) => look.diagnostics),
    ...(baseline?.expired ?? []).map((entry) => baselineEntryExpired(entry)),
  ];
  // A file that cannot be read is met by both looks and said once.
  const said = new Set(ofFiles.map(({ text }) => text));
  const diagnostics = [...ofFiles, ...(dependencies?.diagnostics ?? []).filter(({ text }) => !said.has(text))];
  return {
    tool: { name: 'sallyport', version: input.version },
    startedAt: input.startedAt.toISOString(),
    durationMs: input.durationMs,
    targets: input.targets,
    findings,
    diagnostics,
    secretPlaces: placesToHide([...looks, ...(deep?.looks ?? [])]),
    rules: metaOf([...input.rules, ...(deep?.rules ?? []), ...(dependencies?.rules ?? [])], findings, diagnostics),
    stats: {
      files: looks.filter(({ onlySecrets }) => onlySecrets !== true).length + (dependencies?.files ?? 0),
      textFiles: looks.filter(({ onlySecrets }) => onlySecrets === true).length,
      bytes: outcomes.reduce(
        (sum, { size, result }) => (result.kind === 'looked' ? sum + size : sum),
        dependencies?.bytes ?? 0,
      ),
      languages: countLanguages(looks),
      rules: input.rules.length,
      cachedFiles: input.cachedFiles + (dependencies?.cachedFiles ?? 0),
      ...(dependencies === undefined ? {} : { packages: dependencies.matched }),
      skipped: allSkipped(input.skipped, outcomes),
    },
    complete: !diagnostics.some(({ incomplete }) => incomplete),
    gate: { failOn: input.failOn, met: gateIsMet(findings, input.failOn) },
    ...(dependencies === undefined ? {} : { inventory: dependencies.inventory }),
  };
};

/** By path: where secrets stand, and what flows from other files show of a file. */
const placesToHide = (looks: readonly FileLook[]): Readonly<Record<string, readonly SecretPlace[]>> => {
  const places = new Map<string, SecretPlace[]>();
  const add = (path: string, more: readonly SecretPlace[]): void => {
    if (more.length > 0) places.set(path, [...(places.get(path) ?? []), ...more]);
  };
  for (const { path, secretPlaces, hiddenElsewhere = {} } of looks) {
    add(path, secretPlaces);
    for (const [other, more] of Object.entries(hiddenElsewhere)) add(other, more);
  }
  return Object.fromEntries(places);
};

const gateIsMet = (findings: readonly Finding[], failOn: Severity | 'new' | 'none'): boolean => {
  if (failOn === 'none') return true;
  const open = findings.filter(({ suppression }) => suppression === undefined);
  return failOn === 'new' ? open.length === 0 : !open.some(({ severity }) => atLeast(severity, failOn));
};

interface Looked {
  readonly look: FileLook;
  readonly findings: readonly Finding[];
}

const withFingerprints = (looks: readonly FileLook[]): readonly Looked[] => {
  const prints = fingerprints(
    looks.flatMap(({ findings }) =>
      findings.map(({ ruleId, symbol, code }) => ({ ruleId, symbol, code, comments: 'none' as const })),
    ),
  );
  let next = 0;
  return looks.map((look) => ({
    look,
    findings: look.findings.map((found) => {
      const fingerprint = prints[next] ?? '';
      next += 1;
      return finished(found, fingerprint);
    }),
  }));
};

const finished = (found: FoundInFile, fingerprint: string): Finding => {
  const {
    ruleId,
    message,
    severity,
    confidence,
    cwe,
    path,
    span,
    symbol,
    flow,
    testCode,
    provenance,
    proof,
    fix,
    suppression,
  } = found;
  return {
    ruleId,
    message,
    severity,
    confidence,
    cwe,
    path,
    span,
    symbol,
    flow,
    fingerprint,
    testCode,
    provenance,
    proof,
    ...(fix === undefined ? {} : { fix }),
    ...(suppression === undefined ? {} : { suppression }),
  };
};

const weigh = (
  look: FileLook,
  findings: readonly Finding[],
  today: string,
  ranRules: ReadonlySet<string>,
): readonly Finding[] => {
  if (look.ignoreComments.length === 0) return findings;
  const { findings: weighed, problems } = applySuppressions(findings, look.ignoreComments, { today, ranRules });
  if (problems.length === 0) return weighed;
  const found = problems.map((problem) => ignoreProblemFinding(look.path, problem));
  const prints = fingerprints(
    found.map(({ ruleId, message }) => ({ ruleId, symbol: look.path, code: message, comments: 'none' })),
  );
  return [
    ...weighed,
    ...found.map((finding, index) => ({ ...finding, symbol: '', fingerprint: prints[index] ?? '' })),
  ].sort((a, b) => a.span.start.offset - b.span.start.offset);
};

const metaOf = (
  rules: readonly RuleMeta[],
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): readonly RuleMeta[] => {
  const named = new Set([
    ...findings.map(({ ruleId }) => ruleId),
    ...diagnostics.flatMap(({ ruleId }) => ruleId ?? []),
  ]);
  const metas = new Map([...ignoreRules(), ...rules].filter(({ id }) => named.has(id)).map((meta) => [meta.id, meta]));
  return [...metas.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

const countLanguages = (looks: readonly FileLook[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const language of looks.flatMap((look) => look.languages)) counts[language] = (counts[language] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
};

const allSkipped = (skipped: readonly Skipped[], outcomes: readonly Outcome[]): readonly Skipped[] => {
  const late = Map.groupBy(
    outcomes.flatMap(({ path, result }) => (result.kind === 'skipped' ? [{ path, reason: result.reason }] : [])),
    ({ reason }) => reason,
  );
  return [
    ...skipped,
    ...[...late].map(([reason, files]) => ({
      reason,
      count: files.length,
      examples: files.slice(0, 5).map(({ path }) => path),
    })),
  ];
};
