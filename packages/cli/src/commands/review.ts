/**
 * `sallyport review`: a change → findings on its lines and those that it opens, what it does, how much care it needs.
 *
 * The engines look at the tree as it was and as it is; nothing is sent anywhere.
 */
import { styleText } from 'node:util';
import { atLeast, type Finding, type ScanReport } from '@sallyport/core';
import {
  changeFromPatch,
  githubReview,
  gitlabDiscussions,
  reviewChange,
  reviewJson,
  reviewMarkdown,
  reviewText,
  type Change,
  type Review,
  type ReviewView,
} from '@sallyport/assist/review';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import type { Parsed } from '../arguments/option.ts';
import { readConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { diskSource } from '../discovery/disk-source.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { newScanner } from '../fix/new-scanner.ts';
import { readSourceFile } from '../fix/source-file.ts';
import type { Io } from '../io.ts';
import { putReport } from '../report/write-reports.ts';
import { dependentsOf } from '../review/dependents.ts';
import { gitChange, repositoryRoot } from '../review/git-change.ts';
import { masked } from '../review/mask-text.ts';
import { packagesIn } from '../review/packages-in.ts';
import { forgeOf, postReview } from '../review/post-review.ts';
import { reviewRequest, type ReviewFormat, type ReviewRequest } from '../review/review-request.ts';
import { withDependencies } from '../review/with-dependencies.ts';
import { readRules, rulesMeta } from '../rules-in/read-rules.ts';
import type { RulesPack } from '../rules-in/rules-pack.ts';
import { wantsColor } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const started = { at: new Date(), clock: performance.now() };
  const config = await readConfig(parsed.values.get('config')?.at(-1), io, nodeDisk);
  const request = reviewRequest(parsed, config);
  const { scan } = request;
  const pack = await readRules(scan.rules, io.cwd, scan.profile);
  const { root, change, against } = await changeOf(request, io);
  const [before, after] = [newScanner(pack, root, scan.timeoutMs), newScanner(pack, root, scan.timeoutMs)];
  before.accept(texts(change, ({ oldPath, before: text }) => ({ path: oldPath, text })));
  after.accept(texts(change, ({ path, after: text }) => ({ path, text })));
  const packages = { root, request: scan, config, io };
  let isCut = false;
  const review = await reviewChange(
    change,
    {
      scanBefore: withDependencies(before, packages),
      scanAfter: withDependencies(after, packages),
      reader: newCodeReader(analyzeLanguages),
      dependents: (paths) => {
        const { files, more } = dependentsOf(root, paths, scan.exclude, io.signal);
        isCut = more;
        return Promise.resolve(files);
      },
      packagesIn: (files) => Promise.resolve(packagesIn(files)),
    },
    io.signal,
  );
  if (isCut) io.err('more files depend on this change than are looked at; what it opens in the others is not known\n');
  const report = reportOf(review, pack, scan, started);
  const source = (path: string): string | undefined =>
    change.files.find((file) => file.path === path)?.after ?? diskSource(root)(path);
  for (const { format, file } of request.reports)
    putReport(file, [Buffer.from(await written(format, { review, report, source, against }, request, io))], io);
  const posted = !parsed.switches.has('post') || (await post(viewOf({ review, report, source, against }), io));
  if ((!review.complete && !scan.allowPartial) || !posted) return exitCode.incomplete;
  return report.gate.met ? exitCode.ok : exitCode.gateNotMet;
};

interface Found {
  readonly root: string;
  readonly change: Change;
  /** What was compared with, in words. */
  readonly against: string;
}

const changeOf = async ({ scan, compared }: ReviewRequest, io: Io): Promise<Found> => {
  const root = repositoryRootOr(io.cwd, scan.stdin);
  if (!scan.stdin)
    return {
      root,
      change: await gitChange(compared, root, io.signal),
      against: compared.kind === 'staged' ? 'the last commit' : compared.ref,
    };
  const patch = new TextDecoder().decode(io.readInput());
  const read = (path: string): Promise<string | undefined> => {
    const file = readSourceFile(root, path);
    return Promise.resolve('why' in file ? undefined : file.text);
  };
  return { root, change: await changeFromPatch(patch, read), against: 'the tree without the patch' };
};

/** A patch can be about a folder that is no repository. */
const repositoryRootOr = (cwd: string, isPatch: boolean): string => {
  try {
    return repositoryRoot(cwd);
  } catch (error) {
    if (!isPatch) throw error;
    return cwd;
  }
};

