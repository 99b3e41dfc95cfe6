import type { FileLook, FoundInFile, Rule } from '@sallyport/analyze';
import { severities } from '@sallyport/core';
import { relatedCwe } from '@sallyport/core/taxonomy';
import { nodeDisk } from '../discovery/disk.ts';
import type { Outcome } from '../execute/outcome.ts';
import { scanFiles } from '../execute/scan-files.ts';
import type { LookSettings } from '../execute/settings.ts';
import type { ScanRequest } from '../commands/scan-request.ts';

export interface NamedLooks {
  /** What the rules found beside the findings that there are already; nothing of these is touched. */
  readonly looks: readonly FileLook[];
  /** Findings that say what another one says already. */
  readonly known: number;
  /** Findings beyond the limit. */
  readonly over: number;
  /** Files that could not be looked at. */
  readonly left: readonly string[];
}

/** Most findings of one run. */
const mostFindings = 300;

/**
 * Looks at the files a second time, with these rules alone.
 *
 * A look of its own, so that no rule that was made of names can outrank, merge with or silence what the scan's own rules found.
 */
export const runNamedRules = async (
  rules: readonly Rule[],
  outcomes: readonly Outcome[],
  settings: Pick<LookSettings, 'root' | 'secrets'>,
  request: ScanRequest,
  signal: AbortSignal,
): Promise<NamedLooks> => {
  const first = new Map(
    outcomes.flatMap(({ path, result }) => (result.kind === 'looked' ? [[path, result.look] as const] : [])),
  );
  const files = outcomes
    .filter(({ path }) => (first.get(path)?.languages.length ?? 0) > 0)
    .map(({ path, size }) => ({ path, size, explicit: true }));
  const own = new Set(rules.map(({ meta }) => meta.id));
  const looks: FileLook[] = [];
  const left: string[] = [];
  let known = 0;
  let over = 0;
  let room = mostFindings;
  const found: Outcome[] = [];
  const scan = { ...settings, rules, timeoutMs: request.timeoutMs };
  const options = { ...request, disk: nodeDisk, signal, onRuleDiagnostics: () => undefined };
  for await (const outcome of scanFiles(files, scan, options)) found.push(outcome);
  for (const { path, result } of found.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (result.kind !== 'looked') {
      left.push(path);
      continue;
    }
    const before = first.get(path)?.findings ?? [];
    const all = result.look.findings.filter(({ ruleId }) => own.has(ruleId));
    const fresh = all.filter((one) => !before.some((other) => saysTheSame(one, other)));
    known += all.length - fresh.length;
    const kept = fresh.slice(0, Math.max(0, room));
    over += fresh.length - kept.length;
    room -= kept.length;
    if (kept.length > 0) looks.push({ ...result.look, findings: kept });
  }
  return { looks, known, over, left };
};

/** A lighter finding without a way says less: a shape that could be dangerous is no way of data. */
const saysTheSame = (one: FoundInFile, other: FoundInFile): boolean =>
  (other.flow.length > 0 || severities.indexOf(other.severity) <= severities.indexOf(one.severity)) &&
  one.span.start.offset < other.span.end.offset &&
  other.span.start.offset < one.span.end.offset &&
  one.cwe.some((id) => other.cwe.some((another) => relatedCwe(id, another)));
