/**
 * `sallyport review`: a change → findings on its lines and those that it opens, what it does, how much care it needs.
 *
 * The engines look at the tree as it was and as it is, and they alone decide. A model is asked only where the user says so, and adds to the report.
 */
import { styleText } from 'node:util';
import {
  changeFromPatch,
  githubReview,
  gitlabDiscussions,
  modelDiagnostics,
  reviewChange,
  reviewJson,
  reviewMarkdown,
  reviewText,
  type Change,
} from '@sallyport/assist/review';
import type { Finding } from '@sallyport/core';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import type { Parsed } from '../arguments/option.ts';
import { readOwnConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { diskSource } from '../discovery/disk-source.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { newScanner } from '../fix/new-scanner.ts';
import { readSourceFile } from '../fix/source-file.ts';
import type { Io } from '../io.ts';
import { putReport } from '../report/write-reports.ts';
import { dependentsOf } from '../review/dependents.ts';
import { gitChange, repositoryRoot } from '../review/git-change.ts';
import { judgedBy } from '../review/judged-by.ts';
import { modelReviewOf, modelWanted, passedOverWish, showModelQuestions } from '../review/model-part.ts';
import { packagesIn } from '../review/packages-in.ts';
import { forgeOf } from '../review/post/forge.ts';
import { postReview } from '../review/post/post-review.ts';
import { type Reviewed, reviewReport, shownReview } from '../review/review-report.ts';
import { reviewRequest, type ReviewFormat, type ReviewRequest } from '../review/review-request.ts';
import { type Trees, treesOfGit, treesOfPatch } from '../review/trees.ts';
import { withDependencies } from '../review/with-dependencies.ts';
import { readRules } from '../rules-in/read-rules.ts';
import { wantsColor } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const started = { at: new Date(), clock: performance.now() };
  // Flags are understood before anything is read; a baseline may be named by the configuration.
  const { root, change, against, trees } = await changeOf(reviewRequest(parsed, { baseline: '' }), io);
  const given = parsed.values.get('config')?.at(-1);
  const { config, after: afterwards, notes } = await judgedBy(given, trees, { change, root }, io);
  const request = reviewRequest(parsed, config);
  const { scan } = request;
  const pack = await readRules(scan.rules, io.cwd, scan.profile);
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
        const { files, more } = dependentsOf(root, paths, scan.exclude, io.signal, trees.walked);
        isCut = more;
        return Promise.resolve(files);
      },
      packagesIn: (files) => Promise.resolve(packagesIn(files)),
      notes,
    },
    io.signal,
  );
  if (isCut) io.err('more files depend on this change than are looked at; what it opens in the others is not known\n');
  const report = reviewReport(review, pack, scan, started);
  const source = (path: string): string | undefined =>
    change.files.find((file) => file.path === path)?.after ?? diskSource(root)(path);
  const own = await readOwnConfig(io, nodeDisk);
  const wants = modelWanted(parsed, own);
  if (wants === 'nothing' && !parsed.switches.has('no-model'))
    io.err(passedOverWish({ ...config, ...afterwards }, own) ?? '');
  if (wants === 'show') {
    await showModelQuestions(review, { config: given, project: config }, io);
    return exitCode.ok;
  }
  const model = wants === 'ask' ? await modelReviewOf(review, { config: given, project: config }, io) : undefined;
  const reviewed = { review, report, source, against, model };
  for (const { format, file } of request.reports)
    putReport(file, [Buffer.from(await written(format, reviewed, request, io))], io);
  // Stopped while the model was asked: the report stands, nothing else is begun.
  if (io.signal.aborted) return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  const posted = !parsed.switches.has('post') || (await post(reviewed, io));
  if ((!review.complete && !scan.allowPartial) || !posted) return exitCode.incomplete;
  return report.gate.met ? exitCode.ok : exitCode.gateNotMet;
};

interface Found {
  readonly root: string;
  readonly change: Change;
  /** What was compared with, in words. */
  readonly against: string;
  readonly trees: Trees;
}

const changeOf = async ({ scan, compared }: ReviewRequest, io: Io): Promise<Found> => {
  const root = repositoryRootOr(io.cwd, scan.stdin);
  if (!scan.stdin) {
    const change = await gitChange(compared, root, io.signal);
    return {
      root,
      change,
      trees: treesOfGit(change, compared, root, io),
      against: compared.kind === 'staged' ? 'the last commit' : compared.ref,
    };
  }
  const patch = new TextDecoder().decode(io.readInput());
  const read = (path: string): Promise<string | undefined> => {
    const file = readSourceFile(root, path);
    return Promise.resolve('why' in file ? undefined : file.text);
  };
  const change = await changeFromPatch(patch, read);
  return { root, change, trees: treesOfPatch(change, root, io), against: 'the tree without the patch' };
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

/** Posts the review where the environment says; whether all of it arrived. */
const post = async (reviewed: Reviewed, io: Io): Promise<boolean> => {
  const forge = forgeOf(io.env);
  if ('missing' in forge) throw new UsageError(`--post: nobody knows where to: ${forge.missing}`, 'see docs/review.md');
  const { anyAddress, newFetch } = await import('../wire.ts');
  const { done, problem } = await postReview(reviewed.review, shownReview(reviewed), forge, {
    ask: newFetch(anyAddress),
    signal: io.signal,
  });
  io.err(`posted ${done}${problem === undefined ? '' : `; ${problem}`}\n`);
  return problem === undefined;
};

const written = async (format: ReviewFormat, seen: Reviewed, { scan }: ReviewRequest, io: Io): Promise<string> => {
  if (format === 'sarif') {
    const { sarifReport } = await import('@sallyport/core/report/sarif');
    const said = seen.model === undefined ? [] : modelDiagnostics(shownReview(seen).model ?? seen.model);
    return sarifReport(
      {
        ...seen.report,
        findings: seen.report.findings.map(counted),
        diagnostics: [...seen.report.diagnostics, ...said],
      },
      seen.source,
    );
  }
  const view = shownReview(seen);
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

/** A finding that the change silences counts: to readers of SARIF it is an open one. */
const counted = (finding: Finding): Finding => {
  const { suppression, ...open } = finding;
  return suppression === undefined ? finding : open;
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