const texts = (
  { files }: Change,
  one: (file: Change['files'][number]) => { readonly path: string; readonly text: string | undefined },
): readonly { readonly path: string; readonly text: string }[] =>
  files.map(one).flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));

/** The findings of a review as a scan's report: what SARIF is written from, and what decides the gate. */
const reportOf = (
  { findings, diagnostics, complete, files }: Review,
  pack: RulesPack,
  { floor, failOn }: ReviewRequest['scan'],
  started: { readonly at: Date; readonly clock: number },
): ScanReport => {
  const shown = [...findings.touched, ...findings.opened].filter(
    ({ severity }) => floor === undefined || atLeast(severity, floor),
  );
  const named = new Set(shown.map(({ ruleId }) => ruleId));
  const level = failOn === 'new' ? 'high' : failOn;
  return {
    tool: { name: 'sallyport', version: programVersion() },
    startedAt: started.at.toISOString(),
    durationMs: performance.now() - started.clock,
    targets: files.map(({ path }) => path),
    findings: shown,
    diagnostics,
    rules: rulesMeta(pack).filter(({ id }) => named.has(id)),
    stats: {
      files: files.length,
      bytes: files.reduce((sum, { after }) => sum + (after?.length ?? 0), 0),
      languages: {},
      rules: rulesMeta(pack).length,
      cachedFiles: 0,
      skipped: [],
    },
    complete,
    gate: { failOn: level, met: level === 'none' || !shown.some(({ severity }) => atLeast(severity, level)) },
  };
};

interface Seen {
  readonly review: Review;
  readonly report: ScanReport;
  readonly source: (path: string) => string | undefined;
  readonly against: string;
}

/** The review without secrets. */
const viewOf = ({ review, report, source, against }: Seen): ReviewView => {
  const mask = masked(report, source);
  const hidden = new Map(report.findings.map((finding, index) => [finding, mask.report.findings[index] ?? finding]));
  const shown = (list: readonly Finding[]): readonly Finding[] => list.flatMap((finding) => hidden.get(finding) ?? []);
  const note = <T extends { readonly text: string }>(one: T): T => ({ ...one, text: mask.hide(one.text) });
  return {
    review: {
      ...review,
      notes: review.notes.map(note),
      risk: { ...review.risk, reasons: review.risk.reasons.map(note) },
      findings: {
        ...review.findings,
        touched: shown(review.findings.touched),
        opened: shown(review.findings.opened),
      },
      groups: review.groups.map((group) => ({
        ...group,
        notes: group.notes.map(note),
        findings: shown(group.findings),
      })),
    },
    source: mask.source,
    rules: new Map(report.rules.map((rule) => [rule.id, rule])),
    against,
  };
};

/** Posts the review where the environment says; whether all of it arrived. */
const post = async (view: ReviewView, io: Io): Promise<boolean> => {
  const forge = forgeOf(io.env);
  if ('missing' in forge) throw new UsageError(`--post: nobody knows where to: ${forge.missing}`, 'see docs/review.md');
  const { anyAddress, newFetch } = await import('../wire.ts');
  const { done, problem } = await postReview(view, forge, newFetch(anyAddress), io.signal);
  io.err(`posted ${done}${problem === undefined ? '' : `; ${problem}`}\n`);
  return problem === undefined;
};

const written = async (format: ReviewFormat, seen: Seen, { scan }: ReviewRequest, io: Io): Promise<string> => {
  if (format === 'sarif') return (await import('@sallyport/core/report/sarif')).sarifReport(seen.report, seen.source);
  const view = viewOf(seen);
  switch (format) {
    case 'json':
      return reviewJson(view);
    case 'markdown':
      return reviewMarkdown(view);
    case 'github-review':
      return `${JSON.stringify(githubReview(view, undefined), undefined, 2)}\n`;
    case 'gitlab-discussions':
      return `${JSON.stringify(gitlabDiscussions(view, undefined), undefined, 2)}\n`;
    case 'text':
      return reviewText(view, {
        width: Math.min(io.columns ?? 80, 120),
        paint: (style, text) =>
          wantsColor(scan.color, io) ? styleText(styles[style], text, { validateStream: false }) : text,
      });
  }
};

const styles = {
  head: 'bold',
  dim: 'dim',
  critical: 'red',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
} as const;
